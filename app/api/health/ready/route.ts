// GET /api/health/ready: the store answers too; 503 where it does not.
import { may } from '../../../../lib/auth/may';
import { json, readable } from '../../../_server/respond';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = readable(async ({ container, actor }) => {
  await container.deps.engine.ping();
  // the day is one of the data's: where the directory is not public, it is not said either
  return json({ status: 'ready', ...(may(actor, 'read', 'entry') && { day: container.deps.today().day }) });
});
