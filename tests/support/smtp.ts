// A real mail server on 127.0.0.1 that keeps what it is given; it can be away for a while, and come back at the same port.
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { openMail, type ReceivedMail } from './open-mail';

export interface MailServer {
  /** For `SMTP_URL`. */
  url: () => string;
  /** In the order in which they came. */
  received: ReceivedMail[];
  up: () => Promise<void>;
  down: () => Promise<void>;
}

const USER = 'netzkompass';
/** With signs that an address must encode. */
const SECRET = 'p@ss/w:rd';

export function makeMailServer(host = '127.0.0.1'): MailServer {
  const received: ReceivedMail[] = [];
  let port = 0;
  let server: SMTPServer | undefined;
  const make = (): SMTPServer =>
    new SMTPServer({
      disabledCommands: ['STARTTLS'], // its certificate would be nobody's
      allowInsecureAuth: true,
      logger: false,
      onAuth: ({ username, password }, _session, callback) =>
        username === USER && password === SECRET
          ? callback(null, { user: USER })
          : callback(new Error('Invalid username or password')),
      onData: (stream, { envelope }, callback) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const to = envelope.rcptTo.map(({ address }) => address);
          received.push({ to, ...openMail(Buffer.concat(parts).toString('latin1')) });
          callback();
        });
      },
    });
  return {
    url: () => `smtp://${USER}:${encodeURIComponent(SECRET)}@${host}:${port}`,
    received,
    up: async () => {
      const next = make();
      next.on('error', () => undefined); // a client that goes is no failure of the server
      await new Promise<void>((resolve) => next.listen(port, host, resolve));
      port = (next.server.address() as AddressInfo).port;
      server = next;
    },
    down: async () => {
      const last = server;
      server = undefined;
      await new Promise<void>((resolve) => (last ? last.close(resolve) : resolve()));
    },
  };
}
