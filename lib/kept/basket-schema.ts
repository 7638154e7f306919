// The selection of a reader: what may be asked of it, and what comes back.
import { z } from 'zod';

export const MOST_SELECTED = 200;
/** More ids than a form of ours ever sends: 200 to add, 200 to remove. */
const MOST_IDS = 500;

/** A key as a cookie carries it; one that is none opens nothing and is no error. */
const key = z.string().optional();
const ids = z.array(z.string().max(200)).max(MOST_IDS).default([]);

export const readBasketInput = z.strictObject({ key });
export const changeBasketInput = z.strictObject({
  key,
  add: ids,
  remove: ids,
  /** The query of a search in the directory: `q=eltern&town=05158032`. All its hits are added, in its order. */
  all: z.string().max(8000).optional(),
  empty: z.boolean().default(false),
});

export interface ChangedBasket {
  /** The key that opens it from now on; null where nothing is selected and so nothing kept. */
  key: string | null;
  /** All that is selected, in the order of selection. */
  ids: string[];
  /** How many were added by this change. */
  added: number;
  /** How many ids were left out since no organisation or cooperation has them. */
  ignored: number;
  /** How many did not fit any more. */
  full: number;
}
