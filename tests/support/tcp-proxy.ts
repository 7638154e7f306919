// Stands between the driver and Neo4j, so that a test can take the server away, let it hang, and give it back.
import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

export interface TcpProxy {
  readonly uri: string;
  /**
   * `up`: passes all on. `gone`: refuses and cuts. `hung`: takes connections and bytes, and says nothing. `mute`: what is
   * asked arrives, what is answered does not.
   */
  set(state: 'up' | 'gone' | 'hung' | 'mute'): void;
  /** Is `gone` as soon as a statement with this text comes by, before it arrives. */
  cutAt(text: string): void;
  close(): Promise<void>;
}

/** @param target such as `bolt://127.0.0.1:7687` */
export async function startProxy(target: string): Promise<TcpProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let state = 'up';
  let fatal: string | undefined;
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.setNoDelay(true); // as the driver's own; or each question waits 40 ms for the acknowledgement of the one before
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  };
  const set: TcpProxy['set'] = (next) => {
    state = next;
    // What hung has lost bytes, so its connections cannot go on.
    if (next === 'up' || next === 'gone') for (const socket of sockets) socket.destroy();
  };
  const server = createServer((client) => {
    keep(client);
    if (state === 'gone') return void client.destroy();
    const upstream = connect(Number(port || 7687), hostname);
    keep(upstream);
    client.on('data', (data) => {
      if (fatal === undefined || !data.includes(fatal)) return;
      fatal = undefined;
      set('gone');
    });
    client.on('data', (data) => (state === 'up' || state === 'mute') && upstream.write(data));
    upstream.on('data', (data) => state === 'up' && client.write(data));
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    set,
    cutAt: (text) => {
      fatal = text;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
