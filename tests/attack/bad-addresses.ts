// The tables of bad input: what is sent, and what must come back.
import type { ErrorCode } from '../../graph/model/errors';

const CYPHER = "x' }) DETACH DELETE n //";
const HTML = '<script>alert(1)</script>';
const enc = encodeURIComponent;
const SEARCH = '/api/v1/search';

/** Fields that have a closed list or a format. */
const CLOSED = [
  'type',
  'baustein',
  'town',
  'kind',
  'language',
  'targetGroup',
  'role',
  'form',
  'hasContact',
  'examples',
  'day',
  'sort',
  'limit',
  'cursor',
  'lang',
] as const;

interface ApiCase {
  name: string;
  path: string;
  status: number;
  code: ErrorCode;
  param?: string;
}
const invalid = (param: string, query: string, path = SEARCH): ApiCase => ({
  name: `${path}?${query.slice(0, 50)}`,
  path: `${path}?${query}`,
  status: 400,
  code: 'invalid',
  param,
});
const unknown = (path: string, param: string): ApiCase => ({
  name: `${path} with ${param}`,
  path: `${path}?${param}=1`,
  status: 400,
  code: 'unknownParameter',
  param,
});
const refused = (path: string, status: number, code: ErrorCode, param?: string): ApiCase => ({
  name: path.slice(0, 60),
  path,
  status,
  code,
  ...(param !== undefined && { param }),
});

const LIMITS = ['0', '101', '1e3', '-1', '1.5', '0x10', '١٠', 'viele', '99999999999999999999', ' 5', 'NaN', 'Infinity'];
const DAYS = [
  '2011-02-30',
  '2011-13-01',
  '2011',
  '26.04.2011',
  '2011-4-26',
  '0000-00-00',
  '9999-12-31',
  '2011-04-26T00:00:00Z',
];
/** Slashes are refused earlier, whoever sends them. */
const BAD_IDS = [
  "x' }) DETACH DELETE n --",
  '<img src=x onerror=alert(1)>',
  '__proto__',
  'constructor',
  'a'.repeat(81),
  'Ä',
  'BAMF',
  '{id}',
  '$id',
  '${1+1}',
  'a b',
];

export const API_CASES: readonly ApiCase[] = [
  ...[SEARCH, '/api/v1/entries/bamf', '/api/v1/bausteine', '/api/v1/towns', '/api/v1/sources/bericht-2010'].flatMap(
    (path) => [unknown(path, 'foo'), unknown(path, 'Q'), unknown(path, 'constructor')],
  ),
  unknown(SEARCH, 'page'),
  unknown(SEARCH, 'offset'),
  ...LIMITS.map((value) => invalid('limit', `limit=${enc(value)}`)),
  ...DAYS.flatMap((value) => [
    invalid('day', `day=${enc(value)}`),
    invalid('day', `day=${enc(value)}`, '/api/v1/entries/bamf'),
    invalid('day', `day=${enc(value)}`, '/api/v1/towns'),
  ]),
  ...CLOSED.flatMap((param) => [CYPHER, HTML].map((value) => invalid(param, `${param}=${enc(value)}`))),
  ...['q', 'day', 'limit', 'cursor', 'sort', 'lang', 'examples', 'hasContact'].map((param) =>
    invalid(param, `${param}=1&${param}=2`),
  ),
  invalid('baustein', 'baustein=10.9'),
  invalid('town', 'town=05111000'),
  invalid('lang', 'lang=fr'),
  invalid('type', 'type=source'),
  invalid('cursor', 'cursor=abc'),
  invalid('cursor', `cursor=${'a'.repeat(201)}`),
  invalid('q', `q=${'a'.repeat(201)}`),
  ...['%00', '%01', '%0A', '%1B', '%7F', '%C2%85'].map((code) => invalid('q', `q=a${code}b`)),
  invalid('kind', Array.from({ length: 500 }, () => 'kind=school').join('&')),
  invalid('type', Array.from({ length: 500 }, (_, at) => `type=x${at}`).join('&')),
  refused(`${SEARCH}?q=${'a'.repeat(9000)}`, 414, 'tooLarge'),
  refused(`/api/v1/entries/${'a'.repeat(9000)}`, 414, 'tooLarge'),
  refused(`${SEARCH}?q=%E0%A4%A`, 400, 'malformedAddress'),
  refused('/api/v1/entries/%E0%A4%A', 400, 'malformedAddress'),
  refused('/api/v1/entries/%', 400, 'malformedAddress'),
  refused('/api/v1/entries/a%2Fb', 400, 'malformedAddress'),
  refused('/api/v1/entries/a%5Cb', 400, 'malformedAddress'),
  refused('/api/v1/entries/bamf%00', 400, 'malformedAddress'),
  refused('/api/v1/sources/%2e%2e%2f%2e%2e', 400, 'malformedAddress'),
  ...BAD_IDS.map((id) => refused(`/api/v1/entries/${enc(id)}`, 404, 'notFound', 'id')),
  refused('/api/v1/entries/no-such-entry', 404, 'notFound', 'id'),
  refused('/api/v1/sources/bamf', 404, 'notFound', 'id'),
  refused('/api/v1/nothing', 404, 'notFound'),
  refused('/api/v1/loans/x/ask/y', 404, 'notFound'),
  ...['', '?list=all', '?foo=1', '/x'].map((rest) => refused(`/api/v1/loans${rest}`, 401, 'notSignedIn')),
  refused('/api/v2/search', 404, 'notFound'),
  refused('/api', 404, 'notFound'),
];

const NETWORK = '/api/v1/network';
const PATH = '/api/v1/path';
const ENDS = 'from=bamf&to=sg-integration';
export const NETWORK_CASES: readonly ApiCase[] = [
  ...['foo', 'Q', 'constructor', 'type', 'sort', 'cursor', 'from'].map((param) => unknown(NETWORK, param)),
  ...['-1', '5', '99', '1e1', '1.5', '0x1', ' 1', 'NaN', '٣', CYPHER].map((value) =>
    invalid('degrees', `degrees=${enc(value)}`, NETWORK),
  ),
  ...['0', '1501', '-1', '99999', 'viele'].map((value) => invalid('limit', `limit=${enc(value)}`, NETWORK)),
  ...['group', 'alone'].flatMap((param) =>
    [CYPHER, HTML].map((value) => invalid(param, `${param}=${enc(value)}`, NETWORK)),
  ),
  ...['open', 'expand'].map((param) => invalid(param, `${param}=${'a'.repeat(201)}`, NETWORK)),
  ...['view', 'arrangement', 'rollup', 'lang', 'examples', 'day', 'kind', 'role', 'form', 'town', 'baustein'].flatMap(
    (param) => [CYPHER, HTML].map((value) => invalid(param, `${param}=${enc(value)}`, NETWORK)),
  ),
  ...['q', 'view', 'rollup', 'group', 'alone', 'degrees', 'limit', 'day'].map((param) =>
    invalid(param, `${param}=1&${param}=1`, NETWORK),
  ),
  ...DAYS.map((value) => invalid('day', `day=${enc(value)}`, NETWORK)),
  invalid('focus', `focus=${'a'.repeat(201)}`, NETWORK),
  invalid('focus', Array.from({ length: 101 }, (_, at) => `focus=x${at}`).join('&'), NETWORK),
  refused(`${NETWORK}?q=${'a'.repeat(9000)}`, 414, 'tooLarge'),
  refused(`${NETWORK}?focus=%E0%A4%A`, 400, 'malformedAddress'),
  refused(`${NETWORK}/bamf`, 404, 'notFound'),
  ...['foo', 'Q', 'degrees'].map((param) => ({ ...unknown(PATH, param), path: `${PATH}?${ENDS}&${param}=1` })),
  invalid('from', '', PATH),
  invalid('from', 'to=bamf', PATH),
  invalid('to', 'from=bamf', PATH),
  // `constructor` could be an id, and is none
  ...BAD_IDS.filter((id) => id !== 'constructor').flatMap((id) => [
    invalid('from', `from=${enc(id)}&to=bamf`, PATH),
    invalid('to', `from=bamf&to=${enc(id)}`, PATH),
  ]),
  invalid('to', 'from=bamf&to=10.1', PATH),
  invalid('from', 'from=05158032&to=bamf', PATH),
  invalid('from', 'from=bamf&from=bamf&to=bamf', PATH),
  ...DAYS.map((value) => invalid('day', `${ENDS}&day=${enc(value)}`, PATH)),
  refused(`${PATH}?from=constructor&to=bamf`, 404, 'notFound', 'from'),
  refused(`${PATH}?from=no-such-entry&to=bamf`, 404, 'notFound', 'from'),
  refused(`${PATH}?from=bamf&to=no-such-entry`, 404, 'notFound', 'to'),
];

export const REFUSED_CURSORS = [
  { name: 'changed in one letter', query: 'q=sprache', change: (cursor: string) => flip(cursor) },
  { name: 'cut', query: 'q=sprache', change: (cursor: string) => cursor.slice(0, -4) },
  { name: 'longer', query: 'q=sprache', change: (cursor: string) => `${cursor}AA` },
  { name: 'moved by hand', query: 'q=sprache', change: (cursor: string) => move(cursor, 100_000) },
  { name: 'of another query', query: 'q=kurs', change: (cursor: string) => cursor },
  { name: 'of another filter', query: 'q=sprache&type=organisation', change: (cursor: string) => cursor },
  { name: 'of another day', query: 'q=sprache&day=2010-01-01', change: (cursor: string) => cursor },
  { name: 'of another order', query: 'q=sprache&sort=name', change: (cursor: string) => cursor },
];

function flip(cursor: string): string {
  const at = Math.floor(cursor.length / 2);
  return cursor.slice(0, at) + (cursor[at] === 'A' ? 'B' : 'A') + cursor.slice(at + 1);
}
function move(cursor: string, offset: number): string {
  const content = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as Record<string, unknown>;
  return Buffer.from(JSON.stringify({ ...content, o: offset })).toString('base64url');
}

interface PageCase {
  name: string;
  path: string;
  status: number;
}
const page = (path: string, status: number): PageCase => ({ name: path.slice(0, 60), path, status });
const PAGE_KINDS = ['organisations', 'cooperations', 'bausteine', 'places', 'sources'];

export const PAGE_CASES: readonly PageCase[] = [
  ...[
    '/',
    '/directory',
    '/organisations/bamf',
    '/sources/bericht-2010',
    '/glossary',
    '/about',
    '/privacy',
    '/accessibility',
  ].flatMap((path) => [
    page(`${path}?foo=1`, 400),
    page(`${path}?day=2011-02-30`, 400),
    page(`${path}?examples=2`, 400),
  ]),
  page('/organisations/bamf?day=2010-01-01&day=2010-01-02', 400),
  ...LIMITS.map((value) => page(`/directory?limit=${enc(value)}`, 400)),
  ...CLOSED.filter((name) => name !== 'lang').flatMap((name) => [
    page(`/directory?${name}=${enc(CYPHER)}`, 400),
    page(`/directory?${name}=${enc(HTML)}`, 400),
  ]),
  page(`/directory?q=${'a'.repeat(201)}`, 400),
  page('/directory?q=a%00b', 400),
  page('/directory?q=a&q=b', 400),
  page(`/directory?${Array.from({ length: 500 }, () => 'kind=school').join('&')}`, 414),
  page(`/directory?q=${'a'.repeat(9000)}`, 414),
  page('/directory?q=%E0%A4%A', 400),
  ...PAGE_KINDS.flatMap((kind) => [
    page(`/${kind}/%E0%A4%A`, 400),
    page(`/${kind}/a%2Fb`, 400),
    page(`/${kind}/a%00`, 400),
    page(`/${kind}/${enc(CYPHER)}`, 400),
    page(`/${kind}/${enc('"><svg onload=alert(1)>')}`, 404),
    page(`/${kind}/no-such-entry`, 404),
  ]),
  ...BAD_IDS.map((id) => page(`/organisations/${enc(id)}`, 404)),
  page('/nowhere', 404),
  page('/organisations', 404),
  page('/.env', 404),
  page('/.git/config', 404),
  page('/package.json', 404),
];

const READ = 'GET, HEAD';
export const METHOD_CASES = [
  ...['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'].flatMap((method) =>
    ['/', '/directory', '/organisations/bamf', '/glossary', '/no-such-page'].map((path) => ({
      method,
      path,
      allow: READ,
    })),
  ),
  ...['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].flatMap((method) =>
    [
      '/api/v1/search',
      '/api/v1/entries/bamf',
      '/api/v1/bausteine',
      '/api/v1/towns',
      '/api/v1/network',
      '/api/v1/path',
      '/api/v1/sources/bericht-2010',
      '/api/v1/openapi.json',
      '/api/health/live',
      '/api/health/ready',
      '/api/v1/nothing',
    ].map((path) => ({ method, path, allow: READ })),
  ),
  ...['PUT', 'PATCH', 'DELETE', 'OPTIONS'].flatMap((method) => [
    { method, path: '/api/v1/loans', allow: `${READ}, POST` },
    { method, path: '/api/v1/loans/x', allow: READ },
    { method, path: '/api/v1/loans/x/ask', allow: 'POST' },
  ]),
  { method: 'GET', path: '/api/v1/loans/x/ask', allow: 'POST' },
  ...['GET', 'PUT', 'DELETE', 'OPTIONS'].flatMap((method) =>
    ['/preferences', '/basket/change'].map((path) => ({ method, path, allow: 'POST' })),
  ),
];

export const ORDINARY_TEXTS = [
  { name: 'one letter', q: 'a' },
  { name: 'one umlaut', q: 'ü' },
  { name: 'a digit', q: '1' },
  { name: 'signs only', q: '!?%&=#+*~^|' },
  { name: 'brackets and quotes', q: '([{"\'`}])' },
  { name: 'emoji only', q: '👩‍👩‍👧 🎉' },
  { name: 'right to left override', q: '\u202Egnipap\u202C' },
  { name: 'Arabic', q: 'دورة لغة' },
  { name: 'a zero width blank', q: 'BA\u200BMF' },
  { name: 'half a pair', q: 'a\uFFFDb' },
  { name: 'Cypher', q: "') MATCH (n) DETACH DELETE n //" },
  { name: 'Cypher with a parameter', q: '$id}) RETURN n' },
  { name: 'a script', q: HTML },
  { name: 'an image', q: '<img src=x onerror=alert(1)>' },
  { name: 'out of an attribute', q: '"><svg onload=alert(1)>' },
  { name: 'a template', q: '{{7*7}} ${7*7} <%= 7*7 %>' },
  { name: 'a message pattern', q: '{count, plural, one {x} other {y}} {0} <b>' },
  { name: 'a regular expression', q: '(a+)+$ [^' },
  { name: 'a path', q: '../../etc/passwd' },
  { name: 'a formula', q: '=1+1' },
  { name: '200 letters', q: 'sprachkurs '.repeat(20).slice(0, 200).trim() },
  { name: '200 combining marks', q: `a${'\u0301'.repeat(199)}` },
];
