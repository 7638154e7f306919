// The directory, or what was searched or selected of it, as a booklet: chapters of entries with their contacts, and an index.
import { z } from 'zod';
import {
  arrangeChapters,
  BOOKLET_ORDERS,
  indexNames,
  indexOthers,
  type Chapter,
  type IndexLine,
} from './booklet-chapters';
import type { Held } from '../auth/contact-rule';
import type { ContactEntry } from './contact-schema';
import type { Actor } from '../auth/actor';
import { demand } from '../auth/may';
import type { DirectoryDeps } from './deps';
import { findHits } from './find-hits';
import { parseInput } from './parse-input';
import { readAllContacts } from './read-contacts';
import { viewInput } from './view-input';

/** Some 200 pages; more is no booklet, and would keep others waiting. */
export const MOST_IN_BOOKLET = 1000;

export const bookletInput = z.strictObject({
  by: z.enum(BOOKLET_ORDERS).default('place'),
  /** Of the hits of a search, or of these entries. An empty list counts as absent, so that it is said which. */
  of: z.enum(['search', 'ids']).default('search'),
  ids: z.array(z.string().max(200)).max(MOST_IN_BOOKLET).default([]),
  query: z.string().max(8000).default(''),
  ...viewInput,
});

export interface Booklet {
  day: string;
  chapters: Chapter<ContactEntry>[];
  names: IndexLine[];
  /** Bausteine where the chapters are places, else places. */
  others: IndexLine[];
  /** How many entries stand in it, how many of them are made up, and how many found ones did not fit. */
  total: number;
  examples: number;
  left: number;
  /** How many contacts are held back, and why. */
  held: Held;
}

/** @throws DomainError invalid or unknownParameter (`param` says which), storeUnavailable */
export async function readBooklet(deps: DirectoryDeps, actor: Actor, input: unknown): Promise<Booklet> {
  demand(actor, 'read', 'entry');
  const { by, of, ids, query, ...view } = parseInput(bookletInput, input);
  const found = of === 'ids' ? { ids, total: ids.length } : await findHits(deps, actor, query, MOST_IN_BOOKLET);
  const { day, entries, held } = await readAllContacts(deps, actor, { ...view, ids: [...found.ids] });
  const asked = new URLSearchParams(query).getAll(by === 'place' ? 'town' : 'baustein');
  const chapters = arrangeChapters(entries, by, asked);
  return {
    day,
    chapters,
    names: indexNames(chapters),
    others: indexOthers(chapters, by),
    total: entries.length,
    examples: entries.filter(({ basis }) => basis === 'example').length,
    left: found.total - found.ids.length,
    held,
  };
}
