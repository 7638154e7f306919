// What the store holds as a whole: whether anything, confirmed when last, read from sources about which year.
import { z } from 'zod';
import { maybeText } from './columns';
import { question } from './question';

export const countEntries = question('countEntries', {
  text: 'MATCH (n:Entry) RETURN count(n) AS entries',
  parameters: z.strictObject({}),
  row: z.object({ entries: z.int() }),
});

/** Of entries and of what joins them: each can be confirmed by itself. */
export const latestConfirmation = question('latestConfirmation', {
  text: 'MATCH (n:Entry) WHERE n.confirmedAt IS NOT NULL RETURN max(n.confirmedAt) AS latest',
  parameters: z.strictObject({}),
  row: z.object({ latest: maybeText }),
});
export const latestConfirmedTie = question('latestConfirmedTie', {
  text: 'MATCH (n:Entry)-[x]->(o:Entry) WHERE x.confirmedAt IS NOT NULL RETURN max(x.confirmedAt) AS latest',
  parameters: z.strictObject({}),
  row: z.object({ latest: maybeText }),
});

export const earliestReportYear = question('earliestReportYear', {
  text: 'MATCH (s:Source) WHERE s.reportsOn IS NOT NULL RETURN min(s.reportsOn) AS year',
  parameters: z.strictObject({}),
  row: z.object({ year: maybeText }),
});
