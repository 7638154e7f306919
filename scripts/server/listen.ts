// Opening and closing a port.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Running requests get so long to finish before their connections are cut. */
const GRACE_MS = 8000;

/** @returns the port, which is another than the wished one where that is 0 */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Takes no new requests, lets the running ones finish, and cuts what takes too long. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
