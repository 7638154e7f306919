// What the API tells of loans, as schemas: ids, names, channels, states and words of those who ask and decide; never the value
// of a contact. The types of the capabilities hold the schemas to what is really told.
import { z } from 'zod';
import { day } from '../../graph/model/day';
import { channel, consent } from '../../graph/model/lists';
import { legalBasis, loanState, restReason } from '../../graph/model/loans';
import type { Acted } from './act-on-loan';
import type { ChangedSince } from './changed-since';
import { LENT_FORMATS } from './copy-line';
import { LOAN_LISTS } from './list-loans';
import type { LoanLine } from './loan-line';
import type { LoanView } from './read-loan';
import { STEPS, type LoanStep } from './states';

/** Why a day or a choice is refused; beside the name of the member. */
export const reason = z.enum([
  'past',
  'far',
  'before',
  'long',
  'later',
  'missing',
  'standing',
  'nothing',
  'both',
  'length',
]);

const named = z.object({ id: z.string(), name: z.string() });
const maybeDay = day.nullable();
const count = z.int().min(0);

export const loanLine = z.object({
  id: z.string(),
  number: z.int().describe('What readers call the loan by'),
  state: loanState,
  purpose: consent,
  sentence: z.string(),
  amt: named,
  borrower: z.string().nullable().describe('The name of who is answerable for it; null where the account is gone'),
  moreUsers: count.describe('Who else uses it'),
  from: day,
  until: maybeDay.describe('The last day; null: a standing loan'),
  asked: count.describe('Contact points asked for'),
  granted: count.describe('Contact points granted'),
}) satisfies z.ZodType<LoanLine>;

export const loanList = z.object({
  list: z.enum(LOAN_LISTS),
  items: z.array(loanLine),
  counts: z.object({ mine: count.optional(), open: count.optional(), all: count.optional() }),
  amts: z.array(named).describe('Which Ämter have loans; for who sees all'),
});

const loanItem = z.object({
  contact: z.string().describe('Id of the contact point'),
  entry: named.extend({ type: z.enum(['organisation', 'cooperation']) }),
  isExample: z.boolean(),
  channel,
  granted: z.boolean(),
  lendable: z.boolean().describe('Whether it could be granted today; of a decided loan, whether it can still be read'),
  endsOn: maybeDay.describe('The last day of its consent, where that comes before the end of the loan'),
});

const changedSince = z.object({
  total: count.describe('Contact points that were in the files'),
  changed: count.describe('How many of them are not as they were'),
  files: z.array(z.object({ format: z.enum(LENT_FORMATS), at: z.string() })),
  entries: z.array(z.object({ entry: named, ways: z.array(z.object({ channel, isGone: z.boolean() })) })),
}) satisfies z.ZodType<ChangedSince>;

export const loanView = loanLine.extend({
  legalBasis,
  users: z.array(z.object({ id: z.string(), name: z.string().nullable(), isBorrower: z.boolean() })),
  items: z.array(loanItem),
  approached: z
    .array(z.object({ entry: named, times: z.int().min(1) }))
    .describe('How often each organisation was lent in the last 12 months; for the office'),
  runningOfAmt: count.describe('The loans of the Amt that run now; for the office'),
  colleagues: z.array(named).describe('Who may be answerable, where an editor has to name somebody'),
  reviewBy: maybeDay,
  restsBecause: restReason.nullable(),
  extendUntil: maybeDay.describe('The later end that is asked for'),
  endedOn: maybeDay,
  requestedAt: z.string(),
  decidedAt: z.string().nullable(),
  decidedBy: z.string().nullable(),
  wordOfOffice: z.string().nullable(),
  wordOfBorrower: z.string().nullable(),
  reason: z.string().nullable(),
  copyOf: z.int().nullable(),
  steps: z.array(z.enum(Object.keys(STEPS) as [LoanStep, ...LoanStep[]])).describe('What the caller may do now'),
  canBeCopied: z.boolean(),
  givesFiles: z.boolean().describe('Whether the caller may take it along as files'),
  changedSince: changedSince.nullable().describe('What has changed since the caller took files'),
}) satisfies z.ZodType<LoanView>;

export const loanRequested = z.object({ id: z.string() });

export const loanActed = z.object({
  id: z.string(),
  leftOut: z.array(z.string()).describe('Contact points that could not be granted'),
  endEarlier: z.array(z.string()).describe('Contact points whose consent ends before the loan'),
}) satisfies z.ZodType<Acted>;

export const loanReported = z.object({ id: z.string(), notes: count });
