// GET /api/v1/search
import { readQuery } from '../../../_server/read-query';
import { json, readable } from '../../../_server/respond';
import { searchEntries } from '../../../../lib/directory/search-entries';
import { REPEATABLE } from '../../../../lib/directory/search-schema';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = readable(async ({ url, container, actor }) =>
  json(await searchEntries(container.deps, actor, readQuery(url, REPEATABLE))),
);
