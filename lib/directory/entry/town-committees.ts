// In which committees and networks a town is represented: by which of its bodies, in which role, itself or as one of a group.
import { isWorkingRole, type Basis, type Form, type Kind } from '../../../graph/model/lists';
import { bausteineOfCooperations, participationsOf, type RoleColumns } from '../../../graph/queries/cooperation';
import { groupsOf } from '../../../graph/queries/structure';
import { label } from '../../i18n/translator';
import type { PlaceEntry, Ref, TownCommittee } from '../entry-schema';
import { groupBy, rankOfRole } from './roles';
import { byName, isActive, refOf, shows, type View } from './view';

/** Administration with its offices, elected council, political bodies: who speaks for a town. */
const BODIES: readonly Kind[] = ['town', 'electedCouncil', 'politicalBody'];
const COMMITTEES: readonly Form[] = ['committee', 'network'];

type Seat = TownCommittee['seats'][number];

export async function readTownCommittees(
  view: View,
  place: Pick<PlaceEntry, 'seated' | 'cooperations' | 'countyWide'>,
): Promise<Pick<PlaceEntry, 'bodies' | 'committees'>> {
  const bodies = place.seated
    .filter((one) => BODIES.includes(one.kind) && one.status === 'active')
    .map((one) => refOf('organisation', one));
  const inTown = place.cooperations.map((one) => ({ ...one, countyWide: false }));
  const wide = place.countyWide
    .filter((one) => !inTown.some((own) => own.id === one.id))
    .map((one) => ({ ...one, countyWide: true }));
  const meeting = [...inTown, ...wide]
    .filter((one) => COMMITTEES.includes(one.form) && one.status === 'active')
    .sort(byName);
  const seats = await readSeats(view, bodies);
  const ids = meeting.map((one) => one.id);
  const topics = ids.length === 0 ? [] : await bausteineOfCooperations.in(view.tx, { ids });
  return {
    bodies,
    committees: meeting.map(({ status: _active, ...one }) => ({
      ...one,
      bausteine: topics
        .filter((row) => row.cooperation === one.id)
        .map((row) => refOf('baustein', row.baustein))
        .sort((a, b) => Number(a.id) - Number(b.id)),
      seats: seats.get(one.id) ?? [],
    })),
  };
}

/** The seats of the bodies by cooperation: their own first, then those of the groups that they are one of. */
async function readSeats(view: View, bodies: readonly Ref[]): Promise<Map<string, Seat[]>> {
  if (bodies.length === 0) return new Map();
  const groups = (await groupsOf.in(view.tx, { ids: bodies.map((one) => one.id) })).filter((row) =>
    isActive(view, row),
  );
  const ids = [...new Set([...bodies.map((one) => one.id), ...groups.map((row) => row.whole.id)])];
  const rows = (await participationsOf.in(view.tx, { ids })).filter(
    ({ role, cooperation }) => isWorkingRole(role.role) && shows(view, role, cooperation) && isActive(view, role),
  );
  const seats = new Map<string, Seat[]>();
  for (const [cooperation, here] of groupBy(rows, (row) => row.cooperation.id)) {
    const rolesOf = (id: string): RoleColumns[] => here.filter((row) => row.organisation === id).map((row) => row.role);
    const own = bodies.map((body) => seatOf(view, body, null, rolesOf(body.id)));
    const asOne = bodies.flatMap((body) =>
      groups
        .filter((row) => row.part === body.id)
        .map((row) => seatOf(view, body, refOf('organisation', row.whole), rolesOf(row.whole.id))),
    );
    seats.set(
      cooperation,
      [...own, ...asOne].filter((seat) => seat !== null),
    );
  }
  return seats;
}

function seatOf(view: View, body: Ref, asPartOf: Ref | null, held: readonly RoleColumns[]): Seat | null {
  if (held.length === 0) return null;
  const sorted = [...held].sort((a, b) => rankOfRole([a]) - rankOfRole([b]));
  const roles = [...new Set(sorted.map((one) => one.role))];
  return {
    organisation: body,
    asPartOf,
    roles,
    rolesLabel: roles.map((role) => label(view.lang, 'role', role)),
    basis: basisOf(body, asPartOf, sorted[0]?.basis ?? 'derived'),
  };
}

/** What a source says of a group follows for one of it; a made-up body sits nowhere but by example. */
function basisOf(body: Ref, asPartOf: Ref | null, role: Basis): Basis {
  if (body.basis === 'example') return 'example';
  return asPartOf !== null && role === 'stated' ? 'derived' : role;
}
