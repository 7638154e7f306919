// Texts that nobody can mistake stand in every protected field of the store, as it is and as it was; each role asks at every
// door and in every form of output, and finds exactly what is for them: pages, what the browser's router is sent, JSON, files,
// drawings, prints, answers to forms, errors, the search and its order, logs.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphEngine } from '../../graph/engine/port';
import { USER_ROLES, type UserRole } from '../../graph/model/users';
import { GUEST } from '../../lib/auth/actor';
import { addUser } from '../../lib/auth/manage-users';
import type { DirectoryDeps } from '../../lib/directory/deps';
import { searchEntries } from '../../lib/directory/search-entries';
import { idOfKey } from '../../lib/kept/key';
import { postForm } from '../support/e2e-account';
import { useApp } from '../support/e2e-app';
import { keyOf, postBasket } from '../support/e2e-basket';
import { readJson, send, type Answer } from '../support/e2e-http';
import { prepareRoles, signInAll } from '../support/e2e-roles';
import { addressesOf, doorAddresses, doorForms, type Asked, type Planted } from '../support/marker-addresses';
import { MANY, MARKS, OWNERS, plantContacts } from '../support/planted';
import { PAST_MARKS, plantHistory } from '../support/planted-history';

type Who = 'guest' | UserRole;
const WHO: readonly Who[] = ['guest', ...USER_ROLES];
const LOGIN = 'qzanmeldename@example.org';
const ACCOUNT = { login: 'QZANMELDENAME', person: 'QZPERSON' } as const;
const ALL_MARKS = { ...MARKS, ...PAST_MARKS, ...ACCOUNT };
type Kind = keyof typeof ALL_MARKS | 'secret';
/** Who sees what, entry by entry: of each kind these have seen it in the end, and nobody else. */
const MAY: Readonly<Record<Kind, readonly Who[]>> = {
  internal: ['reader', 'moderator', 'editor'],
  onRequest: ['editor'],
  over: ['editor'],
  early: ['editor'],
  proof: ['editor'],
  past: ['editor'],
  withdrawn: ['editor'],
  removed: ['editor'],
  erased: [],
  words: ['editor'],
  heldWhy: ['editor'],
  why: USER_ROLES,
  archived: USER_ROLES,
  log: ['auditor', 'editor'], // editors in the file with everything about an entry
  draft: ['editor'], // who wrote it, and whoever has its key is not enough
  login: ['admin'],
  person: ['admin', 'auditor'],
  secret: [],
};
/** Whose consent is withdrawn, over, or to come: for those who keep them, and only where they keep them. */
const WITHOUT_CONSENT: readonly Kind[] = ['withdrawn', 'over', 'early'];
const KEPT_AT = [
  /^\/organisations\/[^/?]+(\/history)?($|\?)/, // the editing part of the page
  /^\/records\/contact[/ ]/, // its form, and what comes back of it
  /^\/changes/,
  /^\/due\/consents/,
  /^\/admin\/entries/, // everything about an entry
  /^\/admin\/retention/, // what is due to be erased
];
const isAt = (kind: Kind, what: string): boolean =>
  !WITHOUT_CONSENT.includes(kind) || KEPT_AT.some((place) => place.test(what));
const QUERIES = ['türkisch eltern velbert', 'lindenblatt', 'telefon', 'sachgebiet integration', 'zeit', 'qz', ''];

/** Hashes of passwords, ids of one-time keys, of ended sessions, of kept forms: things of the store that no output has. */
let secrets: string[] = [];
let many: string[] = [];
let planted: Planted;
/** What a guest found before anything was planted. */
const before = new Map<string, unknown>();

interface Found {
  items: { id: string }[];
  total: number;
  facets: unknown;
}
/** The hits in their order, and every count beside them. */
const orderAndCounts = ({ items, total, facets }: Found) => ({ ids: items.map(({ id }) => id), total, facets });

async function textsOf(engine: GraphEngine, text: string): Promise<string[]> {
  const rows = (await engine.read((tx) => tx.run(text, {}))) as unknown as { text: string | null }[];
  return rows.flatMap((row) => row.text ?? []);
}
const readSecrets = async (engine: GraphEngine): Promise<string[]> => [
  ...(await textsOf(engine, 'MATCH (u:User) RETURN u.passwordHash AS text')),
  ...(await textsOf(engine, 'MATCH (k:OneTimeKey) RETURN k.id AS text')),
];

async function plant(deps: DirectoryDeps): Promise<void> {
  for (const q of QUERIES) {
    const { items, total, facets } = await searchEntries(deps, GUEST, { q, limit: 100 });
    before.set(q, orderAndCounts({ items, total, facets }));
  }
  const admin = { role: 'admin', id: 'tests', name: 'Tests' } as const;
  // of another Amt: colleagues are named to each other where one asks for a loan
  const person = { login: LOGIN, name: `${ACCOUNT.person} Name`, role: 'reader', organisation: 'gesundheitsamt' };
  const { key } = await addUser(deps, admin, person, new Date());
  many = deps
    .index()
    .records.filter((one) => one.type === 'organisation' && one.basis === 'stated' && !one.hasContact)
    .map(({ id }) => id)
    .filter((id) => !OWNERS.some((owner) => owner === id))
    .slice(0, MANY);
  await plantContacts(deps.engine, many);
  const history = await plantHistory(deps);
  const [user = ''] = await textsOf(deps.engine, `MATCH (u:User {login: '${LOGIN}'}) RETURN u.id AS text`);
  const changes = await textsOf(
    deps.engine,
    "MATCH (c:Change {room: 'network'}) RETURN c.id AS text, c.number AS n ORDER BY n",
  );
  planted = { ...history, user, changes };
  secrets = [...(await readSecrets(deps.engine)), key, ...history.secrets, idOfKey(history.draft)];
}

const { origin, printed } = useApp(async () => ({
  ...(await prepareRoles(plant)),
  env: { NETZKOMPASS_MOST_EXPORTS: '100000', NETZKOMPASS_MOST_CALLS: '100000', NETZKOMPASS_MOST_WRITES: '100000' },
}));

const kindsIn = (text: string): Kind[] => {
  const upper = text.toUpperCase();
  const kinds = Object.entries(ALL_MARKS).flatMap(([kind, mark]) => (upper.includes(mark) ? [kind as Kind] : []));
  return secrets.some((one) => text.includes(one)) ? [...kinds, 'secret'] : kinds;
};
/** What somebody typed comes back to them; that is no leak. */
const without = (text: string, typed: string): string => {
  const words = decodeURIComponent(typed).match(/qz\w*(?:@example\.org)?/gi) ?? [];
  // the whole word only: a text that begins with it and goes on is one of the store
  const echo = (word: string): RegExp => new RegExp(`(?:(?<!\\w)|(?<=%[0-9a-f]{2}))${word}(?![\\w@]|%40)`, 'gi');
  return words
    .flatMap((word) => [word, encodeURIComponent(word)])
    .reduce((rest, word) => rest.replaceAll(echo(word), ''), text);
};
const typeOf = ({ headers }: Answer): string => (headers['content-type'] ?? 'none').split(';')[0] ?? '';

describe('protected fields', () => {
  let cookies: Readonly<Record<Who, string>>;
  /** Kind of answer → who saw something planted in it: a kind that nobody looks into proves nothing. */
  const told = new Map<string, Set<Who>>();
  beforeAll(async () => {
    cookies = { guest: '', ...(await signInAll(origin())) };
  });
  const selected = async (who: Who, ids: readonly string[]): Promise<string> => {
    const cookie = cookies[who];
    const fields = ids.map((id) => ['add', id] as const);
    const answer = await postBasket(origin(), fields, undefined, cookie ? { cookie } : {});
    return [cookie, `basket=${keyOf(answer)}`].filter(Boolean).join('; ');
  };
  /** Also what the browser's router is sent: it is first told the address under which its answers are kept. */
  async function read({ address, isPage }: Asked, cookie: string): Promise<Answer[]> {
    const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
      send(origin(), path, { headers: { ...headers, ...(cookie && { cookie }) } });
    const page = await get(address);
    if (!isPage) return [page];
    const first = await get(address, { rsc: '1' });
    const next = first.headers.location ?? '';
    return [page, /[?&]_rsc/.test(next) ? await get(next, { rsc: '1' }) : first];
  }
  /** What of an answer is not for them. */
  function leaksIn(who: Who, what: string, answer: Answer, seen: Set<Kind>): string[] {
    const text = without(`${answer.text} ${JSON.stringify(answer.headers)}`, what);
    const kinds = kindsIn(text);
    if (kinds.length > 0) told.set(typeOf(answer), (told.get(typeOf(answer)) ?? new Set()).add(who));
    const others = WHO.filter((one) => one !== who && cookies[one] !== '' && text.includes(cookies[one].slice(8)));
    for (const kind of kinds) seen.add(kind);
    return [
      ...kinds.filter((kind) => !MAY[kind].includes(who) || !isAt(kind, what)).map((kind) => `${what}: ${kind}`),
      ...others.map((other) => `${what}: the session of ${other}`),
    ];
  }

  it.each(WHO)('%s finds at the doors what is for them, and nothing else', async (who) => {
    const cookie = await selected(who, OWNERS);
    const seen = new Set<Kind>();
    const leaks: string[] = [];
    const words = [...Object.values(ALL_MARKS), 'QZINTERN0FUNKTION'];
    for (const asked of [...doorAddresses(planted), ...addressesOf(words)])
      for (const answer of await read(asked, cookie)) {
        if (answer.status >= 500 || answer.status === 429) leaks.push(`${asked.address}: ${answer.status}`);
        leaks.push(...leaksIn(who, asked.address, answer, seen));
      }
    expect(leaks).toEqual([]);
    // the test would see one: whoever may see a kind has seen it
    const theirs = Object.entries(MAY).flatMap(([kind, whose]) => (whose.includes(who) ? [kind] : []));
    expect([...seen].sort()).toEqual(theirs.sort());
  });

  it('were looked for in each form of output that can hold them', () => {
    const seenBy = (type: string): Who[] => [...(told.get(type) ?? [])].sort();
    for (const type of ['text/html', 'text/x-component', 'application/json', 'text/csv', 'text/vcard', 'text/plain'])
      expect([type, seenBy(type)]).toEqual([type, expect.arrayContaining(['editor'])]);
    expect(seenBy('text/csv')).toContain('auditor');
    expect(seenBy('image/svg+xml')).toEqual([]);
  });

  it.each(WHO)('%s: more than a few internal contacts in one list are for editors only', async (who) => {
    const short = cookies[who];
    const long = await selected(who, many);
    const lists = [
      '/booklet',
      '/booklet?by=baustein',
      '/api/v1/search?limit=100',
      '/directory?limit=100',
      '/directory?shape=table&column=phone&column=mail&limit=100',
      '/directory?shape=map&limit=100',
    ];
    const formats = ['csv', 'text', 'vcard3', 'vcard4'].map((format) => `/basket/export?format=${format}`);
    const all = [
      ...lists.map((address) => [address, short] as const),
      ...['/basket', '/booklet?of=selection', ...formats].map((address) => [address, long] as const),
    ];
    const found: string[] = [];
    for (const [address, cookie] of all)
      for (const { text } of await read({ address, isPage: !/^\/(api|basket\/)/.test(address) }, cookie))
        found.push(...kindsIn(text).map((kind) => `${address}: ${kind}`));
    if (who === 'editor') expect(found).toContain('/basket/export?format=csv: internal');
    else expect(found).toEqual([]);
  });

  it.each(WHO)('%s is told nothing else by forms that are refused, nor on the page that they lead to', async (who) => {
    const headers = { 'sec-fetch-site': 'same-origin', ...(cookies[who] && { cookie: cookies[who] }) };
    const leaks: string[] = [];
    const seen = new Set<Kind>();
    for (const { path, fields } of doorForms(planted, LOGIN)) {
      const what = `${path} ${JSON.stringify(fields)}`;
      const answers = [await postForm(origin(), path, fields, headers)];
      const { location } = answers[0]?.headers ?? {};
      // what a form tells on the next page travels in a cookie
      const flash = answers[0]?.headers['set-cookie']?.map((line) => line.split(';')[0]).join('; ');
      const cookie = [cookies[who], flash].filter(Boolean).join('; ');
      if (location !== undefined) answers.push(await send(origin(), location, { headers: { cookie } }));
      for (const answer of answers) {
        if (answer.status >= 500) leaks.push(`${what}: ${answer.status}`);
        leaks.push(...leaksIn(who, what, answer, seen));
      }
    }
    expect(leaks).toEqual([]);
    if (who === 'editor') expect([...seen]).toEqual(expect.arrayContaining(['internal', 'onRequest']));
  });

  it('and the change of a selection, with its text for the mail program', async () => {
    for (const who of WHO) {
      const headers = { accept: 'application/json', ...(cookies[who] && { cookie: cookies[who] }) };
      const answer = await postBasket(origin(), [['add', OWNERS[0]]], undefined, headers);
      const kinds = kindsIn(decodeURIComponent(answer.text));
      const leaks = kinds.filter((kind) => !MAY[kind].includes(who) || !isAt(kind, '/basket/change'));
      expect([who, leaks]).toEqual([who, []]);
    }
  });

  it.each(QUERIES)('move no hit and no count of a search for “%s”, whoever asks', async (q) => {
    for (const who of WHO) {
      const headers = cookies[who] ? { cookie: cookies[who] } : {};
      const answer = await send(origin(), `/api/v1/search?limit=100&q=${encodeURIComponent(q)}`, { headers });
      expect([who, orderAndCounts(readJson<Found>(answer))]).toEqual([who, before.get(q)]);
    }
  });

  it.each(['guest', 'reader', 'editor'] as const)('%s: what is held back is counted on the page', async (who) => {
    const page = await send(origin(), `/organisations/${OWNERS[1]}`, { headers: { cookie: cookies[who] } });
    const lines = page.text.match(/(?:Intern|Auf Anfrage): \d+ Kontakte?/g) ?? [];
    const all = {
      guest: ['Intern: 2 Kontakte', 'Auf Anfrage: 2 Kontakte'],
      reader: ['Auf Anfrage: 2 Kontakte'],
      editor: [],
    };
    expect([...new Set(lines)]).toEqual(all[who]);
    expect(page.headers['cache-control']).toMatch(/no-store/);
  });

  it('nothing of it is in the log, nor in anything that was printed', () => {
    expect(printed().length).toBeGreaterThan(1000);
    const lines = printed()
      .split('\n')
      .filter((line) => !/"path":"[^"]*qz/i.test(line)) // an address that somebody typed
      .join('\n');
    expect(kindsIn(lines)).toEqual([]);
    expect(WHO.filter((who) => cookies[who] !== '' && lines.includes(cookies[who].slice(8)))).toEqual([]);
    expect([planted.draft, 'QZANMELDENAME'].filter((one) => lines.includes(one))).toEqual([]);
  });
});
