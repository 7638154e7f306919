// A loan: contacts of the network lent to an Amt, for a purpose, to named users, until a day. It holds ids of contact points and
// never a value, so that what ends with the loan is the right to read, and nothing has to be taken back.
import { z } from 'zod';
import { day } from './day';
import { channel, consent } from './lists';

export const LOAN_STATES = [
  'requested',
  'asked',
  'granted',
  'partlyGranted',
  'declined',
  'withdrawn',
  'running',
  'extensionRequested',
  'resting',
  'returned',
  'revoked',
  'expired',
  'overdue',
  'deletionConfirmed',
] as const;
export const loanState = z.enum(LOAN_STATES);
export type LoanState = z.infer<typeof loanState>;

/** Why a loan rests until an editor decides. */
const REST_REASONS = ['borrowerDisabled', 'borrowerMoved', 'borrowerErased'] as const;
export const restReason = z.enum(REST_REASONS);
export type RestReason = z.infer<typeof restReason>;

/** What allows the Amt to use the contacts: Article 6 (1) DSGVO, letters e, a, b and c. */
export const LEGAL_BASES = ['task', 'consent', 'contract', 'duty'] as const;
export const legalBasis = z.enum(LEGAL_BASES);

/** One contact point that was asked for, as it was then. */
const loanItem = z.strictObject({ contact: z.string(), entry: z.string(), channel });
export type LoanItem = z.infer<typeof loanItem>;

const instant = z.string().length(24);
const idList = z.array(z.string());

/**
 * As it is stored, and as the log of changes keeps it; what does not apply is absent. `state` is what somebody decided last:
 * what time brings about is worked out at each reading (lib/loans/loan-on-day.ts).
 */
export const storedLoan = z.object({
  id: z.string(),
  /** Counts up by one with each request; readers call the loan by it. */
  number: z.int(),
  state: loanState,
  purpose: consent,
  /** What for, in a sentence. */
  sentence: z.string(),
  legalBasis,
  /** Id of the Organisation that borrows. */
  amt: z.string(),
  /** Id of the user who is answerable for it. */
  borrower: z.string(),
  /** What was asked for (`LoanItem[]`); one text, since neither engine keeps a list of maps. */
  items: z.string(),
  /** Ids of the contact points that were granted. */
  granted: idList.optional(),
  /** Ids of the entries they belong to. */
  grantedOf: idList.optional(),
  from: day,
  /** The last day; a standing loan has none. */
  until: day.optional(),
  /** The last day on which a standing loan runs without a review. */
  reviewBy: day.optional(),
  restsBecause: restReason.optional(),
  /** The later end that was asked for. */
  extendUntil: day.optional(),
  /** The day on which it was returned or revoked. */
  endedOn: day.optional(),
  requestedAt: instant,
  decidedAt: instant.optional(),
  /** Id of the user who decided. */
  decidedBy: z.string().optional(),
  /** What the office asked. */
  asked: z.string().optional(),
  /** What the borrower answered. */
  answered: z.string().optional(),
  /** Why it was declined, shortened or revoked. */
  reason: z.string().optional(),
  /** The number of the loan that it was copied from. */
  copyOf: z.int().optional(),
});
export type StoredLoan = z.infer<typeof storedLoan>;

export const itemsOf = (loan: Pick<StoredLoan, 'items'>): LoanItem[] => z.array(loanItem).parse(JSON.parse(loan.items));
