// Bad input over the API and the pages: a 4xx that says what is wrong, one line in the log under the id of the answer,
// nothing executed. What is ordinary text is found or not found, and shown escaped.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ErrorCode } from '../../graph/model/errors';
import { useApp } from '../support/e2e-app';
import { readJson, send, sendRaw, textOf, type Answer } from '../support/e2e-http';
import { until } from '../support/e2e-until';
import { API_CASES, METHOD_CASES, NETWORK_CASES, ORDINARY_TEXTS, PAGE_CASES, REFUSED_CURSORS } from './bad-addresses';

const app = useApp();
const { origin, log } = app;

interface Problem {
  type: string;
  title: string;
  status: number;
  code: ErrorCode;
  param?: string;
  instance: string;
}
interface Found {
  total: number;
  nextCursor: string | null;
}

const requestId = (answer: Answer): string => String(answer.headers['x-request-id']);

/** One line under the id of the answer, and no second one. */
async function expectOneLine(answer: Answer): Promise<void> {
  const lines = () => log().filter((line) => line.id === requestId(answer));
  await until(() => lines().length > 0);
  await send(origin(), '/api/health/live'); // whatever else is written of the first request is written by now
  expect(lines()).toHaveLength(1);
}

function expectProblem(answer: Answer, status: number, code: ErrorCode, param?: string): void {
  const problem = readJson<Problem>(answer);
  expect([answer.status, problem.code, problem.param, answer.text]).toEqual([status, code, param, answer.text]);
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(answer.headers['x-content-type-options']).toBe('nosniff');
  expect(problem).toMatchObject({ type: 'about:blank', status, instance: `urn:uuid:${requestId(answer)}` });
  expect(problem.title).not.toBe('');
}

function expectCalm(answer: Answer, status: number): void {
  expect([answer.status, answer.headers['content-type']]).toEqual([status, 'text/html; charset=utf-8']);
  expect(answer.text).toMatch(/<html[^>]* lang="de"/);
  expect(answer.text).toMatch(/<h1/);
  expect(answer.headers['content-security-policy']).toBeDefined();
  expect(answer.text).not.toMatch(/\bat [\w.<>]+ \(|node_modules|webpack|\.tsx?:\d|DomainError|Neo4jError/);
}

const count = async (): Promise<number> => readJson<Found>(await send(origin(), '/api/v1/search?limit=1')).total;

let before = 0;
beforeAll(async () => {
  before = await count();
});

describe('the API refuses', () => {
  it.each([...API_CASES, ...NETWORK_CASES])('$name', async ({ path, status, code, param }) => {
    const answer = await send(origin(), path);
    expectProblem(answer, status, code, param);
    await expectOneLine(answer);
  });

  it('says it in English where English is asked for', async () => {
    const german = readJson<Problem>(await send(origin(), '/api/v1/search?limit=0'));
    const english = readJson<Problem>(await send(origin(), '/api/v1/search?limit=0&lang=en'));
    expect(english.code).toBe(german.code);
    expect(english.title).not.toBe(german.title);
  });

  it.each(REFUSED_CURSORS)('a cursor that is $name', async ({ change, query }) => {
    const { nextCursor } = readJson<Found>(await send(origin(), '/api/v1/search?q=sprache&limit=2'));
    const cursor = encodeURIComponent(change(String(nextCursor)));
    expectProblem(await send(origin(), `/api/v1/search?${query}&limit=2&cursor=${cursor}`), 400, 'invalid', 'cursor');
    const page = await send(origin(), `/directory?${query}&limit=2&cursor=${cursor}`);
    expectCalm(page, 400);
  });
});

describe('the pages refuse', () => {
  it.each(PAGE_CASES)('$name', async ({ path, status }) => {
    const answer = await send(origin(), path);
    expectCalm(answer, status);
    await expectOneLine(answer);
  });

  it('with the id of the log on the page', async () => {
    const answer = await send(origin(), '/directory?limit=0');
    expect(answer.text).toContain(requestId(answer));
  });
});

describe('methods', () => {
  it.each(METHOD_CASES)('$method $path is refused with Allow', async ({ method, path, allow }) => {
    const answer = await send(origin(), path, { method, headers: { 'content-length': '0' } });
    expect([answer.status, answer.headers.allow]).toEqual([405, allow]);
    if (path.startsWith('/api/')) expectProblem(answer, 405, 'methodNotAllowed');
    else expectCalm(answer, 405);
    await expectOneLine(answer);
  });

  it.each(['/', '/directory', '/organisations/bamf', '/api/v1/search', '/api/health/live'])(
    'HEAD %s has no body',
    async (path) => {
      const answer = await send(origin(), path, { method: 'HEAD' });
      expect([answer.status, answer.text]).toEqual([200, '']);
    },
  );

  it('no method override by header', async () => {
    const headers = { 'x-http-method-override': 'DELETE', 'x-method-override': 'DELETE' };
    expect((await send(origin(), '/organisations/bamf', { headers })).status).toBe(200);
  });
});

describe('what no client would send', () => {
  const head = (line: string): string => `${line}\r\nHost: ${new URL(origin()).host}\r\nConnection: close\r\n\r\n`;
  it.each([
    ['a line that is no request', 'HELLO\r\n\r\n'],
    ['a control character in the address', 'GET /directory?q=a\u0001b HTTP/1.1'],
    ['a blank in the address', 'GET /directory?q=a b HTTP/1.1'],
    ['the address of another server', 'GET http://evil.example/ HTTP/1.1'],
    ['a method that does not exist', 'BREW /directory HTTP/1.1'],
  ])('%s is answered with 400', async (_name, line) => {
    const answer = await sendRaw(origin(), line.startsWith('HELLO') ? line : head(line));
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).not.toMatch(/evil\.example|node:/);
  });

  it('headers without end are answered with 431', async () => {
    const answer = await sendRaw(origin(), head(`GET / HTTP/1.1\r\nx-long: ${'a'.repeat(300_000)}`));
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  });
});

describe('in q, everything that is text is text', () => {
  it.each(ORDINARY_TEXTS)('$name', async ({ q }) => {
    const query = `q=${encodeURIComponent(q)}`;
    const answer = await send(origin(), `/api/v1/search?${query}`);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/json']);
    const page = await send(origin(), `/directory?${query}`);
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/<script>alert|<img src=x|<svg onload|<iframe/i);
    expect(textOf(page.text)).toContain(q.trim().replace(/\s+/g, ' '));
  });
});

it('nothing of all this was executed', async () => {
  expect(before).toBeGreaterThan(100);
  expect(await count()).toBe(before);
  expect(app.printed()).not.toMatch(/unhandled|\n\s+at /i);
});
