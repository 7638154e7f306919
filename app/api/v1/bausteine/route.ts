// GET /api/v1/bausteine
import { readQuery } from '../../../_server/read-query';
import { json, readable } from '../../../_server/respond';
import { READER } from '../../../../lib/directory/deps';
import { listBausteine } from '../../../../lib/directory/list-entries';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = readable(async ({ url, container }) =>
  json(await listBausteine(container.deps, READER, readQuery(url, []))),
);
