// A borrower reports what came of the contacts, an editor mends the network from it, and both the page of the organisation and the
// yearly sheet tell of the loan. Without JavaScript.
import { beforeAll, expect, it } from '@jest/globals';
import type { Locator, BrowserContextOptions, Page } from 'playwright-core';
import { dayAfter } from '../../graph/model/day';
import { berlinDay } from '../../lib/config/clock';
import { describeBrowser, inLanguage, withPage, type OpenContext } from '../support/e2e-browser';
import { getAs } from '../support/e2e-account';
import { useOffice } from '../support/e2e-office';
import { mistakes, overflow } from '../support/e2e-axe';
import { enterAs } from '../support/e2e-signed-in';

const ID = 'jugendverein-funkenpfad-velbert';
const VEREIN = `/organisations/${ID}`;
const AMT = 'gesundheitsamt';
const OLD = '030 23125626';
const NEW = '030 23125777';
const WORDS = 'Frau Zimtschale sagt: jetzt die 030 23125777.';
const YEAR = berlinDay(new Date()).slice(0, 4);
const UNTIL = dayAfter(berlinDay(new Date()), 30);

function journeys(open: OpenContext): void {
  const office = useOffice();
  const { origin } = office;
  const cookies: Record<string, string> = {};
  let loan = '';
  const as = (who: string, work: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> =>
    withPage(open, { ...inLanguage(origin(), 'de'), javaScriptEnabled: false, ...options }, async (page) => {
      await enterAs(page.context(), origin(), cookies[who] ?? '');
      await work(page);
    });
  const main = (page: Page): Promise<string> => page.locator('main').innerText();
  /** The page that the link leads to is there as a whole. */
  const follow = async (link: Locator): Promise<void> => {
    await link.click();
    await link.page().waitForLoadState('load');
  };
  const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).click();
  const row = (page: Page) => page.locator('.nk-loans__row').first();

  beforeAll(async () => {
    cookies['reader'] = await office.add('rita', 'reader', AMT);
    cookies['colleague'] = await office.add('kai', 'reader', AMT);
    cookies['editor'] = await office.as('editor');
    cookies['auditor'] = await office.as('auditor');
    await as('reader', async (page) => {
      await page.goto(`/loans/new?entry=${ID}`);
      await page.getByLabel('Wofür genau?').fill('Einladung zum Gesundheitstag im Kreishaus.');
      await page.getByLabel('Bis einschließlich').fill(UNTIL);
      await press(page, 'Anfragen');
      loan = new URL(page.url()).pathname;
    });
    await as('editor', async (page) => {
      await page.goto(loan);
      await press(page, 'Angehaktes bewilligen');
    });
  });

  it('a borrower reports; what cannot be taken comes back as it was typed', async () => {
    await as('reader', async (page) => {
      await page.goto(loan);
      await page.getByText('Rückmeldung geben').click();
      await row(page).getByLabel('Anmerkung').fill(WORDS);
      await press(page, 'Rückmeldung abschicken');
      expect(await row(page).getByLabel('Anmerkung').inputValue()).toBe(WORDS);
      expect(await row(page).innerText()).toContain('Bitte wählen Sie, was herauskam.');
      await row(page).getByLabel('Was kam heraus?').selectOption('Angabe stimmt nicht mehr');
      await row(page).getByLabel('Auf welchem Weg?').selectOption('Telefon');
      await press(page, 'Rückmeldung abschicken');
      expect(await main(page)).toContain('Danke. Bei der Redaktion ist Ihre Rückmeldung angekommen.');
      await page.getByText('Rückmeldung geben').click();
      await row(page).getByLabel('Was kam heraus?').selectOption('erreicht');
      await press(page, 'Rückmeldung abschicken');
      expect((await main(page)).match(/Name rita, /g)).toHaveLength(2);
    });
    expect((await getAs(origin(), loan, cookies['colleague'] ?? '')).text).not.toContain(WORDS);
    expect((await getAs(origin(), loan, cookies['auditor'] ?? '')).text).not.toContain(WORDS);
    expect((await getAs(origin(), '/loans/reports', cookies['reader'] ?? '')).status).toBe(403);
  });

  it('an editor reads it, changes the number from there, and it is dealt with', async () => {
    await as('editor', async (page) => {
      await page.goto('/loans');
      await follow(page.getByRole('link', { name: 'Rückmeldungen (2)' }));
      expect(await main(page)).toContain(WORDS);
      await follow(page.getByRole('link', { name: /^Kontakt ändern \(Telefon\)/ }));
      expect(await main(page)).toContain(WORDS);
      expect(await page.getByLabel('Nummer oder Adresse').inputValue()).toBe(OLD);
      await page.getByLabel('Nummer oder Adresse').fill(NEW);
      await page.getByLabel('Was wurde gesagt, was steht dort?').fill('Die Nummer hat sich geändert.');
      await press(page, 'Speichern');
      await page.waitForURL(/\/loans\/reports$/);
      expect(await main(page)).toContain('Die Rückmeldung ist erledigt. Der Kontakt ist geändert.');
      expect(await main(page)).not.toContain(WORDS);
      await follow(page.getByRole('link', { name: 'Erledigt (1)' }));
      expect(await main(page)).toMatch(/Erledigt von Name editor, .* Der Kontakt ist geändert\./);
    });
    const seen = (await getAs(origin(), VEREIN, cookies['reader'] ?? '')).text;
    expect([seen.includes(NEW), seen.includes(OLD)]).toEqual([true, false]);
  });

  it('whom a borrower reached becomes a cooperation of the two', async () => {
    await as('editor', async (page) => {
      await page.goto(VEREIN);
      await follow(page.getByRole('link', { name: 'Rückmeldungen (1)' }));
      await follow(page.getByRole('link', { name: /^Kooperation anlegen/ }));
      const boxes = page.locator('input[name=joining]');
      expect([await boxes.count(), await boxes.nth(0).isChecked(), await boxes.nth(1).isChecked()]).toEqual([
        2,
        true,
        true,
      ]);
      await page.locator('select[name=form]').selectOption({ index: 1 });
      await page.getByLabel('Was wurde gesagt, was steht dort?').fill('Am Telefon verabredet.');
      await press(page, 'Speichern');
      await page.waitForURL(/\/loans\/reports$/);
      expect(await main(page)).toContain('Eine Kooperation ist angelegt.');
      await page.goto('/loans/reports?list=done');
      await follow(page.getByRole('link', { name: / – .*Funkenpfad/ }));
      expect(
        await page
          .locator('main')
          .getByRole('link', { name: /Funkenpfad/ })
          .count(),
      ).toBeGreaterThan(0);
      expect(await page.locator(`main a[href^="/organisations/${AMT}"]`).count()).toBeGreaterThan(0);
    });
  });

  it('who was given the contacts is told of the organisation, to the office and auditors', async () => {
    await as('auditor', async (page) => {
      await page.goto(VEREIN);
      await follow(page.getByRole('link', { name: 'Wer hatte die Kontakte?' }));
      expect(await page.locator('table').innerText()).toMatch(
        /Ausleihe 1[\s\S]*Einladung zum Gesundheitstag[\s\S]*läuft/,
      );
      await follow(page.getByRole('link', { name: 'Wer diese Kontakte gesehen hat' }));
      expect(await page.locator('main table').innerText()).toContain('Name rita');
    });
    expect((await getAs(origin(), `${VEREIN}/loans`, cookies['reader'] ?? '')).status).toBe(403);
    expect((await getAs(origin(), VEREIN, cookies['reader'] ?? '')).text).not.toContain(`${VEREIN}/loans`);
  });

  it('the chart of the year shows the values of its table, and the file names no person', async () => {
    await as('editor', async (page) => {
      await page.goto('/loans');
      await follow(page.getByRole('link', { name: 'Jahresblatt' }));
      const sections = page.locator('section', { has: page.locator('svg.nk-bars') });
      expect(await sections.count()).toBe(4);
      for (const section of await sections.all()) {
        const drawn = await section.locator('.nk-bars__value').allTextContents();
        expect(drawn).toEqual(await section.locator('td[data-column=loans]').allTextContents());
        const names = await section.locator('tbody th').allInnerTexts();
        expect(await section.locator('desc').textContent()).toBe(
          names.map((name, at) => `${name}: ${drawn[at]}`).join('; '),
        );
      }
    });
    const { text, headers } = await getAs(origin(), `/loans/year/export?year=${YEAR}`, cookies['auditor'] ?? '');
    expect(headers['content-disposition']).toBe(`attachment; filename="netzkompass-ausleihen-${YEAR}.csv"`);
    expect(text).toMatch(/Nach Amt;.*;1;1;2\r\n/);
    expect(text).not.toMatch(/Name rita|rita/);
    expect((await getAs(origin(), '/loans/year/export', cookies['reader'] ?? '')).status).toBe(403);
  });

  it.each([320, 1280])('fits into %i pixels and is accessible', async (width) => {
    const pages = {
      reader: [loan],
      editor: [loan, '/loans?list=all', '/loans/reports', '/loans/reports?list=done', `${VEREIN}/loans`, '/loans/year'],
    };
    for (const [who, addresses] of Object.entries(pages))
      await as(
        who,
        async (page) => {
          for (const address of addresses) {
            await page.goto(address);
            await page.evaluate(() =>
              document.querySelectorAll<HTMLDetailsElement>('main details').forEach((one) => (one.open = true)),
            );
            expect([address, await overflow(page), await mistakes(page)]).toEqual([address, 0, []]);
          }
        },
        { viewport: { width, height: 900 }, javaScriptEnabled: true },
      );
  });
}

describeBrowser('reports of loans', (open) => journeys(open));
