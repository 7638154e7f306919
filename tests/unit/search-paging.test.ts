// Pages, cursors and input that is wrong or strange.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GUEST } from '../../lib/auth/actor';
import type { DirectoryDeps } from '../../lib/directory/deps';
import { searchEntries } from '../../lib/directory/search-entries';
import { aRecord, depsOf, searchAmong, VELBERT } from '../fixtures/search-records';

const names = ['Verein', 'Verein', 'Ährenkreis', 'Treff', 'verein', 'Zentrum'];
const many = (n: number): DirectoryDeps =>
  depsOf(
    Array.from({ length: n }, (_, i) =>
      aRecord({ name: names[i % names.length] ?? '', until: i % 5 ? null : '2010', places: [VELBERT] }),
    ),
  );

async function pages(deps: DirectoryDeps, input: Record<string, unknown>): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Awaited<ReturnType<typeof searchEntries>> = await searchEntries(deps, GUEST, { ...input, cursor });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  return ids;
}

describe('pages', () => {
  it('give each hit exactly once, in the order of one large page', async () => {
    const deps = many(40);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 50 }),
        fc.constantFrom('relevance', 'name', '-name'),
        fc.constantFrom('', 'verein', 'velbert'),
        async (limit, sort, q) => {
          const whole = await searchEntries(deps, GUEST, { sort, q, limit: 100 });
          expect(await pages(deps, { sort, q, limit })).toEqual(whole.items.map(({ id }) => id));
          expect(new Set(whole.items.map(({ id }) => id)).size).toBe(whole.total);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('refuse a cursor that was changed or belongs to another question', async () => {
    const deps = many(10);
    const { nextCursor } = await searchEntries(deps, GUEST, { q: 'verein', limit: 2 });
    const cursor = nextCursor ?? '';
    expect(cursor).toMatch(/^[\w-]{1,200}$/);
    await expect(searchEntries(deps, GUEST, { q: 'verein', limit: 5, cursor, lang: 'en' })).resolves.toMatchObject({
      total: 5,
    });
    const further = Buffer.from(Buffer.from(cursor, 'base64url').toString().replace('"o":2', '"o":3')).toString(
      'base64url',
    );
    const foreign = [
      { q: 'treff', cursor },
      { q: 'verein', sort: 'name', cursor },
      { q: 'verein', day: '2012-01-01', cursor },
    ];
    const changed = [further, `${cursor}A`, cursor.slice(1), 'x', '😀', 'bnVsbA'].map((wrong) => ({
      q: 'verein',
      cursor: wrong,
    }));
    for (const input of [...foreign, ...changed]) {
      await expect(searchEntries(deps, GUEST, input)).rejects.toMatchObject({ code: 'invalid', param: 'cursor' });
    }
  });
});

describe('input', () => {
  it.each([
    [{ limit: 0 }, 'invalid', 'limit'],
    [{ limit: '101' }, 'invalid', 'limit'],
    [{ day: '2011-02-30' }, 'invalid', 'day'],
    [{ baustein: ['10.9'] }, 'invalid', 'baustein'],
    [{ town: ['05111000'] }, 'invalid', 'town'],
    [{ q: 'x'.repeat(201) }, 'invalid', 'q'],
    [{ hasContact: 'maybe' }, 'invalid', 'hasContact'],
    [{ nonsense: '1' }, 'unknownParameter', 'nonsense'],
  ])('%j is refused', async (input, code, param) => {
    await expect(searchAmong([], input)).rejects.toMatchObject({ code, param });
  });

  it('takes an empty value as absent', async () => {
    const empty = { q: '', type: [''], town: [], kind: '', day: '', cursor: '', limit: '', hasContact: '' };
    await expect(searchAmong([aRecord({ name: 'A' })], empty)).resolves.toMatchObject({ total: 7 });
  });

  it.each([
    'a',
    '-',
    '*',
    '😀',
    '\u202eabc',
    'MATCH (n) DETACH DELETE n',
    '<script>alert(1)</script>',
    '"\'`;--',
    '%',
    'ß',
    '\ud800',
    'a'.repeat(200),
    'ab '.repeat(66),
  ])('takes %j as ordinary text', async (q) => {
    await expect(searchAmong([aRecord({ name: 'Abc' })], { q })).resolves.toBeDefined();
  });

  it('never throws, and marks lie inside their texts, ascending and apart', async () => {
    // control characters are refused before
    const strange = fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.replace(/\p{Cc}/gu, ''));
    await fc.assert(
      fc.asyncProperty(strange, strange, strange, async (name, description, word) => {
        const deps = depsOf(
          [aRecord({ name: `${name} ${word}`, description, aliases: [word] })],
          [{ word, target: 'offer', means: name }],
        );
        for (const q of [name, word, description, `${word}x`]) {
          const { items } = await searchEntries(deps, GUEST, { q: q.slice(0, 200) });
          for (const { text, marks } of items.flatMap(({ matched }) => matched)) {
            let last = 0;
            for (const [start, end] of marks) {
              expect(start).toBeGreaterThanOrEqual(last);
              expect(end).toBeGreaterThan(start);
              last = end;
            }
            expect(last).toBeLessThanOrEqual(text.length);
          }
        }
      }),
    );
  });
});
