// More than anybody can take in: groups on the page, in the picture and by the API; hubs, and what has no tie.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { openEngine } from '../../graph/engine/open-engine';
import { migrate } from '../../graph/schema/migrate';
import { loadDataset } from '../../graph/seed/load-dataset';
import { formatNumber } from '../../lib/i18n/format';
import { translator } from '../../lib/i18n/translator';
import { MOST_TIES, network, type Network } from '../../lib/network/network-schema';
import { generateDataset } from '../fixtures/generated-dataset';
import { useApp } from '../support/e2e-app';
import { describeBrowser, withPage } from '../support/e2e-browser';
import { readJson, send, textOf } from '../support/e2e-http';
import { watchPage } from '../support/e2e-network';
import { agree, inTable as rows } from '../support/e2e-picture';
import { fits, schemaFor, type OpenApi } from '../support/e2e-openapi';
import { until } from '../support/e2e-until';

const MANY = { organisations: 2000, cooperations: 400, each: 5 };

async function fillFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'netzkompass-e2e-groups-'));
  const engine = await openEngine({ dataFolder: folder });
  try {
    await migrate(engine);
    await loadDataset(engine, generateDataset(7, MANY));
  } finally {
    await engine.close();
  }
  return folder;
}

const groups = async (page: Page): Promise<string[]> => (await rows(page)).filter((id) => id.includes(':'));
const drawn = (page: Page): Promise<unknown> => page.locator('.nk-canvas[data-drawn]').waitFor();

type Open = Parameters<typeof withPage>[0];
const visit = (open: Open, origin: string, address: string, work: (page: Page) => Promise<void>, options = {}) =>
  withPage(open, { baseURL: origin, viewport: { width: 1280, height: 900 }, ...options }, async (page) => {
    const watched = await watchPage(page, origin);
    await page.goto(address);
    await work(page);
    expect(watched.complaints(200)).toEqual([]);
  });

describe('two thousand organisations', () => {
  let folder = '';
  const { origin } = useApp(async () => {
    folder = await fillFolder();
    return { dataFolder: folder };
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const read = async <T>(address: string): Promise<T> => readJson<T>(await send(origin(), address));

  it.each([
    '',
    'view=organisations',
    'arrangement=place&open=place:05158004',
    'arrangement=free&view=organisations&open=kind:economy&open=kind:nichts',
    'group=kind&focus=o-5&degrees=2',
    'group=none',
    'expand=o-5:20&alone=0',
  ])('the API answers by its document: %s', async (query) => {
    const document = await read<OpenApi>('/api/v1/openapi.json');
    const value = await read<Network>(`/api/v1/network?${query}`);
    expect(network.strict().safeParse(value).error?.issues ?? []).toEqual([]);
    expect(fits(document, schemaFor('Network'), value)).toEqual([]);
    const gathered = value.nodes.reduce((sum, { members = 0 }) => sum + members, 0);
    const hidden = (param: string) => value.reasons.find((one) => one.param === param)?.hidden ?? 0;
    expect(gathered).toBe(hidden('group'));
    const others = hidden('focus') + hidden('alone') + hidden('limit');
    expect(value.shown + gathered + others).toBe(value.total);
    expect(value.shown).toBeLessThanOrEqual(1500);
  });

  it('the page says how many ties are not drawn because there are too many', async () => {
    const query = 'view=organisations&group=none';
    const { tiesLeftOut, edges } = await read<Network>(`/api/v1/network?${query}`);
    expect([edges.length, tiesLeftOut > 1]).toEqual([MOST_TIES, true]);
    const most = formatNumber('de', MOST_TIES);
    const said = translator('de')('groups.tiesLeftOut', { count: tiesLeftOut, most });
    // the page is too long to be printed where it is wrong
    const says = async (address: string): Promise<boolean> =>
      textOf((await send(origin(), address)).text).includes(said);
    expect([await says(`/network?${query}`), await says('/network')]).toEqual([true, false]);
  });

  describeBrowser('on the page', (open) => {
    it('are groups, said and drawn; one opened in the table, and closed', () =>
      visit(open, origin(), '/network', async (page) => {
        await drawn(page);
        await agree(page);
        const before = await rows(page);
        expect(await groups(page)).toEqual(before);
        expect(await page.locator('.nk-count').innerText()).toMatch(/^19\d\d Organisationen/);
        expect(await page.locator('.nk-because').innerText()).toMatch(/^0 von 2\.3\d\d einzeln gezeigt, weil:/);
        expect(await page.locator('.nk-because').innerText()).toContain('mehr als 1.500 überblickt niemand');
        await page.locator('tr[data-node="baustein:10.6"] .nk-net__do').click();
        await page.waitForURL(/open=baustein%3A10\.6/);
        await until(async () => (await rows(page)).length > before.length + 20, 20_000);
        await agree(page);
        expect(await groups(page)).toEqual(before.filter((id) => id !== 'baustein:10.6'));
        expect(await page.locator('[aria-labelledby="opened"]').innerText()).toMatch(/Thema 10\.6 \(\d+ Einträge\)/);
        await page.locator('[aria-labelledby="opened"] .nk-net__do').click();
        await until(async () => (await rows(page)).length === before.length, 20_000);
        await agree(page);
      }));

    it('by keyboard in the picture: said what it is, opened from the panel', () =>
      visit(open, origin(), '/network?view=organisations', async (page) => {
        await drawn(page);
        const [first = ''] = await rows(page);
        await page.locator('.nk-canvas').focus();
        await page.keyboard.press('ArrowRight');
        expect(await page.locator('.nk-explorer [role=status]').innerText()).toMatch(
          /^Thema [\d.]+, Gruppe mit [\d.]+ Einträgen, Beispiel, \d+ Verbindungen, 1 von \d+$/,
        );
        await page.keyboard.press('Enter');
        const panel = page.getByRole('complementary', { name: 'Angaben' });
        expect(await panel.innerText()).toMatch(/Organisationen: [\d.]+/);
        await panel.getByRole('link', { name: 'Aufklappen' }).focus();
        await page.keyboard.press('Enter');
        await page.waitForURL((url) => url.searchParams.get('open') === first);
        await until(async () => (await rows(page)).length > 50, 20_000);
        await agree(page);
      }));

    it('without JavaScript: by place, one town opened and closed, then the first 1,500', () =>
      visit(
        open,
        origin(),
        '/network',
        async (page) => {
          await page.getByRole('navigation', { name: 'Zusammenfassen' }).getByText('nach Ort').click();
          await until(async () => (await groups(page)).some((id) => id.startsWith('place:')));
          expect((await groups(page)).every((id) => id.startsWith('place:'))).toBe(true);
          await page.locator('tr[data-node="place:05158032"] .nk-net__do').click();
          await until(async () => (await rows(page)).length > 100, 20_000);
          await page.getByRole('link', { name: /^zuklappen.*Velbert/ }).click();
          await page.locator('tr[data-node="place:05158032"]').waitFor();
          await page.getByRole('navigation', { name: 'Zusammenfassen' }).getByText('nicht').click();
          await page.locator('.nk-because').getByText('nur die ersten 1500').waitFor();
        },
        { javaScriptEnabled: false },
      ));
  });
});

describe('the delivered network', () => {
  const { origin } = useApp();
  describeBrowser('hubs and neighbours', (open) => {
    it('a hub comes in with its ten strongest, then all; and goes again', () =>
      visit(
        open,
        origin(),
        '/network?view=organisations&focus=bamf&degrees=0&expand=wohlfahrtsverband-rotbuchenhaus-ratingen',
        async (page) => {
          const said = page.locator('[aria-labelledby="expanded"]');
          expect(await rows(page)).toHaveLength(12);
          expect(await said.innerText()).toMatch(
            /Rotbuchenhaus Ratingen \(10 Nachbarn gezeigt\) noch 8 weitere zeigen/,
          );
          expect(await page.locator('.nk-because').innerText()).toMatch(/nur die stärksten Nachbarn\s*\+8/);
          await said.getByRole('link', { name: /weitere zeigen/ }).click();
          expect(page.url()).toContain('expand=wohlfahrtsverband-rotbuchenhaus-ratingen%3Aall');
          await until(async () => (await rows(page)).length === 20);
          expect(await said.innerText()).not.toContain('weitere');
          await said.getByRole('link', { name: /zuklappen/ }).click();
          await until(async () => (await rows(page)).join() === 'bamf');
        },
        { javaScriptEnabled: false },
      ));

    it('from a row, and from the panel; what says nothing here is said', () =>
      visit(open, origin(), '/network?focus=mimi&degrees=1', async (page) => {
        await drawn(page);
        const before = await rows(page);
        await page.locator('tr[data-node="sg-integration"] .nk-net__more').click();
        await page.waitForURL(/expand=sg-integration/);
        await until(async () => (await rows(page)).length > before.length);
        await agree(page);
        await page.goto('/network?view=organisations&focus=bamf&degrees=0');
        await drawn(page);
        await page.locator('.nk-canvas').focus();
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('Enter');
        const panel = page.getByRole('complementary', { name: 'Angaben' });
        await panel.getByRole('link', { name: 'Umfeld dazuholen' }).click();
        await page.waitForURL(/expand=bamf/);
        await until(async () => (await rows(page)).length === 7);
        await page.goto('/network?expand=bamf&open=baustein:9');
        const note = page.getByText('Das ändert an dieser Ansicht nichts: baustein:9, bamf');
        await note.waitFor();
        await note.getByRole('link').click();
        await page.waitForURL((url) => url.search === '');
      }));

    it('by keyboard: a hub expanded from its row, further, and collapsed again', () =>
      visit(open, origin(), '/network?view=organisations&focus=bamf&degrees=0', async (page) => {
        await drawn(page);
        await page.locator('tr[data-node="bamf"] .nk-net__more').press('Enter');
        await until(async () => (await rows(page)).length === 7);
        await agree(page);
        await page.locator('tr[data-node="sg-integration"] .nk-net__more').press('Enter');
        await until(async () => (await rows(page)).length > 7);
        await agree(page);
        const some = (await rows(page)).length;
        const said = page.locator('[aria-labelledby="expanded"] li', { hasText: 'Sachgebiet Integration' });
        await said.getByRole('link', { name: /weitere zeigen/ }).press('Enter');
        await until(async () => (await rows(page)).length > some);
        await agree(page);
        await said.getByRole('link', { name: /^zuklappen/ }).press('Enter');
        await until(async () => (await rows(page)).length === 7);
        await agree(page);
      }));

    it.each(['mouse', 'keyboard'])('the best connected can go, and come back, by %s', (by) =>
      visit(open, origin(), '/network?view=organisations', async (page) => {
        const use = (one: Locator): Promise<void> => (by === 'mouse' ? one.click() : one.press('Enter'));
        await drawn(page);
        const [hub = ''] = await rows(page);
        await use(page.getByText('Stark vernetzte weglassen'));
        await use(page.locator('.nk-net__hubs a').first());
        await until(async () => !(await rows(page)).includes(hub));
        await agree(page);
        await use(page.getByRole('link', { name: /wieder zeigen/ }));
        await until(async () => (await rows(page)).includes(hub));
        await agree(page);
      }),
    );

    it('what has no tie is counted, left out and brought back', () =>
      visit(open, origin(), '/network?view=organisations', async (page) => {
        await drawn(page);
        const before = (await rows(page)).length;
        const text = await page.getByText('Ohne Verbindung in dieser Ansicht').innerText();
        const alone = Number(/: (\d+)/.exec(text)?.[1]);
        expect(alone).toBeGreaterThan(5);
        await page.getByRole('link', { name: 'weglassen', exact: true }).click();
        await page.waitForURL(/alone=0/);
        await until(async () => (await rows(page)).length === before - alone);
        await agree(page);
        expect(await page.locator('.nk-because').innerText()).toContain(`+${alone}`);
        await page.getByRole('link', { name: 'wieder zeigen' }).click();
        await until(async () => (await rows(page)).length === before);
      }));
  });
});
