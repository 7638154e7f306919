// GET /admin/entries/data?id=…: everything that is stored about an organisation or cooperation, as a file.
import { readAboutEntry } from '../../../../lib/everything/entry';
import { jsonFile } from '../../../_server/file-answer';
import { readQuery } from '../../../_server/read-query';
import { readable } from '../../../_server/respond';
import { today } from '../../../_server/today';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = readable(async ({ url, container, actor }) => {
  const query = readQuery(url, []);
  const about = await readAboutEntry(container.deps, actor, query);
  const name = about.entry['name'];
  return jsonFile(about, ['auskunft', typeof name === 'string' ? name : '', today()]);
});
