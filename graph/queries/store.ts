// What the store holds as a whole: whether anything, confirmed when last, read from sources about which year.
import { z } from 'zod';
import { maybeText } from './columns';
import { question } from './question';

export const countEntries = question('countEntries', {
  text: 'MATCH (n:Entry) RETURN count(n) AS entries',
  parameters: z.strictObject({}),
  row: z.object({ entries: z.int() }),
});

/** Relationships are confirmed with the entries they join, so the entries' latest confirmation is the store's. */
export const latestConfirmation = question('latestConfirmation', {
  text: 'MATCH (n:Entry) WHERE n.confirmedAt IS NOT NULL RETURN max(n.confirmedAt) AS latest',
  parameters: z.strictObject({}),
  row: z.object({ latest: maybeText }),
});

export const earliestReportYear = question('earliestReportYear', {
  text: 'MATCH (s:Source) WHERE s.reportsOn IS NOT NULL RETURN min(s.reportsOn) AS year',
  parameters: z.strictObject({}),
  row: z.object({ year: maybeText }),
});
