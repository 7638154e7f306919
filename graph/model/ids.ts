// Ids: readable, unique over all labels, never changed by renaming.
import { z } from 'zod';

export const id = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,79}$/, 'id');
export type Id = z.infer<typeof id>;

/** The labels that an entry page exists for; each also carries the label Entry, over which ids are unique. */
export const ENTRY_TYPES = ['organisation', 'cooperation', 'baustein', 'place', 'source'] as const;
export const entryType = z.enum(ENTRY_TYPES);
export type EntryType = z.infer<typeof entryType>;
