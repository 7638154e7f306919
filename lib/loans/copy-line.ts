// A file of a loan in the words of the audit log: "loan 7 xlsx 123". The last is the number of the change of the network that
// the file knows, so that what was changed since can be told without keeping what was in it.
import { z } from 'zod';

/** The forms in which a loan's contacts leave the app. */
export const LENT_FORMATS = ['xlsx', 'csv', 'vcard3', 'vcard4', 'mail', 'labels'] as const;
export type LentFormat = (typeof LENT_FORMATS)[number];

export interface CopyLine {
  /** Of the loan. */
  number: number;
  format: LentFormat;
  /** 0 where nothing was changed yet. */
  change: number;
}
const copyLine = z.object({ number: z.coerce.number(), format: z.enum(LENT_FORMATS), change: z.coerce.number() });

/** How all lines of a loan begin. */
export const beginOfCopyLines = (number: number): string => `loan ${number} `;
export const writeCopyLine = ({ number, format, change }: CopyLine): string =>
  `${beginOfCopyLines(number)}${format} ${change}`;

/** null where a line says something else. */
export const parseCopyLine = (detail: string): CopyLine | null =>
  copyLine.safeParse(/^loan (?<number>\d+) (?<format>\w+) (?<change>\d+)$/.exec(detail)?.groups).data ?? null;
