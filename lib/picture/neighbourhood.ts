// What a small drawing of an entry's neighbourhood shows: few nodes, chosen by importance; the rest is counted.
import type { Status } from '../../graph/model/day';
import type { EntryType } from '../../graph/model/ids';
import { FORMS, KINDS, type Basis, type Form, type Kind } from '../../graph/model/lists';

export interface PictureNode {
  id: string;
  type: Exclude<EntryType, 'source'>;
  name: string;
  basis: Basis;
  kind: Kind | null;
  form: Form | null;
  /** Numbers of the Bausteine that a cooperation is about. */
  bausteine: readonly string[];
  /** From left to right. */
  column: 0 | 1 | 2;
}
/** How many, and how many of them are made up. */
interface Left {
  count: number;
  examples: number;
}
export interface Neighbourhood {
  /** The centre comes first. */
  nodes: PictureNode[];
  edges: { from: string; to: string }[];
  /** What is in the list and not in the drawing. */
  left: { organisations: Left; cooperations: Left };
}

/** The issue allows 40 nodes; fewer fit on one screen and can be taken in at a glance. */
const MOST_NODES = 30;
const MOST_COOPERATIONS = 9;

interface Named {
  id: string;
  name: string;
  basis: Basis;
}
type Formed = Named & { form: Form };
type Kinded = Named & { kind: Kind };
type Column = PictureNode['column'];

const node = (type: PictureNode['type'], one: Named, column: Column, more: Partial<PictureNode> = {}): PictureNode => ({
  id: one.id,
  type,
  name: one.name,
  basis: one.basis,
  kind: null,
  form: null,
  bausteine: [],
  column,
  ...more,
});
const organisationNode = (one: Kinded, column: Column): PictureNode =>
  node('organisation', one, column, { kind: one.kind });
const cooperationNode = (one: Named & { form: Form | null }, column: Column, bausteine: readonly string[] = []) =>
  node('cooperation', one, column, {
    form: one.form,
    bausteine: [...bausteine].sort((a, b) => Number(a) - Number(b)),
  });

const unique = <T extends { id: string }>(items: readonly T[]): T[] => [
  ...new Map(items.map((item) => [item.id, item])).values(),
];
const isActive = (one: { status: Status }): boolean => one.status === 'active';
/** What is not among the shown. */
function leftOf(all: readonly Named[], shown: readonly Named[]): Left {
  const left = all.filter((one) => !shown.some((other) => other.id === one.id));
  return { count: left.length, examples: left.filter((one) => one.basis === 'example').length };
}
/** A centre alone is no picture. */
const orNothing = (found: Neighbourhood): Neighbourhood | null => (found.nodes.length > 1 ? found : null);

interface OrganisationLike extends Kinded {
  participations: readonly {
    cooperation: Formed & { status: Status; bausteine: readonly string[] };
    asPartOf: Kinded | null;
    roles: readonly { status: Status }[];
  }[];
  worksOn: readonly { status: Status; baustein: Named }[];
  ties: readonly { organisation: Kinded; cooperations: readonly { id: string }[] }[];
}

/** The cooperations that tie it to most others, and in them the organisations that it is tied to most. */
export function neighbourhoodOfOrganisation(entry: OrganisationLike): Neighbourhood | null {
  const own = unique(
    entry.participations
      .filter((one) => one.asPartOf === null && isActive(one.cooperation) && one.roles.some(isActive))
      .map((one) => one.cooperation),
  );
  if (entry.ties.length === 0 && !entry.worksOn.some(isActive)) return neighbourhoodThroughGroups(entry, own);
  const tiesBy = (id: string): number =>
    entry.ties.filter((tie) => tie.cooperations.some((one) => one.id === id)).length;
  const shown = [...own].sort((a, b) => tiesBy(b.id) - tiesBy(a.id)).slice(0, MOST_COOPERATIONS);
  const fields = unique(entry.worksOn.filter(isActive).map((one) => one.baustein));
  const isShown = (one: { id: string }): boolean => shown.some((cooperation) => cooperation.id === one.id);
  const room = MOST_NODES - 1 - shown.length - fields.length;
  const ties = entry.ties.filter((tie) => tie.cooperations.some(isShown)).slice(0, Math.max(0, room));
  return orNothing({
    nodes: [
      organisationNode(entry, 0),
      ...shown.map((one) => cooperationNode(one, 1, one.bausteine)),
      ...fields.map((one) => node('baustein', one, 1)),
      ...ties.map((tie) => organisationNode(tie.organisation, 2)),
    ],
    edges: [
      ...[...shown, ...fields].map((one) => ({ from: entry.id, to: one.id })),
      ...ties.flatMap((tie) =>
        unique(tie.cooperations)
          .filter(isShown)
          .map((one) => ({ from: one.id, to: tie.organisation.id })),
      ),
    ],
    left: {
      organisations: leftOf(
        entry.ties.map((tie) => tie.organisation),
        ties.map((tie) => tie.organisation),
      ),
      cooperations: leftOf(own, shown),
    },
  });
}

/** A body that meets others as one of a group only: what it does alone, the group, and what the group takes part in. */
function neighbourhoodThroughGroups(
  entry: OrganisationLike,
  own: readonly OrganisationLike['participations'][number]['cooperation'][],
): Neighbourhood | null {
  const seats = entry.participations.flatMap(({ asPartOf, cooperation, roles }) =>
    asPartOf && isActive(cooperation) && roles.some(isActive) ? [{ group: asPartOf, cooperation }] : [],
  );
  const groups = unique(seats.map((seat) => seat.group));
  const all = unique(seats.map((seat) => seat.cooperation)).filter((one) => !own.some((other) => other.id === one.id));
  const shown = all.slice(0, MOST_COOPERATIONS);
  const alone = own.slice(0, MOST_COOPERATIONS);
  return orNothing({
    nodes: [
      organisationNode(entry, 0),
      ...alone.map((one) => cooperationNode(one, 1, one.bausteine)),
      ...groups.map((one) => organisationNode(one, 1)),
      ...shown.map((one) => cooperationNode(one, 2, one.bausteine)),
    ],
    edges: [
      ...[...alone, ...groups].map((one) => ({ from: entry.id, to: one.id })),
      ...seats
        .filter((seat) => shown.some((one) => one.id === seat.cooperation.id))
        .map((seat) => ({ from: seat.group.id, to: seat.cooperation.id })),
    ],
    left: { organisations: leftOf([], []), cooperations: leftOf([...own, ...all], [...alone, ...shown]) },
  });
}

interface CooperationLike extends Formed {
  status: Status;
  bausteine: readonly Named[];
  participants: readonly { organisation: Kinded; roles: readonly { status: Status }[] }[];
  partOf: readonly { other: Named; form: Form | null; status: Status }[];
  parts: readonly { entry: Named; form: Form | null }[];
}

/** Who takes part, those who lead first; what it is about, what it belongs to and what belongs to it. */
export function neighbourhoodOfCooperation(entry: CooperationLike): Neighbourhood | null {
  const fields = unique(entry.bausteine);
  const near = unique(
    [
      ...entry.partOf.filter(isActive).map((one) => ({ ...one.other, form: one.form })),
      ...entry.parts.map((one) => ({ ...one.entry, form: one.form })),
    ].filter((one) => one.id !== entry.id),
  );
  const shownNear = near.slice(0, MOST_COOPERATIONS);
  const present = unique(entry.participants.filter((one) => one.roles.some(isActive)).map((one) => one.organisation));
  const shown = present.slice(0, MOST_NODES - 1 - fields.length - shownNear.length);
  if (!isActive(entry)) return null;
  return orNothing({
    nodes: [
      cooperationNode(entry, 1),
      ...fields.map((one) => node('baustein', one, 0)),
      ...shownNear.map((one) => cooperationNode(one, 0)),
      ...shown.map((one) => organisationNode(one, 2)),
    ],
    edges: [...fields, ...shownNear, ...shown].map((one) => ({ from: entry.id, to: one.id })),
    left: { organisations: leftOf(present, shown), cooperations: leftOf(near, shownNear) },
  });
}

interface BausteinLike extends Named {
  cooperations: readonly (Formed & { status: Status; main: boolean; participants: readonly Kinded[] })[];
}

/** The cooperations with the most participants, what is known before what is made up, and the organisations that take part in most of them. */
export function neighbourhoodOfBaustein(entry: BausteinLike): Neighbourhood | null {
  const active = entry.cooperations.filter(isActive);
  const isKnown = (one: (typeof active)[number]): number =>
    Number(one.participants.length > 0 && one.basis !== 'example');
  const ranking = [...active].sort((a, b) => isKnown(b) - isKnown(a) || b.participants.length - a.participants.length);
  const shown = ranking.slice(0, MOST_COOPERATIONS);
  // Where few are known in them, others fit as well
  for (const one of ranking.slice(MOST_COOPERATIONS, MOST_COOPERATIONS + 4)) {
    const nodes = 2 + shown.length + unique([...shown, one].flatMap((other) => other.participants)).length;
    if (nodes <= MOST_NODES) shown.push(one);
  }
  const seats = (id: string): number =>
    active.filter((one) => one.participants.some((other) => other.id === id)).length;
  const present = unique(active.flatMap((one) => one.participants));
  const ranked = unique(shown.flatMap((one) => one.participants))
    .map((one) => ({ one, seats: seats(one.id) }))
    .sort((a, b) => b.seats - a.seats)
    .map(({ one }) => one)
    .slice(0, MOST_NODES - 1 - shown.length);
  const isShown = (one: Kinded): boolean => ranked.some((other) => other.id === one.id);
  return orNothing({
    nodes: [
      node('baustein', entry, 0),
      ...shown.map((one) => cooperationNode(one, 1)),
      ...ranked.map((one) => organisationNode(one, 2)),
    ],
    edges: [
      ...shown.map((one) => ({ from: entry.id, to: one.id })),
      ...shown.flatMap((one) =>
        unique(one.participants)
          .filter(isShown)
          .map((other) => ({ from: one.id, to: other.id })),
      ),
    ],
    left: { organisations: leftOf(present, ranked), cooperations: leftOf(active, shown) },
  });
}

interface PlaceLike extends Named {
  seated: readonly (Kinded & { status: Status })[];
  serving: readonly (Kinded & { status: Status })[];
  cooperations: readonly (Formed & { status: Status })[];
}

/** What takes place there at one side, committees and networks first; who has its seat there, and then who works there, at the other, kind by kind. */
export function neighbourhoodOfPlace(entry: PlaceLike): Neighbourhood | null {
  const isMade = (one: Named): number => Number(one.basis === 'example');
  const byForm = (a: Formed, b: Formed): number =>
    isMade(a) - isMade(b) || FORMS.indexOf(a.form) - FORMS.indexOf(b.form);
  const cooperations = unique([...entry.cooperations].filter(isActive).sort(byForm));
  const byKind = (a: Kinded, b: Kinded): number => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
  const organisations = unique(
    [...[...entry.seated].sort(byKind), ...[...entry.serving].sort(byKind)].filter(isActive),
  );
  const shown = cooperations.slice(0, MOST_COOPERATIONS + 3);
  const present = organisations.slice(0, MOST_NODES - 1 - shown.length);
  return orNothing({
    nodes: [
      node('place', entry, 1),
      ...shown.map((one) => cooperationNode(one, 0)),
      ...present.map((one) => organisationNode(one, 2)),
    ],
    edges: [...shown, ...present].map((one) => ({ from: entry.id, to: one.id })),
    left: { organisations: leftOf(organisations, present), cooperations: leftOf(cooperations, shown) },
  });
}
