// The second job: a department borrows contacts. A reader asks from the page of an entry, an editor grants a part, the reader
// reads what was granted where it stands anyway, takes it along as a file, and gives it back; on both engines, each of them in a
// browser of their own, without JavaScript, in both languages.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { dayAfter } from '../../../graph/model/day';
import { berlinDay } from '../../../lib/config/clock';
import { label, translator, type Lang } from '../../../lib/i18n/translator';
import { paths } from '../../../lib/paths';
import { describeBrowser, inLanguage, withPage, type OpenContext } from '../../support/e2e-browser';
import { getAs } from '../../support/e2e-account';
import { describeWith } from '../../support/engines';
import { useOffice } from '../../support/e2e-office';
import { mistakes, overflow } from '../../support/e2e-axe';
import { enterAs } from '../../support/e2e-signed-in';
import { Journey, printCounted, type Counted } from './journey';

/** In the dataset: a telephone on request and a mobile for offices, both with consent to invitations. */
const ID = 'jugendverein-funkenpfad-velbert';
const VEREIN = `/organisations/${ID}`;
const PHONE = '030 23125626';
const UNTIL = dayAfter(berlinDay(new Date()), 30);

type Who = 'reader' | 'editor' | 'other';

function journeys(engine: 'embedded' | 'neo4j', open: OpenContext): void {
  const office = useOffice({ neo4j: engine === 'neo4j' });
  const { origin } = office;
  const counted: Counted[] = [];
  const cookies: Record<string, string> = {};
  beforeAll(async () => {
    cookies['reader'] = await office.add('rita', 'reader', 'gesundheitsamt');
    cookies['colleague'] = await office.add('kai', 'reader', 'gesundheitsamt');
    cookies['other'] = await office.add('otto', 'reader', 'sozialamt');
    cookies['editor'] = await office.as('editor');
  });
  afterAll(() => printCounted(`Borrowing contacts (${engine}, without JavaScript)`, counted));

  const enter = async (context: BrowserContext, who: string): Promise<Page> => {
    await enterAs(context, origin(), cookies[who] ?? '');
    return context.newPage();
  };
  const as = (who: string, options: BrowserContextOptions, work: (page: Page) => Promise<void>): Promise<void> =>
    withPage(open, options, async (page) => work(await enter(page.context(), who)));
  /** Three people at once, each in a browser of their own. */
  const together = async (options: BrowserContextOptions, work: (pages: Record<Who, Page>) => Promise<void>) => {
    const contexts = await Promise.all([open(options), open(options), open(options)]);
    try {
      const [reader, editor, other] = contexts;
      await work({
        reader: await enter(reader, 'reader'),
        editor: await enter(editor, 'editor'),
        other: await enter(other, 'other'),
      });
    } finally {
      for (const context of contexts) await context.close();
    }
  };
  const sees = async (who: string): Promise<boolean> =>
    (await getAs(origin(), VEREIN, cookies[who] ?? '')).text.includes(PHONE);

  it.each(['de', 'en'] as const)(
    'asked for, granted in part, used, taken along, given back, %s',
    async (lang: Lang) => {
      const t = translator(lang);
      await together({ ...inLanguage(origin(), lang), javaScriptEnabled: false }, async ({ reader, editor, other }) => {
        await reader.goto(VEREIN);
        const ask = new Journey(reader, `ask, ${lang}`);
        await ask.click(reader.getByRole('link', { name: t('loans.new') }));
        await ask.type(reader.getByLabel(t('loans.request.sentence')), 'Einladung zum Gesundheitstag im Kreishaus.');
        await reader.getByLabel(t('loans.request.until')).fill(UNTIL);
        await ask.click(reader.getByRole('button', { name: t('loans.request.send') }));
        counted.push(ask.end());
        await reader.waitForURL(/\/loans\/[0-9a-f-]{36}$/);
        const loan = new URL(reader.url()).pathname;
        expect(await reader.textContent('main')).toContain(t('loans.says.requested', {}));
        expect(await sees('reader')).toBe(false);

        await editor.goto('/');
        const grant = new Journey(editor, `grant a part, ${lang}`);
        await grant.click(
          editor
            .getByRole('navigation')
            .first()
            .getByRole('link', { name: t('loans.title') }),
        );
        await grant.click(editor.locator(`table a[href="${loan}"]`));
        await editor.waitForURL(`**${loan}`);
        expect(await editor.locator('input[name=contact]').count()).toBe(2);
        await grant.click(editor.locator('label', { hasText: lang === 'de' ? 'Mobil' : 'Mobile' }).locator('input'));
        await grant.click(editor.getByRole('button', { name: t('loans.step.grant') }));
        counted.push(grant.end());
        expect(await editor.textContent('main')).toContain(t('loans.done.grant'));
        expect(await editor.textContent('h1')).toContain(t('loans.state.running'));

        expect([await sees('reader'), await sees('colleague'), await sees('other')]).toEqual([true, false, false]);
        expect((await other.goto(loan))?.status()).toBe(404);
        await reader.goto('/');
        const use = new Journey(reader, `take along, ${lang}`);
        await use.click(
          reader
            .getByRole('navigation')
            .first()
            .getByRole('link', { name: t('loans.title') }),
        );
        await use.click(reader.locator(`table a[href="${loan}"]`));
        await reader.waitForURL(`**${loan}`);
        const file = reader.waitForEvent('download');
        await use.click(reader.getByRole('link', { name: t('lent.format.csv') }));
        const table = await readFile(await (await file).path(), 'utf8');
        counted.push(use.end());
        const number = /\d+/.exec((await reader.textContent('h1')) ?? '')?.[0];
        expect(table.replace(/\D/g, '')).toContain(PHONE.replace(/\D/g, '').slice(1));
        expect(table).toContain(`;${number};${label(lang, 'consent', 'invitation')}`);

        const address = paths.loanFile(loan.split('/')[2] ?? '', { format: 'csv' });
        await reader.getByRole('button', { name: t('loans.step.return') }).click();
        expect(await reader.textContent('main')).toContain(t('loans.done.return'));
        expect([await sees('reader'), (await getAs(origin(), address, cookies['reader'] ?? '')).status]).toEqual([
          false,
          409,
        ]);
        await reader.getByRole('button', { name: t('loans.step.confirmDeletion') }).click();
        expect(await reader.textContent('h1')).toContain(t('loans.state.deletionConfirmed'));
        await reader.getByRole('link', { name: t('loans.again') }).click();
        expect(await reader.getByLabel(t('loans.request.sentence')).inputValue()).toMatch(
          /^Einladung zum Gesundheitstag/,
        );
      });
    },
  );

  it('asks for the contacts of all that a search finds or the network shows', async () => {
    await as('reader', { ...inLanguage(origin(), 'de'), javaScriptEnabled: false }, async (page) => {
      for (const [address, link] of [
        ['/directory?q=jugendverein+velbert', 'Kontakte aller Treffer ausleihen'],
        ['/network?q=jugendverein+velbert', 'Kontakte dieser Ansicht ausleihen'],
        [`/network?focus=${ID}&degrees=1`, 'Kontakte dieser Ansicht ausleihen'],
      ] as const) {
        await page.goto(address);
        await page.getByRole('link', { name: link }).click();
        await page.waitForURL('**/loans/new?*');
        const asked = page.locator('input[name=entry]:checked');
        const ids = await asked.evaluateAll((all) => all.map((one) => one.getAttribute('value')));
        expect([address, ids]).toEqual([address, expect.arrayContaining([ID])]);
        expect(ids.length).toBeLessThan(60); // not the whole directory
      }
    });
    expect((await getAs(origin(), '/directory?q=jugendverein', '')).text).not.toContain('hits=');
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

describeBrowser('the second job', (open) => {
  describeWith('embedded', 'on the embedded store', () => journeys('embedded', open));
  describeWith('neo4j', 'on Neo4j', () => journeys('neo4j', open));
});
