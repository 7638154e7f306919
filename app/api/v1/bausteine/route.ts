// GET /api/v1/bausteine
import { readQuery } from '../../../_server/read-query';
import { json, readable } from '../../../_server/respond';
import { listBausteine } from '../../../../lib/directory/list-entries';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = readable(async ({ url, container, actor }) =>
  json(await listBausteine(container.deps, actor, readQuery(url, []))),
);
