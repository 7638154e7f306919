// The second job: a department borrows contacts. A reader asks from the page of an entry, an editor grants a part, the reader
// reads what was granted where it stands anyway, and gives it back. Without JavaScript, in both languages.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { dayAfter } from '../../../graph/model/day';
import { berlinDay } from '../../../lib/config/clock';
import { translator, type Lang } from '../../../lib/i18n/translator';
import { describeBrowser, inLanguage, withPage, type OpenContext } from '../../support/e2e-browser';
import { getAs } from '../../support/e2e-account';
import { useOffice } from '../../support/e2e-office';
import { Journey, printCounted, type Counted } from './journey';

/** In the dataset: a telephone on request and a mobile for offices, both with consent to invitations. */
const VEREIN = '/organisations/jugendverein-funkenpfad-velbert';
const PHONE = '030 23125626';
const UNTIL = dayAfter(berlinDay(new Date()), 30);

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const mistakes = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.html}`,
  );

function journeys(open: OpenContext): void {
  const office = useOffice();
  const { origin } = office;
  const counted: Counted[] = [];
  const cookies: Record<string, string> = {};
  beforeAll(async () => {
    cookies['reader'] = await office.add('rita', 'reader', 'gesundheitsamt');
    cookies['colleague'] = await office.add('kai', 'reader', 'gesundheitsamt');
    cookies['other'] = await office.add('otto', 'reader', 'sozialamt');
    cookies['editor'] = await office.as('editor');
  });
  afterAll(() => printCounted('Borrowing contacts (embedded, without JavaScript)', counted));

  const as = (who: string, options: BrowserContextOptions, work: (page: Page) => Promise<void>): Promise<void> =>
    withPage(open, options, async (page) => {
      const [name = '', value = ''] = (cookies[who] ?? '').split(/=(.*)/s);
      await page.context().addCookies([{ name, value, url: origin() }]);
      await work(page);
    });
  const sees = async (who: string): Promise<boolean> =>
    (await getAs(origin(), VEREIN, cookies[who] ?? '')).text.includes(PHONE);

  it.each(['de', 'en'] as const)('asked for, granted in part, read, given back, %s', async (lang: Lang) => {
    const t = translator(lang);
    const plain = { ...inLanguage(origin(), lang), javaScriptEnabled: false };
    let loan = '';
    await as('reader', plain, async (page) => {
      await page.goto(VEREIN);
      const journey = new Journey(page, `ask, ${lang}`);
      await journey.click(page.getByRole('link', { name: t('loans.new') }));
      await journey.type(page.getByLabel(t('loans.request.sentence')), 'Einladung zum Gesundheitstag im Kreishaus.');
      await page.getByLabel(t('loans.request.until')).fill(UNTIL);
      await journey.click(page.getByRole('button', { name: t('loans.request.send') }));
      counted.push(journey.end());
      await page.waitForURL(/\/loans\/[0-9a-f-]{36}$/);
      loan = new URL(page.url()).pathname;
      expect(await page.textContent('main')).toContain(t('loans.says.requested', {}));
    });
    expect(await sees('reader')).toBe(false);
    await as('editor', plain, async (page) => {
      await page.goto('/');
      const journey = new Journey(page, `grant a part, ${lang}`);
      await journey.click(page.getByRole('link', { name: t('loans.title') }));
      await journey.click(page.locator(`a[href="${loan}"]`));
      await page.waitForURL(`**${loan}`);
      const boxes = page.locator('input[name=contact]');
      expect(await boxes.count()).toBe(2);
      await journey.click(page.locator('label', { hasText: lang === 'de' ? 'Mobil' : 'Mobile' }).locator('input'));
      await journey.click(page.getByRole('button', { name: t('loans.step.grant') }));
      counted.push(journey.end());
      expect(await page.textContent('main')).toContain(t('loans.done.grant'));
      expect(await page.textContent('h1')).toContain(t('loans.state.running'));
    });
    expect([await sees('reader'), await sees('colleague'), await sees('other')]).toEqual([true, false, false]);
    await as('other', plain, async (page) => {
      expect((await page.goto(loan))?.status()).toBe(404);
    });
    await as('reader', plain, async (page) => {
      await page.goto(loan);
      await page.getByRole('button', { name: t('loans.step.return') }).click();
      expect(await page.textContent('main')).toContain(t('loans.done.return'));
      expect(await sees('reader')).toBe(false);
      await page.getByRole('button', { name: t('loans.step.confirmDeletion') }).click();
      expect(await page.textContent('h1')).toContain(t('loans.state.deletionConfirmed'));
      await page.getByRole('link', { name: t('loans.again') }).click();
      expect(await page.getByLabel(t('loans.request.sentence')).inputValue()).toMatch(/^Einladung zum Gesundheitstag/);
    });
  });

  it('gives back what was typed where a request cannot be sent, and says at the field what is wrong', async () => {
    await as('reader', { ...inLanguage(origin(), 'de'), javaScriptEnabled: false }, async (page) => {
      await page.goto(`/loans/new?entry=${VEREIN.split('/')[2]}`);
      await page.getByLabel('Wofür genau?').fill('Einladung zum Sommerfest im Kreishaus.');
      await page.getByLabel('Bis einschließlich').fill('2099-01-01');
      await page.getByRole('button', { name: 'Anfragen' }).click();
      expect(await page.locator('#until-wrong').textContent()).toMatch(/nach dem Beginn/);
      expect(await page.getByLabel('Wofür genau?').inputValue()).toBe('Einladung zum Sommerfest im Kreishaus.');
    });
  });

  it.each([320, 1280])('fits into %i pixels and is accessible', async (width) => {
    for (const who of ['reader', 'editor'])
      await as(who, { ...inLanguage(origin(), 'de'), viewport: { width, height: 900 } }, async (page) => {
        await page.goto(who === 'editor' ? '/loans?list=all' : '/loans');
        expect([who, 'list', await overflow(page), await mistakes(page)]).toEqual([who, 'list', 0, []]);
        await page.locator('.nk-loans table a').first().click();
        await page.waitForURL(/\/loans\/[0-9a-f-]{36}$/);
        expect([who, 'loan', await overflow(page), await mistakes(page)]).toEqual([who, 'loan', 0, []]);
        await page.goto(`/loans/new?entry=${VEREIN.split('/')[2]}`);
        expect([who, 'new', await overflow(page), await mistakes(page)]).toEqual([who, 'new', 0, []]);
      });
  });
}

describeBrowser('the second job', (open) => journeys(open));
