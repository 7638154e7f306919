// A cooperation with its participants by role.
import { form } from '../../../graph/model/lists';
import { maybeText } from '../../../graph/queries/columns';
import { bausteineOfCooperations, participantsOf } from '../../../graph/queries/cooperation';
import { placesOf } from '../../../graph/queries/structure';
import { label } from '../../i18n/translator';
import type { CooperationEntry } from '../entry-schema';
import { actingColumns, actingProperties } from './acting';
import { meetElsewhere, readElsewhere, sittingIds } from './elsewhere';
import { proofColumns, quoteIdsOf, readProofRows } from './proofs';
import { readOwnReach } from './reach';
import { groupBy, rankOfRole, roleOf } from './roles';
import { readStructureRows, structureColumns, structureQuoteIds } from './structure';
import { byName, readQuotes, refOf, shows, type View } from './view';

const properties = actingProperties.extend({ form, rhythm: maybeText, dormantFrom: maybeText });

export async function readCooperation(view: View, stored: unknown): Promise<CooperationEntry> {
  const own = properties.parse(stored);
  const { id } = own;
  const structure = await readStructureRows(view, id);
  const rows = (await participantsOf.in(view.tx, { id })).filter((row) => shows(view, row.role, row.organisation));
  const topics = await bausteineOfCooperations.in(view.tx, { ids: [id] });
  const places = await placesOf.in(view.tx, { id });
  const proofs = await readProofRows(view, id);
  const quotes = await readQuotes(view, [
    ...quoteIdsOf(proofs),
    ...structureQuoteIds(structure),
    ...rows.flatMap((row) => row.role.quoteIds),
  ]);
  const elsewhere = await readElsewhere(view, id, sittingIds(view, own, rows));
  const participants = [...groupBy(rows, (row) => row.organisation.id).values()]
    .map((group) => {
      const [{ organisation }] = group as [(typeof rows)[number], ...typeof rows];
      return {
        organisation: {
          ...refOf('organisation', organisation),
          kind: organisation.kind,
          kindLabel: label(view.lang, 'kind', organisation.kind),
          collective: organisation.collective,
        },
        roles: group
          .map((row) => roleOf(view, row.role, quotes, own))
          .sort((a, b) => rankOfRole([a]) - rankOfRole([b])),
        elsewhere: elsewhere.get(organisation.id) ?? [],
      };
    })
    .sort((a, b) => rankOfRole(a.roles) - rankOfRole(b.roles) || byName(a.organisation, b.organisation));
  const { reach, contacts } = await readOwnReach(view, { id, type: 'cooperation' });
  return {
    type: 'cooperation',
    ...actingColumns(view, own),
    form: own.form,
    formLabel: label(view.lang, 'form', own.form),
    rhythm: own.rhythm,
    dormantFrom: own.dormantFrom,
    ...proofColumns(view, proofs, quotes),
    ...structureColumns(view, id, 'cooperation', structure, quotes),
    participants,
    meetElsewhere: meetElsewhere(participants),
    bausteine: topics.map((row) => refOf('baustein', row.baustein)),
    places: places.map((row) => refOf('place', row.place)),
    contacts,
    reach,
  };
}
