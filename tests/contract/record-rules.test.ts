// What belongs to entries: participations, parts, contact points with consent, the archive. Each rule refuses with its name.
import { beforeAll, expect, it } from '@jest/globals';
import { changesOf } from '../../graph/queries/changes';
import { createUser } from '../../graph/queries/users';
import { GUEST, type SignedIn } from '../../lib/auth/actor';
import { readEntry } from '../../lib/directory/read-entry';
import { readSearchRecords } from '../../lib/directory/read-search-records';
import { actOnRecord } from '../../lib/records/act-on-record';
import { readArchived } from '../../lib/records/read-archived';
import { readFacts } from '../../lib/records/read-facts';
import { readForm } from '../../lib/records/read-form';
import { readSeen } from '../../lib/records/read-since';
import { saveRecord } from '../../lib/records/save-record';
import { buildIndex, type SearchIndex } from '../../lib/search/index-of-records';
import type { DirectoryDeps } from '../../lib/directory/deps';
import { describeEngines } from '../support/engines';
import { failureOf } from '../support/failure';

const NOW = new Date('2026-11-29T10:00:00Z');
const EDITOR: SignedIn = { role: 'editor', id: 'u-editor', name: 'Eva Beispiel' };
const READER: SignedIn = { role: 'reader', id: 'u-reader', name: 'Rita Beispiel' };
const SOURCE = { sourceKind: 'call', sourceDate: '2026-11-28', words: 'So gesagt am Telefon.' };
const STRANGE = '\u202e<script>alert(1)</script>\u0000\u0007 رابطة';
let count = 0;
const key = (): string => `request-key-${String(++count).padStart(6, '0')}`;

describeEngines('what belongs to entries', (getEngine) => {
  let index: SearchIndex = buildIndex([], []);
  const follow = async (): Promise<void> => {
    const { records, synonyms } = await readSearchRecords(getEngine());
    index = buildIndex(records, synonyms);
  };
  const deps = (): DirectoryDeps => ({
    engine: getEngine(),
    index: () => index,
    today: () => ({ day: '2026-11-29', undatedFrom: '2010-01-01' }),
    changed: () => undefined,
    positions: () => new Map(),
  });
  type Fields = Record<string, string[]>;
  const save = async (form: string, values: Fields, more: Record<string, unknown> = {}) => {
    const saved = await saveRecord(deps(), EDITOR, { form, values, requestKey: key(), ...SOURCE, ...more }, NOW);
    await follow();
    return saved;
  };
  const refused = async (form: string, values: Fields, more: Record<string, unknown> = {}) => {
    const { code, detail } = await failureOf(save(form, values, more));
    return { code, rule: detail['rule'], wrong: detail['wrong'], words: detail['words'] };
  };
  const change = async (form: string, id: string, at: string, values: Fields) => {
    const open = await readForm(deps(), EDITOR, { form, id, at });
    const base = open.loaded?.values ?? {};
    return save(form, { ...(base as Fields), ...values }, { id, at, base });
  };
  const act = async (form: string, name: string, id: string, at = '', requestKey = key()) => {
    const seen = await readSeen(deps(), EDITOR);
    const page = await actOnRecord(deps(), EDITOR, { form, act: name, id, at, seen, requestKey }, NOW);
    await follow();
    return page;
  };
  const facts = (id: string) => readFacts(deps(), EDITOR, { id });
  const tiesOf = async (form: string, id: string) =>
    (await facts(id)).ties.find((one) => one.form === form)?.list ?? [];
  const historyOf = (id: string) => changesOf.ask(getEngine(), { id, before: Number.MAX_SAFE_INTEGER, limit: 50 });
  const view = { examples: true, lang: 'de' as const };
  const read = (actor: SignedIn | typeof GUEST, id: string) => readEntry(deps(), actor, { id, ...view });

  beforeAll(async () => {
    await getEngine().write((tx) =>
      createUser(tx, { id: EDITOR.id, login: 'eva', name: EDITOR.name, role: 'editor', created: NOW.toISOString() }),
    );
    await save('organisation', { name: ['Amt Morgenrot'], kind: ['county'] });
    await save('organisation', { name: ['Verein Silberpfad'], kind: ['migrantOrganisation'] });
    await save('organisation', { name: ['Sachgebiet Abendrot'], kind: ['county'] });
    await save('cooperation', { name: ['Runder Tisch Kieselbach'], form: ['committee'] });
  });

  const PARTICIPATION: Fields = { cooperation: ['runder-tisch-kieselbach'], role: ['member'], from: ['02.2010'] };
  const at = 'verein-silberpfad';

  it('a participation has its ends, role, period and proof, once for a double click, in both histories', async () => {
    const request = { at, requestKey: key() };
    const first = await save('participation', { ...PARTICIPATION, organisation: [at] }, request);
    expect(await save('participation', { ...PARTICIPATION, organisation: [at] }, request)).toEqual(first);
    expect(first).toEqual({ type: 'organisation', id: at });
    expect(await tiesOf('participation', at)).toMatchObject([
      { said: 'member', other: 'Runder Tisch Kieselbach', from: '2010-02', until: null },
    ]);
    for (const id of [at, 'runder-tisch-kieselbach']) {
      const [last] = await historyOf(id);
      const tie = last?.change.records.find(({ of }) => of === 'TAKES_PART_IN');
      expect(tie?.after).toMatchObject({ role: 'member', basis: 'recorded', confirmedAt: '2026-11-29' });
      expect(tie?.after?.['quoteIds']).toHaveLength(1);
    }
    const shown = await read(GUEST, 'runder-tisch-kieselbach');
    expect(shown).toMatchObject({ participants: [{ organisation: { id: at }, roles: [{ role: 'member' }] }] });
  });

  it('periods of one role do not overlap, and none ends before it begins: the other period is named', async () => {
    const again = { ...PARTICIPATION, organisation: [at], from: ['2011'] };
    expect(await refused('participation', again, { at })).toMatchObject({
      code: 'invalid',
      rule: 'overlaps',
      words: { said: ['member'], from: ['2010-02'], until: [] },
    });
    await save('participation', { ...again, role: ['chair'] }, { at });
    const turned = { ...again, role: ['partner'], from: ['2011'], until: ['2010'] };
    expect(await refused('participation', turned, { at })).toMatchObject({ rule: 'fromAfterUntil' });
    const [member, chair] = await tiesOf('participation', at).then((list) => [
      list.find((one) => one.said === 'member'),
      list.find((one) => one.said === 'chair'),
    ]);
    await change('participation', member?.id ?? '', at, { until: ['12.2010'] });
    await save('participation', again, { at });
    const late = await failureOf(change('participation', member?.id ?? '', at, { until: ['2012'] }));
    expect(late.detail).toMatchObject({ rule: 'overlaps', words: { from: ['2011'] } });
    expect(await act('participation', 'remove', chair?.id ?? '', at)).toEqual({ type: 'organisation', id: at });
    expect((await tiesOf('participation', at)).map((one) => one.said)).toEqual(['member', 'member']);
    expect(await failureOf(act('participation', 'remove', chair?.id ?? '', at))).toMatchObject({ code: 'notFound' });
  });

  it('ends that are not there, do not fit or are not chosen are refused', async () => {
    const end = (organisation: string[], cooperation: string[]) =>
      refused('participation', { organisation, cooperation, role: ['member'] }, { at });
    expect(await end(['gibt-es-nicht'], ['runder-tisch-kieselbach'])).toMatchObject({ rule: 'noSuchEnd' });
    expect(await end(['runder-tisch-kieselbach'], ['runder-tisch-kieselbach'])).toMatchObject({ rule: 'noSuchEnd' });
    expect(await end([at], [])).toMatchObject({ code: 'invalid', wrong: ['cooperation'] });
    expect(await failureOf(save('participation', {}, { at, id: 'r-gibt-es-nicht' }))).toMatchObject({
      code: 'notFound',
    });
    expect(await failureOf(save('participation', {}, { at: 'gibt-es-nicht' }))).toMatchObject({ code: 'notFound' });
  });

  it('what is part of itself is refused with every step of the circle; unlike things are no whole', async () => {
    const part = (one: string, whole: string) => ({ part: [one], whole: [whole] });
    await save('part', part('sachgebiet-abendrot', 'amt-morgenrot'), { at: 'sachgebiet-abendrot' });
    await save('part', part('verein-silberpfad', 'sachgebiet-abendrot'), { at });
    expect(await refused('part', part('amt-morgenrot', at), { at: 'amt-morgenrot' })).toMatchObject({
      rule: 'circle',
      words: { way: ['Amt Morgenrot', 'Verein Silberpfad', 'Sachgebiet Abendrot', 'Amt Morgenrot'] },
    });
    expect(await refused('part', part(at, at), { at })).toMatchObject({ rule: 'sameEnd' });
    expect(await refused('part', part(at, 'runder-tisch-kieselbach'), { at })).toMatchObject({ rule: 'unlike' });
    expect(await refused('part', part('sachgebiet-abendrot', 'amt-morgenrot'), { at })).toMatchObject({
      rule: 'overlaps',
    });
  });

  it('support is entered and removed', async () => {
    const support = { supporter: ['amt-morgenrot'], supported: ['runder-tisch-kieselbach'], how: ['funds'] };
    await save('support', support, { at: 'amt-morgenrot' });
    const [made] = await tiesOf('support', 'runder-tisch-kieselbach');
    expect(made).toMatchObject({ said: 'funds', other: 'Amt Morgenrot' });
    await act('support', 'remove', made?.id ?? '', 'runder-tisch-kieselbach');
    expect(await tiesOf('support', 'amt-morgenrot')).toEqual([]);
  });

  /** No other entry has it, and so none stands in with it. */
  const OWN_NUMBER = '0221 4710377';
  const CONTACT: Fields = {
    function: ['Geschäftsstelle'],
    channel: ['phone'],
    value: ['0221 4710380'],
    visibility: ['public'],
  };
  const CONSENT: Fields = {
    consentFor: ['invitation'],
    consentFrom: ['03.2026'],
    consentProof: ['Brief vom 08.03.2026'],
  };

  it('a contact point is checked by its channel', async () => {
    const withValue = (channel: string, value: string) =>
      refused('contact', { ...CONTACT, channel: [channel], value: [value] }, { at: 'amt-morgenrot' });
    for (const value of ['ruf an', '12', '0221<b>', '1'.repeat(40)])
      expect(await withValue('phone', value)).toMatchObject({ rule: 'phone', wrong: ['value'] });
    for (const value of ['ohne', 'a@b', 'a b@example.org', '<x>@example.org'])
      expect(await withValue('email', value)).toMatchObject({ rule: 'email' });
    for (const value of ['javascript:alert(1)', 'example.org', 'https://'])
      expect(await withValue('web', value)).toMatchObject({ rule: 'web' });
    expect(await withValue('visit', 'hier')).toMatchObject({ rule: 'address' });
    expect(await withValue('fax', '0221 4710380')).toMatchObject({ code: 'invalid', wrong: ['channel'] });
  });

  it('needs consent where it is not public or of a migrant organisation, and none at an office', async () => {
    await save('contact', CONTACT, { at: 'amt-morgenrot' });
    expect(await refused('contact', CONTACT, { at: 'amt-morgenrot' })).toMatchObject({ rule: 'sameContact' });
    const internal = { ...CONTACT, visibility: ['internal'], value: ['0221 4710381'] };
    expect(await refused('contact', internal, { at: 'amt-morgenrot' })).toMatchObject({
      rule: 'consentMissing',
      wrong: ['consentFor', 'consentFrom', 'consentProof'],
    });
    expect(await refused('contact', CONTACT, { at })).toMatchObject({ rule: 'consentMissing' });
    const turned = { ...CONTACT, ...CONSENT, consentUntil: ['2025'] };
    expect(await refused('contact', turned, { at })).toMatchObject({
      rule: 'fromAfterUntil',
      wrong: ['consentFrom', 'consentUntil'],
    });
    await save('contact', { ...CONTACT, ...CONSENT, value: [OWN_NUMBER] }, { at });
    expect((await facts(at)).contacts).toMatchObject([{ value: OWN_NUMBER, withdrawn: null }]);
  });

  it('a withdrawn consent hides it from the next reading on, and only a new one brings it back', async () => {
    const shows = async (actor: SignedIn | typeof GUEST) =>
      JSON.stringify([await read(actor, at), index.records.find((record) => record.id === at)]).includes(OWN_NUMBER);
    expect([await shows(GUEST), await shows(READER)]).toEqual([true, true]);
    const id = (await facts(at)).contacts[0]?.id ?? '';
    await act('contact', 'withdraw', id, at);
    expect([await shows(GUEST), await shows(READER)]).toEqual([false, false]);
    expect((await facts(at)).contacts).toMatchObject([{ consentUntil: '2026-11-28', withdrawn: '2026-11-29' }]);
    await act('contact', 'withdraw', id, at);
    expect((await historyOf(at)).filter(({ change }) => change.records.some((one) => one.id === id))).toHaveLength(2);
    await change('contact', id, at, { ...CONSENT, consentUntil: [], visibility: ['public'] });
    expect([await shows(GUEST), (await facts(at)).contacts[0]?.withdrawn]).toEqual([true, null]);
    await act('contact', 'remove', id, at);
    expect([await shows(GUEST), (await facts(at)).contacts]).toEqual([false, []]);
  });

  it('takes in no sign that turns or breaks a line, mark-up as plain text, and nothing that is too long', async () => {
    const strange = { ...CONTACT, function: [STRANGE], hours: [STRANGE], note: [STRANGE], value: ['0221 4710399'] };
    await save('contact', strange, { at: 'amt-morgenrot' });
    const made = (await facts('amt-morgenrot')).contacts.find(({ value }) => value === '0221 4710399');
    expect(made?.function).toBe('<script>alert(1)</script>  رابطة');
    const long = { ...CONTACT, function: ['x'.repeat(501)], value: ['1'.repeat(501)], hours: ['y'.repeat(501)] };
    expect(await refused('contact', long, { at: 'amt-morgenrot' })).toMatchObject({
      wrong: ['function', 'value', 'hours'],
    });
    const note = { ...PARTICIPATION, organisation: ['amt-morgenrot'], note: ['x'.repeat(501)] };
    expect(await refused('participation', note, { at: 'amt-morgenrot' })).toMatchObject({ wrong: ['note'] });
  });

  it('an archived entry is nowhere, nothing of it is lost, and restored it is as it was', async () => {
    const before = await read(GUEST, 'runder-tisch-kieselbach');
    const own = await read(GUEST, at);
    await act('organisation', 'archive', at);
    expect(await failureOf(read(EDITOR, at))).toMatchObject({ code: 'notFound' });
    expect(index.recordOf.has(at)).toBe(false);
    expect(await read(GUEST, 'runder-tisch-kieselbach')).toMatchObject({ participants: [] });
    expect(await failureOf(readForm(deps(), EDITOR, { form: 'organisation', id: at }))).toMatchObject({
      code: 'notFound',
    });
    expect(await readArchived(deps(), READER, { type: 'organisation', id: at })).toBeNull();
    expect(await readArchived(deps(), EDITOR, { type: 'organisation', id: at })).toEqual({
      type: 'organisation',
      id: at,
      name: 'Verein Silberpfad',
      since: '2026-11-29',
      seen: await readSeen(deps(), EDITOR),
    });
    // Its id is not given again.
    const other = await save('organisation', { name: ['Verein Silberpfad'], kind: ['other'] });
    expect(other.id).toBe('verein-silberpfad-2');
    await act('organisation', 'remove', other.id);
    await act('organisation', 'restore', at);
    expect(await read(GUEST, 'runder-tisch-kieselbach')).toEqual(before);
    expect(await read(GUEST, at)).toEqual(own);
    const [restored, archived] = await historyOf(at);
    expect([restored?.change.action, archived?.change.action]).toEqual(['restore', 'archive']);
    expect(restored?.change.records[0]?.before).toMatchObject({ archivedAt: '2026-11-29' });
  });

  it('an entry is removed only when nothing hangs on it; a source only when nothing rests on it', async () => {
    expect(await failureOf(act('organisation', 'remove', at))).toMatchObject({
      code: 'dependent',
      detail: { rule: 'inUse', words: { facts: ['Runder Tisch Kieselbach', 'Sachgebiet Abendrot'] } },
    });
    const history = await historyOf('amt-morgenrot');
    const source = history.flatMap(({ change: one }) => one.records.filter(({ of }) => of === 'Source')).at(-1);
    const failed = await failureOf(act('source', 'remove', source?.id ?? ''));
    expect(failed).toMatchObject({ code: 'dependent', detail: { rule: 'restsOn' } });
    const { facts: named } = failed.detail['words'] as { facts: string[] };
    expect(named).toEqual(expect.arrayContaining(['Amt Morgenrot']));
    const alone = await save(
      'organisation',
      { name: ['Irrtum Ziegenhof'], kind: ['other'] },
      { sourceKind: 'letter', words: 'Ein Irrtum.' },
    );
    const [made] = await historyOf(alone.id);
    const letter = made?.change.records.find(({ of }) => of === 'Source')?.id ?? '';
    expect(await act('organisation', 'remove', alone.id)).toBeNull();
    expect(await act('source', 'remove', letter)).toBeNull();
    expect(await failureOf(read(GUEST, letter))).toMatchObject({ code: 'notFound' });
  });

  it('a new entry with nearly the name of another is made only by whoever says so', async () => {
    const near = (name: string) => refused('organisation', { name: [name], kind: ['other'] });
    for (const name of ['Verein Silberpfad', 'verein silberpfaad', 'Silberpfad-Verein e.V.', 'VEREIN SILBERPFAD e. V.'])
      expect(await near(name)).toMatchObject({ code: 'invalid', rule: 'near' });
    const requestKey = key();
    const twin = { name: ['Verein Silberpfad'], kind: ['other'] };
    const made = await save('organisation', twin, { anyway: '1', requestKey });
    expect(await save('organisation', twin, { anyway: '1', requestKey })).toEqual(made);
    const fresh = { name: ['Verein Ganz Anders'], kind: ['other'] };
    const once = { requestKey: key() };
    const first = await save('organisation', fresh, once);
    expect(await save('organisation', fresh, once)).toEqual(first); // a double click is not near to itself
  });

  it('only editors may, and only what there is', async () => {
    const input = { form: 'organisation', act: 'archive', id: at, requestKey: key() };
    for (const actor of [GUEST, READER])
      expect(await failureOf(actOnRecord(deps(), actor, input, NOW))).toMatchObject({ code: 'forbidden' });
    for (const actor of [GUEST, READER])
      expect(await failureOf(readFacts(deps(), actor, { id: at }))).toMatchObject({ code: 'forbidden' });
    for (const wrong of [{ act: 'explode' }, { act: '__proto__' }, { form: 'place' }, { id: 'gibt-es-nicht' }])
      expect(await failureOf(actOnRecord(deps(), EDITOR, { ...input, ...wrong }, NOW))).toMatchObject({
        code: 'notFound',
      });
  });
});
