// Two people, one record: a button that the later one presses does nothing where the record was changed since they saw it;
// they are told what was changed, and asked again.
import { beforeAll, expect, it } from '@jest/globals';
import { auditLines } from '../../graph/queries/audit';
import { changesOf } from '../../graph/queries/changes';
import { readRecord } from '../../graph/queries/records';
import type { SignedIn } from '../../lib/auth/actor';
import { actOnRecord } from '../../lib/records/act-on-record';
import { confirmRecords } from '../../lib/records/confirm-records';
import { readFacts } from '../../lib/records/read-facts';
import { readForm } from '../../lib/records/read-form';
import { readSeen, readSince } from '../../lib/records/read-since';
import { saveRecord } from '../../lib/records/save-record';
import { describeEngines } from '../support/engines';
import { failureOf } from '../support/failure';
import { CALL, EVA, fillOffice, newKey, NOW, READER, recordsDeps, saveAs, ULLA } from '../support/records';

const CONFLICT = { code: 'conflict' };

describeEngines('what was changed while somebody looked', (getEngine) => {
  const deps = () => recordsDeps(getEngine());
  const seen = () => readSeen(deps(), EVA);
  const act = (form: string, name: string, on: { id: string; at?: string; seen: number }, actor = EVA) =>
    actOnRecord(deps(), actor, { form, act: name, requestKey: newKey(), ...on }, NOW);
  const actNow = async (form: string, name: string, on: { id: string; at?: string }, actor = ULLA) =>
    act(form, name, { ...on, seen: await seen() }, actor);
  const confirm = (on: object, actor = EVA) => confirmRecords(deps(), actor, { requestKey: newKey(), ...on }, NOW);
  const organisation = (id: string) => getEngine().read((tx) => readRecord(tx, { of: 'Organisation', id }));
  const add = async (name: string): Promise<string> =>
    (await saveAs(getEngine(), EVA, { values: { name: [name], kind: ['school'] } })).id;
  const rename = (id: string, shortName: string, actor = ULLA) =>
    saveAs(getEngine(), actor, { id, values: { shortName: [shortName] } });
  const countChanges = async (id: string): Promise<number> =>
    (await changesOf.ask(getEngine(), { id, before: Number.MAX_SAFE_INTEGER, limit: 50 })).length;
  const saveFact = (form: string, at: string, values: Record<string, string[]>) =>
    saveRecord(deps(), ULLA, { form, at, values, requestKey: newKey(), ...CALL }, NOW);
  /** Changes what stands in a form, as another editor. */
  async function changeFact(form: string, id: string, at: string, values: Record<string, string[]>): Promise<void> {
    const base = (await readForm(deps(), ULLA, { form, id, at })).loaded?.values ?? {};
    const input = { form, id, at, base, values: { ...base, ...values }, requestKey: newKey(), ...CALL };
    await saveRecord(deps(), ULLA, input, NOW);
  }
  const tieOf = async (id: string): Promise<string> =>
    (await readFacts(deps(), EVA, { id })).ties.flatMap(({ list }) => list)[0]?.id ?? '';
  const since = (of: object, number: number, actor: SignedIn = EVA) =>
    readSince(deps(), actor, { of, seen: number }, NOW);

  beforeAll(async () => {
    await fillOffice(getEngine());
    await saveAs(getEngine(), EVA, { form: 'cooperation', values: { name: ['Runder Tisch'], form: ['network'] } });
  });

  it.each(['archive', 'remove'])('%s: not done, told with both versions, done when asked again', async (name) => {
    const id = await add(`Haus ${name}`);
    const number = await seen();
    await rename(id, 'Neu');
    const count = await countChanges(id);
    expect(await failureOf(act('organisation', name, { id, seen: number }))).toMatchObject(CONFLICT);
    // whoever says nothing of what they saw has seen nothing
    expect(await failureOf(act('organisation', name, { id, seen: 0 }))).toMatchObject(CONFLICT);
    expect([await organisation(id), await countChanges(id)]).toMatchObject([{ shortName: 'Neu' }, count]);
    const told = await since({ form: 'organisation', act: name, id }, number);
    expect(told.changes.map(({ by }) => by.name)).toEqual(['Ulla Beispiel']);
    expect(told.changes.flatMap(({ records }) => records).flatMap(({ fields }) => fields)).toEqual([
      expect.objectContaining({ name: 'shortName', before: [], after: ['Neu'] }),
    ]);
    expect(told.isGone).toBe(false);
    await act('organisation', name, { id, seen: told.seen });
    expect((await organisation(id))?.['archivedAt'] ?? 'gone').toBe(name === 'archive' ? '2026-11-29' : 'gone');
  });

  it('the towns of an entry are of it, its history by others is not; changed and changed back is as it was', async () => {
    const id = await add('Haus Stadtrand');
    let number = await seen();
    await saveAs(getEngine(), ULLA, { id, values: { serves: ['05158032'] } });
    expect(await failureOf(act('organisation', 'archive', { id, seen: number }))).toMatchObject(CONFLICT);
    number = await seen();
    await saveFact('participation', id, { organisation: [id], cooperation: ['runder-tisch'], role: ['member'] });
    await rename(id, 'HS');
    await rename(id, '');
    await act('organisation', 'archive', { id, seen: number });
    expect(await organisation(id)).toHaveProperty('archivedAt');
  });

  it('restoring: changed in between and archived again is asked about; what is as wished is not', async () => {
    const id = await add('Haus Wiederkehr');
    await actNow('organisation', 'archive', { id });
    const number = await seen();
    await actNow('organisation', 'restore', { id });
    expect(await act('organisation', 'restore', { id, seen: number })).toEqual({ type: 'organisation', id });
    await rename(id, 'HW');
    await actNow('organisation', 'archive', { id });
    expect(await act('organisation', 'archive', { id, seen: number })).toEqual({ type: 'organisation', id });
    expect(await failureOf(act('organisation', 'restore', { id, seen: number }))).toMatchObject(CONFLICT);
    const told = await since({ form: 'organisation', act: 'restore', id }, number);
    expect([told.changes.length > 0, told.isGone]).toEqual([true, false]);
    await act('organisation', 'restore', { id, seen: told.seen });
    expect(await organisation(id)).not.toHaveProperty('archivedAt');
  });

  it('a tie that was changed, and one that another has removed already', async () => {
    const id = await add('Haus Bindung');
    await saveFact('participation', id, { organisation: [id], cooperation: ['runder-tisch'], role: ['member'] });
    const tie = await tieOf(id);
    const number = await seen();
    await changeFact('participation', tie, id, { from: ['2010'] });
    const on = { id: tie, at: 'runder-tisch', seen: number };
    expect(await failureOf(act('participation', 'remove', on))).toMatchObject(CONFLICT);
    const told = await since({ form: 'participation', act: 'remove', id: tie, at: 'runder-tisch' }, number);
    expect(told.changes.flatMap(({ records }) => records)[0]?.fields).toMatchObject([{ name: 'from', before: [] }]);
    await actNow('participation', 'remove', { id: tie, at: id });
    expect(await failureOf(act('participation', 'remove', on))).toMatchObject(CONFLICT);
    expect(await since({ form: 'participation', act: 'remove', id: tie, at: 'runder-tisch' }, number)).toMatchObject({
      isGone: true,
    });
    // who saw it gone is told so
    expect(await failureOf(act('participation', 'remove', { ...on, seen: await seen() }))).toMatchObject({
      code: 'notFound',
    });
  });

  it('a contact that was changed is told with a line in the audit log; a withdrawal of consent waits for nothing', async () => {
    const id = await add('Haus Telefon');
    const values = { function: ['Büro'], channel: ['phone'], value: ['0221 4710390'], visibility: ['internal'] };
    const consent = { consentFor: ['invitation'], consentFrom: ['2026-03'], consentProof: ['Brief'] };
    await saveFact('contact', id, { ...values, ...consent });
    const contact = (await readFacts(deps(), EVA, { id })).contacts[0]?.id ?? '';
    const number = await seen();
    await changeFact('contact', contact, id, { value: ['0221 4710391'] });
    expect(await failureOf(act('contact', 'remove', { id: contact, at: id, seen: number }))).toMatchObject(CONFLICT);
    const third: SignedIn = { ...EVA, id: 'u-third' };
    const told = await since({ form: 'contact', act: 'remove', id: contact, at: id }, number, third);
    expect(JSON.stringify(told)).toContain('0221 4710391');
    const span = { from: '2000', until: '2999', events: ['contactsViewed' as const], actor: third.id, subject: '' };
    const lines = await auditLines.ask(getEngine(), { ...span, skip: 0, limit: 5 });
    expect(lines.map((line) => line.contacts)).toEqual([[contact]]);
    await act('contact', 'withdraw', { id: contact, at: id, seen: number });
    expect((await readFacts(deps(), EVA, { id })).contacts[0]?.withdrawn).toBe('2026-11-29');
  });

  it('"still true" is not said of what was changed; that another has confirmed it changes nothing', async () => {
    const id = await add('Haus Bestand');
    await saveFact('participation', id, { organisation: [id], cooperation: ['runder-tisch'], role: ['member'] });
    await saveFact('participation', id, { organisation: [id], cooperation: ['runder-tisch'], role: ['chair'] });
    const ties = (await readFacts(deps(), EVA, { id })).ties.flatMap(({ list }) => list);
    const [member, chair] = ['member', 'chair'].map((role) => ties.find(({ said }) => said === role)?.id ?? '');
    const later = new Date('2026-11-30T10:00:00Z');
    let number = await seen();
    await confirmRecords(deps(), ULLA, { entry: id, itself: '1', requestKey: newKey(), seen: number }, later);
    expect(await confirm({ entry: id, itself: '1', seen: number })).toEqual({ type: 'organisation', id });
    await rename(id, 'HB');
    const before = await organisation(id);
    expect(await failureOf(confirm({ entry: id, itself: '1', seen: number }))).toMatchObject(CONFLICT);
    expect(await organisation(id)).toEqual(before);
    // its ties were not touched
    await confirm({ entry: id, tie: [member, chair], seen: number });
    number = await seen();
    await actNow('participation', 'remove', { id: chair ?? '', at: id });
    const both = { entry: id, tie: [member, chair], seen: number };
    expect(await failureOf(confirm(both))).toMatchObject(CONFLICT);
    const told = await since({ entry: id, itself: false, ties: both.tie }, number);
    expect(told).toMatchObject({ ties: [member], isGone: false });
    await confirm({ entry: id, tie: told.ties, seen: told.seen });
    await actNow('organisation', 'archive', { id });
    expect(await failureOf(confirm({ entry: id, itself: '1', seen: told.seen }))).toMatchObject(CONFLICT);
    expect(await since({ entry: id, itself: true, ties: [] }, told.seen)).toMatchObject({ isGone: true });
  });

  it('is told to editors only, and where nothing was changed there is no such page', async () => {
    const id = await add('Haus Ruhe');
    const of = { form: 'organisation', act: 'archive', id };
    expect(await failureOf(since(of, await seen(), READER))).toMatchObject({ code: 'forbidden' });
    expect(await failureOf(readSeen(deps(), READER))).toMatchObject({ code: 'forbidden' });
    expect(await failureOf(since(of, await seen()))).toMatchObject({ code: 'notFound' });
  });
});
