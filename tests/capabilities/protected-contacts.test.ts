// Contacts that not everybody sees, on both engines: who gets which in an entry, a hit, a list and a booklet; how many are held
// back and why; and that nothing of them changes what a guest finds, in which order, or how many.
import { beforeAll, expect, it } from '@jest/globals';
import { DomainError } from '../../graph/model/errors';
import { datasetFolder, loadDataset } from '../../graph/seed/load-dataset';
import { readDataset } from '../../graph/seed/read-dataset';
import { GUEST, OUTSIDER, type Actor } from '../../lib/auth/actor';
import type { UserRole } from '../../graph/model/users';
import type { DirectoryDeps } from '../../lib/directory/deps';
import { readBooklet } from '../../lib/directory/read-booklet';
import { readContacts } from '../../lib/directory/read-contacts';
import { readEntry } from '../../lib/directory/read-entry';
import { readSearchRecords } from '../../lib/directory/read-search-records';
import { searchEntries } from '../../lib/directory/search-entries';
import { listBausteine, listSources, readGlossary } from '../../lib/directory/list-entries';
import { readOverview } from '../../lib/directory/read-overview';
import { readNetwork } from '../../lib/network/read-network';
import { readFacts } from '../../lib/records/read-facts';
import { buildIndex } from '../../lib/search/index-of-records';
import { DAY } from '../support/directory';
import { describeEngines } from '../support/engines';
import { failureOf } from '../support/failure';
import { MANY, MARKS, OWNERS, plantContacts } from '../support/planted';

const as = (role: UserRole): Actor => ({ role, id: 'u', name: 'U' });
const [VEREIN, OFFICE] = OWNERS;
const QUERIES = [
  '',
  'lindenblatt',
  'türkisch eltern velbert',
  'integration',
  'bamf',
  ...Object.values(MARKS),
  'QZINTERN0FUNKTION',
  'qzintern',
  '0221 555',
];
const marksIn = (value: unknown): string[] => {
  const text = JSON.stringify(value).toUpperCase();
  return Object.entries(MARKS).flatMap(([kind, mark]) => (text.includes(mark) ? [kind] : []));
};

describeEngines('protected contacts', (getEngine) => {
  let deps: DirectoryDeps;
  let before: string[];
  let many: string[];

  async function readDeps(): Promise<DirectoryDeps> {
    const { records, synonyms } = await readSearchRecords(getEngine());
    const index = buildIndex(records, synonyms);
    const today = { day: DAY, undatedFrom: '2010-01-01' };
    return {
      engine: getEngine(),
      index: () => index,
      today: () => today,
      changed: () => undefined,
      positions: () => new Map(),
    };
  }
  async function guestsAnswers(): Promise<string[]> {
    const answers = [];
    for (const q of QUERIES)
      for (const more of [{}, { relax: '1' }, { hasContact: '1' }, { sort: 'confirmed' }])
        answers.push(JSON.stringify(await searchEntries(deps, GUEST, { q, ...more, limit: 100 })));
    answers.push(JSON.stringify(await listBausteine(deps, GUEST, {})));
    answers.push(JSON.stringify(readOverview(deps, GUEST, {})));
    answers.push(JSON.stringify(await readNetwork(deps, GUEST, {})));
    answers.push(JSON.stringify(await readEntry(deps, GUEST, { id: '10.1' })));
    return answers;
  }
  const list = (actor: Actor, ids: readonly string[]) => readContacts(deps, actor, { ids });

  beforeAll(async () => {
    await loadDataset(getEngine(), await readDataset(datasetFolder(), true));
    deps = await readDeps();
    before = await guestsAnswers();
    many = deps
      .index()
      .records.filter((one) => one.type === 'organisation' && one.basis === 'stated' && !one.hasContact)
      .map(({ id }) => id)
      .filter((id) => id !== OFFICE)
      .slice(0, MANY);
    await plantContacts(getEngine(), many);
    deps = await readDeps();
  });

  it('change nothing of what a guest finds: hits, order, counts, suggestions are equal byte by byte', async () => {
    const after = await guestsAnswers();
    expect(after.map((text, at) => text === before[at])).toEqual(before.map(() => true));
  });

  it('an entry shows each role what it may see, marked', async () => {
    const seen = async (actor: Actor) => marksIn(await readEntry(deps, actor, { id: VEREIN }));
    expect(await seen(GUEST)).toEqual([]);
    expect(await seen(as('auditor'))).toEqual([]);
    expect(await seen(as('admin'))).toEqual([]);
    expect(await seen(as('reader'))).toEqual(['internal']);
    expect(await seen(as('moderator'))).toEqual(['internal']);
    expect(await seen(as('editor'))).toEqual(['internal', 'onRequest']);
    const entry = await readEntry(deps, as('editor'), { id: VEREIN });
    if (entry.type !== 'organisation') throw new Error(entry.type);
    const signsOf = (mark: string) => entry.contacts.find(({ function: name }) => name.startsWith(mark))?.signs;
    expect(Object.values(MARKS).map(signsOf)).toEqual([['internal'], ['onRequest'], undefined, undefined, undefined]);
  });

  it('without consent they are given out to nobody, and told apart where they are kept', async () => {
    for (const role of ['editor', 'reader', 'moderator', 'auditor', 'admin'] as const)
      for (const given of [
        await list(as(role), OWNERS),
        await readBooklet(deps, as(role), { of: 'ids', ids: [...OWNERS] }),
        await searchEntries(deps, as(role), { q: 'lindenblatt', limit: 100 }),
        await readEntry(deps, as(role), { id: VEREIN }),
      ])
        expect([role, marksIn(given).filter((kind) => kind === 'over' || kind === 'early')]).toEqual([role, []]);
    const { contacts } = await readFacts(deps, as('editor'), { id: VEREIN });
    const withoutOf = (mark: string) => contacts.find(({ function: name }) => name.startsWith(mark))?.without;
    expect([MARKS.internal, MARKS.over, MARKS.early].map(withoutOf)).toEqual([null, 'over', 'toCome']);
    for (const role of ['reader', 'moderator', 'auditor', 'admin'] as const)
      expect((await failureOf(readFacts(deps, as(role), { id: VEREIN })))?.code).toBe('forbidden');
  });

  it('says how many are held back and why; of those without consent not even that', async () => {
    const heldFor = async (actor: Actor) => {
      const entry = await readEntry(deps, actor, { id: OFFICE });
      return 'reach' in entry ? [entry.reach.held, entry.reach.more] : null;
    };
    const own = { internal: 2, onRequest: 2, many: 0 };
    expect(await heldFor(GUEST)).toEqual([own, true]);
    expect(await heldFor(as('auditor'))).toEqual([own, true]);
    expect(await heldFor(as('admin'))).toEqual([own, true]);
    expect(await heldFor(as('reader'))).toEqual([{ ...own, internal: 0 }, true]);
    expect(await heldFor(as('editor'))).toEqual([{ internal: 0, onRequest: 0, many: 0 }, false]);
  });

  it('a list shows a reader a few internal ones, and of many none without a loan; editors all', async () => {
    const few = await list(as('reader'), many.slice(0, 5));
    expect([marksIn(few), few.held]).toEqual([['internal'], { internal: 0, onRequest: 0, many: 0 }]);
    expect(few.entries.flatMap((one) => one.functions.map(({ signs }) => signs))).toEqual(
      many.slice(0, 5).map(() => ['internal']),
    );
    for (const role of ['reader', 'moderator'] as const) {
      const all = await list(as(role), many.slice(0, 6));
      expect([marksIn(all), all.held.many]).toEqual([[], 6]);
    }
    const editors = await list(as('editor'), many);
    expect([marksIn(editors), editors.held]).toEqual([['internal'], { internal: 0, onRequest: 0, many: 0 }]);
    const guests = await list(GUEST, many);
    expect([marksIn(guests), guests.held]).toEqual([[], { internal: MANY, onRequest: 0, many: 0 }]);
    for (const role of ['auditor', 'admin'] as const) expect(marksIn(await list(as(role), many))).toEqual([]);
  });

  it('a booklet follows the same rule over all its entries', async () => {
    const read = (actor: Actor) => readBooklet(deps, actor, { of: 'ids', ids: many });
    const [reader, editor, guest] = [await read(as('reader')), await read(as('editor')), await read(GUEST)];
    expect([marksIn(reader), reader.held.many]).toEqual([[], MANY]);
    expect([marksIn(editor), editor.held.many]).toEqual([['internal'], 0]);
    expect([marksIn(guest), guest.held.internal]).toEqual([[], MANY]);
  });

  it('hits show a reader internal telephones where there is no public one, but not in a list of many', async () => {
    const name = deps.index().records.find(({ id }) => id === many[0])?.name ?? '';
    const hits = async (actor: Actor, q: string, limit: number) => searchEntries(deps, actor, { q, limit });
    const one = await hits(as('reader'), name, 1);
    expect(one.items.map(({ id, phone }) => [id, phone?.signs])).toEqual([[many[0], ['internal']]]);
    expect(marksIn(await hits(GUEST, name, 1))).toEqual([]);
    expect(marksIn(await hits(as('admin'), name, 1))).toEqual([]);
    const all = await hits(as('reader'), '', 100);
    const rest = await searchEntries(deps, as('editor'), { q: '', limit: 100 });
    expect([marksIn(all).includes('internal'), all.held > 5]).toEqual([false, true]);
    expect([marksIn(rest).includes('internal'), rest.held]).toEqual([true, 0]);
    expect(all.items.map(({ id }) => id)).toEqual(rest.items.map(({ id }) => id));
  });

  it('hits take their contacts from the store when they are asked for, whatever the index remembers', async () => {
    const { id, name } = deps.index().records.find(({ hasPhone }) => hasPhone) ?? { id: '', name: '' };
    const phoneFor = async (actor: Actor) => (await searchEntries(deps, actor, { q: name, limit: 1 })).items[0]?.phone;
    const setUntil = (day: string | null) =>
      getEngine().write((tx) =>
        tx.run('MATCH (:Entry {id: $id})-[:REACHED_AT]->(p:ContactPoint) SET p.consentUntil = $day', { id, day }),
      );
    const before = await phoneFor(GUEST);
    expect(before).toEqual({ function: expect.any(String), value: expect.any(String) });
    await setUntil('2026-11-27');
    for (const actor of [GUEST, as('reader'), as('editor')]) expect(await phoneFor(actor)).toBeNull();
    await setUntil(null);
    for (const actor of [GUEST, as('reader'), as('editor')]) expect(await phoneFor(actor)).toEqual(before);
  });

  it('and where it does not answer, the same hits are found without contacts, and it is said', async () => {
    const away = () => Promise.reject(new DomainError('storeUnavailable'));
    const lost = { ...deps, engine: { ...getEngine(), read: away, write: away } };
    const input = { q: 'verein', limit: 20 };
    const [there, gone] = [await searchEntries(deps, GUEST, input), await searchEntries(lost, GUEST, input)];
    expect([there.contactsMissing, gone.contactsMissing]).toEqual([false, true]);
    expect(there.items.some(({ phone }) => phone !== null)).toBe(true);
    expect(gone.items).toEqual(there.items.map((hit) => ({ ...hit, phone: null, mail: null })));
    expect({ ...gone, items: [], contactsMissing: false }).toEqual({ ...there, items: [] });
  });

  it('no proof of a consent leaves the store for anybody', async () => {
    for (const role of ['reader', 'moderator', 'editor', 'auditor', 'admin'] as const)
      for (const id of OWNERS) expect(marksIn(await readEntry(deps, as(role), { id }))).not.toContain('proof');
  });

  it('an outsider gets nothing at all, whatever is asked', async () => {
    const asks = [
      () => readEntry(deps, OUTSIDER, { id: VEREIN }),
      () => list(OUTSIDER, [VEREIN]),
      () => readBooklet(deps, OUTSIDER, {}),
      () => searchEntries(deps, OUTSIDER, { q: 'a' }),
      () => listBausteine(deps, OUTSIDER, {}),
      () => listSources(deps, OUTSIDER, {}),
      () => readGlossary(deps, OUTSIDER, {}),
      () => readNetwork(deps, OUTSIDER, {}),
      async () => readOverview(deps, OUTSIDER, {}),
    ];
    for (const ask of asks) expect((await failureOf(ask()))?.code).toBe('forbidden');
  });
});
