// What is done to a loan: asked back, answered, granted, declined, withdrawn, returned, revoked, extended, confirmed. Each is one
// change of one transaction; of two at once, the second finds the loan in another state and is told so.
import { z } from 'zod';
import { requestKey as keyOfRequest } from '../../graph/model/changes';
import { day, monthsAfter } from '../../graph/model/day';
import { DomainError } from '../../graph/model/errors';
import { channel } from '../../graph/model/lists';
import type { StoredLoan } from '../../graph/model/loans';
import { borrowersAt } from '../../graph/queries/loans';
import { isSignedIn, type Actor, type SignedIn } from '../auth/actor';
import { demand } from '../auth/may';
import { parseInput } from '../directory/parse-input';
import type { Revision } from '../records/revision';
import { writeChange } from '../records/write-change';
import type { LoanDeps } from './deps';
import { chooseContacts } from './choose-contacts';
import { checkUntil, sentence } from './loan-input';
import { demandStep, openLoan, type OpenLoan } from './open-loan';
import { queueNews } from './queue-news';
import { whyRestsAtOnce } from './rest-loans';
import type { LoanStep } from './states';

/** A standing loan is reviewed once a year. */
const REVIEW_MONTHS = 12;

/** What the office or the borrower presses. Which step it is depends on the state: an extension is granted as a request is. */
export const LOAN_ACTS = [
  'ask',
  'answer',
  'grant',
  'decline',
  'withdraw',
  'return',
  'revoke',
  'extend',
  'confirmDeletion',
] as const;
export type LoanAct = (typeof LOAN_ACTS)[number];

export const actInput = z.strictObject({
  id: z.string().max(64),
  act: z.enum(LOAN_ACTS),
  /** What is asked, answered, or why. */
  word: sentence(3).optional(),
  /** Ids of the contact points to grant. */
  contacts: z.array(z.string().max(64)).max(5000).default([]),
  /** Grants all that can be: said in so many words, so that a choice of none is never taken for one of all. */
  all: z.boolean().default(false),
  /** Of those, only contacts of these; none: of each. */
  channels: z.array(channel).optional(),
  until: day.optional(),
  /** Id of the user who is answerable from now on. */
  borrower: z.string().max(64).optional(),
  requestKey: keyOfRequest,
});
type ActInput = z.output<typeof actInput>;

/** What was said beside it: contacts that could not be granted, or end before the loan. Ids. */
export interface Acted {
  id: string;
  leftOut: string[];
  endEarlier: string[];
}
interface Work {
  revision: Revision;
  open: OpenLoan;
  asked: ActInput;
  actor: SignedIn;
  deps: LoanDeps;
  now: Date;
}
type Change = { after: Partial<StoredLoan> } & Partial<Pick<Acted, 'leftOut' | 'endEarlier'>>;

function stepOf(act: LoanAct, { state }: OpenLoan): LoanStep {
  if (act === 'grant')
    return state === 'extensionRequested' ? 'grantExtension' : state === 'resting' ? 'resume' : 'grant';
  if (act === 'decline') return state === 'extensionRequested' ? 'declineExtension' : 'decline';
  return act;
}

/** @throws DomainError invalid (`word`) */
function wordOf({ word }: ActInput): string {
  if (word === undefined) throw new DomainError('invalid', { param: 'word' });
  return word;
}

const decided = ({ actor, now }: Work): Partial<StoredLoan> => ({ decidedBy: actor.id, decidedAt: now.toISOString() });

const DO: Record<LoanStep, (work: Work) => Change | Promise<Change>> = {
  ask: ({ asked }) => ({ after: { state: 'asked', asked: wordOf(asked), answered: undefined } }),
  answer: ({ asked }) => ({ after: { state: 'requested', answered: wordOf(asked) } }),
  grant: async (work) => {
    const { open, asked, deps, revision } = work;
    const { loan, day: today } = open;
    const until = asked.until ?? loan.until;
    if (asked.until !== undefined) checkUntil(asked.until, loan.from, deps.months);
    if (until !== undefined && until < today) throw new DomainError('invalid', { param: 'until', message: 'past' });
    if (asked.all && asked.contacts.length > 0)
      throw new DomainError('invalid', { param: 'contacts', message: 'both' });
    const chosen = await chooseContacts(revision.tx, {
      loan,
      until,
      today,
      most: deps.mostAQuarter,
      asked: asked.all ? undefined : asked.contacts,
      channels: asked.channels,
    });
    if (chosen.granted.length === 0) throw new DomainError('invalid', { param: 'contacts', message: 'nothing' });
    return {
      after: {
        ...decided(work),
        state: chosen.isWhole ? 'granted' : 'partlyGranted',
        granted: chosen.granted.map(({ contact }) => contact).sort(),
        grantedOf: [...new Set(chosen.granted.map(({ entry }) => entry))].sort(),
        until,
        reviewBy: until === undefined ? monthsAfter(today, REVIEW_MONTHS) : undefined,
        reason: asked.word,
        restsBecause: await whyRestsAtOnce(revision.tx, loan),
      },
      leftOut: chosen.leftOut,
      endEarlier: chosen.endEarlier,
    };
  },
  decline: (work) => ({ after: { ...decided(work), state: 'declined', reason: wordOf(work.asked) } }),
  withdraw: () => ({ after: { state: 'withdrawn' } }),
  extend: ({ asked, open, deps }) => {
    const { loan, day: today } = open;
    if (loan.until === undefined || asked.until === undefined || asked.until <= loan.until)
      throw new DomainError('invalid', { param: 'until', message: 'later' });
    checkUntil(asked.until, today, deps.months);
    return { after: { state: 'extensionRequested', extendUntil: asked.until, answered: asked.word ?? loan.answered } };
  },
  grantExtension: (work) => {
    const { asked, open, deps } = work;
    const until = asked.until ?? open.loan.extendUntil;
    if (until === undefined) throw new DomainError('invalid', { param: 'until' });
    checkUntil(until, open.day, deps.months);
    return { after: { ...decided(work), state: 'running', until, extendUntil: undefined, reason: asked.word } };
  },
  declineExtension: (work) => ({
    after: { ...decided(work), state: 'running', extendUntil: undefined, reason: wordOf(work.asked) },
  }),
  resume: async (work) => {
    const { asked, open, revision } = work;
    const { loan, day: today } = open;
    const borrower = asked.borrower ?? loan.borrower;
    const there = await borrowersAt.in(revision.tx, { amt: loan.amt });
    if (!there.some(({ id }) => id === borrower)) throw new DomainError('invalid', { param: 'borrower' });
    return {
      after: {
        ...decided(work),
        state: loan.extendUntil === undefined ? 'running' : 'extensionRequested',
        borrower,
        restsBecause: undefined,
        reviewBy: loan.until === undefined ? monthsAfter(today, REVIEW_MONTHS) : undefined,
        reason: asked.word,
      },
    };
  },
  return: ({ open }) => ({ after: { state: 'returned', endedOn: open.day, extendUntil: undefined } }),
  revoke: (work) => ({
    after: {
      ...decided(work),
      state: 'revoked',
      endedOn: work.open.day,
      extendUntil: undefined,
      reason: wordOf(work.asked),
    },
  }),
  confirmDeletion: ({ open }) => ({
    after: { state: 'deletionConfirmed', endedOn: open.loan.endedOn ?? open.loan.until },
  }),
};

/**
 * @throws DomainError forbidden, notFound, invalid, conflict (`detail.current` is the state it is in by now), storeUnavailable
 */
export async function actOnLoan(deps: LoanDeps, actor: Actor, input: unknown, now: Date): Promise<Acted> {
  demand(actor, 'use', 'loan');
  if (!isSignedIn(actor)) throw new DomainError('forbidden');
  const asked = parseInput(actInput, input);
  // The buttons of a page share its key: what is pressed belongs to it, and the loan too.
  const requestKey = `${asked.requestKey}/${asked.act}/${asked.id}`;
  const request = { action: 'change', room: 'loans', requestKey, why: asked.word } as const;
  const { result } = await writeChange(deps, actor, request, now, async (revision) => {
    const open = await openLoan(revision.tx, actor, asked.id);
    const step = stepOf(asked.act, open);
    demandStep(open, step);
    const { after, leftOut = [], endEarlier = [] } = await DO[step]({ revision, open, asked, actor, deps, now });
    const { id, ...before } = open.loan;
    const users = after.borrower === undefined ? open.users : [...new Set([...open.users, after.borrower])];
    await revision.put({ of: 'Loan', id }, { ...before, ...after, users });
    const news = { step, by: actor.id, requestKey: asked.requestKey, isWhole: after.state !== 'partlyGranted' };
    if (deps.mails) await queueNews(revision.tx, { loan: open.loan, users }, news, now);
    return JSON.stringify({ id, leftOut, endEarlier });
  });
  return JSON.parse(result) as Acted;
}
