// Cypher, HTML, formulas, line ends and turning signs in every field of every form: what comes back is text, in each format, and
// the store holds what was saved and nothing else.
import { beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { DOORS } from '../../lib/auth/doors';
import { addUser } from '../../lib/auth/manage-users';
import { redeemKey } from '../../lib/auth/redeem-key';
import type { DirectoryDeps } from '../../lib/directory/deps';
import type { Field } from '../../lib/records/form';
import { FORMS } from '../../lib/records/forms';
import { getAs, PASSWORD, postForm, signInAs } from '../support/e2e-account';
import { useApp } from '../support/e2e-app';
import { keyOf, postBasket } from '../support/e2e-basket';
import { readJson, send, textOf, type Answer } from '../support/e2e-http';
import { prepareRoles, signInAll, type Sessions } from '../support/e2e-roles';
import { until } from '../support/e2e-until';
import { BUNDLES, formulasIn, hasStray, runsIn, TEXTS } from '../support/hostile-texts';

/** Everything is written by somebody who is called so: histories and the audit log tell it. */
const NAME = '=1+1 "><script>alert(1)</script><img src=x>';
async function addWriter(deps: DirectoryDeps): Promise<void> {
  const admin = { role: 'admin', id: 'tests', name: 'Tests' } as const;
  const person = { login: 'eva', name: NAME, role: 'editor', organisation: 'sg-integration' };
  const { key } = await addUser(deps, admin, person, new Date());
  await redeemKey(deps, { key, password: PASSWORD }, new Date());
}
const { origin, printed } = useApp(async () => ({
  ...(await prepareRoles(addWriter)),
  env: {
    NETZKOMPASS_OFFICE_MAIL: 'integration@example.org',
    NETZKOMPASS_MOST_EXPORTS: '100000',
    NETZKOMPASS_MOST_WRITES: '100000',
  },
}));

/** All at once, where none of them may be taken. */
const ALL = BUNDLES.join(' ').slice(0, 450);
const OFFICE = 'sg-integration';
const SAME = { 'sec-fetch-site': 'same-origin' };
const PROOF = { words: 'Am Telefon gesagt.', sourceKind: 'call', sourceDate: '2011-02-01' };
/** Fields of every form in which any text is right. */
const FREE_PROOF = ['why', 'words', 'sourceWith'];
/** And those in which hardly any is. */
const STRICT_PROOF = ['source', 'sourceKind', 'sourceDate'];
/** Of fields that are lines: a few signs only are addresses of pages or numbers. */
const STRICT_LINES = ['website', 'value'];
const isFree = ({ kind, name }: Field): boolean =>
  ['line', 'text', 'lines'].includes(kind) && !STRICT_LINES.includes(name);
/** What the fields hold that are chosen. @param nth so that no two ties are the same */
const CHOSEN: Readonly<Record<string, (nth: number) => Record<string, string>>> = {
  organisation: () => ({ kind: 'other' }),
  cooperation: () => ({ form: 'project' }),
  contact: () => ({
    ...{ at: OFFICE, channel: 'visit', value: 'Haus 1, Zimmer 2', visibility: 'public' },
    ...{ consentFor: 'information', consentFrom: '2011-01-01' },
  }),
  participation: (nth) => ({
    at: OFFICE,
    organisation: OFFICE,
    cooperation: made('cooperation', nth),
    role: 'partner',
  }),
  part: (nth) => ({ at: OFFICE, part: made('organisation', nth), whole: OFFICE }),
  support: (nth) => ({ at: OFFICE, supporter: OFFICE, supported: made('organisation', nth), how: 'advises' }),
  work: (nth) => ({ at: OFFICE, organisation: made('organisation', nth), baustein: '10.1', as: 'responsible' }),
};

let sessions: Sessions;
let writer = '';
let next = 0;
const saved: { id: string; type: string }[] = [];
function made(type: string, nth: number): string {
  const all = saved.filter((one) => one.type === type);
  return all[nth % all.length]?.id ?? '';
}
const addressOf = (form: string): string =>
  form === 'organisation' || form === 'cooperation' ? `/${form}s/new` : `/records/${form}/new?at=${OFFICE}`;
const save = (form: string, fields: Readonly<Record<string, string>>): Promise<Answer> =>
  postForm(
    origin(),
    `/records/${form}`,
    {
      ...PROOF,
      ...CHOSEN[form]?.(next),
      anyway: '1',
      address: addressOf(form),
      requestKey: `text-${String((next += 1)).padStart(20, '0')}`,
      ...fields,
    },
    { ...SAME, cookie: writer },
  );
const entryIn = ({ headers }: Answer) => /^\/(organisation|cooperation)s\/([\w-]+)$/.exec(headers.location ?? '');
/** A session that is used is renewed; nothing typed makes a cookie. */
const madeCookies = ({ headers }: Answer): string[] =>
  (headers['set-cookie'] ?? []).filter((line) => !/^(session|told|typed|basket)=/.test(line));

const TYPES = ['organisation', 'cooperation', 'place', 'baustein'];
const counts = (): Promise<number[]> =>
  Promise.all(
    TYPES.map(
      async (type) => readJson<{ total: number }>(await send(origin(), `/api/v1/search?limit=1&type=${type}`)).total,
    ),
  );
const readQuotes = async (): Promise<string> =>
  (await send(origin(), '/api/v1/sources/bericht-2010?day=2011-04-26')).text;
let before: number[] = [];
let quotes = '';

beforeAll(async () => {
  sessions = await signInAll(origin());
  writer = await signInAs(origin(), 'eva');
  before = await counts();
  quotes = await readQuotes();
});

const RECORDS = [...FORMS.values()].filter(({ fields }) => fields.length > 0);

describe.each(RECORDS.map((form) => [form.name, form.fields] as const))('the form of a record: %s', (form, fields) => {
  it('takes each text as text, in each field that takes any', async () => {
    for (const [nth, bundle] of BUNDLES.entries()) {
      const free = [...fields.filter(isFree).map(({ name }) => name), ...FREE_PROOF];
      const typed = Object.fromEntries(free.map((name) => [name, bundle]));
      const value = form === 'contact' ? { value: bundle.replace(/[<>]/g, '').padEnd(5, '.') } : {};
      const answer = await save(form, { ...typed, ...value });
      expect([nth, answer.headers.location, entryIn(answer) !== null]).toEqual([nth, expect.any(String), true]);
      expect(madeCookies(answer)).toEqual([]);
      const [, type = '', id = ''] = entryIn(answer) ?? [];
      if (type === form) saved.push({ id, type });
    }
  });

  const strict = [...fields.filter((field) => !isFree(field)).map(({ name }) => name), ...STRICT_PROOF];
  it.each(strict)('takes none of them in %s, and shows it as text', async (field) => {
    // of the ways to reach somebody, one whose value is not just any text
    const more = field === 'value' ? { channel: 'web' } : {};
    for (const text of [ALL, STRICT_LINES.includes(field) ? 'javascript:alert(1)' : '__proto__']) {
      const answer = await save(form, { name: 'Verein Gegenprobe', ...more, [field]: text });
      expect([text, answer.headers.location]).toEqual([text, expect.stringMatching(/^\/(?![/\\]).*[?&]draft=/)]);
      const page = await getAs(origin(), answer.headers.location ?? '', writer);
      expect([text, page.status, runsIn(page.text)]).toEqual([text, 200, false]);
      expect(textOf(page.text)).toContain('Noch nicht gespeichert.');
    }
  });

  it.each([
    'id',
    'at',
    'base',
    'requestKey',
    'act',
    'pick.name',
    'find.organisation',
    'draft',
    'address',
    '__proto__',
    'x',
  ])('does nothing for what stands in %s', async (field) => {
    for (const bundle of BUNDLES) {
      // the name is missing where there is one, or else the proof: whatever the field says, nothing can be saved
      const answer = await save(form, { words: '', [field]: bundle });
      expect([bundle, entryIn(answer), answer.status < 500]).toEqual([bundle, null, true]);
      const { location } = answer.headers;
      if (location === undefined) {
        expect(answer.headers['content-type']).toBe('application/problem+json');
        continue;
      }
      expect(location).toMatch(/^\/(?![/\\])/);
      const page = await getAs(origin(), location, writer);
      expect([bundle, page.status < 500, runsIn(page.text)]).toEqual([bundle, true, false]);
    }
  });
});

/** Every other form, its fields, and who may send it: a new one fails until it stands here. */
const OTHERS: Readonly<
  Record<string, { as?: keyof Sessions; fields: readonly string[]; more?: Record<string, string> }>
> = {
  '/account/password': { as: 'reader', fields: ['old', 'password'] },
  '/admin/entries/erase': { as: 'editor', fields: ['id', 'entry'], more: { confirmed: '1' } },
  '/admin/retention/confirm': { as: 'admin', fields: ['users', 'contacts'], more: { confirmed: '1' } },
  '/admin/users/change': {
    as: 'admin',
    fields: ['do', 'login', 'role', 'name', 'organisation', 'confirm', 'requestKey'],
  },
  '/api/auth/callback/credentials': { fields: ['csrfToken', 'callbackUrl', 'login', 'password'] },
  '/api/v1/loans': {
    as: 'reader',
    fields: ['purpose', 'sentence', 'legalBasis', 'channels', 'entries', 'from', 'until', 'users', 'like'],
  },
  '/api/v1/loans/[id]/[act]': { as: 'editor', fields: ['contacts', 'all', 'channels', 'until', 'borrower', 'word'] },
  '/basket/change': { fields: ['add', 'remove', 'all', 'back'] },
  '/changes/[id]/undo': { as: 'editor', fields: ['requestKey', 'why'] },
  '/confirm': { as: 'editor', fields: ['entry', 'itself', 'tie', 'requestKey', 'address', 'anchor'] },
  '/loans/[id]/act': { as: 'reader', fields: ['act', 'word', 'contact', 'until', 'borrower', 'requestKey'] },
  '/loans/[id]/report': { as: 'reader', fields: ['entry', 'contact', 'outcome', 'note', 'requestKey'] },
  '/loans/reports/settle': { as: 'editor', fields: ['id', 'entry', 'seen', 'act', 'requestKey'] },
  '/loans/request': {
    as: 'reader',
    fields: ['purpose', 'sentence', 'legalBasis', 'channel', 'entry', 'from', 'until', 'user', 'like', 'requestKey'],
  },
  '/network/shorten': { fields: ['query'] },
  '/preferences': { fields: ['lang', 'theme', 'back'] },
  '/records/[form]': { as: 'editor', fields: ['id', 'at', 'act', 'requestKey', 'why', 'address'] },
  '/signin/provider': { fields: ['csrfToken', 'callbackUrl'] },
  '/signout': { fields: ['everywhere'] },
  '/welcome/set': { fields: ['key', 'password', 'login', 'name'] },
};

describe('other forms', () => {
  const posted = DOORS.filter(({ method }) => method === 'POST').map(({ path }) => path);
  it('are all in the list of this test', () => {
    expect(Object.keys(OTHERS).sort()).toEqual([...posted].sort());
  });

  it.each(posted)('%s takes each text as text or not at all', async (path) => {
    const { as, fields, more = {} } = OTHERS[path] ?? { fields: [] };
    const headers = as ? { ...SAME, cookie: sessions[as] } : SAME;
    for (const text of Object.values(TEXTS)) {
      const address = path
        .replace('[id]', encodeURIComponent(text))
        .replace('[form]', encodeURIComponent(text))
        .replace('[act]', 'grant');
      const all = { ...Object.fromEntries(fields.map((name) => [name, text])), ...more };
      const posted = { ...headers, 'content-type': 'application/json' };
      const answer = path.startsWith('/api/v1/')
        ? await send(origin(), address.replace(/%00/g, ''), {
            method: 'POST',
            headers: posted,
            body: JSON.stringify(all),
          })
        : await postForm(origin(), address.replace(/%00/g, ''), all, headers);
      expect([
        text,
        answer.status < 500,
        madeCookies(answer).filter((line) => !/^(lang|theme|csrf)=/.test(line)),
      ]).toEqual([text, true, []]);
      if (answer.headers.location !== undefined) expect(answer.headers.location).toMatch(/^\/(?![/\\])/);
      if (!/json/.test(answer.headers['content-type'] ?? '')) expect(runsIn(answer.text)).toBe(false);
    }
  });

  it('a new user is called by each text, or by none', async () => {
    const headers = { ...SAME, cookie: sessions.admin };
    for (const [nth, text] of Object.values(TEXTS).entries())
      for (const field of ['name', 'login', 'role', 'organisation']) {
        const person = { do: 'add', login: `p${nth}${field}`, name: 'P', role: 'auditor', [field]: text };
        const answer = await postForm(origin(), '/admin/users/change', person, headers);
        expect([field, text, answer.status < 500]).toEqual([field, text, true]);
        if (answer.headers.location !== undefined) expect(answer.headers.location).toMatch(/^\/admin\/users/);
      }
  });
});

describe('what was saved leaves', () => {
  let basket = '';
  beforeAll(async () => {
    expect(saved.length).toBe(2 * BUNDLES.length);
    await until(async () => (await counts()).join() === expected().join());
    basket = `basket=${keyOf(
      await postBasket(
        origin(),
        [...saved, { id: OFFICE }].map(({ id }) => ['add', id]),
      ),
    )}`;
  });
  const file = (address: string, session = ''): Promise<Answer> =>
    getAs(origin(), address, [basket, session].filter(Boolean).join('; '));
  const cells = (text: string): string[] =>
    Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ';' }).data.flat();

  it('on the pages of each entry as text, and in the API', async () => {
    for (const { id, type } of saved)
      for (const path of [`/${type}s/${id}`, `/${type}s/${id}/edit`, `/${type}s/${id}/history`]) {
        const page = await getAs(origin(), path, writer);
        const found = [path, page.status, runsIn(page.text), hasStray(page.text)];
        expect(found).toEqual([path, 200, false, false]);
        const api = await send(origin(), `/api/v1/entries/${id}`);
        expect([api.status, api.headers['content-type']]).toEqual([200, 'application/json']);
        expect(hasStray(JSON.stringify(readJson(api)))).toBe(false);
      }
  });

  it.each([
    `/organisations/${OFFICE}`,
    `/organisations/${OFFICE}/history`,
    '/changes',
    '/sources/telefonat-2011-02-01',
    '/due',
    '/due/consents',
    '/directory?limit=100',
    '/directory?limit=100&shape=table&column=phone&column=mail',
    `/network?focus=${OFFICE}`,
    `/network/print?focus=${OFFICE}`,
    '/network/picture.svg',
    '/booklet',
    '/booklet?of=selection',
    '/basket',
    `/admin/entries?entry=${OFFICE}`,
    '/admin/retention',
    '/account',
  ])('%s with nothing that runs', async (address) => {
    const { text, status } = await file(address, writer);
    expect([status, runsIn(text), hasStray(text)]).toEqual([200, false, false]);
  });

  it.each(['/admin/users', '/admin/audit?from=2020-01-01'])('%s with nothing that runs', async (address) => {
    const { text, status } = await file(address, address.includes('users') ? sessions.admin : sessions.auditor);
    expect([status, runsIn(text), hasStray(text), textOf(text).includes('<img src=x>')]).toEqual([
      200,
      false,
      false,
      true,
    ]);
  });

  it.each(['/basket/export?format=csv', '/network/nodes.csv', '/network/edges.csv', '/admin/audit/lines.csv'])(
    '%s without a formula, a stray sign or a line of its own',
    async (address) => {
      const answer = await file(address, sessions.auditor);
      expect([answer.status, hasStray(answer.text)]).toEqual([200, false]);
      expect(cells(answer.text).length).toBeGreaterThan(20);
      expect(formulasIn(cells(answer.text))).toEqual([]);
      expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+\.csv"$/);
    },
  );

  it.each(['vcard3', 'vcard4'])('%s as cards of which none was made up', async (format) => {
    const { text, status } = await file(`/basket/export?format=${format}`);
    expect([status, hasStray(text)]).toEqual([200, false]);
    const begins = text.match(/^BEGIN:VCARD\r$/gm)?.length ?? 0;
    expect([text.match(/^END:VCARD\r$/gm)?.length ?? 0, /^Set-Cookie/im.test(text)]).toEqual([begins, false]);
    for (const card of text.split(/(?<=END:VCARD\r\n)/).filter(Boolean)) ICAL.parse(card);
  });

  it('everything about an entry and about oneself as JSON, under a name that is one plain word', async () => {
    for (const path of [...saved.map(({ id }) => `/admin/entries/data?id=${id}`), '/account/data']) {
      const answer = await getAs(origin(), path, writer);
      expect([path, answer.status, hasStray(answer.text)]).toEqual([path, 200, false]);
      expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+\.json"$/);
      readJson(answer);
    }
  });
});

const expected = (): number[] =>
  TYPES.map((type, at) => (before[at] ?? 0) + saved.filter((one) => one.type === type).length);

it('the store holds what was saved, and everything that was there', async () => {
  expect(await counts()).toEqual(expected());
  expect(await readQuotes()).toBe(quotes);
  expect(textOf((await send(origin(), '/organisations/bamf')).text)).toContain('BAMF');
  expect(printed()).not.toMatch(/unhandled|"level":50|\n\s+at /i);
});
