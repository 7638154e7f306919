// Bausteine and places as entries.
import { z } from 'zod';
import { basis, COUNTY, level, priority } from '../../../graph/model/lists';
import { maybeNumber, maybeText } from '../../../graph/queries/columns';
import { cooperationsAbout, cooperationsAt, organisationsAt } from '../../../graph/queries/topics';
import { label } from '../../i18n/translator';
import type { BausteinEntry, PlaceEntry } from '../entry-schema';
import { fieldOf } from './baustein-field';
import { readWorkers } from './baustein-workers';
import { proofColumns, quoteIdsOf, readProofRows } from './proofs';
import { readTownCommittees } from './town-committees';
import { basisColumns, readQuotes, refOf, shows, status, type View } from './view';

const named = z.object({ id: z.string(), name: z.string(), basis, note: maybeText, confirmedAt: maybeText });
const bausteinProperties = named.extend({
  number: z.string(),
  priority,
  priorityFrom: maybeText,
  description: maybeText,
});
const placeProperties = named.extend({ level, latitude: maybeNumber, longitude: maybeNumber });

async function namedColumns(view: View, own: z.output<typeof named>) {
  const proofs = await readProofRows(view, own.id);
  const quotes = await readQuotes(view, quoteIdsOf(proofs));
  return {
    id: own.id,
    name: own.name,
    note: own.note,
    confirmedAt: own.confirmedAt,
    day: view.day,
    ...basisColumns(view, own.basis),
    ...proofColumns(view, proofs, quotes),
  };
}

type Cooperation = z.output<(typeof cooperationsAt)['row']>['cooperation'];
const cooperationColumns = (view: View, cooperation: Cooperation) => ({
  ...refOf('cooperation', cooperation),
  form: cooperation.form,
  formLabel: label(view.lang, 'form', cooperation.form),
  status: status(view, cooperation),
});

export async function readBaustein(view: View, stored: unknown): Promise<BausteinEntry> {
  const own = bausteinProperties.parse(stored);
  const about = (await cooperationsAbout.in(view.tx, { id: own.id })).filter((row) => shows(view, row.cooperation));
  const { sitting, ...workers } = await readWorkers(view, own.id);
  return {
    type: 'baustein',
    ...(await namedColumns(view, own)),
    number: own.number,
    priority: own.priority,
    priorityLabel: label(view.lang, 'priority', own.priority),
    priorityFrom: own.priorityFrom,
    description: own.description,
    cooperations: about.map((row) => ({
      ...cooperationColumns(view, row.cooperation),
      main: row.main,
      participants: sitting.get(row.cooperation.id) ?? [],
    })),
    ...workers,
    ...fieldOf(view, own.id),
  };
}

export async function readPlace(view: View, stored: unknown): Promise<PlaceEntry> {
  const own = placeProperties.parse(stored);
  const organisations = (await organisationsAt.in(view.tx, { id: own.id })).filter((row) =>
    shows(view, row.organisation),
  );
  const cooperations = (await cooperationsAt.in(view.tx, { id: own.id })).filter((row) => shows(view, row.cooperation));
  const countyWide =
    own.level === 'town'
      ? (await cooperationsAt.in(view.tx, { id: COUNTY })).filter((row) => shows(view, row.cooperation))
      : [];
  const here = cooperations.map((row) => cooperationColumns(view, row.cooperation));
  const wide = countyWide.map((row) => cooperationColumns(view, row.cooperation));
  const at = (how: 'SEATED_IN' | 'SERVES') =>
    organisations
      .filter((row) => row.how === how)
      .map(({ organisation }) => ({
        ...refOf('organisation', organisation),
        kind: organisation.kind,
        kindLabel: label(view.lang, 'kind', organisation.kind),
        status: status(view, organisation),
      }));
  const seated = at('SEATED_IN');
  const represented =
    own.level === 'town'
      ? await readTownCommittees(view, { seated, cooperations: here, countyWide: wide })
      : { bodies: [], committees: [] };
  return {
    type: 'place',
    ...(await namedColumns(view, own)),
    level: own.level,
    levelLabel: label(view.lang, 'level', own.level),
    latitude: own.latitude,
    longitude: own.longitude,
    seated,
    serving: at('SERVES'),
    cooperations: here,
    countyWide: wide,
    ...represented,
  };
}
