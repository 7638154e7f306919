// GET /api/v1/entries/{id}
import { readQuery } from '../../../../_server/read-query';
import { json, readable } from '../../../../_server/respond';
import { readEntry } from '../../../../../lib/directory/read-entry';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = readable(
  async ({ url, params, container, actor }) =>
    json(await readEntry(container.deps, actor, { ...readQuery(url, []), id: params['id'] })),
  (into) => `/api/v1/entries/${into}`,
);
