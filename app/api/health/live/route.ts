// GET /api/health/live: the process answers. Says nothing of the store.
import { json, readable } from '../../../_server/respond';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = readable(() => json({ status: 'live' }));
