// An organisation with everything that may be read of it.
import { kind, type Basis } from '../../../graph/model/lists';
import { flag, texts } from '../../../graph/queries/columns';
import {
  bausteineOfCooperations,
  participationsOf,
  sharedCooperations,
  type RoleColumns,
} from '../../../graph/queries/cooperation';
import { placesOf, worksOnOf } from '../../../graph/queries/structure';
import { label } from '../../i18n/translator';
import type { OrganisationEntry, Ref } from '../entry-schema';
import { actingColumns, actingProperties } from './acting';
import { proofColumns, quoteIdsOf, readProofRows } from './proofs';
import { readOwnReach } from './reach';
import { groupBy, rankOfRole, roleOf } from './roles';
import { collectivesOf, readStructureRows, structureColumns, structureQuoteIds } from './structure';
import { tiesOf } from './ties';
import { byName, factOf, isActive, readQuotes, refOf, shows, status, type View } from './view';

const properties = actingProperties.extend({ kind, collective: flag, offers: texts });

export async function readOrganisation(view: View, stored: unknown): Promise<OrganisationEntry> {
  const own = properties.parse(stored);
  const { id } = own;
  const structure = await readStructureRows(view, id);
  const collectives = collectivesOf(id, structure.wholes);
  const rows = (await participationsOf.in(view.tx, { ids: [id, ...collectives.map((one) => one.id)] })).filter((row) =>
    shows(view, row.role, row.cooperation),
  );
  const cooperationIds = [...new Set(rows.map((row) => row.cooperation.id))];
  const topics = cooperationIds.length === 0 ? [] : await bausteineOfCooperations.in(view.tx, { ids: cooperationIds });
  const works = (await worksOnOf.in(view.tx, { id })).filter((row) => shows(view, row.fact));
  const places = await placesOf.in(view.tx, { id });
  const shared = await sharedCooperations.in(view.tx, { id });
  const proofs = await readProofRows(view, id);
  const quotes = await readQuotes(view, [
    ...quoteIdsOf(proofs),
    ...structureQuoteIds(structure),
    ...rows.flatMap((row) => row.role.quoteIds),
    ...works.flatMap((row) => row.fact.quoteIds),
  ]);

  const participations = [...groupBy(rows, (row) => `${row.organisation} ${row.cooperation.id}`).values()].map(
    (group) => {
      const [{ organisation, cooperation }] = group as [(typeof rows)[number], ...typeof rows];
      return {
        cooperation: {
          ...refOf('cooperation', cooperation),
          form: cooperation.form,
          formLabel: label(view.lang, 'form', cooperation.form),
          status: status(view, cooperation),
          bausteine: topics.filter((row) => row.cooperation === cooperation.id).map((row) => row.baustein.id),
        },
        asPartOf: collectives.find((one) => one.id === organisation) ?? null,
        roles: group
          .map((row) => roleOf(view, organisation === id ? row.role : asOneOf(own, row.role), quotes, cooperation))
          .sort((a, b) => rankOfRole([a]) - rankOfRole([b])),
      };
    },
  );
  participations.sort(
    (a, b) =>
      Number(a.asPartOf !== null) - Number(b.asPartOf !== null) ||
      Number(a.cooperation.status === 'ended') - Number(b.cooperation.status === 'ended') ||
      rankOfRole(a.roles) - rankOfRole(b.roles) ||
      byName(a.cooperation, b.cooperation),
  );

  const { reach, contacts } = await readOwnReach(view, { id, type: 'organisation' });
  const here = (how: 'SEATED_IN' | 'SERVES'): Ref[] =>
    places.filter((row) => row.how === how).map((row) => refOf('place', row.place));
  return {
    type: 'organisation',
    ...actingColumns(view, own),
    kind: own.kind,
    kindLabel: label(view.lang, 'kind', own.kind),
    collective: own.collective,
    offers: own.offers,
    ...proofColumns(view, proofs, quotes),
    ...structureColumns(view, id, 'organisation', structure, quotes),
    participations,
    worksOn: works.map((row) => ({
      ...factOf(view, row.fact, quotes),
      baustein: refOf('baustein', row.baustein),
      as: row.fact.as,
      asLabel: label(view.lang, 'worksAs', row.fact.as),
    })),
    ties: tiesOf(view, id, shared),
    bausteine: bausteineOf(
      works.filter((row) => isActive(view, row.fact)).map((row) => refOf('baustein', row.baustein)),
      topics
        .filter((topic) =>
          participations.some(
            (one) =>
              one.asPartOf === null && one.cooperation.id === topic.cooperation && one.cooperation.status === 'active',
          ),
        )
        .map((row) => refOf('baustein', row.baustein)),
    ),
    seatedIn: here('SEATED_IN'),
    serves: here('SERVES'),
    places: unique([...here('SEATED_IN'), ...here('SERVES')]),
    contacts,
    reach,
  };
}

const unique = (refs: Ref[]): Ref[] => [...new Map(refs.map((ref) => [ref.id, ref])).values()];
const bausteineOf = (...lists: Ref[][]): Ref[] => unique(lists.flat()).sort((a, b) => Number(a.id) - Number(b.id));

/**
 * A tie of the group, shown at one of its members: the source names the group only, so that for the member it follows
 * from context; and a made-up member has no source at all.
 */
const asOneOf = (member: { basis: Basis }, role: RoleColumns): RoleColumns =>
  member.basis === 'example'
    ? { ...role, basis: 'example', quoteIds: [], confirmedAt: null }
    : { ...role, basis: role.basis === 'stated' ? 'derived' : role.basis };
