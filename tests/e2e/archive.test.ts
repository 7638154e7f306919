// The office beside each other: the list of the archive; a button on what another has changed meanwhile, with and without
// scripts; and who reads protected contacts in a history.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { paths } from '../../lib/paths';
import { startApp, type App } from '../support/app';
import { getAs } from '../support/e2e-account';
import { mistakes, overflow } from '../support/e2e-axe';
import { describeBrowser, having, withPage } from '../support/e2e-browser';
import { send, textOf } from '../support/e2e-http';
import { hidden, postAs, readAs, saveOrganisation, signInNew } from '../support/e2e-records';

let folder = '';
let app: App;
let eva = '';
let ulla = '';
let rita = '';
let anton = '';
const origin = (): string => app.url;
const pageOf = (id: string): string => paths.entry({}, { type: 'organisation', id });

async function add(name: string): Promise<string> {
  const saved = await saveOrganisation(origin(), ulla, { name, kind: 'school' });
  return (saved.headers.location ?? '').split('/').at(-1) ?? '';
}
const rename = (id: string, shortName: string) => saveOrganisation(origin(), ulla, { shortName }, id);
/** Presses a button of the form of an organisation, as its page has it now. */
async function press(id: string, act: string, fields: Record<string, string> = {}, who = eva) {
  const address = `${pageOf(id)}/edit`;
  const page = (await getAs(origin(), address, who)).text;
  const given = { act, id, at: '', address, seen: hidden(page, 'seen'), requestKey: crypto.randomUUID(), ...fields };
  return postAs(origin(), paths.saveRecord('organisation'), who, given);
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'netzkompass-archive-'));
  app = await startApp({ dataFolder: folder, seeded: true });
  eva = await signInNew(origin(), folder, 'eva', 'editor');
  ulla = await signInNew(origin(), folder, 'ulla', 'editor');
  rita = await signInNew(origin(), folder, 'rita', 'reader');
  anton = await signInNew(origin(), folder, 'anton', 'auditor');
});
afterAll(async () => {
  await app.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('the list of the archive', () => {
  it('is found by editors from the feed, from what is due and from their account, and is for nobody else', async () => {
    for (const from of ['/changes', '/due', '/account'])
      expect([from, (await getAs(origin(), from, eva)).text]).toEqual([
        from,
        expect.stringContaining('href="/archive"'),
      ]);
    for (const from of ['/changes', '/account'])
      expect((await getAs(origin(), from, rita)).text).not.toContain('href="/archive"');
    expect((await getAs(origin(), '/archive', rita)).status).toBe(403);
    expect((await send(origin(), '/archive')).status).toBe(307);
    expect(await readAs(origin(), '/archive', eva)).toContain('Im Archiv ist nichts.');
    expect((await getAs(origin(), '/archive?page=x', eva)).status).toBe(400);
  });

  it('tells when, by whom and why, leads to the history, and brings an entry back', async () => {
    const id = await add('Haus Ablage');
    await press(id, 'archive', { why: 'Im Mai aufgelöst' });
    const page = await getAs(origin(), '/archive', eva);
    expect(textOf(page.text)).toMatch(/Haus Ablage.*Archiviert am .* von Name eva.*Anmerkung: Im Mai aufgelöst/);
    expect(page.text).toContain(`href="${pageOf(id)}/history"`);
    const english = { cookie: `${eva}; lang=en` };
    expect(textOf((await send(origin(), '/archive', { headers: english })).text)).toMatch(/Archived on .* by Name eva/);
    const given = { act: 'restore', id, at: '', address: '/archive', seen: hidden(page.text, 'seen') };
    const answer = await postAs(origin(), '/records/organisation', eva, { ...given, requestKey: crypto.randomUUID() });
    expect([answer.status, answer.headers.location]).toEqual([303, pageOf(id)]);
    expect((await send(origin(), pageOf(id))).status).toBe(200);
    expect(await readAs(origin(), '/archive', eva)).not.toContain('Haus Ablage');
  });
});

describe('who reads a protected contact in a history', () => {
  it('has a line in the audit log, once for each page; whoever may not read it sees that it changed', async () => {
    const id = await add('Haus Geheimnis');
    const values = {
      function: 'Vorsitz',
      channel: 'phone',
      value: '0221 4710355',
      visibility: 'internal',
      consentFor: 'invitation',
      consentFrom: '1.11.2026',
      consentProof: 'Brief vom 01.11.2026',
      words: 'Am Telefon gesagt.',
      sourceKind: 'call',
      sourceDate: '2026-11-28',
    };
    const fields = { ...values, at: id, address: paths.newFact('contact', id), requestKey: crypto.randomUUID() };
    expect((await postAs(origin(), '/records/contact', ulla, fields)).headers.location).toBe(pageOf(id));
    expect(await readAs(origin(), `${pageOf(id)}/history`, rita)).toContain('0221 4710355');
    const told = await readAs(origin(), `${pageOf(id)}/history`, anton);
    expect(told).toContain('Kontakt von Haus Geheimnis');
    expect(told).not.toMatch(/Vorsitz|4710355/);
    const log = await getAs(origin(), '/admin/audit/lines.csv', anton);
    const lines = log.text.split('\n').filter((line) => line.includes('Name rita') && line.includes('Haus Geheimnis'));
    expect(lines).toHaveLength(1);
    expect(log.text).not.toContain('4710355');
  });
});

describe('two people, one record', () => {
  it('the later press is not done: both versions, what was written kept, and the button again', async () => {
    const id = await add('Haus Zwei');
    const page = (await getAs(origin(), `${pageOf(id)}/edit`, eva)).text;
    await rename(id, 'H2');
    const answer = await press(id, 'archive', { seen: hidden(page, 'seen'), why: 'Gibt es nicht mehr' });
    expect([answer.status, answer.headers.location]).toEqual([303, expect.stringMatching(/^\/changes\/since\?draft=/)]);
    expect((await send(origin(), pageOf(id))).status).toBe(200);
    const since = answer.headers.location ?? '';
    const again = (await getAs(origin(), since, eva)).text;
    expect(textOf(again)).toMatch(
      /noch nicht archiviert.*Haus Zwei geändert.*Name ulla.*Kurzname Vorher leer Nachher H2/,
    );
    expect(again).toContain('value="Gibt es nicht mehr"');
    expect((await getAs(origin(), since, ulla)).status).toBe(404); // it is of whoever pressed
    expect((await getAs(origin(), since, rita)).status).toBe(403);
    const given = Object.fromEntries(
      ['act', 'id', 'at', 'address', 'seen', 'requestKey', 'draft', 'why'].map((name) => [name, hidden(again, name)]),
    );
    const done = await postAs(origin(), '/records/organisation', eva, { ...given, why: 'Gibt es nicht mehr' });
    expect([done.status, done.headers.location]).toEqual([303, pageOf(id)]);
    expect((await send(origin(), pageOf(id))).status).toBe(404);
    expect(await readAs(origin(), '/archive', eva)).toMatch(/Haus Zwei.*Gibt es nicht mehr/);
    expect((await getAs(origin(), since, eva)).status).toBe(404); // done: nothing waits there any more
  });

  it('a refusal of a button leaves the form filled, and its reason', async () => {
    const answer = await press('sg-integration', 'remove', { why: 'Doppelt' });
    const page = (await getAs(origin(), answer.headers.location ?? '', eva)).text;
    expect(textOf(page)).toContain('Nicht ausgeführt');
    expect(page).toContain('value="Sachgebiet Integration');
    expect(page).toContain('value="Doppelt"');
  });
});

describeBrowser('by hand', (open) => {
  const asEva = (options: BrowserContextOptions, work: (page: Page) => Promise<void>): Promise<void> =>
    withPage(open, options, async (page) => {
      const [name = '', value = ''] = eva.split('=');
      await page.context().addCookies([{ name, value, url: origin() }]);
      await work(page);
    });

  it.each([true, false])(
    '"still true" of what another changed is asked again; scripts: %s',
    async (javaScriptEnabled) => {
      const id = await add(`Haus Bestand ${javaScriptEnabled ? 'mit' : 'ohne'}`);
      // what was entered today needs no confirming: an entry of the dataset does
      const old = javaScriptEnabled ? 'migrantenorganisationen' : 'bamf';
      await asEva({ javaScriptEnabled, baseURL: origin() }, async (page) => {
        await page.goto(pageOf(old));
        await saveOrganisation(origin(), ulla, { shortName: `Neu ${id}` }, old);
        await page
          .locator('.nk-entry__tools')
          .getByRole('button', { name: /Stimmt noch/ })
          .click();
        await page.waitForURL(/\/changes\/since/);
        const text = await page.locator('main').innerText();
        for (const part of ['noch nichts bestätigt', 'Name ulla', `Neu ${id}`]) expect(text).toContain(part);
        await page.getByRole('button', { name: 'Stimmt so' }).click();
        await page.waitForURL((url) => url.pathname === pageOf(old));
      });
    },
  );

  it.each([
    ['light', 320],
    ['light', 1280],
    ['dark', 320],
    ['dark', 1280],
  ] as const)('the pages have no mistakes that axe finds, %s, at %d px, and nothing runs out', async (theme, width) => {
    const id = await add(`Haus Langername Donaudampfschifffahrtsgesellschaft ${theme} ${width}`);
    await press(id, 'archive', { why: 'Ein längerer Grund, der in einer schmalen Spalte umbricht' });
    const other = await add(`Haus Wandel ${theme} ${width}`);
    const seen = hidden((await getAs(origin(), `${pageOf(other)}/edit`, eva)).text, 'seen');
    await rename(other, 'Donaudampfschifffahrtsgesellschaftskapitänsmütze');
    const since = (await press(other, 'remove', { seen })).headers.location ?? '';
    const options = { ...having(origin(), 'theme', theme), viewport: { width, height: 800 } };
    await asEva(options, async (page) => {
      for (const address of ['/archive', since]) {
        await page.goto(origin() + address);
        for (const summary of await page.locator('.nk-act summary').all()) await summary.click();
        expect([address, width, await overflow(page), await mistakes(page)]).toEqual([address, width, 0, []]);
      }
    });
  });
});
