// Where the planted texts are looked for: every page and route of app/, with the ids and queries that lead to them; a new one
// is asked under its sample address without a line here. And the forms, filled so that their answers speak of what is planted.
import { DOORS } from '../../lib/auth/doors';
import { addressOf, pagesAndRoutes } from './door-addresses';
import { OWNERS } from './planted';
import type { PlantedHistory } from './planted-history';

export interface Planted extends PlantedHistory {
  /** Id of the user with a planted name and login. */
  user: string;
  /** Changes of the network. */
  changes: string[];
}
const [verein, office] = OWNERS;
const form = encodeURIComponent;

/** By the folder of app/; what is not here is asked under its sample address. */
const LEADING: Readonly<Record<string, (planted: Planted) => string[]>> = {
  '/organisations/[id]': () => OWNERS.map((id) => `/organisations/${id}`),
  '/organisations/[id]/edit': () => OWNERS.map((id) => `/organisations/${id}/edit`),
  '/organisations/[id]/history': ({ archived }) => [verein, archived].map((id) => `/organisations/${id}/history`),
  '/organisations/[id]/loans': () => OWNERS.map((id) => `/organisations/${id}/loans`),
  '/organisations/new': ({ draft }) => ['/organisations/new', `/organisations/new?draft=${draft}`],
  '/sources/[id]': ({ source }) => ['/sources/bericht-2010', `/sources/${source}`],
  '/sources/[id]/history': ({ source }) => [`/sources/${source}/history`],
  '/api/v1/sources/[id]': ({ source }) => [`/api/v1/sources/${source}`],
  '/api/v1/entries/[id]': ({ archived }) => [...OWNERS, archived].map((id) => `/api/v1/entries/${id}`),
  '/api/v1/loans': () => ['/api/v1/loans', '/api/v1/loans?list=all'],
  '/api/v1/network': () => [`/api/v1/network?focus=${office}`],
  '/api/v1/path': () => [`/api/v1/path?from=${verein}&to=${office}`],
  '/records/[form]/new': () => ['contact', 'participation'].map((name) => `/records/${name}/new?at=${verein}`),
  '/records/[form]/[id]': ({ contacts }) =>
    ['planted-0', 'planted-2', ...contacts].map((id) => `/records/contact/${id}?at=${verein}`),
  '/changes/[id]': ({ changes }) => changes.map((id) => `/changes/${id}`),
  '/changes': () => ['/changes', '/changes?action=delete'],
  '/due': () => ['/due', '/due?office=none'],
  '/admin/users/[id]': ({ user }) => [`/admin/users/${user}`],
  '/admin/users/data': ({ user }) => [`/admin/users/data?id=${user}`],
  '/admin/entries': () => OWNERS.map((id) => `/admin/entries?entry=${id}`),
  '/admin/entries/data': () => OWNERS.map((id) => `/admin/entries/data?id=${id}`),
  '/admin/audit': ({ user }) => [
    '/admin/audit',
    `/admin/audit?ask=contacts&organisation=${verein}`,
    `/admin/audit?person=${user}`,
  ],
  '/account/data': ({ user }) => ['/account/data', `/account/data?id=${user}`],
  '/basket/export': () => ['vcard3', 'vcard4', 'csv', 'text'].map((format) => `/basket/export?format=${format}`),
  '/booklet': () => ['/booklet?of=selection', '/booklet?q=lindenblatt&by=baustein'],
  '/directory': () => [
    '/directory?q=lindenblatt',
    '/directory?q=lindenblatt&shape=table&column=phone&column=mail',
    '/directory?q=lindenblatt&shape=map',
  ],
  '/network': () => [`/network?focus=${office}`],
  '/network/print': () => [`/network/print?focus=${office}`],
  '/network/nodes.csv': () => [`/network/nodes.csv?focus=${office}`],
  '/network/edges.csv': () => [`/network/edges.csv?focus=${office}`],
  '/network/picture.svg': () => [`/network/picture.svg?focus=${office}`],
  '/signin': () => ['/signin?error=wrong'],
  '/welcome': () => ['/welcome?key=x'],
};
const NO_SUCH = 'nosuch=1';

export interface Asked {
  address: string;
  /** Then it is asked for as the browser's router does, too. */
  isPage: boolean;
}

/** Each page and route, and each again with a parameter that it does not know: its page or document of an error. */
export function doorAddresses(planted: Planted): Asked[] {
  const known = new Map(pagesAndRoutes().map((one) => [one.path, one.kind === 'page']));
  return DOORS.filter(({ method }) => method === 'GET').flatMap(({ path }) => {
    const found = LEADING[path]?.(planted) ?? [addressOf(path)];
    const [first = '/'] = found;
    const wrong = `${first}${first.includes('?') ? '&' : '?'}${NO_SUCH}`;
    const isPage = known.get(path) ?? false;
    return [...found.map((address) => ({ address, isPage })), { address: wrong, isPage: false }];
  });
}

/** Addresses with planted words in them: searched for, each; and some of them named, or asked for as an end. */
export function addressesOf(words: readonly string[]): Asked[] {
  const searches = words.map((word) => ({ address: `/api/v1/search?q=${form(word)}&relax=1`, isPage: false }));
  const others = words
    .filter((_word, at) => at % 4 === 0)
    .flatMap((word) => [
      { address: `/api/v1/entries/${form(word.toLowerCase())}`, isPage: false },
      { address: `/directory?q=${form(word)}`, isPage: true },
      { address: `/organisations/${form(word.toLowerCase())}`, isPage: true },
      { address: `/network?focus=${office}&from=${form(word)}&to=bamf`, isPage: true },
    ]);
  return [...searches, ...others];
}

interface Form {
  path: string;
  fields: Readonly<Record<string, string>>;
}
const KEY = 'marker-form-00000000000000';
const CONTACT = { at: verein, base: '{}', requestKey: KEY, words: 'x', sourceKind: 'call', sourceDate: '2011-02-01' };

/** By the folder of app/; what is not here is sent these. None of them is whole, so that none is carried out. */
const ANYTHING = { id: 'planted-2', at: verein, entry: verein };
const FILLED: Readonly<Record<string, (planted: Planted, login: string) => Form[]>> = {
  '/records/[form]': ({ contacts, source }) => [
    ...['planted-0', 'planted-2', ...contacts].flatMap((id) => {
      const address = `/records/contact/${id}?at=${verein}`;
      return [
        { path: '/records/contact', fields: { ...CONTACT, id, address, function: 'Andere' } },
        { path: '/records/contact', fields: { ...CONTACT, id, address, act: 'nothing' } },
      ];
    }),
    {
      path: '/records/source',
      fields: { id: source, act: 'remove', requestKey: KEY, address: `/records/source/${source}` },
    },
    // somebody works there, who is not named
    {
      path: '/records/organisation',
      fields: { id: office, act: 'archive', requestKey: KEY, address: `/organisations/${office}/edit` },
    },
    { path: '/records/organisation', fields: { ...CONTACT, id: verein, address: `/organisations/${verein}/edit` } },
  ],
  '/changes/[id]/undo': ({ changes }) =>
    changes.map((id) => ({ path: `/changes/${id}/undo`, fields: { requestKey: 'x' } })),
  '/confirm': () => [{ path: '/confirm', fields: { entry: verein, tie: 'planted-2', requestKey: KEY } }],
  '/admin/users/change': (_planted, login) =>
    ['role', 'worksAt', 'add', 'nothing'].map((act) => ({
      path: '/admin/users/change',
      fields: { do: act, login, role: 'nothing', name: '' },
    })),
  '/admin/entries/erase': () => [{ path: '/admin/entries/erase', fields: ANYTHING }],
  '/admin/retention/confirm': () => [{ path: '/admin/retention/confirm', fields: { contacts: 'planted-4' } }],
  '/api/auth/callback/credentials': (_planted, login) => [
    { path: '/api/auth/callback/credentials', fields: { csrfToken: 'x', login, password: 'x', callbackUrl: '/' } },
  ],
  '/welcome/set': () => [{ path: '/welcome/set', fields: { key: 'x', password: 'x' } }],
  '/preferences': () => [{ path: '/preferences', fields: { lang: 'nothing' } }],
  '/basket/change': () => [{ path: '/basket/change', fields: { add: verein, back: '/basket' } }],
};

/** Each form that is posted, except signing out, which takes nothing and ends the session that asks. */
export function doorForms(planted: Planted, login: string): Form[] {
  return DOORS.filter(({ method, path }) => method === 'POST' && path !== '/signout').flatMap(
    ({ path }) => FILLED[path]?.(planted, login) ?? [{ path: addressOf(path), fields: ANYTHING }],
  );
}
