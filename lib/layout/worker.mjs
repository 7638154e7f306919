// Where a worker thread begins: plain JavaScript, since the thread knows no TypeScript until tsx is registered in it.
import { register } from 'tsx/esm/api';

register();
await import('./worker-job.ts');
