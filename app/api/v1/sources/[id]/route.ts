// GET /api/v1/sources/{id}
import { readQuery } from '../../../../_server/read-query';
import { json, readable } from '../../../../_server/respond';
import { DomainError } from '../../../../../graph/model/errors';
import { readEntry } from '../../../../../lib/directory/read-entry';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = readable(
  async ({ url, params, container, actor }) => {
    const entry = await readEntry(container.deps, actor, { ...readQuery(url, []), id: params['id'] });
    if (entry.type !== 'source') throw new DomainError('notFound', { param: 'id' });
    return json(entry);
  },
  (into) => `/api/v1/sources/${into}`,
);
