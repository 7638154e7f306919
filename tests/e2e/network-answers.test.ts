// What the network answers in a browser: the connection of two, the search within, ties and entries in the panel; by mouse,
// by keyboard, by touch and without JavaScript, in both languages, on a telephone; and what it says where something is missing.
import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { useApp } from '../support/e2e-app';
import { mistakes } from '../support/e2e-axe';
import { describeBrowser, inLanguage, withPage } from '../support/e2e-browser';
import { watchPage } from '../support/e2e-network';
import { until } from '../support/e2e-until';

const { origin } = useApp();
const WAY = '/network?from=jobcenter-me-aktiv&to=mimi';
const TWO = '/network?view=organisations&focus=jobcenter-me-aktiv&focus=sg-integration&degrees=0';
const PHONE = { width: 320, height: 640 };

const canvas = (page: Page): Locator => page.locator('.nk-canvas');
const drawn = (page: Page): Promise<unknown> => page.locator('.nk-canvas[data-drawn]').waitFor();
const status = (page: Page): Promise<string> => page.locator('.nk-explorer [role=status]').innerText();
const says = (page: Page, what: RegExp): Promise<unknown> => until(async () => what.test(await status(page)));
const panelOf = (page: Page): Locator => page.locator('.nk-panel');
const finder = (page: Page): Locator => page.getByRole('combobox', { name: /^(Im Bild suchen|Find in the picture)$/ });
const sentence = (page: Page): Locator => page.locator('.nk-way__sentence');
const onWay = (page: Page): Promise<(string | null)[]> =>
  page.locator('tr.nk-net__row--way').evaluateAll((all) => all.map((one) => one.getAttribute('data-node')).sort());
const rows = (page: Page): Promise<(string | null)[]> =>
  page.locator('tr[data-node]').evaluateAll((all) => all.map((one) => one.getAttribute('data-node')));
/** Beside a way nothing has a name that is not on it. */
const namesInPicture = (page: Page): Promise<string | null> => canvas(page).getAttribute('data-labels');
const hasFocus = (one: Locator): Promise<boolean> => one.evaluate((element) => element === document.activeElement);

const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** The keyboard's way to a sign, whatever lies where. */
async function goTo(page: Page, name: string): Promise<void> {
  await page.keyboard.press('f');
  await until(() => hasFocus(finder(page)));
  await finder(page).fill(name);
  await page.keyboard.press('Enter');
  await until(() => hasFocus(canvas(page)));
}

describeBrowser('what the network answers', (open) => {
  const on = (path: string, work: (page: Page) => Promise<void>, options = {}) =>
    withPage(open, { baseURL: origin(), viewport: { width: 1280, height: 900 }, ...options }, async (page) => {
      const watched = await watchPage(page, origin());
      await page.goto(path);
      await work(page);
      expect(watched.complaints(200)).toEqual([]);
      expect(watched.strangers()).toEqual([]);
    });

  describe('the shortest connection', () => {
    it('stands in words with a link for each name, in the table, and in the picture with names of its own alone', () =>
      on(WAY, async (page) => {
        await drawn(page);
        expect(await sentence(page).innerText()).toBe(
          'Jobcenter ME-aktiv entwickelt „Arbeitsmarktprogramme des Jobcenters“; dort wirkt auch Sachgebiet Integration mit. ' +
            'Sachgebiet Integration wirkt bei „MIMI – Mit Migranten für Migranten“ mit.',
        );
        const links = await sentence(page)
          .locator('a')
          .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
        expect(links).toEqual([
          '/organisations/jobcenter-me-aktiv',
          '/cooperations/arbeitsmarktprogramme-jobcenter',
          '/organisations/sg-integration',
          '/organisations/sg-integration',
          '/cooperations/mimi',
        ]);
        const way = ['arbeitsmarktprogramme-jobcenter', 'jobcenter-me-aktiv', 'mimi', 'sg-integration'];
        expect(await onWay(page)).toEqual(way);
        expect(await page.locator('tr[data-node="mimi"] .nk-net__step').textContent()).toBe('4. von 4 auf dem Weg');
        await until(async () => (await namesInPicture(page)) === '4');
        await page.getByRole('link', { name: 'Nur diesen Weg zeigen' }).click();
        await until(
          async () =>
            (await onWay(page)).join() ===
            (await rows(page))
              .filter((id) => id !== '9' && !/^10/.test(id ?? ''))
              .sort()
              .join(),
        );
        await page.getByRole('button', { name: 'Rückgängig' }).click();
        await until(async () => (await rows(page)).length > 100);
        await page.getByRole('link', { name: 'Verbindung schließen' }).click();
        await page.waitForURL((url) => url.search === '');
        await until(async () => Number(await namesInPicture(page)) > 10);
        await page.goBack();
        await sentence(page).waitFor();
        await until(async () => (await namesInPicture(page)) === '4');
      }));

    it('is found without JavaScript, by names in a form', () =>
      on(
        '/network?view=organisations&examples=0',
        async (page) => {
          await page.locator('.nk-way__form > summary').click();
          await page.getByRole('combobox', { name: 'Von' }).fill('me-aktiv');
          await page.getByRole('combobox', { name: 'Zu' }).fill('mimi – mit migranten für migranten');
          await page.getByRole('button', { name: 'Verbindung suchen' }).click();
          expect(await sentence(page).innerText()).toMatch(/^Jobcenter ME-aktiv entwickelt/);
          expect(page.url()).toMatch(/view=organisations/);
          expect(page.url()).toMatch(/examples=0/);
          expect(await onWay(page)).toEqual(['jobcenter-me-aktiv', 'sg-integration']);
          await page.getByRole('link', { name: 'Verbindung schließen' }).click();
          expect(page.url()).toMatch(/\/network\?view=organisations&examples=0$/);
        },
        { javaScriptEnabled: false },
      ));

    it('is begun in the panel and ended by keyboard, in English', () =>
      on(
        '/network',
        async (page) => {
          await drawn(page);
          await goTo(page, 'jobcenter me-aktiv');
          await page.keyboard.press('Enter');
          await panelOf(page).getByRole('link', { name: 'Find a connection from here …' }).press('Enter');
          await page.waitForURL(/from=jobcenter-me-aktiv/);
          await says(page, /^Connection from Jobcenter ME-aktiv: choose the second sign\.$/);
          expect(await panelOf(page).count()).toBe(0);
          expect(await hasFocus(canvas(page))).toBe(true);
          await page.keyboard.press('f');
          await finder(page).fill('10.1');
          await page.keyboard.press('Enter');
          await says(page, /cannot be an end/);
          await finder(page).fill('MIMI');
          await page.keyboard.press('Enter');
          await page.waitForURL(/to=mimi/);
          await says(page, /^Jobcenter ME-aktiv develops “Arbeitsmarktprogramme/);
          const names = sentence(page).locator('a span[lang=de]');
          expect(await names.count()).toBe(5);
          await page.keyboard.press('Escape');
          await page.keyboard.press('Escape');
          await canvas(page).focus();
          await page.keyboard.press('Control+z');
          await page.waitForURL((url) => !url.search.includes('to='));
          expect(await sentence(page).count()).toBe(0);
        },
        inLanguage(origin(), 'en'),
      ));

    it('is begun by mouse, the second chosen in the picture', () =>
      on('/network?view=organisations&focus=jobcenter-me-aktiv&degrees=0&to=bamf', async (page) => {
        await drawn(page);
        await says(page, /^Verbindung von Bundesamt für Migration/);
        await canvas(page).scrollIntoViewIfNeeded();
        await until(async () => {
          const box = await canvas(page).boundingBox();
          if (!box) return false;
          await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
          // a second press would only ask again
          const isThere = page.waitForURL(/from=jobcenter-me-aktiv/, { timeout: 5000 });
          return isThere.then(
            () => true,
            () => false,
          );
        }, 30_000);
        await sentence(page).waitFor();
        expect(await page.locator('.nk-way').innerText()).toMatch(/nicht gezeigt.*Bundesamt/);
        await page.getByRole('link', { name: 'Ohne Filter zeigen' }).click();
        await until(async () => (await onWay(page)).length === 2);
      }));

    it('of two that are selected is a button', () =>
      on('/network', async (page) => {
        await drawn(page);
        await page.locator('tr[data-node="sg-integration"] td').nth(1).click();
        expect(await page.locator('.nk-tools').getByRole('link', { name: 'Kürzeste Verbindung' }).count()).toBe(0);
        await page
          .locator('tr[data-node="bamf"] td')
          .nth(1)
          .click({ modifiers: ['Shift'] });
        await page.locator('.nk-tools').getByRole('link', { name: 'Kürzeste Verbindung' }).click();
        await page.waitForURL(/from=sg-integration&to=bamf/);
        await sentence(page).waitFor();
      }));

    it.each([
      ['from=jobcenter-me-aktiv&to=bund', /^Keine Verbindung: Zwischen „Jobcenter ME-aktiv“ und „Bund“/],
      ['from=mimi&to=mimi', /ist Anfang und Ende zugleich/],
      ['from=elternverein-lindenblatt-velbert&to=bamf&examples=0', /Keine Verbindung[^]*Beispiele sind ausgeblendet/],
      [
        'from=mimi&to=gibtesnicht',
        /„gibtesnicht“ kennt das Verzeichnis nicht[^]*Gesucht wird eine Verbindung von MIMI/,
      ],
      ['from=10.1&to=mimi', /Sprache: Felder und Orte sind kein Ende/],
      ['from=sg-integration&to=mimi&rollup=whole', /^Sachgebiet Integration wirkt bei/],
      ['from=sg-integration&to=bamf&hidden=sg-integration', /nicht gezeigt[^]*Sachgebiet Integration/],
    ])('%s says what is so', (query, what) =>
      on(
        `/network?${query}`,
        async (page) => {
          expect((await page.locator('.nk-way').innerText()).replace(/^Kürzeste Verbindung\s*/, '')).toMatch(what);
        },
        { javaScriptEnabled: false },
      ),
    );

    it('offers what a misspelt name may mean', () =>
      on('/network?from=mimi&to=Jobzenter', async (page) => {
        const offered = page.locator('.nk-way a', { hasText: 'Jobcenter ME-aktiv' });
        await offered.first().click();
        await page.waitForURL(/to=jobcenter-me-aktiv/);
        await sentence(page).waitFor();
      }));

    it('is drawn over the whole that stands for its parts', () =>
      on('/network?from=sg-integration&to=mimi&rollup=whole', async (page) => {
        await drawn(page);
        expect(await onWay(page)).toEqual(['kreisverwaltung-mettmann', 'mimi']);
        await until(async () => (await namesInPicture(page)) === '2');
      }));

    it('twice the same parameter is refused', () =>
      withPage(open, { baseURL: origin() }, async (page) => {
        expect((await page.goto('/network?from=mimi&from=bamf'))?.status()).toBe(400);
      }));
  });

  describe('the search within', () => {
    it('counts, marks, goes there by arrows and Enter, and Escape empties; the server is not asked', () =>
      on('/network', async (page) => {
        await drawn(page);
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        await page.keyboard.press('f');
        const before = Number(await namesInPicture(page));
        await page.keyboard.type('muttersprachliche');
        await says(page, /^\d+ Treffer$/);
        expect(await page.locator('.nk-find__count').innerText()).toBe(await status(page));
        expect(Number(await namesInPicture(page))).toBeGreaterThan(0);
        await page.keyboard.press('Control+a');
        await page.keyboard.type('uebergangsmanagement');
        await says(page, /^\d+ Treffer$/);
        await page.keyboard.press('ArrowDown');
        const option = page.getByRole('option', { selected: true });
        const name = await option.locator('span').first().innerText();
        await page.keyboard.press('Enter');
        await says(page, new RegExp(`^${name}, .*, \\d+ von \\d+$`));
        expect(await hasFocus(canvas(page))).toBe(true);
        expect(await page.locator('tr.nk-net__row--at th').textContent()).toContain(name);
        await page.keyboard.press('f');
        await page.keyboard.press('Escape');
        expect(await finder(page).inputValue()).toBe('');
        await until(async () => Math.abs(Number(await namesInPicture(page)) - before) < 20);
        expect(asked).toEqual([]);
      }));

    it('says that nothing fits and leads to the directory, on a telephone', () =>
      on(
        '/network?focus=bamf',
        async (page) => {
          await drawn(page);
          await finder(page).fill('xyzzyq');
          await page.getByText('„xyzzyq“ ist nicht im Bild.').first().waitFor();
          expect(await isTooWide(page)).toBe(false);
          await page.getByRole('link', { name: 'Im Verzeichnis suchen' }).click();
          await page.waitForURL(/\/directory\?q=xyzzyq/);
        },
        { viewport: PHONE },
      ));

    it('is chosen by mouse, and f is a letter where somebody types', () =>
      on('/network', async (page) => {
        await drawn(page);
        await page.locator('#q').fill('');
        await page.locator('#q').press('f');
        expect(await page.locator('#q').inputValue()).toBe('f');
        await finder(page).fill('jobcenter me');
        await page.getByRole('option').first().click();
        await says(page, /^Jobcenter ME-aktiv, /);
      }));
  });

  describe('a tie', () => {
    it('opens by keyboard from its end, with roles, Bausteine and the words of the source', () =>
      on('/network?view=organisations', async (page) => {
        await drawn(page);
        await goTo(page, 'jobcenter me-aktiv');
        await page.keyboard.press('Enter');
        const panel = panelOf(page);
        const heading = panel.getByRole('heading', { level: 2 });
        await until(() => hasFocus(heading));
        await panel
          .getByRole('button', { name: 'Was Jobcenter ME-aktiv und Sachgebiet Integration verbindet' })
          .press('Enter');
        await until(() => hasFocus(heading));
        expect(await heading.innerText()).toBe('Jobcenter ME-aktiv – Sachgebiet Integration');
        const shared = panel.locator('.nk-panel__shared > li');
        await until(async () => (await shared.count()) === 4);
        const first = shared.filter({ hasText: 'Arbeitsmarktprogramme des Jobcenters' });
        expect((await first.innerText()).replace(/\s+/g, ' ')).toMatch(
          /Programm Baustein: 10\.3 Wirtschaft und Arbeit Jobcenter ME-aktiv – Entwicklung.* Sachgebiet Integration – Mitwirkung/,
        );
        const proof = first.locator('details').first();
        await proof.locator('summary').press('Enter');
        expect(await proof.locator('blockquote').innerText()).toMatch(/^„.+“$/);
        expect(await proof.getByRole('link').getAttribute('href')).toMatch(/^\/sources\/bericht-2010#quote-/);
        await page.keyboard.press('Escape');
        expect(await panel.count()).toBe(0);
        expect(await hasFocus(canvas(page))).toBe(true);
        await page.keyboard.press('Enter');
        await heading.getByText('Jobcenter ME-aktiv', { exact: true }).waitFor();
      }));

    it('opens from the table, leads to its ends and to its cooperations in the picture', () =>
      on(
        TWO,
        async (page) => {
          await drawn(page);
          await page.locator('a[data-tie]').first().press('Enter');
          const panel = panelOf(page);
          await panel.locator('.nk-panel__shared > li').first().waitFor();
          expect(await isTooWide(page)).toBe(false);
          const box = await panel.boundingBox();
          expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(PHONE.height + 1);
          await panel.getByRole('button', { name: 'Sachgebiet Integration', exact: true }).click();
          await panel.getByRole('link', { name: 'Zum Eintrag' }).waitFor();
          expect(page.url()).toMatch(/degrees=0$/);
          await page.locator('a[data-tie]').first().press('Enter');
          await panel.getByRole('link', { name: 'Mit der Zusammenarbeit im Bild zeigen' }).click();
          await page.waitForURL((url) => !url.search.includes('view='));
        },
        { viewport: PHONE },
      ));

    it.each(['mouse', 'touch'])('opens by %s beside its thin line', (by) =>
      on(
        TWO,
        async (page) => {
          await drawn(page);
          await canvas(page).scrollIntoViewIfNeeded();
          const box = await canvas(page).boundingBox();
          if (!box) throw new Error('no picture');
          const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
          await until(async () => {
            if (by === 'mouse') await page.mouse.click(x + 3, y - 3);
            else await page.touchscreen.tap(x + 8, y - 8);
            return (await panelOf(page).count()) > 0;
          });
          await panelOf(page).locator('.nk-panel__shared > li').first().waitFor();
        },
        by === 'touch' ? { hasTouch: true } : {},
      ),
    );

    it('without JavaScript is the connection of the two in words', () =>
      on(
        TWO,
        async (page) => {
          await page.locator('a[data-tie]').first().click();
          expect(await sentence(page).innerText()).toMatch(/Sachgebiet Integration/);
        },
        { javaScriptEnabled: false },
      ));
  });

  describe('the panel', () => {
    it.each([
      ['10.3 Wirtschaft', '/network', /Zusammenarbeit dazu[^]*Zum Eintrag/],
      [
        'arbeitsgruppe integrationskompass',
        '/network',
        /Gremium[^]*Baustein: 10\.1 Sprache[^]*Wer mitwirkt[^]*Mitglied\s*Quelle/,
      ],
      ['elternverein lindenblatt', '/network', /Beispiel[^]*Telefon[^]*Wirkt mit in/],
      ['kreisverwaltung mettmann', '/network?rollup=whole', /Steht hier für: [^]*Sachgebiet Integration/],
    ])('says of %s what is known', (name, path, what) =>
      on(path, async (page) => {
        await drawn(page);
        await goTo(page, name);
        await page.keyboard.press('Enter');
        await until(async () => what.test(await panelOf(page).innerText()));
        await page.keyboard.press('Escape');
        expect(await panelOf(page).count()).toBe(0);
        expect(await hasFocus(canvas(page))).toBe(true);
      }),
    );

    it.each([
      ['no connection', /Nicht verbunden/, true],
      ['a failure of the server', /kann gerade nicht geladen werden/, true],
      ['an entry that is gone', /gibt es nicht mehr/, false],
    ])('tells %s from the others', (kind, what, again) =>
      withPage(open, { baseURL: origin() }, async (page) => {
        await page.goto(TWO);
        await drawn(page);
        let broken = true;
        await page.route('**/api/v1/entries/**', (route) => {
          if (!broken) return route.continue();
          if (kind === 'no connection') return route.abort('internetdisconnected');
          return route.fulfill({ status: again ? 503 : 404, body: '{}' });
        });
        await goTo(page, 'jobcenter');
        await page.keyboard.press('Enter');
        const alert = panelOf(page).getByRole('alert');
        await alert.getByText(what).waitFor();
        const retry = alert.getByRole('button', { name: 'Noch einmal versuchen' });
        expect(await retry.count()).toBe(again ? 1 : 0);
        if (!again) return;
        broken = false;
        await retry.press('Enter');
        await panelOf(page).getByText('Wirkt mit in').waitFor();
      }),
    );
  });

  describe('selecting', () => {
    it('keeps only what is selected by keyboard, and shows the rest again', () =>
      on('/network?view=organisations&focus=jobcenter-me-aktiv', async (page) => {
        await drawn(page);
        const all = (await rows(page)).length;
        await canvas(page).focus();
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('Space');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Space');
        expect(await status(page)).toBe('2 ausgewählt');
        const chosen = await page
          .locator('tr[aria-current]')
          .evaluateAll((rows) => rows.map((one) => one.getAttribute('data-node')));
        await page.getByRole('link', { name: 'Nur die Auswahl zeigen' }).press('Enter');
        await until(async () => (await rows(page)).join() === chosen.join());
        await page.keyboard.press('Control+z');
        await until(async () => (await rows(page)).length === all);
      }));

    it('keeps only what is selected by mouse in legend and table', () =>
      on('/network', async (page) => {
        await drawn(page);
        await page.locator('[data-group="sign-state"]').click();
        const count = await page.locator('tr[aria-current]').count();
        expect(count).toBe(Number(await page.locator('[data-group="sign-state"] .nk-legend__count').innerText()));
        await page
          .locator('tr[data-node="sg-integration"] td')
          .nth(1)
          .click({ modifiers: ['Control'] });
        expect(await status(page)).toBe(`${count + 1} ausgewählt`);
        await page.getByRole('link', { name: 'Nur die Auswahl zeigen' }).click();
        await until(async () => (await rows(page)).filter((id) => !/^(9|10\.\d)$/.test(id ?? '')).length === count + 1);
      }));

    it('hides from the panel by mouse, and shows again by keyboard', () =>
      on('/network?view=organisations&focus=jobcenter-me-aktiv', async (page) => {
        await drawn(page);
        await goTo(page, 'ihk');
        await page.keyboard.press('Enter');
        await panelOf(page).getByRole('link', { name: 'Ausblenden' }).click();
        await until(async () => !(await rows(page)).includes('ihk'));
        await until(async () => (await panelOf(page).count()) === 0);
        await page.getByRole('link', { name: /wieder zeigen/ }).press('Enter');
        await until(async () => (await rows(page)).includes('ihk'));
      }));
  });

  it('the keys of the picture stand in the list of keys, on its page alone', () =>
    on('/network', async (page) => {
      await page.locator('.nk-keys__open').waitFor();
      await page.keyboard.press('?');
      const dialog = page.getByRole('dialog', { name: 'Tastenkürzel' });
      expect((await dialog.innerText()).replace(/\s+/g, ' ')).toMatch(/Im Netzwerk.*f im Bild suchen.*p Vorführung/);
      await page.goto('/directory');
      await page.locator('.nk-keys__open').click();
      expect(await dialog.innerText()).not.toMatch(/Vorführung/);
    }));

  it.each([
    [
      '/cooperations/ag-integrationskompass',
      'Wer hier sitzt, und wo sonst noch',
      'ag-integrationskompass',
      /degrees=2/,
    ],
    ['/organisations/jobcenter-me-aktiv', 'Mit wem sie zusammenarbeitet', 'jobcenter-me-aktiv', /focus=/],
    ['/bausteine/10.4', 'Wer daran arbeitet', '10.4', /baustein=10\.4/],
    ['/places/05158032', 'Wer hier zusammenarbeitet', 'kreisverwaltung-mettmann', /town=05158032/],
  ])('%s leads to its view of the network', (path, name, one, address) =>
    on(
      path,
      async (page) => {
        await page.getByRole('link', { name: `${name}: im Netzwerk zeigen` }).click();
        expect(page.url()).toMatch(address);
        expect(await rows(page)).toContain(one);
        if (/degrees=2/.test(page.url()))
          expect(await page.locator('tr[data-node="jobcenter-me-aktiv"]').textContent()).toMatch(/wirkt mit in.*und/);
      },
      { javaScriptEnabled: false },
    ),
  );

  it.each([
    ['de', 1280, 'light'],
    ['en', 1280, 'dark'],
    ['de', 320, 'dark'],
    ['en', 320, 'light'],
  ] as const)('axe finds nothing with all of it open, %s, %d px, %s', (lang, width, colorScheme) =>
    on(
      `${TWO}&from=jobcenter-me-aktiv&to=mimi`,
      async (page) => {
        await drawn(page);
        expect(await mistakes(page)).toEqual([]);
        await finder(page).fill('xyzzyq');
        await page.locator('.nk-find__none').waitFor();
        expect(await mistakes(page)).toEqual([]);
        await finder(page).fill('sach');
        await page.getByRole('option').first().waitFor();
        expect(await mistakes(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await page.locator('.nk-net').locator('a[data-tie]').first().press('Enter');
        await panelOf(page).locator('details').first().waitFor();
        for (const summary of await panelOf(page).locator('summary').all()) await summary.press('Enter');
        expect(await mistakes(page)).toEqual([]);
        expect(await isTooWide(page)).toBe(false);
      },
      { ...inLanguage(origin(), lang), viewport: { width, height: 700 }, colorScheme },
    ),
  );
});
