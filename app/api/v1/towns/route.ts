// GET /api/v1/towns
import { readQuery } from '../../../_server/read-query';
import { json, readable } from '../../../_server/respond';
import { listTowns } from '../../../../lib/directory/list-entries';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = readable(async ({ url, container, actor }) =>
  json(await listTowns(container.deps, actor, readQuery(url, []))),
);
