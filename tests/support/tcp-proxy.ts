// Stands between the driver and Neo4j, so that a test can take the server away, let it hang, and give it back.
import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

export interface TcpProxy {
  readonly uri: string;
  /** `up`: passes all on. `gone`: refuses and cuts. `hung`: takes connections and bytes, and says nothing. */
  set(state: 'up' | 'gone' | 'hung'): void;
  close(): Promise<void>;
}

/** @param target such as `bolt://127.0.0.1:7687` */
export async function startProxy(target: string): Promise<TcpProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let state = 'up';
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  };
  const server = createServer((client) => {
    keep(client);
    if (state === 'gone') return void client.destroy();
    const upstream = connect(Number(port || 7687), hostname);
    keep(upstream);
    client.on('data', (data) => state === 'up' && upstream.write(data));
    upstream.on('data', (data) => state === 'up' && client.write(data));
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    set: (next) => {
      state = next;
      // What hung has lost bytes, so its connections cannot go on.
      if (next !== 'hung') for (const socket of sockets) socket.destroy();
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
