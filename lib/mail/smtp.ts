// Hands mails to the server of the operator, one connection each, and gives up long before another process may take the mail.
import { createTransport } from 'nodemailer';
import type { SmtpConfig } from '../config/smtp';
import type { Letter } from './write-letter';

export type Send = (letter: Letter) => Promise<void>;

const SOON_MS = 10_000;
const LAST_MS = 30_000;

const isLocal = (host: string): boolean => ['127.0.0.1', '::1', 'localhost'].includes(host);

/** @returns what rejects where the server has not taken the mail */
export function makeSend({ host, port, secure, user, password, from }: SmtpConfig): Send {
  const transport = createTransport({
    host,
    port,
    secure,
    // A password goes nowhere in clear text, but on this machine.
    requireTLS: user !== undefined && !isLocal(host),
    ...(user !== undefined && { auth: { user, pass: password ?? '' } }),
    dnsTimeout: SOON_MS,
    connectionTimeout: SOON_MS,
    greetingTimeout: SOON_MS,
    socketTimeout: LAST_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ key, to, subject, text }) => {
    await transport.sendMail({
      from,
      to: { name: '', address: to },
      subject,
      text,
      messageId: `<${key}@${from.slice(from.lastIndexOf('@') + 1)}>`,
      // No answers of the kind “I am away” to a machine.
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  };
}
