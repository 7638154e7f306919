// Shapes of columns that many questions share: a short entry, the properties of a fact. Absent values come as null.
import { z } from 'zod';
import { basis, form, kind } from '../model/lists';
import { ENTRY_TYPES, type EntryType } from '../model/ids';

const maybe = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
export const maybeText = maybe;
export const texts = z
  .array(z.string())
  .nullish()
  .transform((value) => value ?? []);
export const maybeNumber = z
  .number()
  .nullish()
  .transform((value) => value ?? null);
export const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);

/** The type of an entry from its labels, one of which is Entry. */
export function typeOfLabels(labels: readonly string[]): EntryType {
  const found = ENTRY_TYPES.find((type) => labels.some((label) => label.toLowerCase() === type));
  if (!found) throw new Error(`no entry type among the labels ${labels.join(', ')}`);
  return found;
}

/** `n {.id, .name, .shortName, .basis}` */
export const shortEntry = z.object({ id: z.string(), name: z.string(), shortName: maybe, basis });
/** A short entry of any type, with `labels(n)` beside it. */
export const labels = z.array(z.string()).transform(typeOfLabels);

/** `o {.id, .name, .shortName, .basis, .kind, .collective, .from, .until}` */
export const shortOrganisation = shortEntry.extend({ kind, collective: flag, from: maybe, until: maybe });
export const ORGANISATION = '{.id, .name, .shortName, .basis, .kind, .collective, .from, .until}';

/** `c {.id, .name, .shortName, .basis, .form, .from, .until}` */
export const shortCooperation = shortEntry.extend({ form, from: maybe, until: maybe });
export const COOPERATION = '{.id, .name, .shortName, .basis, .form, .from, .until}';

/** `properties(x)` of a relationship: what every fact carries. */
export const fact = z.object({
  id: z.string(),
  basis,
  note: maybe,
  from: maybe,
  until: maybe,
  confirmedAt: maybe,
  quoteIds: texts,
});
export type FactColumns = z.output<typeof fact>;
