// The contacts of many entries at once: what is public, who stands in, what is gone; nothing of the rest.
import { beforeAll, expect, it } from '@jest/globals';
import type { GraphEngine } from '../../graph/engine/port';
import { datasetFolder, loadDataset } from '../../graph/seed/load-dataset';
import { readDataset } from '../../graph/seed/read-dataset';
import type { Dataset } from '../../graph/seed/tables';
import { contactList, type ContactEntry, type ContactList } from '../../lib/directory/contact-schema';
import { GUEST } from '../../lib/auth/actor';
import type { DirectoryDeps } from '../../lib/directory/deps';
import { readContacts } from '../../lib/directory/read-contacts';
import { readEntry } from '../../lib/directory/read-entry';
import { readSearchRecords } from '../../lib/directory/read-search-records';
import { buildIndex } from '../../lib/search/index-of-records';
import { DAY } from '../support/directory';
import { emptyStore } from '../support/empty-store';
import { describeBothEngines, describeEngines } from '../support/engines';
import { failureOf } from '../support/failure';

/** The delivered dataset, and two entries that were merged, one into the other. */
async function fill(engine: GraphEngine): Promise<DirectoryDeps> {
  await emptyStore(engine);
  await loadDataset(engine, await readDataset(datasetFolder(), true));
  await engine.write(async (tx) => {
    await tx.run("CREATE (:Entry:Organisation {id: 'aeltestes-amt', mergedInto: 'altes-amt'})");
    await tx.run("CREATE (:Entry:Organisation {id: 'altes-amt', mergedInto: 'elternverein-lindenblatt-velbert'})");
    await tx.run("CREATE (:Entry:Organisation {id: 'im-kreis', mergedInto: 'im-kreis'})");
  });
  const { records, synonyms } = await readSearchRecords(engine);
  const index = buildIndex(records, synonyms);
  return {
    engine,
    index: () => index,
    today: () => ({ day: DAY, undatedFrom: '2010-01-01' }),
    changed: () => undefined,
    positions: () => new Map(),
  };
}
const idsOf = (deps: DirectoryDeps): string[] =>
  deps
    .index()
    .records.filter((one) => one.type === 'organisation' || one.type === 'cooperation')
    .map((one) => one.id);

describeEngines('a contact list', (getEngine, name) => {
  let deps: DirectoryDeps;
  let dataset: Dataset;
  const read = (ids: readonly string[], more: object = {}): Promise<ContactList> =>
    readContacts(deps, GUEST, { ids, ...more });
  const one = async (id: string, more: object = {}): Promise<ContactEntry> => {
    const [entry] = (await read([id], more)).entries;
    if (!entry) throw new Error(`${id} is not there`);
    return entry;
  };
  beforeAll(async () => {
    deps = await fill(getEngine());
    dataset = await readDataset(datasetFolder(), true);
  });

  it('gives each function with its public ways, and what it is and where', async () => {
    const entry = await one('elternverein-lindenblatt-velbert');
    expect(entry).toMatchObject({
      what: 'Migrantenorganisation',
      basis: 'example',
      path: '/organisations/elternverein-lindenblatt-velbert',
      places: [{ name: 'Velbert', isTown: true }],
      through: null,
      onRequest: false,
    });
    expect(entry.functions).toEqual([
      expect.objectContaining({
        function: 'Elternarbeit',
        phone: ['0221 4710380'],
        email: [],
        hours: 'Mo–Do 16–19 Uhr',
        languages: ['tr', 'de'],
        languagesLabel: ['Türkisch', 'Deutsch'],
        confirmedAt: '2011-03-15',
        basis: 'example',
      }),
      expect.objectContaining({
        function: 'Geschäftsstelle',
        email: ['lindenblatt@example.org'],
        visit: ['Probeweg 24, 42551 Velbert'],
      }),
    ]);
    expect((await one('elternverein-lindenblatt-velbert', { lang: 'en' })).functions[0]?.languagesLabel).toEqual([
      'Turkish',
      'German',
    ]);
  });

  it('has the shape that it promises, and reaches everybody as their own page does', async () => {
    const ids = idsOf(deps);
    for (let at = 0; at < ids.length; at += 200) {
      const began = performance.now();
      const list = await read(ids.slice(at, at + 200));
      if (at === 0) process.stdout.write(`\n200 contacts (${name}): ${Math.round(performance.now() - began)} ms\n`);
      expect(() => contactList.parse(list)).not.toThrow();
      expect(list.entries.map((entry) => entry.id)).toEqual(ids.slice(at, at + 200));
      for (const entry of list.entries.filter((_, n) => n % 7 === 0)) {
        const page = await readEntry(deps, GUEST, { id: entry.id });
        if (!('reach' in page)) throw new Error(entry.id);
        const { contacts, through, throughRole, more } = page.reach;
        const values = entry.functions.flatMap((group) => [
          ...group.phone,
          ...group.mobile,
          ...group.email,
          ...group.visit,
          ...group.post,
          ...group.web,
        ]);
        expect([entry.id, values.sort()]).toEqual([entry.id, [...new Set(contacts.map((one) => one.value))].sort()]);
        expect([entry.id, entry.through?.id, entry.through?.role]).toEqual([
          entry.id,
          through?.id,
          throughRole ?? undefined,
        ]);
        expect([entry.id, entry.onRequest]).toEqual([entry.id, more && contacts.length === 0]);
      }
    }
  });

  it('lets neither value nor function of what is not public out', async () => {
    const owners = [...new Set(dataset.contacts.map((contact) => contact.owner))];
    const open = dataset.contacts.filter((contact) => contact.visibility === 'public');
    const hidden = dataset.contacts.filter(
      (contact) => contact.visibility !== 'public' && !open.some((other) => other.value === contact.value),
    );
    expect(hidden.length).toBeGreaterThan(20);
    const list = await read(owners.slice(0, 200));
    const text = JSON.stringify(list);
    expect(hidden.filter((contact) => text.includes(contact.value)).map((contact) => contact.value)).toEqual([]);
    for (const entry of list.entries) {
      const from = entry.through?.id ?? entry.id;
      const known = open.filter((contact) => contact.owner === from).map((contact) => contact.function);
      expect(entry.functions.filter((group) => !known.includes(group.function))).toEqual([]);
    }
  });

  it('follows merges and names what was asked; what is gone is said', async () => {
    const list = await read([
      'altes-amt',
      'gibt-es-nicht',
      'bericht-2010',
      '10.1',
      'im-kreis',
      'bamf',
      'aeltestes-amt',
    ]);
    expect(list.entries.map((entry) => [entry.id, entry.asked])).toEqual([
      ['elternverein-lindenblatt-velbert', ['altes-amt', 'aeltestes-amt']],
      ['bamf', ['bamf']],
    ]);
    expect(list.gone).toEqual(['gibt-es-nicht', 'bericht-2010', '10.1', 'im-kreis']);
  });

  it('hides examples where they are hidden, as entries and as whoever stands in', async () => {
    const list = await read(['elternverein-lindenblatt-velbert', 'bamf'], { examples: '0' });
    expect(list.hidden).toEqual(['elternverein-lindenblatt-velbert']);
    expect(list.entries.map((entry) => entry.id)).toEqual(['bamf']);
    for (let at = 0; at < idsOf(deps).length; at += 200) {
      const real = await read(idsOf(deps).slice(at, at + 200), { examples: '0' });
      expect(JSON.stringify(real.entries)).not.toContain('"example"');
    }
  });

  it('refuses what is no list of ids', async () => {
    const many = Array.from({ length: 201 }, (_, n) => `id-${n}`);
    expect(await failureOf(read(many))).toMatchObject({ code: 'invalid', param: 'ids' });
    expect(await failureOf(readContacts(deps, GUEST, { ids: 'bamf' }))).toMatchObject({ code: 'invalid' });
    expect(await failureOf(read([], { day: '2011-02-30' }))).toMatchObject({ code: 'invalid', param: 'day' });
    expect(await failureOf(read([], { secrets: '1' }))).toMatchObject({ code: 'unknownParameter' });
    expect(await read([])).toMatchObject({ entries: [], gone: [], hidden: [] });
  });
});

describeBothEngines('the contact list', (embedded, neo4j) => {
  it('is the same on both engines', async () => {
    const ours = await fill(embedded());
    const theirs = await fill(neo4j());
    const ids = [...idsOf(ours).slice(0, 190), 'altes-amt', 'gibt-es-nicht'];
    for (const more of [{}, { examples: '0' }, { day: '2009-01-01', lang: 'en' }])
      expect(await readContacts(theirs, GUEST, { ids, ...more })).toEqual(
        await readContacts(ours, GUEST, { ids, ...more }),
      );
  });
});
