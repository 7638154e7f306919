// Saving records: all of it or nothing, one change for one request, both engines alike.
import { expect, it } from '@jest/globals';
import { changesOf, latestChange } from '../../graph/queries/changes';
import { createUser } from '../../graph/queries/users';
import type { SignedIn } from '../../lib/auth/actor';
import { readForm } from '../../lib/records/read-form';
import { saveRecord } from '../../lib/records/save-record';
import { describeEngines } from '../support/engines';
import { failureOf } from '../support/failure';
import type { RecordsDeps } from '../../lib/records/deps';
import type { SearchIndex } from '../../lib/search/index-of-records';

const NOW = new Date('2026-11-29T10:00:00Z');
const EDITOR: SignedIn = { role: 'editor', id: 'u-editor', name: 'Eva Beispiel' };
const READER: SignedIn = { role: 'reader', id: 'u-reader', name: 'Rita Beispiel' };
let count = 0;
const key = (): string => `request-key-${String(++count).padStart(6, '0')}`;
const SOURCE = { sourceKind: 'call', sourceDate: '2026-11-28', words: 'Die Vorsitzende nannte den neuen Namen.' };
const NEW = { form: 'organisation', values: { name: ['Verein Silberpfad'], kind: ['migrantOrganisation'] }, ...SOURCE };

describeEngines('records', (getEngine) => {
  let told = 0;
  const deps = (): RecordsDeps => ({
    engine: getEngine(),
    index: () => ({ records: [] }) as unknown as SearchIndex,
    changed: () => void told++,
  });
  const historyOf = (id: string) => changesOf.ask(getEngine(), { id, before: Number.MAX_SAFE_INTEGER, limit: 50 });

  it('creates an organisation with its source, and one change that tells of both', async () => {
    await getEngine().write((tx) =>
      createUser(tx, { id: EDITOR.id, login: 'eva', name: EDITOR.name, role: 'editor', created: NOW.toISOString() }),
    );
    const requestKey = key();
    const saved = await saveRecord(deps(), EDITOR, { ...NEW, requestKey }, NOW);
    expect(saved).toEqual({ type: 'organisation', id: 'verein-silberpfad' });
    expect(await saveRecord(deps(), EDITOR, { ...NEW, requestKey }, NOW)).toEqual(saved);
    const [first, ...others] = await historyOf(saved.id);
    expect(others).toEqual([]);
    expect(first?.byName).toBe('Eva Beispiel');
    expect(first?.change).toMatchObject({ action: 'create', by: EDITOR.id, at: NOW.toISOString() });
    expect(first?.change.records.map(({ of, before }) => [of, before])).toEqual([
      ['Source', null],
      ['Section', null],
      ['Quote', null],
      ['Organisation', null],
    ]);
    const entry = first?.change.records.at(-1)?.after;
    expect(entry).toMatchObject({ name: 'Verein Silberpfad', basis: 'recorded', confirmedAt: '2026-11-29' });
  });

  it('changes what was changed and nothing else, and shows both versions to the later of two', async () => {
    const open = await readForm(deps(), EDITOR, { form: 'organisation', id: 'verein-silberpfad' });
    const base = open.loaded?.values ?? {};
    const change = (values: object) => ({
      ...NEW,
      id: 'verein-silberpfad',
      base,
      requestKey: key(),
      values: { ...base, ...values },
    });
    await saveRecord(deps(), EDITOR, change({ shortName: ['VSP'], languages: ['tr', 'de'] }), NOW);
    const conflict = await failureOf(saveRecord(deps(), EDITOR, change({ shortName: ['SP'] }), NOW));
    expect(conflict).toMatchObject({ code: 'conflict', detail: { current: { shortName: ['VSP'] } } });
    const now = await readForm(deps(), EDITOR, { form: 'organisation', id: 'verein-silberpfad' });
    expect(now.loaded?.values).toMatchObject({
      shortName: ['VSP'],
      languages: ['tr', 'de'],
      name: ['Verein Silberpfad'],
    });
    await saveRecord(
      deps(),
      EDITOR,
      { ...change({}), base: now.loaded?.values, values: { ...now.loaded?.values, shortName: [] } },
      NOW,
    );
    const [last] = await historyOf('verein-silberpfad');
    const organisation = last?.change.records.find(({ of }) => of === 'Organisation');
    expect(organisation?.before?.['shortName']).toBe('VSP');
    expect(organisation?.after).not.toHaveProperty('shortName');
  });

  it('writes nothing where a value is wrong, nothing was changed, or the role may not', async () => {
    const before = await latestChange.ask(getEngine(), {});
    told = 0;
    const wrong = { ...NEW, requestKey: key(), values: { name: [], kind: ['club'], from: ['gestern'] }, words: '' };
    expect(await failureOf(saveRecord(deps(), EDITOR, wrong, NOW))).toMatchObject({ code: 'invalid' });
    const nowhere = {
      ...NEW,
      requestKey: key(),
      values: { ...NEW.values, name: ['Quarzlaube'], seatedIn: ['atlantis'] },
    };
    expect(await failureOf(saveRecord(deps(), EDITOR, nowhere, NOW))).toMatchObject({
      detail: { wrong: ['seatedIn'] },
    });
    expect(await failureOf(saveRecord(deps(), READER, { ...NEW, requestKey: key() }, NOW))).toMatchObject({
      code: 'forbidden',
    });
    const open = await readForm(deps(), EDITOR, { form: 'organisation', id: 'verein-silberpfad' });
    const values = open.loaded?.values;
    await saveRecord(deps(), EDITOR, { ...NEW, id: 'verein-silberpfad', requestKey: key(), base: values, values }, NOW);
    expect((await historyOf('verein-silberpfad')).length).toBe(3);
    expect(told).toBe(0);
    expect([before.length, await latestChange.ask(getEngine(), {})]).toEqual([1, before]);
  });
});
