// GET /admin/users/data?id=…: everything that is stored about a user, as a file.
import { readAboutUser } from '../../../../lib/everything/user';
import { jsonFile } from '../../../_server/file-answer';
import { readQuery } from '../../../_server/read-query';
import { readable } from '../../../_server/respond';
import { today } from '../../../_server/today';
import { DomainError } from '../../../../graph/model/errors';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = readable(async ({ url, container, actor }) => {
  const query = readQuery(url, []);
  if (!query['id']) throw new DomainError('invalid', { param: 'id' });
  return jsonFile(await readAboutUser(container.deps, actor, query), ['auskunft', 'person', today()]);
});
