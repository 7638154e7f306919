// What an act on a loan tells the page that follows: done, and what came beside it; or what was wrong.
import { z } from 'zod';
import { LOAN_ACTS } from '../../../lib/loans/act-on-loan';

export const WRONG = ['word', 'until', 'contacts', 'borrower', 'state'] as const;

export const told = z.union([
  z.object({ done: z.enum(LOAN_ACTS), leftOut: z.number(), endEarlier: z.number() }),
  z.object({ reported: z.number() }),
  z.object({ wrong: z.enum(WRONG), act: z.enum(LOAN_ACTS) }),
]);
export type Told = z.infer<typeof told>;
