// Whom a request comes from, for the limits of signing in. A proxy on this machine says whom it speaks for; nobody else is
// believed, since anybody can write such a header.
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

const isThisMachine = (address: string): boolean => /^(127\.|::1$|::ffff:127\.)/.test(address);

/** An IP address; the last one in X-Forwarded-For is the one that our own proxy has seen. */
export function clientOf(
  request: Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string | undefined } },
): string {
  const peer = request.socket.remoteAddress ?? '';
  if (!isThisMachine(peer)) return peer;
  const said =
    String(request.headers['x-forwarded-for'] ?? '')
      .split(',')
      .at(-1)
      ?.trim() ?? '';
  return isIP(said) ? said : peer;
}
