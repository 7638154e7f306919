// "Still true" with one press, what is due by keeping office, and consents that end: both engines alike.
import { beforeAll, expect, it } from '@jest/globals';
import type { GraphEngine } from '../../graph/engine/port';
import { changesOf } from '../../graph/queries/changes';
import { readRecord } from '../../graph/queries/records';
import { latestConfirmation, latestConfirmedTie } from '../../graph/queries/store';
import { createUser, setWorksAt } from '../../graph/queries/users';
import { GUEST, type SignedIn } from '../../lib/auth/actor';
import { confirmRecords } from '../../lib/records/confirm-records';
import type { RecordsDeps } from '../../lib/records/deps';
import { listConsents } from '../../lib/records/list-consents';
import { listDue, NOBODY } from '../../lib/records/list-due';
import { readConfirmable } from '../../lib/records/read-confirmable';
import { readForm } from '../../lib/records/read-form';
import { saveRecord } from '../../lib/records/save-record';
import type { SearchIndex } from '../../lib/search/index-of-records';
import { describeEngines } from '../support/engines';
import { failureOf } from '../support/failure';

const NOW = new Date('2026-11-29T23:30:00Z'); // half past midnight in Berlin, the day after
const DAY = '2011-04-26';
const EDITOR: SignedIn = { role: 'editor', id: 'u-editor', name: 'Eva Beispiel' };
const READER: SignedIn = { role: 'reader', id: 'u-reader', name: 'Rita Beispiel' };
const STRAY: SignedIn = { role: 'reader', id: 'u-stray', name: 'Ohne Amt' };
let count = 0;
const key = (): string => `request-key-${String(++count).padStart(6, '0')}`;

/** Two offices; associations and a cooperation of varied age; contact points with consents. */
const STORE = `
  CREATE (sg:Entry:Organisation {id: 'sg', name: 'SG Integration', kind: 'county', basis: 'stated', confirmedAt: '2011-04-26'})
  CREATE (amt:Entry:Organisation {id: 'jugendamt', name: 'Jugendamt', kind: 'county', basis: 'stated', confirmedAt: '2011-04-26'})
  CREATE (old:Entry:Organisation {id: 'alt', name: 'Verein Alt', kind: 'migrantOrganisation', basis: 'recorded', confirmedAt: '2009-03-12', confirmedBy: 'sg', aliases: ['Altverein']})
  CREATE (edge:Entry:Organisation {id: 'rand', name: 'Verein am Rand', kind: 'migrantOrganisation', basis: 'recorded', confirmedAt: '2010'})
  CREATE (never:Entry:Organisation {id: 'nie', name: 'Verein Nie', kind: 'migrantOrganisation', basis: 'example'})
  CREATE (gone:Entry:Organisation {id: 'vorbei', name: 'Verein Vorbei', kind: 'migrantOrganisation', basis: 'recorded', confirmedAt: '2008', until: '2010'})
  CREATE (net:Entry:Cooperation {id: 'netz', name: 'Netzwerk', form: 'network', basis: 'recorded', confirmedAt: '2011-01'})
  CREATE (ended:Entry:Cooperation {id: 'aus', name: 'Projekt Aus', form: 'project', basis: 'recorded', confirmedAt: '2009', until: '2009-12'})
  CREATE (town:Entry:Place {id: '05158032', name: 'Velbert', level: 'town', basis: 'stated'})
  CREATE (field:Entry:Baustein {id: '10.1', name: 'Sprache', number: '10.1', basis: 'stated'})
  CREATE (old)-[:KEPT_BY]->(amt)
  CREATE (net)-[:KEPT_BY]->(sg)
  CREATE (old)-[:TAKES_PART_IN {id: 'r-alt', role: 'member', basis: 'recorded', confirmedAt: '2009-03'}]->(net)
  CREATE (edge)-[:TAKES_PART_IN {id: 'r-rand', role: 'chair', basis: 'recorded', confirmedAt: '2010-04-25'}]->(net)
  CREATE (never)-[:TAKES_PART_IN {id: 'r-nie', role: 'member', basis: 'example', confirmedAt: '2011-02'}]->(net)
  CREATE (old)-[:TAKES_PART_IN {id: 'r-aus', role: 'lead', basis: 'recorded', confirmedAt: '2009'}]->(ended)
  CREATE (edge)-[:PART_OF {id: 'r-teil', basis: 'recorded', confirmedAt: '2010-04-26'}]->(old)
  CREATE (net)-[:ABOUT {id: 'r-thema', basis: 'recorded', confirmedAt: '2009'}]->(field)
  CREATE (old)-[:SEATED_IN {id: 'r-sitz', basis: 'recorded', confirmedAt: '2009-03-12'}]->(town)`;
const CONTACTS = `
  UNWIND $rows AS r
  MATCH (o:Organisation {id: 'alt'})
  CREATE (o)-[:REACHED_AT {id: r.id}]->(p:ContactPoint {id: r.id, function: r.id, channel: 'phone', value: '030 23125001',
    visibility: 'onRequest', basis: 'recorded', consentFrom: '2020', consentUntil: r.until, consentProof: 'Brief'})`;
/** Today is 30 November 2026: 90 days later is 28 February 2027. */
const ROWS = [
  { id: 'gestern', until: '2026-11-29' },
  { id: 'heute', until: '2026-11-30' },
  { id: 'monat', until: '2027-02' },
  { id: 'danach', until: '2027-03-01' },
  { id: 'jahr', until: '2027' },
  { id: 'lange-vorbei', until: '2020' },
];

async function fill(engine: GraphEngine): Promise<void> {
  await engine.write(async (tx) => {
    await tx.run(STORE);
    await tx.run(CONTACTS, { rows: ROWS });
    const created = NOW.toISOString();
    for (const { id, role, name } of [EDITOR, READER, STRAY])
      await createUser(tx, { id, login: id, name, role, created });
    await setWorksAt(tx, EDITOR.id, 'sg');
    await setWorksAt(tx, READER.id, 'jugendamt');
  });
}

describeEngines('what is due', (getEngine) => {
  let told = 0;
  const deps = (): RecordsDeps & { today: () => { day: string; undatedFrom: string } } => ({
    engine: getEngine(),
    index: () => ({ records: [] }) as unknown as SearchIndex,
    changed: () => void told++,
    today: () => ({ day: DAY, undatedFrom: '2010-01-01' }),
  });
  const historyOf = (id: string) => changesOf.ask(getEngine(), { id, before: Number.MAX_SAFE_INTEGER, limit: 50 });
  const organisation = (id: string) => getEngine().read((tx) => readRecord(tx, { of: 'Organisation', id }));
  const due = async (actor: SignedIn, input: object = {}) => {
    const list = await listDue(deps(), actor, input);
    return list.items.map(({ entry, office, itself, ties }) => [entry.id, office, itself, ties.map(({ id }) => id)]);
  };
  beforeAll(() => fill(getEngine()));

  it('lists by office what nobody confirmed for a year before the day, once, and nothing that has ended', async () => {
    expect(await due(EDITOR)).toEqual([
      ['alt', 'jugendamt', true, ['r-alt']],
      ['nie', NOBODY, true, []],
      ['rand', NOBODY, false, ['r-rand']],
    ]);
    const { offices, total, own } = await listDue(deps(), EDITOR, {});
    expect([total, own]).toEqual([3, false]);
    expect(offices).toEqual([
      { id: 'jugendamt', name: 'Jugendamt', entries: 1, ties: 1, examples: 0 },
      { id: NOBODY, name: null, entries: 1, ties: 1, examples: 1 },
    ]);
  });

  it('counts from the day of the view, shows one office, leaves examples out, and says what joins two', async () => {
    expect((await due(EDITOR, { day: '2011-01-02' })).map(([id]) => id)).toEqual(['alt', 'nie']);
    expect((await due(EDITOR, { day: '2011-04-27' })).find(([id]) => id === 'rand')?.[3]).toEqual(['r-rand', 'r-teil']);
    expect((await due(EDITOR, { office: NOBODY, examples: false })).map(([id]) => id)).toEqual(['rand']);
    const { items } = await listDue(deps(), EDITOR, { office: 'jugendamt' });
    expect(items[0]?.ties[0]).toMatchObject({ what: 'Mitglied', kind: 'TAKES_PART_IN', other: { id: 'netz' } });
  });

  it('shows a reader what the own Amt keeps and no more, and nobody else anything', async () => {
    expect(await due(READER)).toEqual([['alt', 'jugendamt', true, ['r-alt']]]);
    expect(await due(READER, { office: NOBODY })).toEqual([]);
    expect((await listDue(deps(), READER, {})).own).toBe(true);
    expect(await due(STRAY)).toEqual([]);
    expect(await failureOf(listDue(deps(), GUEST, {}))).toMatchObject({ code: 'forbidden' });
    const auditor: SignedIn = { ...STRAY, role: 'auditor' };
    expect(await failureOf(listDue(deps(), auditor, {}))).toMatchObject({ code: 'forbidden' });
  });

  it('confirms an entry with what its form holds: today in Berlin, by the Amt, in one change however often it is sent', async () => {
    const before = await organisation('alt');
    const request = { entry: 'alt', itself: '1', requestKey: key() };
    const saved = await confirmRecords(deps(), EDITOR, request, NOW);
    expect(saved).toEqual({ type: 'organisation', id: 'alt' });
    expect(await confirmRecords(deps(), EDITOR, request, NOW)).toEqual(saved);
    await confirmRecords(deps(), EDITOR, { ...request, requestKey: key() }, NOW);
    expect(await organisation('alt')).toEqual({ ...before, confirmedAt: '2026-11-30', confirmedBy: 'sg' });
    const [change, ...others] = await historyOf('alt');
    expect(others).toEqual([]);
    expect(change?.change).toMatchObject({ action: 'confirm', by: EDITOR.id });
    expect(change?.change.records.map(({ of, id }) => [of, id])).toEqual([
      ['Organisation', 'alt'],
      ['SEATED_IN', 'r-sitz'],
    ]);
    expect(await due(EDITOR, { office: 'jugendamt' })).toEqual([['alt', 'jugendamt', false, ['r-alt']]]);
  });

  it('confirms ties from either side, several at once, and tells both histories', async () => {
    const ties = await readConfirmable(deps(), EDITOR, { entry: 'netz' });
    expect([...ties].sort()).toEqual(['r-alt', 'r-nie', 'r-rand']);
    await confirmRecords(deps(), EDITOR, { entry: 'netz', tie: ['r-alt', 'r-rand'], requestKey: key() }, NOW);
    expect(await due(EDITOR)).toEqual([['nie', NOBODY, true, []]]);
    const ends = { of: 'TAKES_PART_IN', id: 'r-rand', start: 'rand', end: 'netz' } as const;
    expect(await getEngine().read((tx) => readRecord(tx, ends))).toEqual({
      role: 'chair',
      basis: 'recorded',
      confirmedAt: '2026-11-30',
      confirmedBy: 'sg',
    });
    for (const id of ['netz', 'rand'])
      expect((await historyOf(id)).map(({ change }) => change.action)).toEqual(['confirm']);
  });

  it('takes two buttons of one page for two requests', async () => {
    const requestKey = key();
    await confirmRecords(deps(), EDITOR, { entry: 'rand', tie: ['r-teil'], requestKey }, NOW);
    await confirmRecords(deps(), EDITOR, { entry: 'rand', itself: '1', requestKey }, NOW);
    expect((await historyOf('rand')).length).toBe(3);
  });

  it('moves the day of the view, by a tie alone as well', async () => {
    const [entries] = await latestConfirmation.ask(getEngine(), {});
    const [ties] = await latestConfirmedTie.ask(getEngine(), {});
    expect([entries?.latest, ties?.latest]).toEqual(['2026-11-30', '2026-11-30']);
  });

  it('writes nothing for who may not, for a tie of others, for what cannot be confirmed', async () => {
    const ask = (actor: SignedIn, input: object) =>
      failureOf(confirmRecords(deps(), actor, { requestKey: key(), ...input }, NOW));
    told = 0;
    expect(await ask(READER, { entry: 'alt', itself: '1' })).toMatchObject({ code: 'forbidden' });
    expect(await failureOf(readConfirmable(deps(), READER, { entry: 'alt' }))).toMatchObject({ code: 'forbidden' });
    expect(await ask(EDITOR, { entry: 'nie', itself: '1', tie: ['r-alt'] })).toMatchObject({ code: 'notFound' });
    expect(await ask(EDITOR, { entry: '05158032', itself: '1' })).toMatchObject({ code: 'notFound' });
    expect(await ask(EDITOR, { entry: 'gibt-es-nicht', itself: '1' })).toMatchObject({ code: 'notFound' });
    expect(await ask(EDITOR, { entry: 'nie' })).toMatchObject({ code: 'invalid' });
    expect(told).toBe(0);
    expect(await organisation('nie')).not.toHaveProperty('confirmedAt');
  });

  it('lets the form choose the keeping office among those with staff or entries, and none that there is not', async () => {
    const open = await readForm(deps(), EDITOR, { form: 'organisation', id: 'rand' });
    const field = open.fields.find(({ name }) => name === 'keptBy');
    expect(field).toMatchObject({ options: ['jugendamt', 'sg'], labels: { sg: 'SG Integration' } });
    const base = open.loaded?.values ?? {};
    const save = (keptBy: string[]) =>
      saveRecord(
        deps(),
        EDITOR,
        {
          form: 'organisation',
          id: 'rand',
          base,
          values: { ...base, keptBy },
          requestKey: key(),
          words: 'Zuständig ist jetzt das Jugendamt.',
          sourceKind: 'call',
          sourceDate: '2026-11-29',
        },
        NOW,
      );
    expect(await failureOf(save(['gibt-es-nicht']))).toMatchObject({ code: 'invalid', detail: { wrong: ['keptBy'] } });
    await save(['jugendamt']);
    expect(await organisation('rand')).toMatchObject({ keptBy: ['jugendamt'], name: 'Verein am Rand' });
    const again = await readForm(deps(), EDITOR, { form: 'organisation', id: 'rand' });
    expect(again.loaded?.values['keptBy']).toEqual(['jugendamt']);
  });

  it('lists consents that end within 90 days or are over, by the wall clock in Berlin, without what they protect', async () => {
    const list = await listConsents(deps(), EDITOR, {}, NOW);
    expect(list.today).toBe('2026-11-30');
    expect(list.items.map(({ id, over }) => [id, over])).toEqual([
      ['heute', false],
      ['monat', false],
      ['gestern', true],
      ['lange-vorbei', true],
    ]);
    expect([list.ending, list.over]).toEqual([2, 2]);
    expect(JSON.stringify(list)).not.toMatch(/23125001|Brief/);
    expect(await failureOf(listConsents(deps(), READER, {}, NOW))).toMatchObject({ code: 'forbidden' });
    expect((await listConsents(deps(), EDITOR, { page: '7' }, NOW)).page).toBe(1);
  });
});
