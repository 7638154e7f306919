// What can be done to a loan over the API, one line each: its address, what it is told, who does it, and the capability behind it.
import type { z } from 'zod';
import type { Actor } from '../../../lib/auth/actor';
import { actInput, actOnLoan, type LoanAct } from '../../../lib/loans/act-on-loan';
import type { LoanDeps } from '../../../lib/loans/deps';
import { reportBack, reportInput } from '../../../lib/loans/report-back';

interface ApiAct {
  summary: string;
  /** Where it says more than its summary. */
  description?: string;
  body: z.ZodObject;
  example: object;
  /** Where it answers something else than the other acts. */
  answer?: { component: string; description: string };
  run: (deps: LoanDeps, actor: Actor, input: object, now: Date) => Promise<object>;
}

const act =
  (name: LoanAct): ApiAct['run'] =>
  (deps, actor, input, now) =>
    actOnLoan(deps, actor, { ...input, act: name }, now);

const nothing = actInput.pick({});
const word = actInput.pick({ word: true });
const aWord = word.required();
const later = actInput.pick({ until: true }).required().extend(word.shape);
const granted = actInput.pick({ contacts: true, all: true, channels: true, until: true, borrower: true, word: true });

const CONTACT = 'k-0123456789abcdef';
const ENTRY = 'jugendverein-funkenpfad-velbert';
export const ACTS: Readonly<Record<string, ApiAct>> = {
  ask: {
    summary: 'The office asks the borrower back',
    body: aWord,
    example: { word: 'Wie viele Einladungen sind geplant?' },
    run: act('ask'),
  },
  answer: {
    summary: 'The borrower answers the office',
    body: aWord,
    example: { word: 'Eine, mit einer Erinnerung.' },
    run: act('answer'),
  },
  grant: {
    summary: 'The office grants a request, a later end, or that a resting loan goes on',
    description: `Of a request, all or a part: name \`contacts\`, or say \`all\`; with \`channels\`, only contacts of these
are granted; \`until\` is another end. What cannot be granted is named in the answer. Of a later end: \`until\` is another one than was
asked for. Of a resting loan: \`borrower\` is who is answerable from now on.`,
    body: granted,
    example: { contacts: [CONTACT], until: '2026-12-31', word: 'Nur die Vorstände.' },
    run: act('grant'),
  },
  decline: {
    summary: 'The office declines a request or a later end, with the reason',
    body: aWord,
    example: { word: 'Die Vereine wurden in diesem Quartal oft angeschrieben.' },
    run: act('decline'),
  },
  withdraw: { summary: 'The borrower withdraws a request', body: nothing, example: {}, run: act('withdraw') },
  return: {
    summary: 'The borrower returns the loan: it is over at once',
    body: nothing,
    example: {},
    run: act('return'),
  },
  revoke: {
    summary: 'The office revokes the loan, with the reason: it is over at once',
    body: aWord,
    example: { word: 'Der Fachtag fällt aus.' },
    run: act('revoke'),
  },
  extend: {
    summary: 'The borrower asks for a later end',
    description: 'The loan runs on to its end so far. `grant` or `decline` answers it.',
    body: later,
    example: { until: '2027-01-31', word: 'Der Fachtag ist verschoben.' },
    run: act('extend'),
  },
  'confirm-deletion': {
    summary: 'The borrower confirms that copies are deleted',
    body: nothing,
    example: {},
    run: act('confirmDeletion'),
  },
  report: {
    summary: 'The borrower reports what came of the contacts, for the office',
    description: 'Of organisations or contact points that the loan lent; it changes nothing in the network by itself.',
    body: reportInput.pick({ items: true }),
    example: { items: [{ entry: ENTRY, contact: CONTACT, outcome: 'wrongNumber', note: 'Kein Anschluss.' }] },
    answer: { component: 'LoanReported', description: 'Taken, with how many notes' },
    run: reportBack,
  },
};

export const actNamed = (name: string): ApiAct | undefined => (Object.hasOwn(ACTS, name) ? ACTS[name] : undefined);
