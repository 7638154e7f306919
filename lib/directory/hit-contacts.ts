// Telephones and mails beside hits: read from the store for the hits that are shown, at the moment of the answer. The index
// knows none of them, so that nobody's hits, order or counts depend on what not everybody may see, and no list lags behind
// what its owner has taken back.
import type { Transaction } from '../../graph/engine/port';
import { isDomainError } from '../../graph/model/errors';
import { contactsByIds, hitContactsOf } from '../../graph/queries/contacts';
import type { Actor } from '../auth/actor';
import { MOST_INTERNAL, ruleOn, type Looking, type Sign } from '../auth/contact-rule';
import { may } from '../auth/may';
import { lookAs } from '../loans/covered';
import type { DirectoryDeps } from './deps';
import { readAudited, type Shown } from './read-audited';
import { isSelectableType, type BareHit, type SearchResult } from './search-schema';

type Point = Awaited<ReturnType<(typeof hitContactsOf)['in']>>[number];
type Filled = Pick<SearchResult, 'items' | 'held' | 'contactsMissing'>;
const WAYS = { phone: ['phone', 'mobile'], mail: ['email'] } as const;
const SLOTS = ['phone', 'mail'] as const;
interface Choice {
  slot: (typeof SLOTS)[number];
  point: Point;
  signs: Sign[];
}

/** The hits are there already: nobody waits for their contacts as long as for what the store alone knows. */
const LIMIT = { limitMs: 2000 };

/**
 * @returns the hits with their contacts, and how many internal ones are held back because they are too many for a list;
 *   where the store does not answer, the hits alone
 */
export async function addHitContacts(
  deps: DirectoryDeps,
  actor: Actor,
  hits: readonly BareHit[],
  examples: boolean,
): Promise<Filled> {
  const ids = hits.filter(({ type }) => isSelectableType(type)).map(({ id }) => id);
  if (ids.length === 0) return { items: fill(hits, [], new Map()), held: 0, contactsMissing: false };
  const read = (as: Actor): Promise<Shown<Filled>> =>
    deps.engine.read(async (tx) => {
      const points = await hitContactsOf.in(tx, { ids });
      const shown = points.filter(({ basis }) => examples || basis !== 'example');
      const looking = await lookAs(tx, as);
      const all = choose(shown, looking);
      const isMany = countInternal(all) > MOST_INTERNAL && !may(as, 'list', 'contact', 'internal');
      const choices = isMany ? choose(shown, { ...looking, many: true }) : all;
      const items = fill(hits, choices, await readHeldValues(tx, choices));
      const held = countInternal(all) - countInternal(choices);
      return { result: { items, held, contactsMissing: false }, points: choices.map(({ point }) => point) };
    }, LIMIT);
  try {
    return await readAudited(deps, actor, 'viewed', read);
  } catch (error) {
    if (!isDomainError(error) || error.code !== 'storeUnavailable') throw error;
    return { items: fill(hits, [], new Map()), held: 0, contactsMissing: true };
  }
}

const countInternal = (choices: readonly Choice[]): number =>
  choices.filter(({ signs }) => signs.includes('internal')).length;

/** Of each entry a telephone and a mail: the first public one, else the first that whoever looks may see. */
function choose(points: readonly Point[], looking: Looking): Choice[] {
  const chosen = new Map<string, Choice>();
  for (const point of points) {
    const { signs } = ruleOn(looking, point);
    const slot = SLOTS.find((one) => WAYS[one].some((way) => way === point.channel));
    if (!signs || !slot) continue;
    const key = `${slot} ${point.entry}`;
    const before = chosen.get(key);
    if (!before || (before.signs.length > 0 && signs.length === 0)) chosen.set(key, { slot, point, signs });
  }
  return [...chosen.values()];
}

type Value = Pick<Point, 'function' | 'value'>;

/** By the id of the contact point, of those that not everybody sees: their values come only now that they are chosen. */
async function readHeldValues(tx: Transaction, choices: readonly Choice[]): Promise<Map<string, Value>> {
  const ids = choices.filter(({ signs }) => signs.length > 0).map(({ point }) => point.id);
  const rows = ids.length === 0 ? [] : await contactsByIds.in(tx, { ids });
  return new Map(rows.map(({ id, contact }) => [id, contact]));
}

function fill(
  hits: readonly BareHit[],
  choices: readonly Choice[],
  held: ReadonlyMap<string, Value>,
): SearchResult['items'] {
  const chosen = new Map(choices.map((one) => [`${one.slot} ${one.point.entry}`, one]));
  const channelOf = (slot: Choice['slot'], hit: string) => {
    const one = chosen.get(`${slot} ${hit}`);
    const { function: name, value } = (one && (held.get(one.point.id) ?? one.point)) ?? { function: null, value: null };
    if (!one || name === null || value === null) return null;
    return { function: name, value, ...(one.signs.length > 0 && { signs: one.signs }) };
  };
  return hits.map((hit) => ({ ...hit, phone: channelOf('phone', hit.id), mail: channelOf('mail', hit.id) }));
}
