// Leaving the network with the picture: SVG, PNG, print and tables, each opened by a reader that is not ours; where the browser
// refuses, a line says so and the SVG remains; names of any kind do no harm.
import { readFile } from 'node:fs/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import Papa from 'papaparse';
import type { Download, Page } from 'playwright-core';
import { useApp } from '../support/e2e-app';
import { describeBrowser, inLanguage, withPage } from '../support/e2e-browser';
import { send } from '../support/e2e-http';
import { watchPage } from '../support/e2e-network';
import { until } from '../support/e2e-until';
import { makeStrangeStore, STRANGE_NAMES, type StrangeStore } from '../support/strange-dataset';

let store: StrangeStore;
const { origin, printed } = useApp(async () => {
  store = await makeStrangeStore();
  return { dataFolder: store.dataFolder };
});
afterAll(() => store.remove());

const AROUND = '/network?focus=ag-integrationskompass&degrees=2';
const STRANGE = '/network?town=05158032&view=organisations';
const queryOf = (path: string): string => path.split('?')[1] ?? '';
const rowsOf = (page: Page): Promise<string[]> =>
  page.locator('tr[data-node]').evaluateAll((all) => all.map((one) => one.getAttribute('data-node') ?? ''));
const status = (page: Page): Promise<string> => page.locator('.nk-save__said').innerText();
const openMenu = (page: Page): Promise<void> => page.getByText('Bild und Daten sichern').click();

async function download(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all<[Promise<Download>, Promise<void>]>([page.waitForEvent('download'), press()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** What the browser's own XML parser finds in it. */
const parseXml = (page: Page, text: string) =>
  page.evaluate((source) => {
    const found = new DOMParser().parseFromString(source, 'image/svg+xml');
    return {
      error: found.querySelector('parsererror')?.textContent ?? null,
      nodes: [...found.querySelectorAll('[data-node]')].map((one) => one.getAttribute('data-node') ?? ''),
      texts: [...found.querySelectorAll('text')].map((one) => one.textContent ?? ''),
      titles: [...found.querySelectorAll('title')].map((one) => one.textContent ?? ''),
      names: [...new Set([...found.querySelectorAll('*')].map((one) => one.localName))],
    };
  }, text);

/** Size, and how many of its dots are of another colour than the ground; the browser's own decoder reads it. */
const readImage = (page: Page, bytes: Buffer, type: string) =>
  page.evaluate(
    async ([data, kind]) => {
      const image = new Image();
      image.src = `data:${kind};base64,${data}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const dots = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let painted = 0;
      let clear = 0;
      const colours = new Set<number>();
      for (let at = 0; at < dots.length; at += 4) {
        const colour = ((dots[at] ?? 0) << 16) | ((dots[at + 1] ?? 0) << 8) | (dots[at + 2] ?? 0);
        if (dots[at + 3] !== 255) clear++;
        else if (colour !== 0xffffff) painted++;
        if (colours.size < 5000) colours.add(colour);
      }
      return { width: canvas.width, height: canvas.height, painted, clear, colours: [...colours] };
    },
    [bytes.toString('base64'), type] as const,
  );

const PNG_SIZE = (bytes: Buffer): [number, number] => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];

describeBrowser('saving the network', (open) => {
  const on = (path: string, work: (page: Page) => Promise<void>, options = {}) =>
    withPage(open, { baseURL: origin(), viewport: { width: 1280, height: 900 }, ...options }, async (page) => {
      const watched = await watchPage(page, origin());
      await page.goto(path);
      await work(page);
      expect(watched.complaints(200)).toEqual([]);
      expect(watched.strangers()).toEqual([]);
    });

  it('as SVG without JavaScript: valid, with all that is in the table, and it can be seen', async () => {
    let svg = '';
    let rows: string[] = [];
    await on(
      AROUND,
      async (page) => {
        rows = await rowsOf(page);
        await openMenu(page);
        const { name, bytes } = await download(page, () => page.getByRole('link', { name: 'Bild als SVG' }).click());
        expect(name).toMatch(/^netzkompass-netzwerk-arbeitsgruppe-integrationskompass-\d{4}-\d\d-\d\d\.svg$/);
        expect(await page.getByRole('button', { name: /PNG/ }).count()).toBe(0);
        svg = bytes.toString('utf8');
      },
      { javaScriptEnabled: false },
    );
    await on('/about', async (page) => {
      const { error, nodes, texts, names } = await parseXml(page, svg);
      expect(error).toBeNull();
      expect([...nodes].sort()).toEqual([...rows].sort());
      expect(texts).toEqual(expect.arrayContaining(['Stand: 26. April 2011', 'BAMF', '10.1']));
      expect(texts.join(' ')).toMatch(/Ausgewählt: nur das Umfeld von 1 Eintrag/);
      expect(names).not.toContain('script');
      const image = await readImage(page, Buffer.from(svg), 'image/svg+xml');
      expect([image.width, image.height]).toEqual([1587, 1123]);
      expect(image.painted).toBeGreaterThan(20_000);
      // the fills of three Bausteine
      for (const colour of [0x0072b2, 0xe69f00, 0x009e73]) expect(image.colours).toContain(colour);
    });
  });

  it('as SVG and as PNG of what is shown: twice the screen, and A3 at 300 dots per inch', () =>
    on(AROUND, async (page) => {
      await page.locator('.nk-canvas[data-drawn]').waitFor();
      const { width = 0 } = (await page.locator('.nk-canvas').boundingBox()) ?? {};
      await openMenu(page);
      const svg = await download(page, () => page.getByRole('link', { name: 'Bild als SVG' }).click());
      const found = await parseXml(page, svg.bytes.toString('utf8'));
      expect([found.error, [...found.nodes].sort()]).toEqual([null, (await rowsOf(page)).sort()]);
      expect(await status(page)).toContain(svg.name);

      const screen = await download(page, () =>
        page.getByRole('button', { name: 'Bild als PNG', exact: true }).click(),
      );
      expect(PNG_SIZE(screen.bytes)[0]).toBe(2 * Math.round(width));
      const image = await readImage(page, screen.bytes, 'image/png');
      expect(image.painted).toBeGreaterThan(50_000);
      expect([image.clear, image.colours.includes(0x0072b2)]).toEqual([0, true]);

      const large = await download(page, () => page.getByRole('button', { name: /PNG für A3/ }).click());
      expect(large.name).toMatch(/\.png$/);
      expect(PNG_SIZE(large.bytes)).toEqual([4961, 3508]);
      expect((await readImage(page, large.bytes, 'image/png')).painted).toBeGreaterThan(200_000);
      expect(await status(page)).toMatch(/^Gespeichert: /);
    }));

  describe('where the browser refuses', () => {
    it.each([
      ['a file', () => (HTMLCanvasElement.prototype.toBlob = (done) => done(null))],
      ['a canvas', () => (HTMLCanvasElement.prototype.getContext = () => null)],
      [
        'with an error',
        () =>
          (HTMLCanvasElement.prototype.toBlob = () => {
            throw new Error('too large');
          }),
      ],
    ] as [string, () => void][])('%s, a line says so and offers the SVG', (_what, sabotage) =>
      on(AROUND, async (page) => {
        await page.locator('.nk-canvas[data-drawn]').waitFor();
        await openMenu(page);
        await page.evaluate(sabotage);
        await page.getByRole('button', { name: 'Bild als PNG', exact: true }).click();
        await until(async () => (await status(page)).includes('nicht als PNG machen'));
        const { name } = await download(page, () => page.getByRole('link', { name: 'Als SVG speichern' }).click());
        expect(name).toMatch(/\.svg$/);
      }),
    );

    it('a large canvas, silently, it takes a smaller one and says how large', () =>
      on(AROUND, async (page) => {
        await openMenu(page);
        await page.evaluate(() => {
          const prototype = CanvasRenderingContext2D.prototype;
          const draw = Object.getOwnPropertyDescriptor(prototype, 'drawImage')?.value as (...args: unknown[]) => void;
          prototype.drawImage = function (this: CanvasRenderingContext2D, ...args: unknown[]) {
            if (this.canvas.width < 4000) draw.apply(this, args);
          };
        });
        const { bytes } = await download(page, () => page.getByRole('button', { name: /PNG für A3/ }).click());
        expect(PNG_SIZE(bytes)).toEqual([3508, 2481]);
        expect(await status(page)).toMatch(/nicht in voller Größe. Gespeichert mit 3508 × 2481 Punkten/);
      }));

    it('to load the writer, the server writes the SVG', () =>
      withPage(open, { baseURL: origin() }, async (page) => {
        await page.goto(AROUND, { waitUntil: 'networkidle' });
        await page.route('**/_next/static/**', (route) => route.abort());
        await openMenu(page);
        const { bytes } = await download(page, () => page.getByRole('link', { name: 'Bild als SVG' }).click());
        expect((await parseXml(page, bytes.toString('utf8'))).error).toBeNull();
      }));
  });

  it('by keyboard: Enter opens the menu, Tab goes through it, Escape closes it', () =>
    on(AROUND, async (page) => {
      const summary = page.locator('.nk-save > summary');
      await page.getByRole('button', { name: 'Zurücksetzen' }).waitFor();
      await summary.focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Bild als SVG');
      await page.keyboard.press('Tab');
      const { name } = await download(page, () => page.keyboard.press('Enter'));
      expect(name).toMatch(/\.png$/);
      await page.keyboard.press('Escape');
      expect(await page.locator('.nk-save').getAttribute('open')).toBeNull();
      expect(await summary.evaluate((one) => one === document.activeElement)).toBe(true);
    }));

  it('as tables, which an independent reader reads', () =>
    on(
      AROUND,
      async (page) => {
        const rows = await rowsOf(page);
        await openMenu(page);
        const read = async (link: string): Promise<[string, Record<string, string>[]]> => {
          const { name, bytes } = await download(page, () => page.getByRole('link', { name: link }).click());
          const text = bytes.toString('utf8');
          expect(text.startsWith('\uFEFF')).toBe(true);
          const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1).trimEnd(), {
            header: true,
            delimiter: ';',
          });
          expect(errors).toEqual([]);
          return [name, data];
        };
        const [nodesName, nodes] = await read('Einträge als CSV');
        expect(nodesName).toMatch(/^netzkompass-eintraege-.*\.csv$/);
        const ids = nodes.map((row) => row['Kennung']?.replace('baustein-', ''));
        expect(ids).toEqual(rows);
        const [edgesName, edges] = await read('Verbindungen als CSV');
        expect(edgesName).toMatch(/^netzkompass-verbindungen-.*\.csv$/);
        expect(edges.length).toBeGreaterThan(20);
        expect(edges.filter((row) => !nodes.some((node) => node['Kennung'] === row['Von (Kennung)']))).toEqual([]);
      },
      { javaScriptEnabled: false },
    ));

  describe('on paper', () => {
    const pagesOf = (pdf: Buffer): string[] =>
      [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 (\d+)[.\d]* (\d+)[.\d]*\]/g)].map(
        ([, width, height]) => `${width}x${height}`,
      );
    it.each([
      ['A4', '841x594'],
      ['A3', '1191x841'],
    ])('%s landscape: the picture on one sheet, the list behind it, no navigation', (paper, size) =>
      on(AROUND, async (page) => {
        const rows = await rowsOf(page);
        await openMenu(page);
        await page.getByRole('link', { name: `Auf ${paper} drucken` }).click();
        await page.waitForURL(/\/network\/print\?/);
        expect(await page.locator('.nk-sheet__picture [data-node]').count()).toBe(rows.length);
        expect(await page.locator('.nk-sheet__list tbody tr').count()).toBe(rows.length);
        const sizes = pagesOf(await page.pdf({ preferCSSPageSize: true }));
        expect([new Set(sizes), sizes.length > 1]).toEqual([new Set([size]), true]);
        await page.evaluate(() => document.querySelector('.nk-sheet__list')?.remove());
        expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toEqual([size]);
        await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
        for (const gone of ['.nk-header', '.nk-footer', '.nk-sheet__head'])
          expect([gone, await page.locator(gone).first().isVisible()]).toEqual([gone, false]);
        expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
      }),
    );

    it('without JavaScript it is there, says what it is of, and leads back', () =>
      on(
        '/network/print?town=05158032&paper=a3',
        async (page) => {
          const said = await page.locator('.nk-sheet__picture').textContent();
          for (const text of ['Ausgewählt: Velbert', 'Stand: 26. April 2011', 'Beispieldaten', 'Belegte Angaben aus:'])
            expect(said).toContain(text);
          await page.getByRole('link', { name: 'Zurück zum Netzwerk' }).click();
          expect(page.url()).toMatch(/\/network\?town=05158032$/);
        },
        { javaScriptEnabled: false },
      ));
  });

  it('with strange names: valid, seen as text, nothing carried out', () =>
    on(STRANGE, async (page) => {
      const answer = await page.request.get(`/network/picture.svg?${queryOf(STRANGE)}`);
      const { error, nodes, titles, names } = await parseXml(page, await answer.text());
      expect(error).toBeNull();
      const shown = titles.map((title) => title.replace(/\s+/g, ' '));
      for (const [what, name] of Object.entries(STRANGE_NAMES)) {
        expect([what, nodes.includes(store.ids[what as keyof typeof STRANGE_NAMES])]).toEqual([what, true]);
        const plain = name.replace(/[\u202A-\u202E]/g, '').replace(/\s+/g, ' ');
        expect([what, shown.some((title) => title.startsWith(plain))]).toEqual([what, true]);
      }
      expect(names.filter((name) => ['script', 'img', 'image'].includes(name))).toEqual([]);
      expect((await readImage(page, await answer.body(), 'image/svg+xml')).painted).toBeGreaterThan(20_000);
      await openMenu(page);
      const { bytes } = await download(page, () => page.getByRole('button', { name: /PNG für A3/ }).click());
      expect(PNG_SIZE(bytes)).toEqual([4961, 3508]);
      await page.goto(`/network/print?${queryOf(STRANGE)}`);
      expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
      const isWider = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(isWider).toBe(false);
    }));

  it('in English, with German names marked', () =>
    withPage(open, inLanguage(origin(), 'en'), async (page) => {
      await page.goto(AROUND);
      await page.getByText('Save picture and data').click();
      const { name, bytes } = await download(page, () => page.getByRole('link', { name: 'Picture as SVG' }).click());
      expect(name).toMatch(/^netzkompass-network-/);
      expect(bytes.toString('utf8')).toMatch(/ lang="en" .*As of|26 April 2011.* lang="de"/s);
    }));
});

describe('the addresses of files', () => {
  const FILES = ['picture.svg', 'nodes.csv', 'edges.csv'];
  it.each(FILES)('%s refuses what the page refuses, as a problem', async (file) => {
    for (const query of [
      'view=globe',
      'paper=a4',
      'degrees=99',
      'day=2011-02-30',
      'limit=0',
      'sort=x',
      's=nokey',
      'q=a&q=b',
      'q=a%0D%0ASet-Cookie:%20x=1',
    ]) {
      const answer = await send(origin(), `/network/${file}?${query}`);
      expect([query, answer.status, answer.headers['content-type']]).toEqual([query, 400, 'application/problem+json']);
    }
    const posted = await send(origin(), `/network/${file}`, { method: 'POST' });
    expect([posted.status, posted.headers.allow]).toEqual([405, 'GET, HEAD']);
  });
  it.each(FILES)('%s has a harmless name whatever is asked for, and is not kept', async (file) => {
    const words = ['<script>', '\u202Egpj.exe', '../../etc/passwd', '"; filename="x', '🎉'.repeat(50)];
    const queries = [
      ...words.map((q) => `q=${encodeURIComponent(q)}`),
      ...Object.values(store.ids).map((id) => `focus=${id}`),
    ];
    for (const query of queries) {
      const answer = await send(origin(), `/network/${file}?${query}`);
      expect([query, answer.status]).toEqual([query, 200]);
      expect(answer.headers['content-disposition']).toMatch(
        /^attachment; filename="netzkompass[a-z0-9-]+\.(svg|csv)"$/,
      );
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(answer.headers).not.toHaveProperty('set-cookie');
    }
  });
  it('say their unknown ids away, and may be empty', async () => {
    for (const query of ['focus=gibt-es-nicht', 'hidden=gibt-es-nicht&focus=bamf', 'q=xyzzyq'])
      for (const file of FILES) expect((await send(origin(), `/network/${file}?${query}`)).status).toBe(200);
  });
  it('leave nothing in the log', () => {
    expect(printed()).not.toMatch(/"level":50/);
  });
});
