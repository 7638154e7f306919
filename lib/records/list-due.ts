// What is due: entries and ties that nobody has confirmed for a year before the day of the view, by the office that keeps them.
import { z } from 'zod';
import { isStale } from '../../graph/model/age';
import { statusOn } from '../../graph/model/day';
import type { EntryType } from '../../graph/model/ids';
import { entriesConfirmedBefore, keepersOfEntries, tiesConfirmedBefore } from '../../graph/queries/due';
import { worksAtOf } from '../../graph/queries/users';
import { isSignedIn, type Actor } from '../auth/actor';
import { demand, may } from '../auth/may';
import type { DirectoryDeps } from '../directory/deps';
import { parseInput } from '../directory/parse-input';
import type { Ref } from '../directory/entry-schema';
import { viewInput } from '../directory/view-input';
import { label, type Lang } from '../i18n/translator';

/** Entries that no office keeps, in place of an office's id. */
export const NOBODY = 'none';
const PAGE = 25;

const dueInput = z.strictObject({
  ...viewInput,
  office: z.string().optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});

export interface DueTie {
  id: string;
  /** The role, or what else joins the two, in the reader's language; null where its kind says all. */
  what: string | null;
  kind: 'TAKES_PART_IN' | 'PART_OF' | 'SUPPORTS' | 'WORKS_ON';
  other: Ref;
  confirmedAt: string | null;
}
export interface DueEntry {
  entry: Ref;
  /** Id of the office that keeps it, or `none`. */
  office: string;
  confirmedAt: string | null;
  /** Whether the entry itself is due, and not only ties of it. */
  itself: boolean;
  ties: readonly DueTie[];
}
export interface Office {
  id: string;
  /** Null for those that nobody keeps. */
  name: string | null;
  /** How many entries are due themselves, how many ties, and how many of both are of made-up entries. */
  entries: number;
  ties: number;
  examples: number;
}
export interface DueList {
  day: string;
  /** All that the reader may see, whatever was chosen; those that nobody keeps last. */
  offices: readonly Office[];
  /** The one that was asked for. */
  office: string | null;
  /** The longest unconfirmed of each office first. */
  items: readonly DueEntry[];
  total: number;
  page: number;
  pages: number;
  /** Whether the reader sees no more than what their own Amt keeps. */
  own: boolean;
}

type Deps = Pick<DirectoryDeps, 'engine' | 'today'>;
type Dated = Omit<Ref, 'type'> & { from: string | null; until: string | null };

const refOf = (type: EntryType, { id, name, shortName, basis }: Dated): Ref => ({ id, type, name, shortName, basis });
const german = new Intl.Collator('de');
const oldest = ({ itself, confirmedAt, ties }: DueEntry): string =>
  [...(itself ? [confirmedAt] : []), ...ties.map((tie) => tie.confirmedAt)]
    .map((date) => date ?? '')
    .reduce((a, b) => (a < b ? a : b));

/** @throws DomainError forbidden, invalid, storeUnavailable */
export async function listDue(deps: Deps, actor: Actor, input: unknown): Promise<DueList> {
  demand(actor, 'read', 'due', 'own');
  const asked = parseInput(dueInput, input);
  const { day: today, undatedFrom } = deps.today();
  const day = asked.day ?? today;
  const all = may(actor, 'read', 'due');
  return deps.engine.read(async (tx) => {
    const [amt] = isSignedIn(actor) ? await worksAtOf.in(tx, { id: actor.id }) : [];
    const keepers = await keepersOfEntries.in(tx, {});
    const officeOf = new Map(keepers.map(({ entry, office }) => [entry, office]));
    const names = new Map(keepers.map(({ office, name }) => [office, name]));
    const isOver = (period: { from: string | null; until: string | null }): boolean =>
      statusOn(period, day, undatedFrom) === 'ended';
    const isDue = (confirmedAt: string | null): boolean => confirmedAt === null || isStale(confirmedAt, day);
    const shows = (...things: { basis: string }[]): boolean =>
      asked.examples || things.every(({ basis }) => basis !== 'example');
    const due = new Map<string, DueEntry & { ties: DueTie[] }>();
    const of = (type: EntryType, entry: Dated) => {
      const office = officeOf.get(entry.id) ?? NOBODY;
      const known = due.get(entry.id) ?? {
        entry: refOf(type, entry),
        office,
        confirmedAt: null,
        itself: false,
        ties: [],
      };
      due.set(entry.id, known);
      return known;
    };
    for (const { entry, type, confirmedAt } of await entriesConfirmedBefore.in(tx, { before: day }))
      if (isDue(confirmedAt) && !isOver(entry) && shows(entry))
        Object.assign(of(type, entry), { itself: true, confirmedAt });
    for (const { entry, type, other, otherType, tie, fact } of await tiesConfirmedBefore.in(tx, { before: day })) {
      if (!isDue(fact.confirmedAt) || [fact, entry, other].some(isOver) || !shows(entry, other, fact)) continue;
      const { id, confirmedAt } = fact;
      of(type, entry).ties.push({
        id,
        kind: tie,
        what: whatIs(asked.lang, fact),
        other: refOf(otherType, other),
        confirmedAt,
      });
    }
    const mine = [...due.values()].filter(({ office }) => all || office === amt?.organisation);
    const offices = countOffices(mine, names);
    const order = new Map(offices.map(({ id }, at) => [id, at]));
    const found = mine
      .filter(({ office }) => asked.office === undefined || office === asked.office)
      .sort(
        (a, b) =>
          (order.get(a.office) ?? 0) - (order.get(b.office) ?? 0) ||
          (oldest(a) < oldest(b) ? -1 : oldest(a) > oldest(b) ? 1 : 0) ||
          german.compare(a.entry.name, b.entry.name) ||
          (a.entry.id < b.entry.id ? -1 : 1),
      );
    const pages = Math.max(1, Math.ceil(found.length / PAGE));
    const page = Math.min(asked.page, pages);
    return {
      day,
      offices,
      office: asked.office ?? null,
      items: found.slice((page - 1) * PAGE, page * PAGE),
      total: found.length,
      page,
      pages,
      own: !all,
    };
  });
}

function whatIs(lang: Lang, { role, how, as }: { role: string | null; how: string | null; as: string | null }) {
  if (role !== null) return label(lang, 'role', role);
  if (how !== null) return label(lang, 'supportWay', how);
  return as === null ? null : label(lang, 'worksAs', as);
}

function countOffices(due: readonly DueEntry[], names: ReadonlyMap<string, string>): Office[] {
  const offices = new Map<string, Office>();
  for (const { office, itself, ties, entry } of due) {
    const known = offices.get(office) ?? {
      id: office,
      name: names.get(office) ?? null,
      entries: 0,
      ties: 0,
      examples: 0,
    };
    offices.set(office, {
      ...known,
      entries: known.entries + Number(itself),
      ties: known.ties + ties.length,
      examples: known.examples + (entry.basis === 'example' ? Number(itself) + ties.length : 0),
    });
  }
  return [...offices.values()].sort(
    (a, b) => Number(a.id === NOBODY) - Number(b.id === NOBODY) || german.compare(a.name ?? '', b.name ?? ''),
  );
}
