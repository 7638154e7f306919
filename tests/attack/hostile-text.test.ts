// Cypher, HTML, formulas, line ends and turning signs in every field of every form: what comes back is text, in each format, and
// the store holds what was saved and nothing else.
import { beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { FORMS } from '../../lib/records/forms';
import { getAs, postForm } from '../support/e2e-account';
import { keyOf, postBasket } from '../support/e2e-basket';
import { readJson, send, textOf, type Answer } from '../support/e2e-http';
import { useOffice } from '../support/e2e-office';
import { until } from '../support/e2e-until';

const office = useOffice({ env: { NETZKOMPASS_OFFICE_MAIL: 'integration@example.org' } });
const TEXTS: Readonly<Record<string, string>> = {
  cypher: "' RETURN 1 //",
  'cypher that deletes': "x' }) DETACH DELETE n //",
  'cypher in backticks': '`) MATCH (n) DETACH DELETE n //`',
  'a parameter': '$param ${name} {id: $id}',
  html: '<script>alert(1)</script><img src=x onerror=alert(1)>',
  'an attribute': '" onmouseover="alert(1)" x=\'y',
  'a way out of a script': '</script><svg onload=alert(1)>',
  'line ends': 'Zeile\r\nSet-Cookie: x=1\r\n\r\nEND:VCARD\r\nBEGIN:VCARD',
  'signs that turn': 'Verein \u202Efdp.exe\u202C \u2066x\u2069',
  'a formula': '=HYPERLINK("http://evil.example";"x")',
  'a formula with plus': "+1+cmd|' /C calc'!A0",
  'a formula with at': '@SUM(1+1)*cmd',
  'a formula after a tab': '\t=1+1',
  'a template': '${7*7}{{7*7}}<%= 7*7 %>',
  xml: ']]><x a="&b;"><!--',
  'a prototype': '__proto__',
  path: '../../../etc/passwd',
  NUL: 'a\u0000b\u001b[31m\u0007',
};
const HTML = /<script>alert|<img src=x|<svg onload|" onmouseover=|<x a=|<%=/i;
/** What a browser would take for marks: scripts end where it says they end, and one that was left early shows here. */
const marks = (html: string): string => html.replace(/<script\b[^>]*>[\s\S]*?<\/script[\s/>]/gi, '');
/** Signs that a text must not bring into any answer. */
// eslint-disable-next-line no-control-regex
const STRAY = /[\u0000\u0007\u001b\u202A-\u202E\u2066-\u2069]/;
const SOURCE = { words: 'Am Telefon gesagt.', sourceKind: 'call', sourceDate: '2026-11-28' };
const CHOSEN: Readonly<Record<string, Record<string, string>>> = {
  organisation: { kind: 'other' },
  cooperation: { form: 'project' },
};
/** Fields of which any text is right. */
const FREE = ['name', 'shortName', 'aliases', 'description', 'offers', 'rhythm'];
const PROOF = ['why', 'words', 'sourceWith'];
const NOT_FREE = [
  'website',
  'id',
  'requestKey',
  'source',
  'sourceKind',
  'sourceDate',
  'base',
  'draft',
  'address',
  'pick.name',
];

let next = 0;
let editor = '';
const saved: { id: string; type: string }[] = [];
interface Facets {
  total: number;
}
const count = async (type: string): Promise<number> =>
  readJson<Facets>(await send(office.origin(), `/api/v1/search?limit=1&type=${type}`)).total;
const TYPES = ['organisation', 'cooperation', 'place', 'baustein'];
const counts = async (): Promise<number[]> => Promise.all(TYPES.map(count));
let before: number[] = [];
let quotes = '';
const readQuotes = async (): Promise<string> =>
  (await send(office.origin(), '/api/v1/sources/bericht-2010?day=2011-04-26')).text;

const save = (form: string, fields: Record<string, string>): Promise<Answer> =>
  postForm(
    office.origin(),
    `/records/${form}`,
    {
      ...SOURCE,
      ...CHOSEN[form],
      anyway: '1',
      address: `/${form}s/new`,
      requestKey: `text-${String((next += 1)).padStart(20, '0')}`,
      ...fields,
    },
    { 'sec-fetch-site': 'same-origin', cookie: editor },
  );
/** A session that is used is renewed; nothing typed makes a cookie. */
const madeCookies = ({ headers }: Answer): string[] =>
  (headers['set-cookie'] ?? []).filter((line) => !line.startsWith('session='));
const idIn = ({ headers }: Answer): string | undefined =>
  /^\/(?:organisations|cooperations)\/([\w-]+)$/.exec(headers.location ?? '')?.[1];

beforeAll(async () => {
  editor = await office.as('editor');
  before = await counts();
  quotes = await readQuotes();
});

/** The forms that make an entry; those below an entry are in tests/e2e/forms.test.ts. */
const ENTRY_FORMS = [...FORMS.values()].filter(({ name }) => name === 'organisation' || name === 'cooperation');

describe.each(ENTRY_FORMS.map((form) => [form.name, form.fields.map((field) => field.name)] as const))(
  'the form of an %s',
  (form, fields) => {
    it.each(Object.entries(TEXTS))('keeps %s as text, in each field that takes any', async (_what, text) => {
      const free = fields.filter((field) => FREE.includes(field));
      const typed = Object.fromEntries([...free, ...PROOF].map((field) => [field, `${text}`]));
      const answer = await save(form, typed);
      const id = idIn(answer);
      expect([answer.headers.location, id === undefined]).toEqual([answer.headers.location, false]);
      expect(madeCookies(answer)).toEqual([]);
      saved.push({ id: id ?? '', type: form });
      for (const address of [`/${form}s/${id}`, `/${form}s/${id}/edit`]) {
        const page = await getAs(office.origin(), address, editor);
        expect([address, page.status, HTML.test(marks(page.text)), STRAY.test(page.text)]).toEqual([
          address,
          200,
          false,
          false,
        ]);
      }
      const api = await send(office.origin(), `/api/v1/entries/${id}`);
      expect([api.status, api.headers['content-type']]).toEqual([200, 'application/json']);
      expect(STRAY.test(JSON.stringify(readJson(api)).replace(/\\u00(?!00|07|1b)/g, ''))).toBe(false);
    });

    it.each(Object.entries(TEXTS))('refuses %s where it means nothing, and shows it as text', async (_what, text) => {
      const others = [...fields.filter((field) => !FREE.includes(field)), ...NOT_FREE];
      for (const field of others) {
        const answer = await save(form, { name: `Verein Feld ${field}`, [field]: text });
        const id = idIn(answer);
        // a draft or a side that nobody has, and an address to come back to, are no part of what is saved
        if (id !== undefined) {
          expect([field, ['draft', 'address', 'pick.name', 'website'].includes(field)]).toEqual([field, true]);
          saved.push({ id, type: form });
          continue;
        }
        expect([field, answer.status >= 300 && answer.status < 500]).toEqual([field, true]);
        const { location } = answer.headers;
        if (location === undefined) continue;
        expect([field, location]).toEqual([field, expect.stringMatching(/^\/(?![/\\])/)]);
        const page = await getAs(office.origin(), location, editor);
        expect([field, page.status < 500, HTML.test(marks(page.text))]).toEqual([field, true, false]);
      }
    });
  },
);

describe('other forms', () => {
  it.each(Object.entries(TEXTS))('take %s as text or not at all', async (_what, text) => {
    const origin = office.origin();
    const same = { 'sec-fetch-site': 'same-origin' };
    const admin = await office.as('admin');
    const answers = [
      await postForm(origin, '/preferences', { lang: text, theme: text, back: text }, same),
      await postForm(origin, '/basket/change', { add: text, remove: text, all: text, back: text }, same),
      await postForm(origin, '/welcome/set', { key: text, password: text, login: text, name: text }, same),
      await postForm(origin, '/account/password', { old: text, password: text }, { ...same, cookie: admin }),
      await postForm(origin, '/admin/users/change', { do: text, login: text }, { ...same, cookie: admin }),
      await postForm(
        origin,
        '/admin/entries/erase',
        { id: text, entry: text, confirmed: '1' },
        { ...same, cookie: editor },
      ),
    ];
    for (const field of ['login', 'role', 'organisation', 'name']) {
      const person = { do: 'add', login: `p${next}`, name: 'P', role: 'reader', [field]: text };
      answers.push(await postForm(origin, '/admin/users/change', person, { ...same, cookie: admin }));
      next += 1;
    }
    for (const answer of answers) {
      expect(answer.status).toBeLessThan(500);
      expect(JSON.stringify(answer.headers)).not.toMatch(/"x=1"/);
      if (answer.headers.location !== undefined) expect(answer.headers.location).toMatch(/^\/(?![/\\])/);
      if (!/json/.test(answer.headers['content-type'] ?? '')) expect(marks(answer.text)).not.toMatch(HTML);
    }
    const users = await getAs(origin, '/admin/users', admin);
    expect([users.status, HTML.test(marks(users.text))]).toEqual([200, false]);
  });
});

describe('what was saved leaves', () => {
  let basket = '';
  beforeAll(async () => {
    expect(saved.length).toBeGreaterThanOrEqual(2 * Object.keys(TEXTS).length);
    await until(async () => (await count('cooperation')) > (before[1] ?? 0));
    const ids = saved.slice(0, 180).map(({ id }) => ['add', id] as const);
    basket = `basket=${keyOf(await postBasket(office.origin(), ids))}`;
  });
  const file = (address: string): Promise<Answer> => getAs(office.origin(), address, basket);
  const cells = (text: string): string[] =>
    Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ';' }).data.flat();

  it.each([
    '/basket/export?format=csv',
    '/network/nodes.csv?view=organisations',
    '/network/edges.csv',
    '/network/nodes.csv',
  ])('%s without a formula, a stray sign or a line of its own', async (address) => {
    const answer = await file(address);
    expect([answer.status, STRAY.test(answer.text)]).toEqual([200, false]);
    expect(cells(answer.text).filter((cell) => /^[=+@\t\r]|^-(?!\d*$)./.test(cell))).toEqual([]);
  });

  it.each(['vcard3', 'vcard4'])('%s as cards of which none was made up', async (format) => {
    const { text, status } = await file(`/basket/export?format=${format}`);
    expect([status, STRAY.test(text)]).toEqual([200, false]);
    const begins = text.match(/^BEGIN:VCARD\r$/gm)?.length ?? 0;
    expect([text.match(/^END:VCARD\r$/gm)?.length ?? 0, /^Set-Cookie/im.test(text)]).toEqual([begins, false]);
    for (const card of text.split(/(?<=END:VCARD\r\n)/).filter(Boolean)) ICAL.parse(card);
  });

  it.each([
    '/network/picture.svg',
    '/booklet',
    '/booklet?of=selection',
    '/basket',
    '/directory?limit=100',
    '/network',
    '/network/print',
  ])('%s with nothing that runs', async (address) => {
    const { text, status } = await file(address);
    expect([status, HTML.test(marks(text)), STRAY.test(text)]).toEqual([200, false, false]);
  });

  it('under names of files that are one plain word', async () => {
    for (const { id } of saved.slice(0, 40)) {
      const answer = await file(`/network/nodes.csv?focus=${id}`);
      expect([id, answer.headers['content-disposition']]).toEqual([
        id,
        expect.stringMatching(/^attachment; filename="[\w.-]+\.csv"$/),
      ]);
      expect(madeCookies(answer)).toEqual([]);
    }
  });
});

it('the store holds what was saved, and everything that was there', async () => {
  const expected = TYPES.map((type, at) => (before[at] ?? 0) + saved.filter((one) => one.type === type).length);
  await until(async () => JSON.stringify(await counts()) === JSON.stringify(expected)).catch(() => undefined);
  expect(await counts()).toEqual(expected);
  expect(await readQuotes()).toBe(quotes);
  expect(textOf((await send(office.origin(), '/organisations/bamf')).text)).toContain('BAMF');
  expect(office.app().output()).not.toMatch(/unhandled|"level":50|\n\s+at /i);
});
