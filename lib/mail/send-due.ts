// Sends what is due: takes a mail, so that no other process does, looks whether it is still true, hands it over, and notes what
// came of it. Between the server's word and the note lies a moment: a process killed there sends it once more, under the same
// Message-ID.
import type { GraphEngine, Transaction } from '../../graph/engine/port';
import type { MailOutcome, StoredMail } from '../../graph/model/mail';
import { findLoan } from '../../graph/queries/loans';
import { dueMails, finishMail, postponeMail, takeMail, usersToTell } from '../../graph/queries/mail';
import { addresseesOf } from '../loans/addressees';
import { loanDay } from '../loans/covered';
import { stillHolds } from '../loans/still-holds';
import { nextTry } from './backoff';
import type { Send } from './smtp';
import { writeLetter, type Letter } from './write-letter';

export interface MailDeps {
  engine: GraphEngine;
  send: Send;
  /** Where readers reach the app. */
  address: string | undefined;
  now: () => Date;
  /** Nothing more is to be begun. */
  isClosing: () => boolean;
  /** Of a mail by its id: given up, or not sent for now. */
  warn: (mail: { mail: string; code: string }, text: string) => void;
}

const MOST_AT_ONCE = 50;
/** Longer than the sending can take. */
const TAKEN_MS = 5 * 60_000;

/** The server was not reached, or lets nobody in: the next mail would fare no better. */
const UNREACHED = ['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'EAUTH', 'ETLS', 'ENOAUTH'];
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';

/** @returns null where nobody is to be told of it any more */
async function letterOf(tx: Transaction, mail: StoredMail, address: string | undefined): Promise<Letter | null> {
  const [found] = await findLoan.in(tx, { id: mail.loan });
  if (!found || !stillHolds(mail, found.loan, await loanDay(tx))) return null;
  const told = addresseesOf(mail.kind, found, await usersToTell.in(tx, {}));
  const to = told.find(({ id }) => id === mail.user)?.address;
  return to === undefined ? null : writeLetter(mail.id, to, { kind: mail.kind, loan: found.loan, address });
}

async function sendOne(deps: MailDeps, id: string): Promise<'done' | 'unreached'> {
  const { engine, address, now } = deps;
  const at = now();
  const until = new Date(at.getTime() + TAKEN_MS).toISOString();
  const taken = await engine.write((tx) => takeMail(tx, { id, now: at.toISOString(), until }));
  if (!taken) return 'done';
  const finish = (outcome: MailOutcome): Promise<void> =>
    engine.write((tx) => finishMail(tx, { id, outcome, now: now().toISOString() }));
  const letter = await engine.read((tx) => letterOf(tx, taken, address));
  if (!letter) {
    await finish('dropped');
    return 'done';
  }
  try {
    await deps.send(letter);
  } catch (error) {
    const code = codeOf(error);
    const next = nextTry(taken.attempts, taken.queuedAt, now());
    deps.warn({ mail: id, code }, next === null ? 'a mail was given up' : 'a mail was not sent and is tried again');
    await (next === null ? finish('failed') : engine.write((tx) => postponeMail(tx, id, next)));
    return UNREACHED.includes(code) ? 'unreached' : 'done';
  }
  await finish('sent');
  return 'done';
}

/** One round. @throws DomainError storeUnavailable */
export async function sendDue(deps: MailDeps): Promise<void> {
  const due = await dueMails.ask(deps.engine, { now: deps.now().toISOString(), limit: MOST_AT_ONCE });
  for (const { mail } of due) if (deps.isClosing() || (await sendOne(deps, mail.id)) === 'unreached') return;
}
