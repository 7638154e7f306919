// Telephones and mails beside hits that not everybody may see. The index knows public ones only, so that nobody's hits, order
// or counts depend on the others; these are read from the store, for the hits that are shown and whoever may see them.
import type { Transaction } from '../../graph/engine/port';
import { contactMarksOf, contactsByIds } from '../../graph/queries/contacts';
import type { AuditedContact } from '../audit/audit-contacts';
import type { Actor } from '../auth/actor';
import { MOST_INTERNAL, ruleOn, type Looking } from '../auth/contact-rule';
import { may } from '../auth/may';
import { lookAs } from '../loans/covered';
import type { DirectoryDeps } from './deps';
import { readAudited } from './read-audited';
import { isSelectableType, type Hit } from './search-schema';

type Marks = Awaited<ReturnType<(typeof contactMarksOf)['in']>>;
const SLOTS = { phone: ['phone', 'mobile'], mail: ['email'] } as const;
type Slot = keyof typeof SLOTS;
interface Pick {
  hit: string;
  slot: Slot;
  point: AuditedContact;
  signs: NonNullable<Hit['phone']>['signs'];
}

/**
 * @returns the hits, and how many internal contacts are held back because they are too many for a list
 * @throws DomainError storeUnavailable
 */
export async function addHitContacts(
  deps: DirectoryDeps,
  actor: Actor,
  hits: readonly Hit[],
  examples: boolean,
): Promise<{ items: Hit[]; held: number }> {
  const bare = hits.filter((hit) => isSelectableType(hit.type) && !(hit.phone && hit.mail));
  if (bare.length === 0 || !may(actor, 'read', 'contact', 'internal')) return { items: [...hits], held: 0 };
  const read = (as: Actor) =>
    deps.engine.read(async (tx) => {
      const marks = await contactMarksOf.in(tx, { ids: bare.map(({ id }) => id) });
      const shown = marks.filter((one) => examples || one.basis !== 'example');
      const looking = await lookAs(tx, as);
      const few = pick(bare, shown, looking);
      const internal = few.filter(({ signs }) => signs?.includes('internal')).length;
      if (internal <= MOST_INTERNAL || may(as, 'list', 'contact', 'internal'))
        return { result: { items: await fill(tx, hits, few), held: 0 }, points: few.map(({ point }) => point) };
      const picked = pick(bare, shown, { ...looking, many: true });
      const left = picked.filter(({ signs }) => signs?.includes('internal')).length;
      const items = await fill(tx, hits, picked);
      return { result: { items, held: internal - left }, points: picked.map(({ point }) => point) };
    });
  return readAudited(deps, actor, 'viewed', read);
}

const pick = (hits: readonly Hit[], marks: Marks, looking: Looking): Pick[] =>
  hits.flatMap((hit) =>
    (Object.keys(SLOTS) as Slot[])
      .filter((slot) => !hit[slot])
      .flatMap((slot) => {
        const own = marks.filter((one) => one.entry === hit.id && SLOTS[slot].some((way) => way === one.channel));
        const found = own.flatMap((one) => {
          const { signs } = ruleOn(looking, one);
          return signs && signs.length > 0 ? [{ hit: hit.id, slot, point: one, signs }] : [];
        });
        return found.slice(0, 1);
      }),
  );

async function fill(tx: Transaction, hits: readonly Hit[], picked: readonly Pick[]): Promise<Hit[]> {
  const rows = picked.length === 0 ? [] : await contactsByIds.in(tx, { ids: picked.map(({ point }) => point.id) });
  const valueOf = new Map(rows.map(({ id, contact }) => [id, { function: contact.function, value: contact.value }]));
  return hits.map((hit) => {
    const own = picked.filter((one) => one.hit === hit.id);
    const more = own.map(({ slot, point, signs }) => {
      const value = valueOf.get(point.id);
      return [slot, value ? { ...value, signs } : null] as const;
    });
    return { ...hit, ...Object.fromEntries(more) };
  });
}
