// What the office can get wrong, end to end: each is refused with a sentence that names what is in the way, nothing of it is
// stored, and what was typed is still there. And the history of a person who was erased.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { paths } from '../../lib/paths';
import { startApp, type App } from '../support/app';
import { getAs } from '../support/e2e-account';
import { textOf, type Answer } from '../support/e2e-http';
import {
  hidden,
  openOrganisation,
  postAs,
  readAs,
  saveOrganisation,
  sendOrganisation,
  signInNew,
} from '../support/e2e-records';

let folder = '';
let app: App;
let editor = '';
let admin = '';
const origin = (): string => app.url;
const pageOf = (id: string): string => paths.entry({}, { type: 'organisation', id });
const SOURCE = { words: 'Am Telefon gesagt.', sourceKind: 'call', sourceDate: '2026-11-28' };

async function add(name: string, who = editor): Promise<string> {
  const saved = await saveOrganisation(origin(), who, { name, kind: 'school' });
  return (saved.headers.location ?? '').split('/').at(-1) ?? '';
}
const saveFact = (form: string, at: string, values: Record<string, string>): Promise<Answer> =>
  postAs(origin(), paths.saveRecord(form), editor, {
    ...SOURCE,
    ...values,
    at,
    address: paths.newFact(form, at),
    requestKey: crypto.randomUUID(),
  });
/** A button on a record, seen as its form shows it. */
async function press(form: string, act: string, id: string, at: string, address: string): Promise<void> {
  const page = (await getAs(origin(), address, editor)).text;
  const seen = hidden(page, 'seen');
  const fields = { act, id, at, address, seen, requestKey: crypto.randomUUID() };
  const { headers } = await postAs(origin(), paths.saveRecord(form), editor, fields);
  expect(headers.location).not.toContain('draft=');
}
/** The page that a refusal leads back to. */
async function refusedBy(answer: Answer): Promise<{ html: string; text: string }> {
  expect(answer.headers.location).toContain('draft=');
  const html = (await getAs(origin(), answer.headers.location ?? '', editor)).text;
  return { html, text: textOf(html) };
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'netzkompass-bad-records-'));
  app = await startApp({ dataFolder: folder, seeded: true });
  editor = await signInNew(origin(), folder, 'eva', 'editor');
  admin = await signInNew(origin(), folder, 'adam', 'admin');
});
afterAll(async () => {
  await app.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('what the office can get wrong', () => {
  it('an organisation that would be part of itself: the whole circle is named', async () => {
    const [inner, middle, outer] = [await add('Haus Innen'), await add('Haus Mitte'), await add('Haus Aussen')];
    expect((await saveFact('part', inner, { part: inner, whole: middle })).headers.location).toBe(pageOf(inner));
    expect((await saveFact('part', middle, { part: middle, whole: outer })).headers.location).toBe(pageOf(middle));
    const note = 'Das steht im Organigramm';
    const { html, text } = await refusedBy(await saveFact('part', outer, { part: outer, whole: inner, note }));
    expect(text).toContain('Das wäre ein Kreis: „Haus Aussen“ → „Haus Innen“ → „Haus Mitte“ → „Haus Aussen“.');
    expect(html).toContain(`value="${note}"`);
    expect(await readAs(origin(), `${pageOf(outer)}/history`, editor)).not.toContain('Haus Aussen ist Teil von');
  });

  it('two periods of one role that overlap: the other one is named', async () => {
    const id = await add('Haus Zeitraum');
    const role = { organisation: id, cooperation: 'ag-integrationskompass', role: 'member' };
    const first = await saveFact('participation', id, { ...role, from: '2009', until: '12.2010' });
    expect(first.headers.location).toBe(pageOf(id));
    const { html, text } = await refusedBy(await saveFact('participation', id, { ...role, from: '06.2010' }));
    expect(text).toMatch(/Das steht für diese Zeit schon da: Mitglied, .*2009.*2010/);
    expect(html).toContain('value="06.2010"');
    expect((await saveFact('participation', id, { ...role, from: '2011' })).headers.location).toBe(pageOf(id));
  });

  it('an end before the beginning', async () => {
    const id = await add('Haus Rückwärts');
    const turned = {
      organisation: id,
      cooperation: 'ag-integrationskompass',
      role: 'lead',
      from: '02.2010',
      until: '2009',
    };
    const { text } = await refusedBy(await saveFact('participation', id, turned));
    expect(text).toContain('Das Ende (2009) liegt vor dem Beginn (02.2010).');
  });

  it('a source on which facts rest: they are named, and it stays', async () => {
    const id = await add('Haus Beleg');
    const history = (await getAs(origin(), `${pageOf(id)}/history`, editor)).text;
    const source = /\/sources\/([\w-]+)"/.exec(history)?.[1] ?? '';
    const address = paths.editFact('source', source);
    const page = (await getAs(origin(), address, editor)).text;
    const press = { act: 'remove', id: source, at: '', address, seen: hidden(page, 'seen') };
    const { text } = await refusedBy(
      await postAs(origin(), paths.saveRecord('source'), editor, { ...press, requestKey: crypto.randomUUID() }),
    );
    expect(text).toMatch(/Die Quelle wird noch gebraucht\. Auf ihr beruhen:.*Haus Beleg/);
    expect((await getAs(origin(), `/sources/${source}`, editor)).status).toBe(200);
  });

  it('an entry that was archived meanwhile: what was typed stands in the form of a new one', async () => {
    const id = await add('Haus Weg');
    const form = await openOrganisation(origin(), editor, id);
    await press('organisation', 'archive', id, '', paths.editEntry({ type: 'organisation', id }));
    const lost = await sendOrganisation(origin(), editor, form, { shortName: 'HW-getippt', words: 'Im Flur gehört.' });
    expect(lost.headers.location).toContain('/organisations/new?draft=');
    const { html, text } = await refusedBy(lost);
    expect(text).toContain('Was Sie ändern wollten, wurde inzwischen entfernt oder archiviert.');
    expect(html).toContain('value="HW-getippt"');
    expect(html).toContain('Im Flur gehört.');
    expect(html).not.toContain(`name="id"`);
  });

  it('a fact whose entry was archived meanwhile: what was typed can be read', async () => {
    const id = await add('Haus Tatsache');
    const role = { organisation: id, cooperation: 'ag-integrationskompass', role: 'member', from: '2009' };
    await saveFact('participation', id, role);
    const own = (await getAs(origin(), pageOf(id), editor)).text;
    const [, address = ''] = /href="(\/records\/participation\/[^"]+)"/.exec(own) ?? [];
    const page = (await getAs(origin(), address.replaceAll('&amp;', '&'), editor)).text;
    await press('participation', 'remove', hidden(page, 'id'), id, address.replaceAll('&amp;', '&'));
    await press('organisation', 'archive', id, '', paths.editEntry({ type: 'organisation', id }));
    const lost = await postAs(origin(), paths.saveRecord('participation'), editor, {
      ...SOURCE,
      ...role,
      note: 'stand im Protokoll',
      id: hidden(page, 'id'),
      at: id,
      base: hidden(page, 'base'),
      address: address.replaceAll('&amp;', '&'),
      requestKey: crypto.randomUUID(),
    });
    const { text } = await refusedBy(lost);
    expect(text).toContain('Der Eintrag ist nicht mehr da');
    expect(text).toContain('stand im Protokoll');
  });

  it('undoing an undoing brings back what was undone, as one change more', async () => {
    const id = await add('Haus Hin und Her');
    await saveOrganisation(origin(), editor, { shortName: 'HHH' }, id);
    const latest = async (): Promise<string> =>
      /\/changes\/([0-9a-f-]{36})#undo/.exec((await getAs(origin(), `${pageOf(id)}/history`, editor)).text)?.[1] ?? '';
    for (const shown of [false, true]) {
      const change = await latest();
      await postAs(origin(), paths.undoChange(change), editor, { requestKey: crypto.randomUUID() });
      expect((await readAs(origin(), pageOf(id), editor)).includes('HHH')).toBe(shown);
    }
    expect((await readAs(origin(), `${pageOf(id)}/history`, editor)).match(/rückgängig gemacht/g)).toHaveLength(2);
  });

  it('the history of an erased person keeps what was changed, and nobody’s name', async () => {
    const leaving = await signInNew(origin(), folder, 'ulla', 'editor');
    const id = await add('Haus Vergessen', leaving);
    await saveOrganisation(origin(), leaving, { shortName: 'HV' }, id);
    const history = `${pageOf(id)}/history`;
    expect(await readAs(origin(), history, editor)).toContain('Name ulla');
    const by = /\/changes\?by=([\w-]+)/.exec((await getAs(origin(), '/changes', editor)).text)?.[1] ?? '';
    const erased = await postAs(origin(), '/admin/users/change', admin, {
      do: 'erase',
      login: 'ulla',
      confirm: 'ulla',
    });
    expect(erased.headers.location).toBe('/admin/users');
    for (const address of [history, '/changes', `/changes?by=${by}`, '/']) {
      const text = await readAs(origin(), address, editor);
      expect([address, text.includes('Name ulla')]).toEqual([address, false]);
      expect([address, text.includes('von gelöschte Person')]).toEqual([address, true]);
    }
    expect(await readAs(origin(), history, editor)).toMatch(/Kurzname Vorher leer Nachher HV/);
    // and it can still be undone
    const change = /\/changes\/([0-9a-f-]{36})#undo/.exec((await getAs(origin(), history, editor)).text)?.[1] ?? '';
    const undone = await postAs(origin(), paths.undoChange(change), editor, { requestKey: crypto.randomUUID() });
    expect(undone.status).toBe(303);
    expect(await readAs(origin(), pageOf(id), editor)).not.toContain('HV');
  });
});
