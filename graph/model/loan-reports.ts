// What a borrower reports of a contact that was lent: a note for the editors, and what became of it. It holds ids and words, and
// no relationship, so that loading the dataset anew leaves it as it is.
import { z } from 'zod';

export const REPORT_OUTCOMES = ['reached', 'wrongNumber', 'notInterested', 'newContact'] as const;
export const reportOutcome = z.enum(REPORT_OUTCOMES);
export type ReportOutcome = z.infer<typeof reportOutcome>;

/** What an editor made of it; `nothing` where it was read and the network is right as it is. */
const BECAME = ['contactChanged', 'contactAdded', 'cooperation', 'participation', 'confirmed', 'nothing'] as const;
export const became = z.enum(BECAME);
export type Became = z.infer<typeof became>;

const instant = z.string().length(24);

/** As it is stored, and as the log of changes keeps it; what does not apply is absent. */
export const storedReport = z.object({
  id: z.string(),
  /** Id of the Loan. */
  loan: z.string(),
  /** Id of the organisation or cooperation. */
  entry: z.string(),
  /** Id of one of its contact points, where the report is of that one. */
  contact: z.string().optional(),
  outcome: reportOutcome,
  /** In the borrower's words; they may name persons. */
  note: z.string().optional(),
  /** Id of the user. */
  by: z.string(),
  at: instant,
  doneAt: instant.optional(),
  /** Id of the editor. */
  doneBy: z.string().optional(),
  became: became.optional(),
  /** Id of the entry that it can be seen at. */
  becameOf: z.string().optional(),
});
export type StoredReport = z.infer<typeof storedReport>;
