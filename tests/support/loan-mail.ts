// Users whose login is an e-mail address, and a mail server that keeps what it is given, or takes nothing.
import type { GraphEngine } from '../../graph/engine/port';
import { clock } from '../../lib/config/clock';
import { sendDue, type MailDeps } from '../../lib/mail/send-due';
import type { Letter } from '../../lib/mail/write-letter';

/** Eva and Ulla are editors, Rita and Kai borrow; Otto's login stays a short name. */
export const ADDRESSED = ['u-eva', 'u-ulla', 'u-rita', 'u-kai'] as const;
export const addressOf = (id: string): string => `${id.slice(2)}@example.org`;

export async function giveAddresses(engine: GraphEngine): Promise<void> {
  await engine.write(async (tx) => {
    for (const id of ADDRESSED)
      await tx.run('MATCH (u:User {id: $id}) SET u.login = $login', { id, login: addressOf(id) });
  });
}

export interface Postbox extends MailDeps {
  letters: Letter[];
  /** What the server answers instead of taking a mail; undefined: it takes it. */
  refuses: (code: string | undefined) => void;
  warned: { mail: string; code: string; text: string }[];
  /** `rita@example.org Ausleihe 1 ist bewilligt`, in the order of sending. */
  heads: () => string[];
}

export function makePostbox(engine: GraphEngine): Postbox {
  let code: string | undefined;
  const letters: Letter[] = [];
  const warned: Postbox['warned'] = [];
  return {
    engine,
    letters,
    warned,
    address: 'https://netz.example.org',
    now: clock,
    isClosing: () => false,
    warn: (mail, text) => void warned.push({ ...mail, text }),
    refuses: (next) => void (code = next),
    send: (letter) => {
      if (code !== undefined) return Promise.reject(Object.assign(new Error('not taken'), { code }));
      letters.push(letter);
      return Promise.resolve();
    },
    heads: () => letters.map(({ to, subject }) => `${to} ${subject}`),
  };
}

/** Sends until nothing is due. @returns what was sent by it */
export async function sendAll(box: Postbox): Promise<string[]> {
  const before = box.letters.length;
  await sendDue(box);
  return box.heads().slice(before);
}
