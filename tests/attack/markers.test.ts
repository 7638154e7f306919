// Texts that nobody can mistake stand in every protected field of the store; each role asks for every form of output, and none
// of them finds one that is not for it: pages, what the browser's router is sent, JSON, files, drawings, prints, errors, logs.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphEngine } from '../../graph/engine/port';
import { USER_ROLES, type UserRole } from '../../graph/model/users';
import { addUser } from '../../lib/auth/manage-users';
import { useApp } from '../support/e2e-app';
import { keyOf, postBasket } from '../support/e2e-basket';
import { send } from '../support/e2e-http';
import { prepareRoles, signInAll } from '../support/e2e-roles';
import { MANY, MARKS, OWNERS, plantContacts } from '../support/planted';

type Who = 'guest' | UserRole;
const WHO: readonly Who[] = ['guest', ...USER_ROLES];
/** Whoever has a key of these may see what it stands for, entry by entry; nobody is among them for the rest. */
const MAY: Readonly<Record<keyof typeof MARKS | 'secret', readonly Who[]>> = {
  internal: ['reader', 'moderator', 'editor'],
  onRequest: ['editor'],
  over: ['editor'],
  early: ['editor'],
  proof: [],
  secret: [],
};
const LOGIN = 'qzanmeldename@example.org';

/** Hashes of passwords, ids of one-time keys, a login and a name: things of the store that no output has. */
let secrets: string[] = [];
let many: string[] = [];

async function readSecrets(engine: GraphEngine): Promise<string[]> {
  return engine.read(async (tx) => {
    const users = (await tx.run('MATCH (u:User) RETURN u.passwordHash AS text, u.id AS id')) as unknown as Row[];
    const keys = (await tx.run('MATCH (k:OneTimeKey) RETURN k.id AS text, k.id AS id')) as unknown as Row[];
    return [...users, ...keys].flatMap(({ text }) => (text ? [text] : []));
  });
}
interface Row {
  text: string | null;
  id: string;
}

const { origin, printed } = useApp(() =>
  prepareRoles(async (deps) => {
    const admin = { role: 'admin', id: 'tests', name: 'Tests' } as const;
    const user = { login: LOGIN, name: 'QZPERSON Name', role: 'reader', organisation: OWNERS[1] };
    const { key } = await addUser(deps, admin, user, new Date());
    many = deps
      .index()
      .records.filter((one) => one.type === 'organisation' && one.basis === 'stated' && !one.hasContact)
      .map(({ id }) => id)
      .filter((id) => !OWNERS.some((owner) => owner === id))
      .slice(0, MANY);
    await plantContacts(deps.engine, many);
    secrets = [...(await readSecrets(deps.engine)), key, LOGIN, 'QZPERSON'];
  }),
);

/** In one entry or a short list; and in a list of many. */
function addresses(): { few: string[]; many: string[] } {
  const [verein, office] = OWNERS;
  const words = [...Object.values(MARKS), 'QZINTERN0FUNKTION', 'qzperson', LOGIN];
  const exports = ['vcard3', 'vcard4', 'csv', 'text'].map((format) => `/basket/export?format=${format}`);
  const network = `?focus=${office}`;
  return {
    few: [
      ...[verein, office].flatMap((id) => [`/organisations/${id}`, `/api/v1/entries/${id}`]),
      '/cooperations/ag-integrationskompass',
      '/api/v1/search?q=lindenblatt',
      '/directory?q=lindenblatt',
      ...words.flatMap((word) => [
        `/api/v1/search?q=${encodeURIComponent(word)}&relax=1`,
        `/directory?q=${encodeURIComponent(word)}`,
        `/organisations/${encodeURIComponent(word.toLowerCase().replace(/\W/g, ''))}`,
        `/network?focus=${office}&from=${encodeURIComponent(word)}&to=bamf`,
      ]),
      '/basket',
      ...exports,
      '/booklet?of=selection',
      ...['', '/print', '/nodes.csv', '/edges.csv', '/picture.svg'].map((one) => `/network${one}${network}`),
      `/api/v1/network${network}`,
      `/api/v1/path?from=${verein}&to=${office}`,
      '/api/v1/bausteine',
      '/api/v1/towns',
      '/api/v1/openapi.json',
      '/api/health/ready',
      '/bausteine/10.1',
      '/places/05158032',
      '/sources/bericht-2010',
      '/glossary',
      '/about',
      '/privacy',
      '/',
      '/nowhere/qzintern',
      '/directory?limit=0',
      `/organisations/${verein}?day=x`,
      '/signin?error=wrong',
      '/welcome?key=x',
      '/api/v1/entries/qzanfrage',
      '/account',
    ],
    many: [
      '/booklet',
      '/booklet?by=baustein',
      '/api/v1/search?limit=100',
      '/directory?limit=100',
      '/directory?shape=table&column=phone&column=mail&limit=100',
      '/directory?shape=map&limit=100',
    ],
  };
}

const found = (text: string): (keyof typeof MAY)[] => {
  const upper = text.toUpperCase();
  const kinds = Object.entries(MARKS).flatMap(([kind, mark]) =>
    upper.includes(mark) ? [kind as keyof typeof MAY] : [],
  );
  return secrets.some((one) => text.includes(one)) ? [...kinds, 'secret'] : kinds;
};
/** What somebody typed comes back to them; that is no leak. */
const without = (text: string, address: string): string => {
  const typed = decodeURIComponent(address).match(/qz\w*(?:@example\.org)?/gi) ?? [];
  // the whole word only: a text that begins with it and goes on is one of the store
  return typed.reduce(
    (rest, word) => rest.replaceAll(new RegExp(`(?:(?<!\\w)|(?<=%[0-9a-f]{2}))${word}(?!\\w)`, 'gi'), ''),
    text,
  );
};

describe('protected fields', () => {
  let cookies: Readonly<Record<Who, string>>;
  const selected = async (cookie: string, ids: readonly string[]): Promise<string> => {
    const answer = await postBasket(
      origin(),
      ids.map((id) => ['add', id] as const),
      undefined,
      cookie ? { cookie } : {},
    );
    return [cookie, `basket=${keyOf(answer)}`].filter(Boolean).join('; ');
  };
  beforeAll(async () => {
    cookies = { guest: '', ...(await signInAll(origin())) };
  });
  /** A page as a reader gets it, and as the browser's router does; a file or an answer in JSON once. */
  const read = async (address: string, cookie: string): Promise<string[]> => {
    const isPage = !/^\/(api|basket\/export|network\/\w+\.)/.test(address);
    return Promise.all(
      [{}, ...(isPage ? [{ rsc: '1' }] : [])].map(async (headers) => {
        const answer = await send(origin(), address, { headers: { ...headers, ...(cookie && { cookie }) } });
        return without(`${answer.text} ${JSON.stringify(answer.headers)}`, address);
      }),
    );
  };

  it.each(WHO)('%s finds only what is for them', async (who) => {
    const cookie = await selected(cookies[who], OWNERS);
    const seen = new Set<string>();
    const leaks: string[] = [];
    const { few, many: lists } = addresses();
    for (const address of few)
      for (const text of await read(address, cookie))
        for (const kind of found(text)) {
          seen.add(kind);
          if (!MAY[kind].includes(who)) leaks.push(`${address}: ${kind}`);
        }
    const long = await selected(cookies[who], many);
    const files = ['/basket', '/basket/export?format=csv', '/basket/export?format=text', '/booklet?of=selection'];
    for (const [address, with_] of [
      ...lists.map((one) => [one, cookies[who]] as const), // without the short list of the selection beside it
      ...[...files, '/basket/export?format=vcard4'].map((one) => [one, long] as const),
    ])
      for (const text of await read(address, with_))
        for (const kind of found(text)) if (who !== 'editor') leaks.push(`${address}: ${kind} in a list of many`);
    expect(leaks).toEqual([]);
    // the test would see one: whoever may see a kind has seen it
    const kinds = Object.entries(MAY).flatMap(([kind, whose]) => (whose.includes(who) ? [kind] : []));
    expect([...seen].sort()).toEqual(kinds.sort());
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

  it('the change of a selection answers with a text for the mail program that follows the same rule', async () => {
    for (const who of WHO) {
      const headers = { accept: 'application/json', ...(cookies[who] && { cookie: cookies[who] }) };
      const answer = await postBasket(origin(), [['add', OWNERS[0]]], undefined, headers);
      const kinds = found(decodeURIComponent(answer.text));
      expect([who, kinds.filter((kind) => !MAY[kind].includes(who))]).toEqual([who, []]);
    }
  });

  it('nothing of it is in the log, nor in anything that was printed', () => {
    expect(printed().length).toBeGreaterThan(1000);
    const lines = printed()
      .split('\n')
      .filter((line) => !/"path":"[^"]*qz/i.test(line)); // an address that somebody typed
    expect(found(lines.join('\n'))).toEqual([]);
  });
});
