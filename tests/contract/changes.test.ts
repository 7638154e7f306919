// The change log: histories that tell each field before and after, undo as a change of its own, both engines alike.
import { beforeAll, expect, it } from '@jest/globals';
import { changesOf } from '../../graph/queries/changes';
import { readRecord, type NodeRef } from '../../graph/queries/records';
import { GUEST, type SignedIn } from '../../lib/auth/actor';
import type { ChangeView } from '../../lib/records/history/change-view';
import { readChange, readFeed, readHistory } from '../../lib/records/history/read-history';
import { readUndo, undoChange } from '../../lib/records/undo-change';
import { makeRevision } from '../../lib/records/revision';
import { writeChange } from '../../lib/records/write-change';
import { describeEngines } from '../support/engines';
import { failureOf } from '../support/failure';
import { AUDITOR, CALL, EVA, fillOffice, newKey, NOW, READER, recordsDeps, saveAs, ULLA } from '../support/records';

describeEngines('changes', (getEngine) => {
  const deps = () => recordsDeps(getEngine());
  const history = async (id: string, actor: SignedIn = READER): Promise<ChangeView[]> =>
    (await readHistory(deps(), actor, { id }, NOW)).changes;
  const latest = async (id: string): Promise<string> => (await history(id))[0]?.id ?? '';
  const undo = (change: string, actor: SignedIn = EVA) =>
    undoChange(deps(), actor, { change, requestKey: newKey() }, NOW);
  const stored = (ref: NodeRef) => getEngine().read((tx) => readRecord(tx, ref));
  const refusal = async (change: string): Promise<unknown> => (await failureOf(undo(change))).detail['blocks'];
  /** Every record of an entry's changes, before and after. */
  const states = async (id: string) =>
    (await changesOf.ask(getEngine(), { id, before: Number.MAX_SAFE_INTEGER, limit: 50 })).map(({ change }) => change);

  beforeAll(() => fillOffice(getEngine()));

  it('tells who, when, why, and each field before and after in German, with the words of the source', async () => {
    await saveAs(getEngine(), EVA, {
      values: { name: ['Verein Silberpfad'], kind: ['school'], seatedIn: ['05158032'] },
    });
    await saveAs(getEngine(), ULLA, {
      id: 'verein-silberpfad',
      values: { kind: ['migrantOrganisation'], languages: ['de', 'tr'], from: ['07.02.2010'], seatedIn: [] },
      words: 'Die Satzung von 2010 liegt vor.',
    });
    await saveAs(getEngine(), ULLA, { id: 'verein-silberpfad', values: { languages: ['de', 'ar'] } });
    const [third, second, first, ...more] = await history('verein-silberpfad');
    expect(more).toEqual([]);
    expect([first?.action, first?.by.name, second?.by.name, second?.day]).toEqual([
      'create',
      'Eva Beispiel',
      'Ulla Beispiel',
      '2026-11-29',
    ]);
    expect(first?.records.map(({ kind, sentence }) => `${kind} ${sentence}`)).toEqual([
      'added Quelle: Telefonat vom 28. November 2026',
      'added Organisation: Verein Silberpfad',
      'added Sitz von Verein Silberpfad: Velbert',
    ]);
    expect(first?.proofs.map(({ words, source }) => [words, source.type])).toEqual([[CALL.words, 'source']]);
    expect(second?.proofs[0]?.words).toBe('Die Satzung von 2010 liegt vor.');
    const fields = second?.records.find(({ sentence }) => sentence.startsWith('Organisation'))?.fields ?? [];
    expect(fields.map(({ label, before, after }) => [label, before.join(), after.join()])).toEqual([
      ['Art', 'Schule', 'Migrantenorganisation'],
      ['Sprachen', '', 'Deutsch,Türkisch'],
      ['Beginn', '', '7. Februar 2010'],
    ]);
    expect(second?.records.map(({ sentence }) => sentence)).toContain('Sitz von Verein Silberpfad: Velbert');
    expect(third?.records.at(-1)?.fields).toEqual([
      {
        name: 'languages',
        label: 'Sprachen',
        before: ['Deutsch', 'Türkisch'],
        after: ['Deutsch', 'Arabisch'],
        isList: true,
      },
    ]);
  });

  it('is for people who have signed in, page by page; a user of the app has no page here', async () => {
    expect(await failureOf(readFeed(deps(), GUEST, {}, NOW))).toMatchObject({ code: 'forbidden' });
    expect(await failureOf(readHistory(deps(), GUEST, { id: 'verein-silberpfad' }, NOW))).toMatchObject({
      code: 'forbidden',
    });
    const first = await readFeed(deps(), READER, { limit: 2 }, NOW);
    const rest = await readFeed(deps(), READER, { limit: 2, before: String(first.next) }, NOW);
    expect([first.changes.length, rest.changes.length, rest.next]).toEqual([2, 1, null]);
    expect((await readFeed(deps(), READER, { by: EVA.id }, NOW)).changes.map(({ action }) => action)).toEqual([
      'create',
    ]);
    expect((await readFeed(deps(), READER, { action: 'create' }, NOW)).changes.map(({ by }) => by.name)).toEqual([
      'Eva Beispiel',
    ]);
    expect(await failureOf(readHistory(deps(), READER, { id: 'gibt-es-nicht' }, NOW))).toMatchObject({
      code: 'notFound',
    });
    expect(await failureOf(readChange(deps(), READER, { change: 'gibt-es-nicht' }, NOW))).toMatchObject({
      code: 'notFound',
    });
  });

  it('tells of a contact that it changed, and its values only to those who may read the contact', async () => {
    const ref: NodeRef = { of: 'ContactPoint', id: 'c-silberpfad' };
    const given = {
      function: 'Vorsitz',
      channel: 'phone',
      visibility: 'onRequest',
      owner: ['verein-silberpfad'],
      basis: 'recorded',
    };
    const put = (value: string) =>
      writeChange(deps(), EVA, { action: 'change', requestKey: newKey() }, NOW, async (revision) => {
        await revision.put(ref, { ...given, value });
        revision.about('verein-silberpfad');
        return '';
      });
    await put('02051 1111');
    await put('02051 2222');
    const [seen] = await history('verein-silberpfad', EVA);
    expect(JSON.stringify(seen)).toContain('02051 1111');
    for (const actor of [READER, AUDITOR]) {
      const [told, before] = await history('verein-silberpfad', actor);
      expect(JSON.stringify([told, before])).not.toContain('02051');
      expect(told?.records).toEqual([
        { kind: 'changed', sentence: 'Kontakt von Verein Silberpfad', fields: [], hidden: 'right' },
      ]);
    }
  });

  it('undoes a change as a change of its own, and the undoing too', async () => {
    const saved = await saveAs(getEngine(), EVA, {
      values: { name: ['Haus Birkenlicht'], kind: ['school'], serves: ['05158032'] },
    });
    const ref: NodeRef = { of: 'Organisation', id: saved.id };
    const began = await stored(ref);
    await saveAs(getEngine(), EVA, {
      id: saved.id,
      values: { kind: ['business'], serves: [], shortName: ['HB'] },
      words: 'Umgewandelt.',
    });
    const changed = await stored(ref);
    const change = await latest(saved.id);
    expect(await readUndo(deps(), EVA, { change })).toEqual([]);
    expect(await failureOf(undo(change, READER))).toMatchObject({ code: 'forbidden' });
    const undone = (await undo(change)) ?? '';
    expect(await stored(ref)).toEqual(began);
    const [view] = await history(saved.id);
    expect(view).toMatchObject({ id: undone, action: 'undo', undoes: change });
    expect(view?.records.map(({ sentence }) => sentence)).toContain('Haus Birkenlicht ist tätig in Velbert');
    await undo(undone);
    expect(await stored(ref)).toEqual(changed);
    expect(await stored({ of: 'Quote', id: String((changed?.['quoteIds'] as string[]).at(-1)) })).not.toBeNull();
    expect((await states(saved.id)).length).toBe(4);
  });

  it('makes one change of a double click', async () => {
    const saved = await saveAs(getEngine(), EVA, { values: { name: ['Doppelklick e. V.'], kind: ['school'] } });
    const change = await latest(saved.id);
    const request = { change, requestKey: newKey() };
    const both = await Promise.all([undoChange(deps(), EVA, request, NOW), undoChange(deps(), EVA, request, NOW)]);
    expect(both[0]).toBe(both[1]);
    expect((await states(saved.id)).map(({ action }) => action)).toEqual(['undo', 'create']);
  });

  it('refuses where the record was changed since, and names that change', async () => {
    const saved = await saveAs(getEngine(), EVA, { values: { name: ['Netzwerk Ufer'], kind: ['school'] } });
    const created = await latest(saved.id);
    await saveAs(getEngine(), ULLA, { id: saved.id, values: { shortName: ['NU'] } });
    const later = await latest(saved.id);
    expect(await refusal(created)).toEqual([
      { because: 'later', change: later, at: NOW.toISOString(), by: 'Ulla Beispiel' },
    ]);
    await undo(later);
    await undo(created);
    expect(await stored({ of: 'Organisation', id: saved.id })).toBeNull();
    expect((await readHistory(deps(), READER, { id: saved.id }, NOW)).entry).toMatchObject({
      name: 'Netzwerk Ufer',
      gone: true,
    });
  });

  it('refuses to take back what others rest on, and says what; its source stays for others', async () => {
    const words = 'Beide wurden genannt.';
    const first = await saveAs(getEngine(), EVA, { values: { name: ['Verein Erstling'], kind: ['school'] }, words });
    const created = await latest(first.id);
    const source = String((await states(first.id))[0]?.records.find(({ of }) => of === 'Source')?.id);
    const cooperation = await saveAs(getEngine(), ULLA, {
      form: 'cooperation',
      values: { name: ['Runder Tisch Probe'], form: ['network'] },
      source,
      words,
    });
    await getEngine().write(async (tx) => {
      const revision = makeRevision(tx);
      await revision.put(
        { of: 'TAKES_PART_IN', id: 'r-probe', start: first.id, end: cooperation.id },
        { role: 'member', basis: 'recorded' },
      );
    });
    expect(await refusal(created)).toEqual([{ because: 'ties', names: ['Runder Tisch Probe'] }]);
    await getEngine().write((tx) =>
      makeRevision(tx).put({ of: 'TAKES_PART_IN', id: 'r-probe', start: first.id, end: cooperation.id }, null),
    );
    await undo(created);
    expect(await stored({ of: 'Source', id: source })).not.toBeNull();
    const table = await stored({ of: 'Cooperation', id: cooperation.id });
    expect((table?.['quoteIds'] as string[]).length).toBe(1);
  });

  it('keeps a quote that a relationship rests on', async () => {
    const saved = await saveAs(getEngine(), EVA, {
      values: { name: ['Verein Zweitling'], kind: ['school'] },
      words: 'Nur hier.',
    });
    const change = await latest(saved.id);
    const quote = String((await states(saved.id))[0]?.records.find(({ of }) => of === 'Quote')?.id);
    const tie = { of: 'SEATED_IN', id: 'r-zitat', start: 'verein-silberpfad', end: '05158032' } as const;
    await getEngine().write((tx) => makeRevision(tx).put(tie, { basis: 'recorded', quoteIds: [quote] }));
    await undo(change);
    expect(await stored({ of: 'Quote', id: quote })).not.toBeNull();
    expect(await stored({ of: 'Organisation', id: saved.id })).toBeNull();
  });

  it('refuses to bring back what no longer finds its ends', async () => {
    const saved = await saveAs(getEngine(), EVA, { values: { name: ['Verein Drittling'], kind: ['school'] } });
    const created = await latest(saved.id);
    const tie = { of: 'SERVES', id: 'r-drittling', start: saved.id, end: '05158032' } as const;
    const write = (after: { basis: string } | null) =>
      writeChange(deps(), EVA, { action: 'change', requestKey: newKey() }, NOW, async (revision) => {
        await revision.put(tie, after);
        revision.about(saved.id);
        return '';
      });
    await write({ basis: 'recorded' });
    const removed = (await write(null)).change ?? '';
    await undo(created);
    expect(await refusal(removed)).toEqual([{ because: 'missing', ids: [saved.id] }]);
  });

  it('tells the history of a person who is gone without the name', async () => {
    await getEngine().write((tx) => tx.run('MATCH (u:User {id: $id}) DETACH DELETE u', { id: ULLA.id }));
    const [change] = (await readFeed(deps(), READER, { by: ULLA.id }, NOW)).changes;
    expect(change?.by).toEqual({ id: ULLA.id, name: null });
  });

  it('never brings back a contact whose owner has withdrawn the consent', async () => {
    const contact: NodeRef = { of: 'ContactPoint', id: 'c-widerruf' };
    const given = {
      function: 'Vorstand',
      channel: 'phone',
      value: '030 23125000',
      visibility: 'internal',
      owner: ['sg-integration'],
    };
    const write = (after: typeof given & { consentWithdrawn?: string }) =>
      writeChange(deps(), EVA, { action: 'change', requestKey: newKey() }, NOW, async (revision) => {
        await revision.put(contact, after);
        return '';
      });
    await write(given);
    const { change } = await write({ ...given, visibility: 'onRequest', consentWithdrawn: '2026-11-29' });
    expect(await refusal(change ?? '')).toEqual([{ because: 'consent' }]);
    expect(await stored(contact)).toMatchObject({ visibility: 'onRequest' });
  });
});
