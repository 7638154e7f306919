// Short addresses on both engines: the same state has the same key, over after 30 days, a given number at most.
import { expect, it } from '@jest/globals';
import { GUEST } from '../../lib/auth/actor';
import { keepQuery, openQuery } from '../../lib/kept/short-address';
import { describeEngines } from '../support/engines';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOW = new Date('2026-11-24T12:00:00.000Z');
const after = (days: number): Date => new Date(NOW.getTime() + days * DAY_MS);

describeEngines('a short address', (getEngine) => {
  const keep = (query: string, now = NOW, most?: number): Promise<string> =>
    keepQuery({ engine: getEngine() }, GUEST, query, { now, ...(most !== undefined && { most }) });
  const open = (key: string, now = NOW): Promise<string> => openQuery({ engine: getEngine() }, GUEST, key, now);

  it('opens what was kept, and is the same for the same state', async () => {
    const query = `q=${encodeURIComponent('türkisch 😀')}&town=05158032&town=05158016`;
    const key = await keep(query);
    expect(key).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(await open(key)).toBe(query);
    expect(await keep(query)).toBe(key);
    expect(await keep(`${query}&sort=name`)).not.toBe(key);
  });

  it('is over 30 days after it was last made', async () => {
    const key = await keep('q=alt');
    expect(await open(key, after(30))).toBe('q=alt');
    await expect(open(key, after(31))).rejects.toMatchObject({ code: 'invalid', param: 's' });
    await keep('q=alt', after(20));
    expect(await open(key, after(49))).toBe('q=alt');
  });

  it.each(['', 'x', 'a'.repeat(22), 'a'.repeat(5000), "x'}) DETACH DELETE n //"])(
    'a key nobody made: %.30s',
    async (key) => {
      await expect(open(key)).rejects.toMatchObject({ code: 'invalid', param: 's' });
    },
  );

  it('makes room: what is over goes, and of too many the longest untouched', async () => {
    const first = await keep('q=1', after(100));
    const second = await keep('q=2', after(101), 2);
    const third = await keep('q=3', after(102), 2);
    await expect(open(first, after(102))).rejects.toMatchObject({ param: 's' });
    expect([await open(second, after(102)), await open(third, after(102))]).toEqual(['q=2', 'q=3']);
  });
});
