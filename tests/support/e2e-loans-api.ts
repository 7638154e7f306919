// The loans over the API, as programs call them: JSON with a session. Each answer is held against the OpenAPI document.
import { beforeAll, expect } from '@jest/globals';
import { dayAfter } from '../../graph/model/day';
import { addUser } from '../../lib/auth/manage-users';
import { redeemKey } from '../../lib/auth/redeem-key';
import type { DirectoryDeps } from '../../lib/directory/deps';
import { berlinDay } from '../../lib/config/clock';
import { PASSWORD, signInAs } from './e2e-account';
import { useApp, type TestApp } from './e2e-app';
import { readJson, send, type Answer } from './e2e-http';
import { fits, operationsOf, type OpenApi } from './e2e-openapi';
import { prepareRoles, signInAll } from './e2e-roles';

/** In the dataset: a telephone on request and a mobile for offices, both with consent to invitations, and public mail. */
export const VEREIN = 'jugendverein-funkenpfad-velbert';
export const PHONE = '030 23125626';
export const MOBILE = '0152 28817386';
export const TODAY = berlinDay(new Date());
export const UNTIL = dayAfter(TODAY, 30);
export const REQUEST = {
  purpose: 'invitation',
  sentence: 'Einladung zum Gesundheitstag im Kreishaus.',
  legalBasis: 'task',
  channels: ['phone', 'mobile', 'email'],
  entries: [VEREIN],
  from: TODAY,
  until: UNTIL,
};
export const OFFICE_ACTS = ['ask', 'grant', 'decline', 'revoke'];
export const BORROWER_ACTS = ['answer', 'withdraw', 'return', 'extend', 'confirm-deletion'];
const BODIES: Readonly<Record<string, object>> = {
  ...Object.fromEntries(['ask', 'answer', 'decline', 'revoke'].map((act) => [act, { word: 'Bitte genauer.' }])),
  grant: { all: true },
  extend: { until: dayAfter(UNTIL, 30) },
};

export interface LoanProblem {
  code: string;
  param?: string;
  reason?: string;
  current?: string;
  detail?: string;
}
interface Told extends Answer {
  body: unknown;
}
interface Asked {
  method?: 'GET' | 'POST';
  /** Sent as JSON; a text is sent as it is. */
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
}
interface Loan {
  state: string;
  steps: string[];
  items: { contact: string; channel: string; granted: boolean }[];
}
type Send = (who: string, id: string, name: string, body?: unknown, headers?: Asked['headers']) => Promise<Told>;
interface LoansApi extends Pick<TestApp, 'origin' | 'printed'> {
  document: () => OpenApi;
  /** `name=value` of the session of a role or of `rita`, `otto` (other Aemter) and `ulla` (a second editor). */
  cookie: (who: string) => string;
  /** @param path what follows `/api/v1/loans` */
  call: (who: string, path: string, asked?: Asked) => Promise<Told>;
  read: (who: string, id: string) => Promise<Told>;
  list: (who: string, list: string) => Promise<Told>;
  request: (over?: object, who?: string, headers?: Asked['headers']) => Promise<Told>;
  /** With a body that is right for it where none is given. */
  act: Send;
  /** Rita's, of two contacts; its id. */
  newLoan: () => Promise<string>;
  /** As the editor sees it. */
  loan: (id: string, who?: string) => Promise<Loan>;
}

export function problemOf({ status, body }: Told): LoanProblem & { status: number } {
  const { code, param, reason, current } = body as LoanProblem;
  return { status, code, ...(param && { param }), ...(reason && { reason }), ...(current && { current }) };
}

const LOANS = '/api/v1/loans';
/** `/api/v1/loans/1…/ask?lang=en` → `/api/v1/loans/{id}/ask` */
const templateOf = (path: string): string => path.replace(/\?.*/, '').replace(/^(\/api\/v1\/loans\/)[^/]+/, '$1{id}');

/** What of an answer is not as the document says. */
function mistakesOf(document: OpenApi, method: string, path: string, told: Told): string[] {
  const found = operationsOf(document).find((one) => one.method === method && one.path === templateOf(path));
  const type = String(told.headers['content-type']).split(';')[0] ?? '';
  const schema = found?.responses[told.status]?.content?.[type]?.schema;
  if (!schema) return [`${method} ${path}: ${told.status} ${type} is not in the document: ${told.text}`];
  return fits(document, schema, told.body).map((one) => `${method} ${path} ${told.status}: ${one}`);
}

async function addPerson(deps: DirectoryDeps, login: string, role: 'reader' | 'editor', amt: string): Promise<void> {
  const admin = { role: 'admin', id: 'tests', name: 'Tests' } as const;
  const person = { login, name: `Name ${login}`, role, organisation: amt };
  const { key } = await addUser(deps, admin, person, new Date());
  await redeemKey(deps, { key, password: PASSWORD }, new Date());
}

/** An app with somebody of each role and of other Aemter. Each answer is held against the app's own OpenAPI document. */
export function useLoansApi(): LoansApi {
  const { origin, printed } = useApp(async () => ({
    ...(await prepareRoles(async (deps) => {
      await addPerson(deps, 'rita', 'reader', 'gesundheitsamt');
      await addPerson(deps, 'otto', 'reader', 'sozialamt');
      await addPerson(deps, 'ulla', 'editor', 'sg-integration');
    })),
    env: { NETZKOMPASS_MOST_CALLS: '100000' },
  }));
  const cookies = new Map<string, string>();
  let document: OpenApi | undefined;
  const read = (): OpenApi => {
    if (!document) throw new Error('the document is asked for outside a test');
    return document;
  };
  beforeAll(async () => {
    document = readJson<OpenApi>(await send(origin(), '/api/v1/openapi.json'));
    for (const [role, cookie] of Object.entries(await signInAll(origin()))) cookies.set(role, cookie);
    for (const login of ['rita', 'otto', 'ulla']) cookies.set(login, await signInAs(origin(), login));
  });
  const cookie = (who: string): string => cookies.get(who) ?? '';
  const call: LoansApi['call'] = async (who, path, { method = 'GET', body, headers = {} } = {}) => {
    const posted = { 'content-type': 'application/json', origin: origin(), ...headers };
    const text = typeof body === 'string' ? body : JSON.stringify(body ?? {});
    const answer = await send(origin(), `${LOANS}${path}`, {
      method,
      headers: { ...(method === 'POST' && posted), ...(who !== 'guest' && { cookie: cookie(who) }) },
      ...(method === 'POST' && { body: text }),
    });
    const told = { ...answer, body: readJson<unknown>(answer) };
    expect(mistakesOf(read(), method, `${LOANS}${path}`, told)).toEqual([]);
    if (told.status < 411 || told.status > 413) expect(answer.headers['cache-control']).toContain('no-store');
    return told;
  };
  const request: LoansApi['request'] = (over = {}, who = 'rita', headers = {}) =>
    call(who, '', { method: 'POST', body: { ...REQUEST, ...over }, headers });
  const act: Send = (who, id, name, body = BODIES[name] ?? {}, headers = {}) =>
    call(who, `/${id}/${name}`, { method: 'POST', body, headers });
  const newLoan = async (): Promise<string> => {
    const { status, body, headers } = await request();
    const { id } = body as { id: string };
    expect([status, headers.location]).toEqual([201, `${LOANS}/${id}`]);
    return id;
  };
  return {
    ...{ origin, printed, document: read, cookie, call, request, act, newLoan },
    read: (who, id) => call(who, `/${id}`),
    list: (who, list) => call(who, `?list=${list}`),
    loan: async (id, who = 'editor') => (await call(who, `/${id}`)).body as Loan,
  };
}
