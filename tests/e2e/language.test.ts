// German and English: no text of the other language on any page, no bare key, and a choice that works without JavaScript,
// survives, and sends nobody to another host.
import { describe, expect, it } from '@jest/globals';
import type { Lang } from '../../lib/i18n/translator';
import { useApp } from '../support/e2e-app';
import { select } from '../support/e2e-basket';
import { describeBrowser, inLanguage, withPage } from '../support/e2e-browser';
import { readJson, send } from '../support/e2e-http';
import { collectTexts, keysOf, untranslated, wordsOfOther } from '../support/e2e-texts';
import { PAGES } from '../support/e2e-pages';

const { origin } = useApp();
const LANGS: readonly Lang[] = ['de', 'en'];

describeBrowser('the language of pages', (open) => {
  it.each(LANGS)('%s: every text on every page is of this language', async (lang) => {
    const forbidden = wordsOfOther(lang);
    const keys = keysOf();
    await withPage(open, { ...inLanguage(origin(), lang), javaScriptEnabled: true }, async (page) => {
      const wrong: string[] = [];
      for (const { name, path } of PAGES) {
        await page.goto(path);
        expect([name, await page.locator('html').getAttribute('lang')]).toEqual([name, lang]);
        const texts = await page.evaluate(collectTexts, lang);
        wrong.push(...untranslated(texts, forbidden).map((text) => `${name}: ${text}`));
        wrong.push(
          ...texts.filter((text) => keys.has(text) || /\{[a-z]+[,}]/.test(text)).map((text) => `${name}: key ${text}`),
        );
      }
      expect([...new Set(wrong)]).toEqual([]);
    });
  });

  it.each(LANGS)('%s: so is every text of a selection', async (lang) => {
    const forbidden = wordsOfOther(lang);
    await withPage(open, inLanguage(origin(), lang), async (page) => {
      const value = await select(origin(), ['ag-integrationskompass', 'elternverein-lindenblatt-velbert', 'bamf']);
      await page.context().addCookies([{ name: 'basket', value, url: origin() }]);
      for (const path of ['/basket?full=2', '/directory?q=bamf']) {
        await page.goto(path, { waitUntil: 'networkidle' });
        // The text to copy holds German names between its words, which a text field cannot mark.
        await page.evaluate(() => document.querySelectorAll('textarea').forEach((one) => one.remove()));
        expect([path, ...untranslated(await page.evaluate(collectTexts, lang), forbidden)]).toEqual([path]);
      }
    });
  });

  it.each(LANGS)('%s: so are the texts of the search field', async (lang) => {
    const forbidden = wordsOfOther(lang);
    await withPage(open, inLanguage(origin(), lang), async (page) => {
      await page.goto('/');
      for (const words of ['sprach', 'xyzzyqq']) {
        const answer = page.waitForResponse((response) => response.url().includes(`q=${words}`));
        await page.getByRole('combobox').fill(words);
        await answer;
        await page.locator('.nk-search__panel:visible').waitFor();
        expect(untranslated(await page.evaluate(collectTexts, lang), forbidden)).toEqual([]);
      }
    });
  });

  it('is chosen by a form without JavaScript, leads back to the same view, and survives', async () => {
    await withPage(open, { baseURL: origin(), javaScriptEnabled: false }, async (page) => {
      const view = '/directory?q=t%C3%BCrkisch&type=organisation';
      await page.goto(view);
      await page.getByRole('button', { name: 'English' }).click();
      await page.locator('html[lang="en"]').waitFor();
      expect(decodeURI(page.url())).toBe(decodeURI(`${origin()}${view}`));
      await page.goto('/glossary');
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      await page.getByRole('button', { name: 'Deutsch' }).click();
      await page.locator('html[lang="de"]').waitFor();
    });
  });

  it('light and dark are chosen by a form without JavaScript', async () => {
    await withPage(open, { baseURL: origin(), javaScriptEnabled: false, colorScheme: 'light' }, async (page) => {
      const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      await page.goto('/');
      const light = await ground();
      await page.locator('.nk-menu summary').click();
      await page.getByRole('button', { name: 'Dunkel' }).click();
      await page.locator('html[data-kern-theme="dark"]').waitFor();
      expect(await ground()).not.toBe(light);
    });
  });
});

describe('the choice as a request', () => {
  const choose = (body: Record<string, string>, headers: Record<string, string> = { origin: origin() }) =>
    send(origin(), '/preferences', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(body).toString(),
    });

  it('sets cookies that scripts cannot read', async () => {
    const answer = await choose({ lang: 'en', back: '/glossary' });
    expect([answer.status, answer.headers.location]).toEqual([303, '/glossary']);
    expect(answer.headers['set-cookie']?.join()).toMatch(/^lang=en;.*HttpOnly.*SameSite=lax/i);
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/%5Cevil.example',
    '/\t/evil.example',
    ' //evil.example',
    'http:evil.example',
    'javascript:alert(1)',
    '/%2F%2Fevil.example',
    '///evil.example',
    '/..//evil.example',
    '/.//evil.example',
    '/x/../..//evil.example',
    '/\r\nLocation: https://evil.example',
    '/\u0000//evil.example',
    '',
    '/%E0%A4%A',
  ])('stays on the own host with back=%j', async (back) => {
    const answer = await choose({ lang: 'en', back });
    expect(answer.status).toBe(303);
    const target = new URL(String(answer.headers.location), origin());
    expect([target.origin, target.pathname.startsWith('//')]).toEqual([origin(), false]);
    expect(answer.headers).not.toHaveProperty('x-injected');
  });

  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['the origin null', { origin: 'null' }],
    ['no origin', {}],
    ['another port', { origin: 'http://127.0.0.1:1' }],
    ['a cross-site fetch', { 'sec-fetch-site': 'cross-site' }],
    ['a same-site fetch of another host', { 'sec-fetch-site': 'same-site' }],
  ] as [string, Record<string, string>][])('refuses %s', async (_name, headers) => {
    const answer = await choose({ lang: 'en', back: '/' }, headers);
    expect(answer.status).toBe(403);
    expect(answer.headers).not.toHaveProperty('set-cookie');
    expect(answer.headers['content-type']).toMatch(/problem\+json|text\/html/);
  });

  it.each([{ lang: 'fr' }, { theme: 'pink' }, { lang: '<script>' }, { back: '/' }] as Record<string, string>[])(
    'refuses %j',
    async (body) => {
      const answer = await choose(body);
      expect(answer.status).toBe(400);
      expect(answer.headers).not.toHaveProperty('set-cookie');
    },
  );

  it('takes a cookie of nonsense for none', async () => {
    const answer = await send(origin(), '/', { headers: { cookie: 'lang=<script>; theme="x' } });
    expect([answer.status, /<html[^>]* lang="de"/.test(answer.text)]).toEqual([200, true]);
  });

  it('labels of the API follow lang', async () => {
    const kind = async (lang: Lang) =>
      readJson<{ kindLabel: string }>(await send(origin(), `/api/v1/entries/bamf?lang=${lang}`)).kindLabel;
    expect([await kind('de'), await kind('en')]).toEqual(['Bundesbehörde', 'Federal authority']);
  });
});
