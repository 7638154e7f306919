// Who takes part in what on a day, as numbers of records: what every question about the network starts from, kept per index.
import { statusOn, type Period } from '../../graph/model/day';
import { isWorkingRole, ROLES, type Basis, type Role } from '../../graph/model/lists';
import type { DayView } from '../search/day-view';
import type { SearchIndex } from '../search/index-of-records';
import type { SearchRecord } from '../search/record';

/** One organisation in one cooperation, all its roles of the day together. */
export interface Link {
  /** Of the first of the relationships, by id. */
  id: string;
  organisation: number;
  cooperation: number;
  /** In the order of the closed list. */
  roles: readonly Role[];
  works: boolean;
  basis: Basis;
  confirmedAt: string | null;
}
/** Whether, and as what, an entry says itself that it is about a Baustein. */
export type Topic = SearchRecord['topics'][number];

/** The day of a view, and whether what is made up is part of it. */
export interface Moment {
  day: string;
  undatedFrom: string;
  examples: boolean;
}

export interface Links {
  moment: Moment;
  view: DayView;
  /** 1 for an organisation or cooperation that may be shown: not ended, and no example where they are hidden. */
  visible: Uint8Array;
  /** By the number of a record: where an organisation takes part, who takes part in a cooperation. In order of names. */
  of: readonly (readonly Link[])[];
  topics: readonly (readonly Topic[])[];
  isOpen: (period: Period & { basis: Basis }) => boolean;
}

/** How firmly we know, the firmest first. */
const FIRMNESS: readonly Basis[] = ['stated', 'recorded', 'derived', 'example'];
/** 0 is the firmest. */
export const firmness = (basis: Basis): number => FIRMNESS.indexOf(basis);
export const firmer = (a: Basis, b: Basis): Basis => (firmness(b) < firmness(a) ? b : a);
export const weaker = (a: Basis, b: Basis): Basis => (firmness(b) > firmness(a) ? b : a);
/** Dates of unlike precision compare by their beginnings, which is near enough for "the later". */
export const later = (a: string | null, b: string | null): string | null =>
  a !== null && (b === null || a > b) ? a : b;
export const inRoleOrder = (roles: Iterable<Role>): Role[] => {
  const held = new Set(roles);
  return ROLES.filter((role) => held.has(role));
};

/** What two links of the same cooperation are as one, be they of one body or of two parts of it. */
export const joined = (a: Link, b: Link): Link => ({
  ...a,
  id: b.id < a.id ? b.id : a.id,
  roles: inRoleOrder([...a.roles, ...b.roles]),
  works: a.works || b.works,
  basis: firmer(a.basis, b.basis),
  confirmedAt: later(a.confirmedAt, b.confirmedAt),
});

function linksOfOrganisation(
  index: SearchIndex,
  organisation: number,
  isActive: (record: number) => boolean,
  isOpen: Links['isOpen'],
): Link[] {
  const found = new Map<number, Link>();
  for (const part of index.records[organisation]?.participations ?? []) {
    const cooperation = index.recordOf.get(part.cooperation);
    if (cooperation === undefined || !isActive(cooperation) || !isOpen(part)) continue;
    const { id, role, basis, confirmedAt } = part;
    const link = { id, organisation, cooperation, roles: [role], works: isWorkingRole(role), basis, confirmedAt };
    const known = found.get(cooperation);
    found.set(cooperation, known ? joined(known, link) : link);
  }
  return [...found.values()].sort((a, b) => a.cooperation - b.cooperation);
}

function computeLinks(index: SearchIndex, moment: Moment): Links {
  const view = index.dayView(moment.day, moment.undatedFrom, moment.examples);
  const { records } = index;
  const visible = Uint8Array.from(records, ({ type, basis }, at) =>
    (type === 'organisation' || type === 'cooperation') &&
    view.status[at] !== 'ended' &&
    (moment.examples || basis !== 'example')
      ? 1
      : 0,
  );
  const isOpen: Links['isOpen'] = (fact) =>
    (moment.examples || fact.basis !== 'example') && statusOn(fact, moment.day, moment.undatedFrom) === 'active';
  // what is planned is shown, and makes no ties yet
  const isActive = (at: number): boolean => visible[at] === 1 && view.status[at] === 'active';
  const of = records.map((): Link[] => []);
  records.forEach(({ type }, at) => {
    if (type !== 'organisation' || !isActive(at)) return;
    const own = linksOfOrganisation(index, at, isActive, isOpen);
    of[at] = own;
    for (const link of own) of[link.cooperation]?.push(link);
  });
  const topics = records.map((record, at) => (visible[at] === 1 ? record.topics.filter(isOpen) : []));
  return { moment, view, visible, of, topics, isOpen };
}

/** The day of the store and another one, each with and without examples. */
const KEPT = 4;
const kept = new WeakMap<SearchIndex, Map<string, Links>>();

/** Worked out once for an index, a day and the switch of the examples. */
export function linksOn(index: SearchIndex, moment: Moment): Links {
  const known = kept.get(index) ?? new Map<string, Links>();
  kept.set(index, known);
  const key = `${moment.day}|${moment.undatedFrom}|${moment.examples}`;
  const links = known.get(key) ?? computeLinks(index, moment);
  known.delete(key);
  known.set(key, links);
  const [oldest] = known.keys();
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
  return links;
}
