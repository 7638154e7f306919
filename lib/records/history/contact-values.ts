// Whether the values of a contact point may be told in a history: whoever may not read the contact reads none of its past.
import type { Properties } from '../../../graph/model/changes';
import { lastDay } from '../../../graph/model/day';
import { visibility } from '../../../graph/model/lists';
import type { Actor } from '../../auth/actor';
import { may, mayReadContact } from '../../auth/may';

export interface ContactNow {
  visibility: string;
  consentUntil: string | null;
}

function mayRead(actor: Actor, id: string, mark: unknown): boolean {
  const known = visibility.safeParse(mark);
  return known.success && mayReadContact(actor, { id, visibility: known.data });
}

/**
 * As it was before, as it was after, and as it is now must each be theirs to read. One that is gone, or whose consent is
 * over, is nobody's but the keepers'.
 * @param day by the wall clock
 */
export function mayReadValues(
  actor: Actor,
  day: string,
  id: string,
  states: readonly (Properties | null)[],
  now: ContactNow | undefined,
): boolean {
  const then = states.every((state) => state === null || mayRead(actor, id, state['visibility']));
  if (!then) return false;
  if (may(actor, 'change', 'record')) return true;
  const isOver = !now || (now.consentUntil !== null && lastDay(now.consentUntil) < day);
  return !isOver && mayRead(actor, id, now.visibility);
}
