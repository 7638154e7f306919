// The office's forms, as a browser without scripts uses them: what is saved, what is refused, and that nothing typed is lost.
import { describe, expect, it } from '@jest/globals';
import { mistakes, overflow } from '../support/e2e-axe';
import { describeBrowser, inLanguage, withPage } from '../support/e2e-browser';
import { cookieFrom, fillIn, getAs, postForm } from '../support/e2e-account';
import { send, textOf, type Answer } from '../support/e2e-http';
import { useOffice } from '../support/e2e-office';
import { until } from '../support/e2e-until';

const office = useOffice();
const HOUR = 3_600_000;
const SOURCE = { words: 'Die Vorsitzende nannte es am Telefon.', sourceKind: 'call', sourceDate: '2026-11-28' };

/** The fields of a page's form that nobody types. */
function hiddenOf(html: string): Record<string, string> {
  const form = /<form class="nk-form nk-record__form"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&'),
    ]),
  );
}
const valueOf = (html: string, name: string): string | undefined =>
  new RegExp(`<input[^>]*name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1];

async function post(cookie: string, form: string, fields: Record<string, string>): Promise<Answer> {
  return postForm(office.origin(), `/records/${form}`, fields, { 'sec-fetch-site': 'same-origin', cookie });
}
async function openForm(cookie: string, address: string): Promise<{ html: string; hidden: Record<string, string> }> {
  const page = await getAs(office.origin(), address, cookie);
  expect([address, page.status]).toEqual([address, 200]);
  return { html: page.text, hidden: hiddenOf(page.text) };
}
const texts = async (cookie: string, address: string): Promise<string> =>
  textOf((await getAs(office.origin(), address, cookie)).text);

describe('an organisation', () => {
  it('is created with its source, seen at once and found within a second', async () => {
    const editor = await office.as('editor');
    const { hidden } = await openForm(editor, '/organisations/new');
    const fields = { ...hidden, ...SOURCE, name: 'Verein Silberpfad', kind: 'migrantOrganisation', from: '2.2024' };
    const saved = await post(editor, 'organisation', fields);
    expect([saved.status, saved.headers.location]).toEqual([303, '/organisations/verein-silberpfad']);
    const page = await send(office.origin(), '/organisations/verein-silberpfad');
    expect(textOf(page.text)).toContain('Verein Silberpfad');
    expect(textOf(page.text)).toContain('Die Vorsitzende nannte es am Telefon.');
    await until(async () => {
      const found = await send(office.origin(), '/api/v1/search?q=silberpfad');
      return found.text.includes('verein-silberpfad');
    });
    const again = await post(editor, 'organisation', fields);
    expect(again.headers.location).toBe('/organisations/verein-silberpfad');
    expect((await send(office.origin(), '/organisations/verein-silberpfad-2')).status).toBe(404);
  });

  it('with mistakes is not saved: each is named at its field, and nothing typed is lost', async () => {
    const editor = await office.as('editor');
    const { hidden } = await openForm(editor, '/organisations/new');
    const typed = { ...hidden, name: 'Verein <b>Ohne & Art</b>', kind: '', from: 'gestern', words: '' };
    const refused = await post(editor, 'organisation', typed);
    expect([refused.status, refused.headers.location]).toEqual([
      303,
      expect.stringMatching(/^\/organisations\/new\?draft=/),
    ]);
    const { html } = await openForm(editor, refused.headers.location ?? '');
    expect(textOf(html)).toContain(
      'Noch nicht gespeichert. Bitte prüfen Sie: Art, Beginn, Was wurde gesagt, was steht dort?',
    );
    expect(textOf(html)).toContain('Kein Datum, das wir verstehen.');
    expect([valueOf(html, 'name'), valueOf(html, 'from')]).toEqual([
      'Verein &lt;b&gt;Ohne &amp; Art&lt;/b&gt;',
      'gestern',
    ]);
    const other = await office.add('zweite', 'editor');
    expect((await openForm(other, refused.headers.location ?? '')).html).not.toContain('Ohne &amp; Art');
  });

  it('that somebody changed meanwhile shows both versions, field by field', async () => {
    const editor = await office.as('editor');
    const address = '/organisations/verein-silberpfad/edit';
    const first = await openForm(editor, address);
    const second = await openForm(editor, address);
    const common = { ...SOURCE, name: 'Verein Silberpfad', kind: 'migrantOrganisation', from: '2024-02' };
    await post(editor, 'organisation', {
      ...first.hidden,
      ...common,
      shortName: 'VSP',
      website: 'www.silberpfad.example',
    });
    const late = await post(editor, 'organisation', { ...second.hidden, ...common, shortName: 'SilPf' });
    const both = await openForm(editor, late.headers.location ?? '');
    expect(textOf(both.html)).toContain('Jemand war schneller');
    expect(textOf(both.html)).toMatch(/Jetzt im Verzeichnis\s*VSP/);
    expect(textOf(both.html)).toMatch(/Ihre Eingabe\s*SilPf/);
    expect(both.html).toMatch(/name="pick.website" checked="" value="theirs"/);
    const picked = {
      ...both.hidden,
      ...common,
      shortName: 'SilPf',
      'pick.shortName': 'mine',
      'pick.website': 'theirs',
    };
    expect((await post(editor, 'organisation', picked)).headers.location).toBe('/organisations/verein-silberpfad');
    const now = await openForm(editor, address);
    expect([valueOf(now.html, 'shortName'), valueOf(now.html, 'website')]).toEqual(['SilPf', 'www.silberpfad.example']);
  });

  it('typed while the session ended is there after signing in again', async () => {
    const cookie = await office.add('dritte', 'editor');
    const { hidden } = await openForm(cookie, '/organisations/new');
    await office.at(3 * HOUR);
    const typed = { ...hidden, ...SOURCE, name: 'Verein Spätschicht', kind: 'migrantOrganisation' };
    const over = await post(cookie, 'organisation', typed);
    const [, back = ''] = /^\/signin\?callbackUrl=(.+)$/.exec(over.headers.location ?? '') ?? [];
    expect(decodeURIComponent(back)).toMatch(/^\/organisations\/new\?draft=/);
    const signedIn = await fillIn(office.origin(), 'dritte', undefined, { callbackUrl: decodeURIComponent(back) });
    const { html, hidden: again } = await openForm(cookieFrom(signedIn, 'session'), signedIn.headers.location ?? '');
    expect(textOf(html)).toContain('Ihre Sitzung war zu Ende.');
    expect(valueOf(html, 'name')).toBe('Verein Spätschicht');
    const saved = await post(cookieFrom(signedIn, 'session'), 'organisation', { ...typed, ...again });
    expect(saved.headers.location).toBe('/organisations/verein-spaetschicht');
    await office.at(0);
  });

  it('is nobody else’s to change: no form, no link, no saving', async () => {
    const editor = await office.as('editor');
    const { hidden } = await openForm(editor, '/organisations/new');
    const reader = await office.as('reader');
    expect((await getAs(office.origin(), '/organisations/new', reader)).status).toBe(403);
    const refused = await post(reader, 'organisation', { ...hidden, ...SOURCE, name: 'Von unten', kind: 'other' });
    expect(refused.status).toBe(403);
    const foreign = await postForm(
      office.origin(),
      '/records/organisation',
      { ...hidden, name: 'Fremd' },
      { cookie: editor },
    );
    expect(foreign.status).toBe(403);
    expect(await texts(editor, '/organisations/bamf')).toContain('Bearbeiten');
    expect(await texts(reader, '/organisations/bamf')).not.toContain('Bearbeiten');
  });
});

describeBrowser('the forms', (open) => {
  it.each([
    '/organisations/new',
    '/cooperations/new',
    '/organisations/bamf/edit',
    '/cooperations/ag-integrationskompass/edit',
  ])('%s has no faults that axe finds, at 320 px', async (address) => {
    const editor = await office.as('editor');
    const [name = '', value = ''] = editor.split(/=(.*)/s);
    const context = { ...inLanguage(office.origin(), 'de'), viewport: { width: 320, height: 800 } };
    await withPage(open, context, async (page) => {
      await page.context().addCookies([{ name, value, url: office.origin() }]);
      await page.goto(address);
      expect([await overflow(page), await mistakes(page)]).toEqual([0, []]);
    });
  });
});
