// Who stands in for bodies without a public contact of their own, the nearest first: of a cooperation its secretariat,
// else chair, else lead; of an organisation the wholes above it, then the cooperations that it takes part in itself.
import { leadersOf, participationsOf } from '../../../graph/queries/cooperation';
import { wholesAbove } from '../../../graph/queries/structure';
import type { Reach, Ref } from '../entry-schema';
import { groupBy, rankOfRole } from './roles';
import { nearestFirst } from './structure';
import { byName, isActive, refOf, shows, type View } from './view';

export interface Stand {
  ref: Ref;
  role: NonNullable<Reach['throughRole']>;
}
type Leaders = Awaited<ReturnType<(typeof leadersOf)['in']>>;
type Wholes = Awaited<ReturnType<(typeof wholesAbove)['in']>>;
type Participations = Awaited<ReturnType<(typeof participationsOf)['in']>>;

/** Whoever may be asked how to reach it. */
export interface Acting {
  id: string;
  type: 'organisation' | 'cooperation';
}

export async function readStands(view: View, entries: readonly Acting[]): Promise<Map<string, Stand[]>> {
  const idsOf = (type: Acting['type']): string[] => entries.filter((one) => one.type === type).map((one) => one.id);
  const [organisations, cooperations] = [idsOf('organisation'), idsOf('cooperation')];
  const stands = new Map<string, Stand[]>();
  if (cooperations.length > 0) {
    const rows = groupBy(await leadersOf.in(view.tx, { ids: cooperations }), (row) => row.cooperation);
    for (const id of cooperations) stands.set(id, leading(view, rows.get(id) ?? []));
  }
  if (organisations.length > 0) {
    const wholes = groupBy(await wholesAbove.in(view.tx, { ids: organisations }), (row) => row.entry);
    const shared = groupBy(await participationsOf.in(view.tx, { ids: organisations }), (row) => row.organisation);
    for (const id of organisations)
      stands.set(id, [...above(view, id, wholes.get(id) ?? []), ...sharing(view, shared.get(id) ?? [])]);
  }
  return stands;
}

const leading = (view: View, rows: Leaders): Stand[] =>
  (['secretariat', 'chair', 'lead'] as const).flatMap((role) =>
    rows
      .filter((row) => row.role.role === role && shows(view, row.role, row.organisation))
      .filter((row) => isActive(view, row.role) && isActive(view, row.period))
      .sort((a, b) => byName(a.organisation, b.organisation))
      .map((row) => ({ ref: refOf('organisation', row.organisation), role })),
  );

const above = (view: View, id: string, rows: Wholes): Stand[] =>
  nearestFirst(id, rows)
    .filter((row) => !row.collective && shows(view, row.whole, row.fact))
    .map((row) => ({ ref: refOf(row.type, row.whole), role: 'partOf' as const }));

function sharing(view: View, rows: Participations): Stand[] {
  const shown = rows.filter((row) => shows(view, row.role, row.cooperation) && isActive(view, row.cooperation));
  return [...groupBy(shown, (row) => row.cooperation.id).values()]
    .flatMap((group) =>
      group.slice(0, 1).map(({ cooperation }) => ({ cooperation, rank: rankOfRole(group.map((row) => row.role)) })),
    )
    .sort((a, b) => a.rank - b.rank || byName(a.cooperation, b.cooperation))
    .map(({ cooperation }) => ({ ref: refOf('cooperation', cooperation), role: 'cooperation' as const }));
}
