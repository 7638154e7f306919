// Statements, marks, lines and turning signs in every field of every record: on both engines they are kept as the text that
// was typed, name nothing by accident, and no other record is touched.
import { beforeAll, expect, it } from '@jest/globals';
import { createUser } from '../../graph/queries/users';
import { datasetFolder, loadDataset } from '../../graph/seed/load-dataset';
import { readDataset } from '../../graph/seed/read-dataset';
import type { SignedIn } from '../../lib/auth/actor';
import { readSearchRecords } from '../../lib/directory/read-search-records';
import type { RecordsDeps } from '../../lib/records/deps';
import type { Field } from '../../lib/records/form';
import { FORMS } from '../../lib/records/forms';
import { tidyValues } from '../../lib/records/parse-values';
import { readFacts } from '../../lib/records/read-facts';
import { readForm } from '../../lib/records/read-form';
import { saveRecord } from '../../lib/records/save-record';
import { buildIndex, type SearchIndex } from '../../lib/search/index-of-records';
import { describeEngines } from '../support/engines';
import { failureOf } from '../support/failure';
import { TEXTS } from '../support/hostile-texts';

const NOW = new Date('2026-11-29T10:00:00Z');
const EDITOR: SignedIn = { role: 'editor', id: 'u-editor', name: TEXTS['cypher that deletes'] ?? '' };
const OFFICE = 'sg-integration';
const CONTACT = {
  ...{ channel: ['visit'], value: ['Haus 1'], visibility: ['internal'] },
  ...{ consentFor: ['information'], consentFrom: ['2011-01-01'] },
};
let count = 0;
const key = (): string => `hostile-text-${String(++count).padStart(6, '0')}`;
const formOf = (name: string) => {
  const form = FORMS.get(name);
  if (!form) throw new Error(`there is no form ${name}`);
  return form;
};
/** Fields in which any text is right; an address of a page and a number are not just any. */
const freeIn = (fields: readonly Field[]): Field[] =>
  fields.filter(({ name, kind }) => ['line', 'text', 'lines'].includes(kind) && name !== 'website' && name !== 'value');

describeEngines('texts that would do something', (getEngine) => {
  const index: SearchIndex = buildIndex([], []);
  const deps = (): RecordsDeps => ({ engine: getEngine(), index: () => index, changed: () => undefined });
  let before: unknown[] = [];
  const made: string[] = [];
  const recordsBut = async (): Promise<unknown[]> =>
    (await readSearchRecords(getEngine())).records.filter(({ id }) => !made.includes(id) && id !== OFFICE);

  beforeAll(async () => {
    await loadDataset(getEngine(), await readDataset(datasetFolder(), false));
    await getEngine().write((tx) =>
      createUser(tx, { id: EDITOR.id, login: 'eva', name: EDITOR.name, role: 'editor', created: NOW.toISOString() }),
    );
    before = await recordsBut();
  });

  /** Saves the text in every field that takes any, and reads the record again. */
  async function keep(name: string, text: string, chosen: Record<string, string[]>, at?: string) {
    const { fields } = formOf(name);
    const free = freeIn(fields);
    const values = { ...chosen, ...Object.fromEntries(free.map((field) => [field.name, [text]])) };
    const proof = {
      sourceKind: 'call',
      sourceDate: '2026-11-28',
      sourceWith: text,
      words: `Gesagt: ${text}`,
      why: text,
    };
    const known = new Set(at === undefined ? [] : await idsAt(at, name));
    const input = { form: name, values, requestKey: key(), anyway: '1', ...(at !== undefined && { at }), ...proof };
    const saved = await saveRecord(deps(), EDITOR, input, NOW);
    const id = at === undefined ? saved.id : (await idsAt(at, name)).find((one) => !known.has(one));
    const { loaded } = await readForm(deps(), EDITOR, { form: name, id, ...(at !== undefined && { at }) });
    const read = Object.fromEntries(free.map((field) => [field.name, loaded?.values[field.name] ?? []]));
    expect([text, read]).toEqual([text, tidyValues(free, values)]);
    return saved.id;
  }
  async function idsAt(at: string, name: string): Promise<string[]> {
    const { ties, contacts } = await readFacts(deps(), EDITOR, { id: at });
    return (name === 'contact' ? contacts : (ties.find(({ form }) => form === name)?.list ?? [])).map(({ id }) => id);
  }

  it('none of them names a record', async () => {
    for (const id of Object.values(TEXTS)) {
      const facts = await failureOf(readFacts(deps(), EDITOR, { id }));
      const form = await failureOf(readForm(deps(), EDITOR, { form: 'organisation', id }));
      expect([id, facts.code, form.code]).toEqual([id, 'notFound', 'notFound']);
    }
  });

  it.each(Object.entries(TEXTS))('%s is kept as it was typed', async (_, text) => {
    const organisation = await keep('organisation', text, { kind: ['other'] });
    const cooperation = await keep('cooperation', text, { form: ['project'] });
    made.push(organisation, cooperation);
    await keep('contact', text, CONTACT, organisation);
    const here = { organisation: [organisation], cooperation: [cooperation] };
    await keep('participation', text, { ...here, role: ['partner'] }, organisation);
    await keep('part', text, { part: [organisation], whole: [OFFICE] }, organisation);
    await keep('support', text, { supporter: [OFFICE], supported: [organisation], how: ['advises'] }, organisation);
    await keep('work', text, { organisation: [organisation], baustein: ['10.1'], as: ['responsible'] }, organisation);
  });

  it('and everything else is as it was', async () => {
    expect(made).toHaveLength(2 * Object.keys(TEXTS).length);
    expect(await recordsBut()).toEqual(before);
  });
});
