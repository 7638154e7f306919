// Whether the values of a contact point may be told in a history: whoever may not read the contact reads none of its past.
import type { Properties, Touched } from '../../../graph/model/changes';
import { visibility } from '../../../graph/model/lists';
import type { AuditedContact } from '../../audit/audit-contacts';
import { GUEST } from '../../auth/actor';
import { keepAs, ruleOn, type Looking } from '../../auth/contact-rule';
import { may } from '../../auth/may';
import { asTexts } from '../node-form';

export interface ContactNow {
  visibility: string;
  consentFrom: string | null;
  consentUntil: string | null;
}
type Consent = Omit<ContactNow, 'visibility'>;
const NO_DATES: Consent = { consentFrom: null, consentUntil: null };

/** By the rule that every output asks. */
function mayRead(looking: Looking, id: string, mark: unknown, consent: Consent): boolean {
  const known = visibility.safeParse(mark);
  if (!known.success) return false;
  const { consentFrom, consentUntil } = consent;
  const contact = { id, visibility: known.data, consentFrom, consentUntil };
  return ruleOn(looking, contact).signs !== null;
}

/**
 * As it was before, as it was after, and as it is now must each be theirs to read. One that is gone, whose entry is gone or
 * archived, or whose consent is over or to come, is nobody's but the keepers'.
 * @param looking its day by the wall clock
 * @param now undefined where it is not to be found
 */
export function mayReadValues(looking: Looking, record: Touched, now: ContactNow | undefined): boolean {
  const then = [record.before, record.after].every(
    (state) => state === null || mayRead(looking, record.id, state['visibility'], NO_DATES),
  );
  if (!then) return false;
  if (may(looking.actor, 'change', 'record')) return true;
  return now !== undefined && mayRead(looking, record.id, now.visibility, now);
}

const ownerOf = (state: Properties | null): string | undefined => asTexts(state?.['owner'])[0];

/** What the audit log is told where these values are shown: public is only what everybody may read, then as now. */
export function pointOf(wallDay: string, record: Touched, now: ContactNow | undefined): AuditedContact {
  const isPublic = mayReadValues(keepAs(GUEST, wallDay), record, now);
  return {
    id: record.id,
    entry: ownerOf(record.after) ?? ownerOf(record.before) ?? '',
    visibility: isPublic ? 'public' : 'onRequest',
  };
}
