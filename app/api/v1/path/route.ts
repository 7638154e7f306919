// GET /api/v1/path
import { readQuery } from '../../../_server/read-query';
import { json, readable } from '../../../_server/respond';
import { readPath } from '../../../../lib/network/read-path';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = readable(async ({ url, container, actor }) =>
  json(await readPath(container.deps, actor, readQuery(url, []))),
);
