// The files of a loan as a browser downloads and prints them: number, purpose and end in each and on every page, to its users
// only, and nothing once it is given back.
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import Papa from 'papaparse';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { dayAfter } from '../../graph/model/day';
import { berlinDay } from '../../lib/config/clock';
import { formatDate } from '../../lib/i18n/format';
import { translator, type Lang } from '../../lib/i18n/translator';
import type { LentFormat } from '../../lib/loans/copy-line';
import { describeBrowser, inLanguage, withPage, type OpenContext } from '../support/e2e-browser';
import { send } from '../support/e2e-http';
import { useOffice } from '../support/e2e-office';
import { mistakes, overflow } from '../support/e2e-axe';
import { enterAs } from '../support/e2e-signed-in';
import { textOfPages } from '../support/pdf-text';
import { unzip } from '../support/unzip';

/** In the dataset: telephones, mobiles, mail addresses and a postal address that a loan for an invitation lends. */
const VEREINE = [
  'jugendverein-funkenpfad-velbert',
  'elternkreis-zimtschale-velbert',
  'theatergruppe-kreidewolke-ratingen',
  'jugendverein-asphaltlerche-langenfeld',
  'elternverein-lindenblatt-velbert',
  'sportverein-wieselsprung-velbert',
];
const SENTENCE = 'Einladung zum Gesundheitstag im Kreishaus.';
const UNTIL = dayAfter(berlinDay(new Date()), 30);

function files(open: OpenContext): void {
  const office = useOffice();
  const { origin } = office;
  const cookies: Record<string, string> = {};
  let loan = '';
  const as = <T>(who: string, options: BrowserContextOptions, work: (page: Page) => Promise<T>): Promise<T> =>
    withPage(open, options, async (page) => {
      await enterAs(page.context(), origin(), cookies[who] ?? '');
      return work(page);
    });
  const plain = (lang: Lang) => ({ ...inLanguage(origin(), lang), javaScriptEnabled: false });
  const get = (path: string, who: string, headers: Record<string, string> = {}) =>
    send(origin(), `${loan}${path}`, { headers: { cookie: cookies[who] ?? '', ...headers } });
  /** What each file must say. */
  const frame = (lang: Lang): string[] => {
    const t = translator(lang);
    return [t('lent.number', { number: 1 }), t('lists.consent.invitation'), SENTENCE, formatDate(lang, UNTIL)];
  };

  beforeAll(async () => {
    cookies['reader'] = await office.add('rita', 'reader', 'gesundheitsamt');
    cookies['colleague'] = await office.add('kai', 'reader', 'gesundheitsamt');
    cookies['other'] = await office.add('otto', 'reader', 'sozialamt');
    cookies['auditor'] = await office.add('anton', 'auditor');
    cookies['editor'] = await office.as('editor');
    const t = translator('de');
    await as('reader', plain('de'), async (page) => {
      await page.goto(`/loans/new?${VEREINE.map((id) => `entry=${id}`).join('&')}`);
      await page.getByLabel(t('loans.request.sentence')).fill(SENTENCE);
      await page.getByLabel(t('loans.request.until')).fill(UNTIL);
      for (const channel of ['phone', 'mobile', 'email', 'post'])
        await page.locator(`input[name=channel][value=${channel}]`).check();
      await page.getByRole('button', { name: t('loans.request.send') }).click();
      await page.waitForURL(/\/loans\/[0-9a-f-]{36}$/);
      loan = new URL(page.url()).pathname;
    });
    await as('editor', plain('de'), async (page) => {
      await page.goto(loan);
      await page.getByRole('button', { name: t('loans.step.grant') }).click();
    });
  });

  describe.each(['de', 'en'] as const)('%s', (lang) => {
    const t = translator(lang);
    const download = (format: Exclude<LentFormat, 'labels'>): Promise<{ name: string; content: Buffer }> =>
      as('reader', { ...plain(lang), acceptDownloads: true }, async (page) => {
        await page.goto(loan);
        const name = t(`lent.format.${format}`);
        const button = format === 'mail' ? page.getByRole('button', { name }) : page.getByRole('link', { name });
        const [got] = await Promise.all([page.waitForEvent('download'), button.click()]);
        return { name: got.suggestedFilename(), content: await readFile(await got.path()) };
      });
    const nameOf = (extension: string): RegExp =>
      new RegExp(`^netzkompass-${lang === 'de' ? 'ausleihe' : 'loan'}-1-[a-z]+-\\d{4}-\\d\\d-\\d\\d\\.${extension}$`);

    it('XLSX: in header, footer and rows that repeat on each page', async () => {
      const { name, content } = await download('xlsx');
      expect(name).toMatch(nameOf('xlsx'));
      const book = unzip(content);
      const sheet = book['xl/worksheets/sheet1.xml'] ?? '';
      for (const part of frame(lang))
        expect([part, book['xl/sharedStrings.xml']]).toEqual([part, expect.stringContaining(part)]);
      for (const part of frame(lang)) expect(/<headerFooter>.*<\/headerFooter>/.exec(sheet)?.[0]).toContain(part);
      expect(book['xl/workbook.xml']).toContain('_xlnm.Print_Titles');
      expect(book['xl/sharedStrings.xml']).toContain('030 23125626');
    });

    it('CSV: in each row', async () => {
      const { name, content } = await download('csv');
      expect(name).toMatch(nameOf('csv'));
      const [, ...rows] = Papa.parse<string[]>(content.toString().replace(/^\uFEFF/, ''), {
        delimiter: ';',
        skipEmptyLines: true,
      }).data;
      expect(rows.length).toBeGreaterThanOrEqual(6);
      const [, ...parts] = frame(lang);
      for (const row of rows)
        expect([row[12], parts.every((part) => row.slice(13).join(' ').includes(part))]).toEqual(['1', true]);
    });

    it.each(['vcard3', 'vcard4'] as const)('%s: in the note of each card', async (format) => {
      const { name, content } = await download(format);
      expect(name).toMatch(nameOf('vcf'));
      const cards = content.toString().replace(/\r\n /g, '').split('BEGIN:VCARD').slice(1);
      expect(cards.length).toBeGreaterThanOrEqual(6);
      for (const card of cards) for (const part of frame(lang)) expect(card).toContain(part);
    });

    it('mail addresses: in the first lines, with the text that says where they come from', async () => {
      const { name, content } = await download('mail');
      expect(name).toMatch(nameOf('txt'));
      const text = content.toString();
      for (const part of frame(lang)) expect(text.split('\n\n')[0]).toContain(part);
      expect(text).toMatch(/^(kreidewolke@example\.org|zimtschale@example\.org).*; /m);
      expect(text).toContain(t('lent.source.title'));
      expect((await get('/export?format=mail&size=1', 'reader')).text).toMatch(/Portion 2 (von|of) /);
    });

    it.each(['labels', 'letters'] as const)('%s: on every printed page, of A4', (form) =>
      as('reader', plain(lang), async (page) => {
        await page.goto(loan);
        await page.getByRole('link', { name: t(`lent.files.${form}`) }).click();
        expect(await page.locator('main').innerText()).toContain('Beispielplatz 25');
        // A sheet of labels has room for more than there are: two sheets more of the same.
        if (form === 'labels')
          await page
            .locator('.nk-labels__sheet')
            .evaluate((sheet) => sheet.after(sheet.cloneNode(true), sheet.cloneNode(true)));
        const sheets = await page.locator('.nk-labels__sheet').count();
        expect(sheets).toBeGreaterThanOrEqual(3);
        const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
        const pages = textOfPages(pdf);
        expect(pages).toHaveLength(sheets);
        for (const text of pages) for (const part of frame(lang)) expect(text).toContain(part.replace(/\s/g, ''));
        expect(pages.join('')).toContain('Beispielplatz25');
        expect(
          new Set(
            [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 (\d+)[.\d]* (\d+)/g)].map((box) =>
              box.slice(1).join(),
            ),
          ),
        ).toEqual(new Set(['594,841']));
      }),
    );
  });

  it('letters have their address in the window of DIN 5008: 20 mm from the left, 45 mm from the top, 85 × 45 mm', () =>
    as('reader', plain('de'), async (page) => {
      await page.goto(`${loan}/labels?form=letters`);
      await page.emulateMedia({ media: 'print' });
      const box = await page
        .locator('.nk-labels__sheet')
        .first()
        .evaluate((sheet) => {
          const mm = (px: number): number => Math.round((px * 254) / 96) / 10;
          const [from, to] = [sheet, sheet.querySelector('.nk-labels__window')].map((one) =>
            one?.getBoundingClientRect(),
          );
          return from && to && [to.left - from.left, to.top - from.top, to.width, to.height].map(mm);
        });
      expect(box).toEqual([20, 45, 85, 45]);
    }));

  it.each([320, 1280])('fits into %i pixels and is accessible', async (width) => {
    for (const path of ['', '/labels', '/labels?form=letters'])
      await as('reader', { ...inLanguage(origin(), 'de'), viewport: { width, height: 900 } }, async (page) => {
        await page.goto(`${loan}${path}`);
        await page.locator('.nk-lent details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
        expect([path, await overflow(page), await mistakes(page)]).toEqual([path, 0, []]);
      });
  });

  it('are for those who use the loan, and kept by nobody on the way', async () => {
    const statuses = async (who: string) => [
      (await get('/export?format=csv', who)).status,
      (await get('/labels', who)).status,
    ];
    expect(await statuses('reader')).toEqual([200, 200]);
    expect(await statuses('colleague')).toEqual([403, 403]);
    expect(await statuses('editor')).toEqual([403, 403]);
    expect(await statuses('other')).toEqual([404, 404]);
    expect(await statuses('auditor')).toEqual([403, 403]);
    expect((await get('/export?format=csv', 'nobody')).status).toBe(403);
    expect((await get('/export?format=csv', 'reader')).headers['cache-control']).toBe('no-store');
    expect((await get('/labels', 'reader')).headers['cache-control']).toContain('no-store');
    for (const query of ['', '?format=pdf', '?format=csv&format=csv', '?format=mail&size=0', '?format=csv&nosuch=1'])
      expect([query, (await get(`/export${query}`, 'reader')).status]).toEqual([query, 400]);
    for (const who of ['colleague', 'editor']) expect((await get('', who)).text).not.toContain(`${loan}/export`);
  });

  it('are over with the loan: a program is told, a reader sees how it stands', async () => {
    const t = translator('de');
    await as('reader', plain('de'), async (page) => {
      await page.goto(loan);
      await page.getByRole('button', { name: t('loans.step.return') }).click();
    });
    const refused = await get('/export?format=csv', 'reader');
    expect([refused.status, JSON.parse(refused.text)]).toMatchObject([
      409,
      { code: 'notRunning', title: t('errors.notRunning') },
    ]);
    expect(refused.text).not.toContain('23125626');
    const labels = await get('/labels', 'reader');
    expect([labels.status, labels.text.includes('Beispielplatz')]).toEqual([409, false]);
    expect(labels.text).toContain(t('errors.notRunning'));
    const seen = await get('/export?format=csv', 'reader', { accept: 'text/html' });
    expect([seen.status, seen.headers.location]).toEqual([303, loan]);
    expect((await get('', 'reader')).text).not.toContain(`${loan}/export`);
  });
}

describeBrowser('files of a loan', (open) => files(open));
