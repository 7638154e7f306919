// GET /account/data: everything that is stored about whoever asks, as a file.
import { readAboutUser } from '../../../lib/everything/user';
import { jsonFile } from '../../_server/file-answer';
import { readable } from '../../_server/respond';
import { refuseUnknown } from '../../_server/page-input';
import { readQuery } from '../../_server/read-query';
import { today } from '../../_server/today';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = readable(async ({ url, container, actor }) => {
  refuseUnknown(readQuery(url, []), []);
  return jsonFile(await readAboutUser(container.deps, actor, {}), ['auskunft', today()]);
});
