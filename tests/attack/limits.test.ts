// Whoever takes very much along in a minute is asked to wait: files and booklets, calls of the API, by account or by address.
import { describe, expect, it } from '@jest/globals';
import { getAs, postForm } from '../support/e2e-account';
import { readJson, send, textOf, type Answer } from '../support/e2e-http';
import { useOffice } from '../support/e2e-office';

const MOST = { exports: 8, calls: 12, writes: 6 };
const office = useOffice({
  env: {
    NETZKOMPASS_MOST_EXPORTS: String(MOST.exports),
    NETZKOMPASS_MOST_CALLS: String(MOST.calls),
    NETZKOMPASS_MOST_WRITES: String(MOST.writes),
  },
});
const MINUTE = 60_000;
let minutes = 1;
/** Begins a new minute of the app's clock. */
const later = (): Promise<void> => office.at((minutes += 2) * MINUTE);
const from = (client: string): Record<string, string> => ({ 'x-forwarded-for': client });
const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  send(office.origin(), path, { headers });

const FILES = [
  '/network/nodes.csv?focus=bamf',
  '/network/edges.csv?focus=bamf',
  '/booklet?town=05158004',
  '/network/print?focus=bamf',
];

describe('files, booklets and prints', () => {
  it('are counted together, by address; then a page or a problem says so, with the time to wait', async () => {
    await later();
    for (let n = 0; n < MOST.exports; n += 1)
      expect((await get(FILES[n % FILES.length] ?? '', from('10.1.1.1'))).status).toBe(200);
    const file = await get('/network/nodes.csv?focus=bamf', from('10.1.1.1'));
    expect([file.status, file.headers['retry-after'], readJson<{ code: string }>(file).code]).toEqual([
      429,
      '60',
      'tooMany',
    ]);
    const page = await get('/booklet?town=05158004', from('10.1.1.1'));
    expect([page.status, page.headers['retry-after']]).toEqual([429, '60']);
    expect(textOf(page.text)).toContain('Bitte warten Sie eine Minute');
    expect(page.headers['cache-control']).toContain('no-store');
    expect((await get('/basket/export?format=csv', from('10.1.1.1'))).status).toBe(429);
    // others, and other pages, are not stopped
    expect((await get('/network/nodes.csv?focus=bamf', from('10.1.1.2'))).status).toBe(200);
    expect((await get('/organisations/bamf', from('10.1.1.1'))).status).toBe(200);
    await later();
    expect((await get('/network/nodes.csv?focus=bamf', from('10.1.1.1'))).status).toBe(200);
  });

  it('of somebody who has signed in count by account, wherever they are', async () => {
    await later();
    const editor = await office.as('editor');
    const ask = (n: number) => get('/network/nodes.csv?focus=bamf', { cookie: editor, ...from(`10.2.0.${n}`) });
    for (let n = 0; n < MOST.exports; n += 1) expect((await ask(n)).status).toBe(200);
    expect((await ask(99)).status).toBe(429);
    expect((await getAs(office.origin(), '/account/data', editor)).status).toBe(429);
    const auditor = await office.as('auditor');
    expect((await getAs(office.origin(), '/admin/audit/lines.csv', auditor)).status).toBe(200);
  });
});

describe('calls of the API', () => {
  it('are counted by address, HEAD and refused ones too', async () => {
    await later();
    const head = { method: 'HEAD', headers: from('10.3.0.1') };
    for (let n = 0; n < MOST.calls; n += 1)
      if (n % 3 === 0) expect((await send(office.origin(), '/api/v1/towns', head)).status).toBe(200);
      else
        expect(
          (await get(n % 3 === 1 ? '/api/v1/search' : '/api/v1/search?limit=0', from('10.3.0.1'))).status,
        ).not.toBe(429);
    const answer = await get('/api/v1/search?lang=en', from('10.3.0.1'));
    expect(answer.status).toBe(429);
    expect(readJson(answer)).toMatchObject({
      status: 429,
      code: 'tooMany',
      title: expect.stringContaining('wait a minute'),
    });
    expect((await get('/api/health/ready', from('10.3.0.1'))).status).toBe(200);
    expect((await get('/api/v1/search', from('10.3.0.2'))).status).toBe(200);
  });

  it('cannot be had under made-up addresses: only the last one, which our own proxy wrote, counts', async () => {
    await later();
    for (let n = 0; n < MOST.calls; n += 1)
      expect((await get('/api/v1/towns', from(`10.9.${n}.1, 10.4.0.1`))).status).toBe(200);
    expect((await get('/api/v1/towns', from('10.9.99.1, 10.4.0.1'))).status).toBe(429);
    expect((await get('/api/v1/towns', { ...from('10.4.0.1'), 'x-netzkompass-client': '10.4.0.2' })).status).toBe(429);
  });
});

describe('what is kept for whoever has not signed in', () => {
  const PAGE = { 'sec-fetch-site': 'same-origin', accept: 'text/html' };
  /** A search with every filter, which the page keeps under a short address. */
  async function longAddress(): Promise<string> {
    const answer = await get('/api/v1/search', from('10.5.0.9'));
    const { facets } = readJson<{ facets: Record<string, { value: string }[]> }>(answer);
    const query = new URLSearchParams({ q: 'ü'.repeat(100) });
    for (const [name, values] of Object.entries(facets))
      if (name !== 'hasContact') for (const { value } of values) query.append(name, value);
    return `/directory?${query.toString()}`;
  }
  const select = (headers: Record<string, string>): Promise<Answer> =>
    postForm(office.origin(), '/basket/change', { add: 'bamf' }, { ...PAGE, ...headers });
  const type = (n: number, headers: Record<string, string>): Promise<Answer> =>
    postForm(office.origin(), '/loans/request', { sentence: `Satz ${n}` }, { ...PAGE, ...headers });

  it('is counted by address, whatever it is: selections, forms begun, long addresses', async () => {
    await later();
    const long = await longAddress();
    for (let n = 0; n < MOST.writes; n += 1) {
      const answer = await (n % 2 === 0 ? select(from('10.5.0.1')) : type(n, from('10.5.0.1')));
      expect([n, answer.status]).toEqual([n, 303]);
    }
    for (const refused of [await select(from('10.5.0.1')), await type(99, from('10.5.0.1'))]) {
      expect([refused.status, refused.headers['retry-after'], refused.headers['set-cookie']]).toEqual([
        429,
        '60',
        undefined,
      ]);
      expect(refused.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(textOf(refused.text)).toContain('Bitte warten Sie eine Minute');
    }
    const json = await select({ ...from('10.5.0.1'), accept: 'application/json' });
    expect([json.status, json.headers['retry-after'], readJson<{ code: string }>(json).code]).toEqual([
      429,
      '60',
      'tooMany',
    ]);
    const page = await get(long, from('10.5.0.1'));
    expect([page.status, page.headers['retry-after']]).toEqual([429, '60']);
    expect(textOf(page.text)).toContain('Bitte warten Sie eine Minute');
    // reading goes on, others are not stopped, nor is who has signed in; and a minute later everything works again
    expect((await get('/organisations/bamf', from('10.5.0.1'))).status).toBe(200);
    expect((await select(from('10.5.0.2'))).status).toBe(303);
    const cookie = await office.as('editor');
    for (let n = 0; n < MOST.writes + 2; n += 1)
      expect((await select({ ...from('10.5.0.1'), cookie })).status).toBe(303);
    await later();
    expect((await select(from('10.5.0.1'))).status).toBe(303);
    expect((await get(long, from('10.5.0.1'))).status).toBe(307);
  });
});
