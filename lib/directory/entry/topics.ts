// Bausteine and places as entries.
import { z } from 'zod';
import type { Period } from '../../../graph/model/day';
import { basis, COUNTY, level, priority } from '../../../graph/model/lists';
import { maybeNumber, maybeText } from '../../../graph/queries/columns';
import {
  cooperationsAbout,
  cooperationsAt,
  organisationsAt,
  workersByThemselves,
  workersThroughCooperations,
} from '../../../graph/queries/topics';
import { label } from '../../i18n/translator';
import type { BausteinEntry, PlaceEntry, Ref } from '../entry-schema';
import { proofColumns, quoteIdsOf, readProofRows } from './proofs';
import { basisColumns, byName, isActive, readQuotes, refOf, shows, status, type View } from './view';

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

type Organisation = z.output<(typeof workersByThemselves)['row']>['organisation'];
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
  return {
    type: 'baustein',
    ...(await namedColumns(view, own)),
    number: own.number,
    priority: own.priority,
    priorityLabel: label(view.lang, 'priority', own.priority),
    priorityFrom: own.priorityFrom,
    description: own.description,
    cooperations: about.map((row) => ({ ...cooperationColumns(view, row.cooperation), main: row.main })),
    ...(await readWorkers(view, own.id)),
  };
}

/** Who answers for it by itself comes first, then who is known from a source or the office, then the made-up ones. */
function rankOf({ organisation, as }: BausteinEntry['workers'][number]): number {
  if (organisation.basis === 'example') return 2;
  return as.length > 0 ? 0 : 1;
}

/** Who works on a Baustein on the day, through which cooperations or by itself. */
async function readWorkers(view: View, id: string): Promise<Pick<BausteinEntry, 'workers' | 'organisations'>> {
  const workers = new Map<string, BausteinEntry['workers'][number]>();
  const posts = new Set<string>();
  const workerOf = (organisation: Organisation) => {
    if (organisation.kind === 'function') posts.add(organisation.id);
    const found = workers.get(organisation.id) ?? {
      organisation: refOf('organisation', organisation),
      through: [],
      as: [],
      asLabel: [],
    };
    workers.set(organisation.id, found);
    return found;
  };
  const holds = (period: Period): boolean => isActive(view, period);
  for (const row of await workersThroughCooperations.in(view.tx, { id })) {
    if (!shows(view, row.organisation, row.cooperation) || ![row, row.organisation, row.cooperation].every(holds))
      continue;
    const { through } = workerOf(row.organisation);
    if (!through.some((one: Ref) => one.id === row.cooperation.id)) through.push(refOf('cooperation', row.cooperation));
  }
  for (const row of await workersByThemselves.in(view.tx, { id })) {
    if (!shows(view, row.organisation, row.fact) || ![row.fact, row.organisation].every(holds)) continue;
    const worker = workerOf(row.organisation);
    worker.as.push(row.fact.as);
    worker.asLabel.push(label(view.lang, 'worksAs', row.fact.as));
  }
  const sorted = [...workers.values()].sort((a, b) => rankOf(a) - rankOf(b) || byName(a.organisation, b.organisation));
  const counted = sorted.filter((worker) => !posts.has(worker.organisation.id));
  const examples = counted.filter((worker) => worker.organisation.basis === 'example').length;
  return { workers: sorted, organisations: { count: counted.length, examples } };
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
  const at = (how: 'SEATED_IN' | 'SERVES') =>
    organisations
      .filter((row) => row.how === how)
      .map(({ organisation }) => ({
        ...refOf('organisation', organisation),
        kind: organisation.kind,
        kindLabel: label(view.lang, 'kind', organisation.kind),
        status: status(view, organisation),
      }));
  return {
    type: 'place',
    ...(await namedColumns(view, own)),
    level: own.level,
    levelLabel: label(view.lang, 'level', own.level),
    latitude: own.latitude,
    longitude: own.longitude,
    seated: at('SEATED_IN'),
    serving: at('SERVES'),
    cooperations: cooperations.map((row) => cooperationColumns(view, row.cooperation)),
    countyWide: countyWide.map((row) => cooperationColumns(view, row.cooperation)),
  };
}
