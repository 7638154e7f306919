// Bad input to the loans over the API: a problem that names what is wrong, and nothing done.
import { expect, it } from '@jest/globals';
import { dayAfter, monthsAfter } from '../../graph/model/day';
import { readJson, send } from '../support/e2e-http';
import { problemOf, REQUEST, TODAY, UNTIL, useLoansApi, type LoanProblem } from '../support/e2e-loans-api';

const { origin, cookie, call, list, request, act, newLoan, loan } = useLoansApi();

const many = (count: number): string[] => Array.from({ length: count }, (_, at) => `x${at}`);
it.each([
  ['no organisation', { entries: [] }, 'entries', undefined],
  ['5,001 organisations', { entries: many(5001) }, 'entries', undefined],
  ['nothing to lend', { entries: ['gesundheitsamt'] }, 'entries', 'nothing'],
  ['the end before the beginning', { until: dayAfter(TODAY, -1) }, 'until', 'before'],
  ['a beginning that is past', { from: dayAfter(TODAY, -1) }, 'from', 'past'],
  ['more than 12 months', { until: monthsAfter(TODAY, 13) }, 'until', 'long'],
  ['neither end nor standing', { until: undefined }, 'until', 'missing'],
  ['end and standing', { standing: true }, 'until', 'standing'],
  ['standing as a text', { standing: 'true' }, 'standing', undefined],
  ['a day that there is not', { until: '2027-02-30' }, 'until', undefined],
  ['a day as a number', { until: 20270228 }, 'until', undefined],
  ['nothing at all', { purpose: null }, 'purpose', undefined],
  ['two letters', { sentence: 'ja' }, 'sentence', 'length'],
  ['a channel that is none', { channels: ['pigeon'] }, 'channels', undefined],
  ['one channel, no list', { channels: 'phone' }, 'channels', undefined],
  ['somebody of another Amt', { users: ['otto'] }, 'users', undefined],
  ['half a pair of a sign', { sentence: 'Einladung zum Fachtag \ud800 im Haus' }, 'body', undefined],
])('a request with %s: the member is named', async (_what, over, param, reason) => {
  const answer = await request(over);
  expect(problemOf(answer)).toEqual({ status: 400, code: 'invalid', param, reason });
});

it.each(['requestKey', 'id', 'amt', 'borrower', 'state', 'number', 'constructor', '__proto__', 'x'.repeat(60)])(
  'a member %s that a request has not',
  async (name) => {
    const body = JSON.stringify(REQUEST).replace('{', `{${JSON.stringify(name)}:"x",`);
    expect(problemOf(await call('rita', '', { method: 'POST', body }))).toMatchObject({ status: 400, param: name });
    expect(problemOf(await act('rita', crypto.randomUUID(), 'withdraw', `{"${name}":"x"}`))).toMatchObject({
      status: 400,
    });
  },
);

it.each([
  ['{"purpose": "invitation",\n "from" 1}', 'line 2, column 9'],
  ['', 'line 1, column 1'],
  ['purpose=invitation', 'line 1, column 1'],
  ['{"a": 1', 'line 1, column 8'],
  ['[]', 'line 1, column 1: no object'],
  ['null', 'line 1, column 1: no object'],
  ['"x"', 'line 1, column 1: no object'],
  ['['.repeat(30_000), 'line 1, column 30001'],
])('no JSON, text %#: the place is said', async (body, place) => {
  const answer = await call('rita', '', { method: 'POST', body });
  expect(problemOf(answer)).toMatchObject({ status: 400, code: 'invalid', param: 'body' });
  expect((answer.body as LoanProblem).detail).toBe(place);
});

it('another type, a body too large or of unknown size, another site, another method, a parameter or key that is none', async () => {
  const post = (headers: Record<string, string>, body: unknown = REQUEST, path = '') =>
    call('rita', path, { method: 'POST', body, headers });
  for (const type of [
    '',
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/jsonp',
  ])
    expect([type, problemOf(await post({ 'content-type': type }))]).toMatchObject([
      type,
      { status: 415, code: 'mediaType' },
    ]);
  expect((await post({ 'content-type': 'Application/JSON; charset=utf-8' }, {})).status).toBe(400);
  expect(problemOf(await post({}, { contacts: 'x'.repeat(66_000) }))).toMatchObject({ status: 413, code: 'tooLarge' });
  expect(problemOf(await post({ 'transfer-encoding': 'chunked' }))).toMatchObject({ status: 411 });
  for (const headers of [{ origin: 'https://evil.example' }, { origin: '' }, { 'sec-fetch-site': 'cross-site' }])
    expect(problemOf(await post(headers))).toMatchObject({ status: 403, code: 'foreignOrigin' });
  expect(problemOf(await post({}, REQUEST, '?all=1'))).toMatchObject({ code: 'unknownParameter', param: 'all' });
  for (const key of ['short', 'x'.repeat(65), 'Ä'.repeat(20), '"open-quotation-mark'])
    expect(problemOf(await post({ 'idempotency-key': key }))).toMatchObject({ status: 400, param: 'Idempotency-Key' });
  expect(problemOf(await list('rita', 'none'))).toMatchObject({ status: 400, param: 'list' });
  const session = { cookie: cookie('editor') };
  for (const [method, path, allow] of [
    ['PUT', '', 'GET, HEAD, POST'],
    ['DELETE', '/x', 'GET, HEAD'],
    ['GET', '/x/ask', 'POST'],
  ] as const) {
    const answer = await send(origin(), `/api/v1/loans${path}`, { method, headers: session });
    expect([answer.status, answer.headers.allow]).toEqual([405, allow]);
  }
  const unknown = await send(origin(), `/api/v1/loans/${crypto.randomUUID()}/toString`, {
    method: 'POST',
    body: '{}',
    headers: { ...session, origin: origin(), 'content-type': 'application/json' },
  });
  expect([unknown.status, readJson<LoanProblem>(unknown).param]).toEqual([404, 'act']);
});

it('says it in English where English is asked for', async () => {
  const title = async (lang: string) =>
    ((await call('rita', `?lang=${lang}`, { method: 'POST', body: {} })).body as { title: string }).title;
  expect([await title('de'), await title('en')]).toEqual([
    expect.stringMatching(/ungültig/),
    expect.stringMatching(/not valid/),
  ]);
});

it('of a grant and a later end', async () => {
  const id = await newLoan();
  const [first] = (await loan(id)).items;
  for (const [body, param, reason] of [
    [{}, 'contacts', 'nothing'],
    [{ contacts: [] }, 'contacts', 'nothing'],
    [{ channels: ['phone'] }, 'contacts', 'nothing'],
    [{ all: true, channels: ['post'] }, 'contacts', 'nothing'],
    [{ all: true, contacts: [first?.contact] }, 'contacts', 'both'],
    [{ contacts: many(5000) }, 'contacts', undefined],
    [{ contacts: many(5001) }, 'contacts', undefined],
    [{ contacts: [first?.contact, 'foreign'] }, 'contacts', undefined],
    [{ all: true, until: dayAfter(TODAY, -1) }, 'until', 'before'],
    [{ all: true, until: monthsAfter(TODAY, 13) }, 'until', 'long'],
    [{ all: 'true' }, 'all', undefined],
  ] as const)
    expect([body, problemOf(await act('editor', id, 'grant', body))]).toEqual([
      body,
      { status: 400, code: 'invalid', param, reason },
    ]);
  expect(problemOf(await act('editor', id, 'decline', {}))).toMatchObject({ status: 400, param: 'word' });
  expect((await loan(id)).state).toBe('requested');
  await act('editor', id, 'grant');
  for (const until of [UNTIL, dayAfter(UNTIL, -1)])
    expect(problemOf(await act('rita', id, 'extend', { until }))).toMatchObject({ param: 'until', reason: 'later' });
  expect(problemOf(await act('rita', id, 'extend', {}))).toMatchObject({ status: 400, param: 'until' });
  expect((await act('editor', id, 'revoke')).status).toBe(200);
});
