// GET /api/v1/network
import { readQuery } from '../../../_server/read-query';
import { json, readable } from '../../../_server/respond';
import { REPEATABLE } from '../../../../lib/directory/search-schema';
import { NETWORK_REPEATABLE } from '../../../../lib/network/network-schema';
import { readNetwork } from '../../../../lib/network/read-network';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = readable(async ({ url, container, actor }) =>
  json(await readNetwork(container.deps, actor, readQuery(url, [...REPEATABLE, ...NETWORK_REPEATABLE]))),
);
