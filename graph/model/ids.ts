// Ids: readable, unique over all labels, never changed by renaming.
import { z } from 'zod';

export const id = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,79}$/, 'id');
export type Id = z.infer<typeof id>;

/** The labels that an entry page exists for; each also carries the label Entry, over which ids are unique. */
export const ENTRY_TYPES = ['organisation', 'cooperation', 'baustein', 'place', 'source'] as const;
export const entryType = z.enum(ENTRY_TYPES);
export type EntryType = z.infer<typeof entryType>;

const NOTED = '.noted';
/** The section of a source that holds what the office noted of it. */
export const notedSectionOf = (source: string): string => `${source}${NOTED}`.slice(-80);
export const isNotedSection = (section: string): boolean => section.endsWith(NOTED);
