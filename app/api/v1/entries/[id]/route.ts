// GET /api/v1/entries/{id}
import { readQuery } from '../../../../_server/read-query';
import { json, readable } from '../../../../_server/respond';
import { READER } from '../../../../../lib/directory/deps';
import { readEntry } from '../../../../../lib/directory/read-entry';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = readable(
  async ({ url, params, container }) =>
    json(await readEntry(container.deps, READER, { ...readQuery(url, []), id: params['id'] })),
  (into) => `/api/v1/entries/${into}`,
);
