// The forms of what belongs to entries, without scripts wherever it matters: choosing an entry, consent and its end, the
// archive, near names; with scripts: the combobox, the warning while typing. What is strange or too long harms nothing.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { paths } from '../../lib/paths';
import { startApp, type App } from '../support/app';
import { getAs, postForm } from '../support/e2e-account';
import { mistakes, overflow } from '../support/e2e-axe';
import { describeBrowser, withPage } from '../support/e2e-browser';
import { send, textOf } from '../support/e2e-http';
import { signInNew } from '../support/e2e-records';
import { until } from '../support/e2e-until';

const VEREIN = 'elternverein-lindenblatt-velbert';
const NETZ = 'elternnetz-blaetterdach-velbert';
const NUMBER = '0221 4710388';
const organisation = (id: string): string => paths.entry({}, { type: 'organisation', id });
let folder = '';
let app: App;
let editor = '';
let reader = '';
const origin = (): string => app.url;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'netzkompass-forms-'));
  app = await startApp({ dataFolder: folder, seeded: true });
  editor = await signInNew(origin(), folder, 'eva', 'editor');
  reader = await signInNew(origin(), folder, 'rita', 'reader');
});
afterAll(async () => {
  await app.stop();
  await rm(folder, { recursive: true, force: true });
});

const as = (session: string, more: BrowserContextOptions = {}): BrowserContextOptions => ({
  baseURL: origin(),
  extraHTTPHeaders: {},
  storageState: {
    cookies: [
      {
        name: 'session',
        value: session.slice(session.indexOf('=') + 1),
        domain: '127.0.0.1',
        path: '/',
        expires: -1,
        httpOnly: true,
        secure: false,
        sameSite: 'Lax',
      },
    ],
    origins: [],
  },
  ...more,
});
const withoutScripts: BrowserContextOptions = { javaScriptEnabled: false };
const save = (page: Page) => page.getByRole('button', { name: 'Speichern' }).last().click();
const alertOf = (page: Page) => page.getByRole('alert').innerText();
async function fillProof(page: Page): Promise<void> {
  await page.getByLabel('Was wurde gesagt, was steht dort?').fill('Die Vorsitzende sagte es am Telefon.');
}
const seenBy = async (session: string, address: string): Promise<string> =>
  textOf((await getAs(origin(), address, session)).text);
/** Until every list has followed what was written. */
const found = async (name: string): Promise<number> => {
  const { text } = await send(origin(), `/api/v1/search?q=${encodeURIComponent(name)}`);
  return (JSON.parse(text) as { total: number }).total;
};

describeBrowser('forms', (open) => {
  it('a participation is entered without scripts: searched, chosen, refused with nothing lost, saved, changed, removed', () =>
    withPage(open, as(editor, withoutScripts), async (page) => {
      await page.goto(organisation('sg-integration'));
      await page.getByText('Beteiligungen (').click();
      await page.getByRole('link', { name: 'Beteiligungen: Hinzufügen' }).click();
      expect(await page.locator('main').innerText()).toContain('Organisation: Sachgebiet Integration');
      await page.getByLabel('Rolle').selectOption('partner');
      await page.getByLabel('Beginn').fill('02.2010');
      await page.getByLabel('Ende').fill('2009');
      await page.getByLabel('Suchen nach').fill('Blätterdach');
      await page.getByRole('button', { name: 'Suchen', exact: true }).last().click();
      expect(page.url()).toContain('#find');
      await page.getByRole('radio', { name: /Blätterdach/ }).check();
      expect(await page.getByLabel('Rolle').inputValue()).toBe('partner');
      await fillProof(page);
      await save(page);
      expect(await alertOf(page)).toBe('Noch nicht gespeichert. Das Ende (2009) liegt vor dem Beginn (02.2010).');
      expect(await page.getByRole('radio', { name: /Blätterdach/ }).isChecked()).toBe(true);
      expect(await page.getByLabel('Was wurde gesagt, was steht dort?').inputValue()).toContain('Vorsitzende');
      await page.getByLabel('Ende').fill('');
      await save(page);
      expect(new URL(page.url()).pathname).toBe(organisation('sg-integration'));
      await page.getByText('Beteiligungen (').click();
      await page.getByRole('link', { name: /Partner: .*Blätterdach.* ändern/ }).click();
      expect(await page.getByLabel('Beginn').inputValue()).toBe('02.2010');
      await page.locator('summary', { hasText: 'Entfernen' }).click();
      await page.getByRole('button', { name: 'Entfernen' }).click();
      expect(new URL(page.url()).pathname).toBe(organisation('sg-integration'));
      await page.getByText('Beteiligungen (').click();
      expect(await page.getByRole('link', { name: /Partner: .*Blätterdach.* ändern/ }).count()).toBe(0);
    }));

  it('a consent that is withdrawn takes the contact from the next request of a session that is open', () =>
    withPage(open, as(editor, withoutScripts), async (page) => {
      await page.goto(paths.newFact('contact', VEREIN));
      await page.getByLabel('Funktion', { exact: true }).fill('Elterncafé');
      await page.getByLabel('Weg').selectOption('phone');
      await page.getByLabel('Nummer oder Adresse').fill(NUMBER);
      await page.getByLabel('Wer es sieht').selectOption('public');
      await fillProof(page);
      await save(page);
      expect(await alertOf(page)).toContain('Dieser Kontakt braucht eine Einwilligung');
      await page.getByLabel('Einladungen').check();
      await page.getByLabel('Einwilligung ab').fill('1.11.2026');
      await page.getByLabel('Einwilligung: Nachweis').fill('Brief vom 01.11.2026');
      await save(page);
      for (const session of ['', reader]) expect(await seenBy(session, organisation(VEREIN))).toContain(NUMBER);
      await page.goto(organisation(VEREIN));
      await page.getByText('Kontakte (').click();
      await page.getByRole('link', { name: /Elterncafé.*ändern/ }).click();
      await page.locator('summary', { hasText: 'Einwilligung ist widerrufen' }).click();
      await page.getByRole('button', { name: 'Einwilligung ist widerrufen' }).click();
      for (const session of ['', reader]) expect(await seenBy(session, organisation(VEREIN))).not.toContain(NUMBER);
      expect(await page.locator('#keep-contact').innerText()).toContain('Kontakte');
      expect(await seenBy(editor, organisation(VEREIN))).toContain('Einwilligung widerrufen am');
    }));

  it('an archived entry is gone for all but editors, who bring it back', () =>
    withPage(open, as(editor, withoutScripts), async (page) => {
      await page.goto(`${organisation(VEREIN)}/edit`);
      await page.locator('summary', { hasText: 'Archivieren' }).click();
      await page.getByRole('button', { name: 'Archivieren' }).click();
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('(archiviert)');
      expect(await page.locator('main').innerText()).toContain('Archiviert am');
      for (const session of ['', reader])
        expect((await getAs(origin(), organisation(VEREIN), session)).status).toBe(404);
      await until(async () => (await found('Elternverein Lindenblatt')) === 0);
      expect(await seenBy('', paths.entry({}, { type: 'cooperation', id: NETZ }))).not.toContain('Lindenblatt');
      await page.getByRole('button', { name: 'Wiederherstellen' }).click();
      expect((await getAs(origin(), organisation(VEREIN), '')).status).toBe(200);
      await until(async () => (await found('Elternverein Lindenblatt')) > 0);
    }));

  it('a new name that is near to another is asked about once, and nothing typed is lost', () =>
    withPage(open, as(editor, withoutScripts), async (page) => {
      await page.goto('/organisations/new');
      await page.getByLabel('Name', { exact: true }).fill('Elternverein Lindenblat Velbert e.V.');
      await page.getByLabel('Art', { exact: true }).selectOption('migrantOrganisation');
      await page.getByLabel('Beschreibung').fill('Ein anderer.');
      await fillProof(page);
      await save(page);
      expect(await alertOf(page)).toContain('Es gibt schon ähnliche Einträge');
      expect(await page.locator('.nk-near').innerText()).toContain('Elternverein Lindenblatt');
      expect(await page.getByLabel('Beschreibung').inputValue()).toBe('Ein anderer.');
      await page.getByLabel('Trotzdem anlegen').check();
      await save(page);
      expect(new URL(page.url()).pathname).toBe('/organisations/elternverein-lindenblat-velbert-e-v');
    }));

  it('with scripts the warning comes while typing', () =>
    withPage(open, as(editor), async (page) => {
      await page.goto('/organisations/new');
      await page.getByLabel('Name', { exact: true }).pressSequentially('Elternverein Lindenblatt');
      await page.getByText('Es gibt schon ähnliche Einträge').waitFor();
      await page.getByLabel('Trotzdem anlegen').waitFor();
      await page.getByLabel('Name', { exact: true }).fill('Xyzzyq Qqwwx');
      await page.getByText('Es gibt schon ähnliche Einträge').waitFor({ state: 'hidden' });
    }));

  it('with scripts an entry is chosen by keyboard, and a double click saves once', () =>
    withPage(open, as(editor), async (page) => {
      await page.goto(paths.newFact('participation', VEREIN));
      const box = page.getByRole('combobox', { name: 'Kooperation' });
      await box.fill('Integrationskompass');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
      const name = await page.locator('[role=option][aria-selected=true]').innerText();
      await page.keyboard.press('Enter');
      expect(await page.locator('#cooperation-chosen').innerText()).toBe(`Gewählt: ${name.trim()}`);
      await page.getByLabel('Rolle').selectOption('trainee');
      await fillProof(page);
      await page.getByRole('button', { name: 'Speichern' }).last().dblclick();
      await page.waitForURL((url) => url.pathname === organisation(VEREIN));
      await page.getByText('Beteiligungen (').click();
      expect(await page.getByRole('link', { name: /Teilnahme an Schulung: .*ändern/ }).count()).toBe(1);
    }));

  const FORMS: Readonly<Record<string, string>> = {
    participation: paths.newFact('participation', VEREIN),
    part: paths.newFact('part', VEREIN),
    support: paths.newFact('support', VEREIN),
    work: paths.newFact('work', VEREIN),
    contact: paths.newFact('contact', VEREIN),
    organisation: '/organisations/new',
    source: paths.editFact('source', 'bericht-2010'),
    entry: organisation(VEREIN),
  };
  describe.each(Object.entries(FORMS))('%s', (_, address) => {
    it.each([
      [320, 'light'],
      [1280, 'light'],
      [320, 'dark'],
      [1280, 'dark'],
    ] as const)('can be read and used by all, %i px wide and %s', (width, colorScheme) =>
      withPage(open, as(editor, { viewport: { width, height: 900 }, colorScheme }), async (page) => {
        await page.goto(address);
        for (const summary of await page.locator('.nk-keep summary, .nk-act:not([open]) summary').all())
          await summary.click();
        expect([await overflow(page), await mistakes(page)]).toEqual([0, []]);
      }),
    );
  });
});

describe('what is sent', () => {
  const STRANGE = '\u202e"><script>alert(1)</script>\u0000\r\nSet-Cookie: x=1';
  const post = (form: string, fields: Readonly<Record<string, string>>) =>
    postForm(
      origin(),
      paths.saveRecord(form),
      { requestKey: crypto.randomUUID(), ...fields },
      {
        'sec-fetch-site': 'same-origin',
        cookie: editor,
      },
    );
  const NAMES = {
    participation: ['organisation', 'cooperation', 'role', 'onBehalfOf', 'means', 'from', 'until', 'note'],
    contact: [
      'function',
      'channel',
      'value',
      'hours',
      'languages',
      'visibility',
      'consentFor',
      'consentFrom',
      'consentUntil',
    ],
    part: ['part', 'whole', 'from', 'until', 'note'],
  };
  it.each(Object.entries(NAMES))(
    'in every field of %s is refused as text, and comes back as text',
    async (form, names) => {
      const address = paths.newFact(form, VEREIN);
      for (const value of [STRANGE, 'x'.repeat(5000)]) {
        const fields = Object.fromEntries(
          [...names, 'words', 'why', 'find.whole', 'sourceWith'].map((name) => [name, value]),
        );
        const answer = await post(form, { ...fields, at: VEREIN, address });
        expect(answer.status).toBe(303);
        // a session that is used is renewed; nothing typed makes a cookie
        expect((answer.headers['set-cookie'] ?? []).filter((line) => !line.startsWith('session='))).toEqual([]);
        const page = await getAs(origin(), String(answer.headers.location), editor);
        expect(page.status).toBe(200);
        expect(page.text).not.toContain('<script>alert(1)');
        expect(textOf(page.text)).toContain('Noch nicht gespeichert.');
      }
    },
  );

  it('is refused whole where it is too large, names no form or no button', async () => {
    const large = await post('contact', { function: 'x'.repeat(300_000), at: VEREIN, address: '/' });
    expect(large.status).toBe(413);
    expect((await post('gibt-es-nicht', {})).status).toBe(404);
    expect((await post('contact', { act: 'explode', id: 'x', at: VEREIN })).status).toBe(404);
    const foreign = { 'sec-fetch-site': 'cross-site', cookie: editor };
    expect((await postForm(origin(), paths.saveRecord('contact'), { act: 'remove', id: 'x' }, foreign)).status).toBe(
      403,
    );
    const asReader = { 'sec-fetch-site': 'same-origin', cookie: reader };
    const archive = { act: 'archive', id: VEREIN, requestKey: crypto.randomUUID() };
    expect((await postForm(origin(), paths.saveRecord('organisation'), archive, asReader)).status).toBe(403);
    expect((await getAs(origin(), paths.newFact('contact', VEREIN), reader)).status).toBe(403);
    for (const form of ['organisation', 'gibt-es-nicht', 'source'])
      expect([form, (await getAs(origin(), paths.newFact(form, VEREIN), editor)).status]).toEqual([form, 404]);
  });
});
