// Who sees a contact point: the one rule, which every output asks before a value leaves the store. It knows the marks of a
// contact point and none of its values. Without a consent of today nothing is given out, to nobody: not in a list, a hit, a
// file, a print or an answer of the API; those who keep it still see it where they keep it.
import { firstDay, lastDay, type Day } from '../../graph/model/day';
import type { Visibility } from '../../graph/model/lists';
import type { Actor } from './actor';
import { may } from './may';

/** More internal contacts than this in one list, file or print need a loan. */
export const MOST_INTERNAL = 5;

export interface ContactMarks {
  readonly id: string;
  readonly visibility: Visibility;
  readonly consentFrom: string | null;
  readonly consentUntil: string | null;
}
/** What is said of a contact that not everybody sees. */
export const SIGNS = ['internal', 'onRequest'] as const;
export type Sign = (typeof SIGNS)[number];
/** Why one is held back. `many` is an internal one in a list of many. */
export const HELD = ['internal', 'onRequest', 'many'] as const;
export type Held = Record<(typeof HELD)[number], number>;

/**
 * What a contact is read for: `kept` is the editing part of its entry's page and the history, for those who answer for it;
 * everything else is `givenOut`.
 */
export type Purpose = 'kept' | 'givenOut';

/** Who looks, what for, on which day by the wall clock, and whether in a list that holds many internal contacts. */
export interface Looking {
  readonly actor: Actor;
  readonly purpose: Purpose;
  readonly wallDay: Day;
  readonly many: boolean;
  /** The contact points that a loan of theirs covers now. */
  readonly covered: ReadonlySet<string>;
}
/** How those look who keep contacts. A loan lends contacts, neither their past nor their keeping. */
export const keepAs = (actor: Actor, wallDay: Day, many = false): Looking => ({
  actor,
  purpose: 'kept',
  wallDay,
  many,
  covered: new Set(),
});

/** `why` is null where not even that there is one may be said. */
export type Ruling = { readonly signs: Sign[] } | { readonly signs: null; readonly why: keyof Held | null };

const borrows = ({ actor, covered }: Looking, { id, visibility }: ContactMarks): boolean =>
  visibility !== 'public' && covered.has(id) && may(actor, 'borrow', 'contact', visibility);

export function ruleOn(looking: Looking, contact: ContactMarks): Ruling {
  const { actor, purpose, wallDay } = looking;
  const { visibility } = contact;
  const isTheirs = purpose === 'kept' && may(actor, 'read', 'contact', 'withoutConsent');
  if (consentOn(contact, wallDay) && !isTheirs) return { signs: null, why: null };
  const because = heldBecause(looking, contact);
  if (because !== undefined) return { signs: null, why: because };
  return { signs: visibility === 'public' ? [] : [visibility] };
}

/** undefined: it is not held back. */
function heldBecause(looking: Looking, contact: ContactMarks): keyof Held | null | undefined {
  const { actor, many } = looking;
  const { visibility } = contact;
  const reads = may(actor, 'read', 'contact', visibility);
  if (visibility === 'public') return reads ? undefined : null;
  if (visibility === 'onRequest') return reads || borrows(looking, contact) ? undefined : 'onRequest';
  if (!reads) return 'internal';
  return !many || may(actor, 'list', 'contact', 'internal') || borrows(looking, contact) ? undefined : 'many';
}

/** null while it is given; without dates it is. */
export function consentOn(
  { consentFrom, consentUntil }: Pick<ContactMarks, 'consentFrom' | 'consentUntil'>,
  wallDay: Day,
): 'over' | 'toCome' | null {
  if (consentUntil !== null && lastDay(consentUntil) < wallDay) return 'over';
  return consentFrom !== null && firstDay(consentFrom) > wallDay ? 'toCome' : null;
}

export const noneHeld = (): Held => ({ internal: 0, onRequest: 0, many: 0 });
export const addHeld = (sum: Held, more: Held): Held => ({
  internal: sum.internal + more.internal,
  onRequest: sum.onRequest + more.onRequest,
  many: sum.many + more.many,
});
