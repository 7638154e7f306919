// A change: who wrote what, when and why, each touched record as it was before and as it is after.
import { z } from 'zod';

export const CHANGE_ACTIONS = ['create', 'change', 'archive', 'restore', 'delete', 'confirm', 'undo'] as const;
export const changeAction = z.enum(CHANGE_ACTIONS);
export type ChangeAction = z.infer<typeof changeAction>;

const scalar = z.union([z.string(), z.number(), z.boolean()]);
/** What is stored of a record, its id left out; lists that are empty and values that are absent are not there. */
export const properties = z.record(z.string(), z.union([scalar, z.array(scalar)]));
export type Properties = z.infer<typeof properties>;

/** A record: a node by its label, or a relationship by its type and the ids at its ends. */
export const touched = z.strictObject({
  /** A label, or the type of a relationship. */
  of: z.string(),
  id: z.string(),
  start: z.string().optional(),
  end: z.string().optional(),
  before: properties.nullable(),
  after: properties.nullable(),
});
export type Touched = z.infer<typeof touched>;

/** Made by the form or the caller, so that the same request sent twice is one change. */
export const requestKey = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/, 'requestKey');
