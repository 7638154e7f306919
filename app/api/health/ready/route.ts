// GET /api/health/ready: the store answers too; 503 where it does not.
import { json, readable } from '../../../_server/respond';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = readable(async ({ container }) => {
  await container.deps.engine.ping();
  return json({ status: 'ready', day: container.deps.today().day });
});
