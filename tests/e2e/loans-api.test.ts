// The loans over the API: the whole life of one, what each role may, two at once.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { dayAfter } from '../../graph/model/day';
import { USER_ROLES, type UserRole } from '../../graph/model/users';
import type { Actor } from '../../lib/auth/actor';
import { may } from '../../lib/auth/may';
import { send } from '../support/e2e-http';
import {
  BORROWER_ACTS,
  MOBILE,
  OFFICE_ACTS,
  PHONE,
  problemOf,
  TODAY,
  UNTIL,
  useLoansApi,
  VEREIN,
  type LoanProblem,
} from '../support/e2e-loans-api';
import { checkDocument, operationsOf } from '../support/e2e-openapi';

const { origin, printed, document, cookie, read, list, request, act, newLoan, loan } = useLoansApi();

it('the document has each act, with what it takes, and is whole', () => {
  expect(checkDocument(document())).toEqual([]);
  const ours = operationsOf(document()).filter(({ path }) => path.startsWith('/api/v1/loans'));
  expect(ours.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
    [
      'GET /api/v1/loans',
      'GET /api/v1/loans/{id}',
      'POST /api/v1/loans',
      ...[...OFFICE_ACTS, ...BORROWER_ACTS, 'report'].map((name) => `POST /api/v1/loans/{id}/${name}`),
    ].sort(),
  );
  for (const { operationId, security, requestBody, method } of ours)
    expect([operationId, security, requestBody !== undefined]).toEqual([
      operationId,
      [{ session: [] }],
      method === 'POST',
    ]);
});

it('a whole life: requested, asked back, granted in part, extended in vain, returned, copies deleted', async () => {
  const sees = async (): Promise<boolean[]> => {
    const { text } = await send(origin(), `/api/v1/entries/${VEREIN}`, { headers: { cookie: cookie('rita') } });
    return [PHONE, MOBILE].map((value) => text.includes(value));
  };
  expect(await sees()).toEqual([false, true]); // what is internal, readers see in single entries anyway
  const id = await newLoan();
  expect((await list('rita', 'mine')).body).toMatchObject({
    list: 'mine',
    items: [{ id, state: 'requested', asked: 2 }],
  });
  expect((await list('editor', 'open')).body).toMatchObject({ items: [{ id }] });
  await act('editor', id, 'ask', { word: 'Wie viele Einladungen?' });
  expect(await loan(id, 'rita')).toMatchObject({ state: 'asked', wordOfOffice: 'Wie viele Einladungen?' });
  await act('rita', id, 'answer', { word: 'Eine einzige.' });
  expect(await loan(id)).toMatchObject({
    state: 'requested',
    wordOfBorrower: 'Eine einzige.',
    steps: ['ask', 'grant', 'decline'],
  });
  expect(await act('editor', id, 'grant', { all: true, channels: ['phone'] })).toMatchObject({
    status: 200,
    body: { id, leftOut: [], endEarlier: [] },
  });
  const running = await loan(id);
  expect(running.state).toBe('running');
  const phone = running.items.find(({ granted }) => granted)?.contact;
  const report = { items: [{ entry: VEREIN, contact: phone, outcome: 'wrongNumber', note: 'Kein Anschluss.' }] };
  const reported = { status: 200, body: { id, notes: 1 } };
  for (let nth = 0; nth < 2; nth++)
    expect(await act('rita', id, 'report', report, { 'idempotency-key': `report-${id}` })).toMatchObject(reported);
  const mobile = running.items.find(({ granted }) => !granted)?.contact;
  const notLent = { items: [{ entry: VEREIN, contact: mobile, outcome: 'reached' }] };
  expect(problemOf(await act('rita', id, 'report', notLent))).toMatchObject({ status: 400, param: 'items' });
  for (const [who, status] of [
    ['otto', 404],
    ['editor', 403],
    ['guest', 401],
  ] as const)
    expect([who, (await act(who, id, 'report', report)).status]).toEqual([who, status]);
  expect(running.items.map(({ channel, granted }) => [channel, granted]).sort()).toEqual([
    ['mobile', false],
    ['phone', true],
  ]);
  expect(await sees()).toEqual([true, true]);
  await act('rita', id, 'extend', { until: dayAfter(UNTIL, 10), word: 'Verschoben.' });
  expect(await loan(id)).toMatchObject({ state: 'extensionRequested', extendUntil: dayAfter(UNTIL, 10), until: UNTIL });
  await act('editor', id, 'decline', { word: 'Das genügt.' });
  expect(await loan(id)).toMatchObject({ state: 'running', until: UNTIL, extendUntil: null, reason: 'Das genügt.' });
  await act('rita', id, 'extend', { until: dayAfter(UNTIL, 10) });
  await act('ulla', id, 'grant', { until: dayAfter(UNTIL, 5) });
  expect(await loan(id)).toMatchObject({ state: 'running', until: dayAfter(UNTIL, 5) });
  expect((await act('rita', id, 'return')).status).toBe(200);
  expect(await sees()).toEqual([false, true]);
  expect((await act('rita', id, 'confirm-deletion')).status).toBe(200);
  expect(await loan(id, 'rita')).toMatchObject({ state: 'deletionConfirmed', endedOn: TODAY, steps: [] });
  for (const name of [...OFFICE_ACTS, ...BORROWER_ACTS]) {
    const late = await act(OFFICE_ACTS.includes(name) ? 'editor' : 'rita', id, name);
    expect([name, problemOf(late)]).toEqual([
      name,
      { status: 409, code: 'conflict', param: 'state', current: 'deletionConfirmed' },
    ]);
  }
});

describe('rights', () => {
  let id = '';
  beforeAll(async () => {
    id = await newLoan();
  });
  const actorOf = (role: UserRole): Actor => ({ role, id: 'u', name: 'U' });

  it('whoever has not signed in is told to, with each act', async () => {
    const answers = [await list('guest', 'mine'), await read('guest', id), await request({}, 'guest')];
    for (const name of [...OFFICE_ACTS, ...BORROWER_ACTS]) answers.push(await act('guest', id, name));
    for (const answer of answers) {
      expect(problemOf(answer)).toMatchObject({ status: 401, code: 'notSignedIn' });
      expect(answer.headers['www-authenticate']).toMatch(/^Cookie .*\/signin/);
    }
  });

  it.each(USER_ROLES)('%s may what the table says, and no more', async (role) => {
    const actor = actorOf(role);
    const ofAll = may(actor, 'read', 'loan');
    const ofOwn = may(actor, 'read', 'loan', 'own');
    expect((await list(role, 'mine')).status).toBe(ofOwn ? 200 : 403);
    for (const one of ['open', 'all']) expect([one, (await list(role, one)).status]).toEqual([one, ofAll ? 200 : 403]);
    // it is another Amt's: whoever sees their own only finds none
    expect((await read(role, id)).status).toBe(ofAll ? 200 : ofOwn ? 404 : 403);
    for (const name of [...BORROWER_ACTS, ...(may(actor, 'decide', 'loan') ? [] : OFFICE_ACTS)]) {
      const expected = may(actor, 'use', 'loan') && !ofAll ? 404 : 403;
      expect([name, (await act(role, id, name)).status]).toEqual([name, expected]);
    }
    const asked = await request({ purpose: 'nothing' }, role);
    expect(asked.status).toBe(may(actor, 'request', 'loan') ? 400 : 403);
    expect(await loan(id)).toMatchObject({ state: 'requested' });
  });

  it('the borrower does not decide, another Amt finds nothing, who borrows as an editor is not their own office', async () => {
    for (const name of OFFICE_ACTS) expect([name, (await act('rita', id, name)).status]).toEqual([name, 403]);
    const foreign = [await read('otto', id), await act('otto', id, 'withdraw'), await act('otto', id, 'grant')];
    const none = await read('otto', crypto.randomUUID());
    for (const answer of [...foreign, none, await read('editor', 'gibt-es-nicht')])
      expect(problemOf(answer)).toEqual({ status: 404, code: 'notFound', param: 'id' });
    const { id: own } = (await request({}, 'editor')).body as { id: string };
    expect((await act('editor', own, 'grant')).status).toBe(403);
    expect((await act('ulla', own, 'decline')).status).toBe(200);
  });
});

describe('two at once', () => {
  it('of two editors, the second is told the state', async () => {
    const id = await newLoan();
    const both = await Promise.all([act('editor', id, 'grant'), act('ulla', id, 'decline')]);
    const { state } = await loan(id);
    const [late] = both.filter(({ status }) => status !== 200);
    expect([both.map(({ status }) => status).sort(), late && problemOf(late)]).toEqual([
      [200, 409],
      { status: 409, code: 'conflict', param: 'state', current: state },
    ]);
    expect((late?.body as LoanProblem).detail).not.toBe('');
  });

  it('the same key is the same request: one loan, one answer; at another address it is another', async () => {
    const count = async () => ((await list('rita', 'mine')).body as { items: unknown[] }).items.length;
    const before = await count();
    const key = { 'idempotency-key': crypto.randomUUID() };
    const answers = await Promise.all([request({}, 'rita', key), request({}, 'rita', key)]);
    answers.push(await request({}, 'rita', { 'idempotency-key': `"${key['idempotency-key']}"` }));
    const [first] = answers.map(({ body }) => body as { id: string });
    expect(answers.map(({ status, body }) => [status, body])).toEqual(answers.map(() => [201, first]));
    expect(await count()).toBe(before + 1);
    const id = first?.id ?? '';
    expect((await act('ulla', id, 'grant', { all: true }, key)).status).toBe(200);
    expect((await act('ulla', id, 'grant', { all: true }, key)).body).toMatchObject({ id, leftOut: [] });
    expect((await act('ulla', id, 'grant')).status).toBe(409);
    expect((await act('rita', id, 'return', {}, key)).status).toBe(200);
  });
});

it('no value of a contact was in any of it, and nothing broke inside', async () => {
  const all = [await list('editor', 'all'), await list('auditor', 'all'), await list('rita', 'mine')];
  for (const { id } of (all[0]?.body as { items: { id: string }[] }).items)
    all.push(await read('editor', id), await read('auditor', id));
  const text = all.map((one) => one.text).join('\n');
  expect(text.length).toBeGreaterThan(5000);
  for (const value of [PHONE, MOBILE, 'funkenpfad@example.org']) expect(text).not.toContain(value);
  expect(printed()).not.toMatch(/unhandled|"level":50|\n\s+at /i);
});
