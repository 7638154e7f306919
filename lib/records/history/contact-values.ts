// Whether the values of a contact point may be told in a history: whoever may not read the contact reads none of its past.
import type { Properties } from '../../../graph/model/changes';
import { visibility } from '../../../graph/model/lists';
import type { Actor } from '../../auth/actor';
import { ruleOn } from '../../auth/contact-rule';
import { may } from '../../auth/may';

export interface ContactNow {
  visibility: string;
  consentUntil: string | null;
}

/** A loan lends contacts, not their past. */
const NOTHING_LENT: ReadonlySet<string> = new Set();

/** By the rule that every output asks. */
function mayRead(actor: Actor, day: string, id: string, mark: unknown, consentUntil: string | null): boolean {
  const known = visibility.safeParse(mark);
  if (!known.success) return false;
  const contact = { id, visibility: known.data, consentFrom: null, consentUntil };
  return ruleOn({ actor, wallDay: day, many: false, covered: NOTHING_LENT }, contact).signs !== null;
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
  const then = states.every((state) => state === null || mayRead(actor, day, id, state['visibility'], null));
  if (!then) return false;
  if (may(actor, 'change', 'record')) return true;
  return now !== undefined && mayRead(actor, day, id, now.visibility, now.consentUntil);
}
