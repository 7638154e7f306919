// How two entries are connected: the shortest way, the same there and back, and the sentence that says it.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ROLES, isWorkingRole } from '../../graph/model/lists';
import { GUEST } from '../../lib/auth/actor';
import type { NetworkPath } from '../../lib/network/network-schema';
import { readPath } from '../../lib/network/read-path';
import type { SearchRecord } from '../../lib/search/record';
import { anyNetwork, cooperation, in_, networkOf, organisation } from '../fixtures/networks';
import { depsOf, VELBERT } from '../fixtures/search-records';

const pathOf = (records: readonly SearchRecord[], from: string, to: string, more: object = {}): Promise<NetworkPath> =>
  readPath(depsOf(records), GUEST, { from, to, ...more });
const ids = ({ steps }: NetworkPath): string[] => steps.map(({ id }) => id);

const RECORDS = [
  organisation('a', { name: 'Amt', participations: [in_('x', 'chair'), in_('big')] }),
  organisation('b', {
    name: 'Die Vereine',
    collective: true,
    participations: [in_('x', 'contributor'), in_('y', 'provider'), in_('big')],
  }),
  organisation('c', { name: 'Schule', participations: [in_('y', 'partner'), in_('pays', 'funder')] }),
  organisation('d', { name: 'Bund', participations: [in_('pays', 'provider')] }),
  organisation('e', {
    name: 'Beispielverein',
    basis: 'example',
    participations: [in_('x', 'member', { basis: 'example' })],
  }),
  organisation('f', { name: 'Weiter', participations: [in_('big')] }),
  cooperation('x', { name: 'AG Linde' }),
  cooperation('y', { name: 'Fest' }),
  cooperation('big', { name: 'AAA' }),
  cooperation('pays', { name: 'Kasse' }),
];

describe('the way', () => {
  it('goes over the cooperation that binds more strongly, and back the same way', async () => {
    expect(ids(await pathOf(RECORDS, 'a', 'c', { examples: '0' }))).toEqual(['a', 'x', 'b', 'y', 'c']);
    expect(ids(await pathOf(RECORDS, 'c', 'a', { examples: '0' }))).toEqual(['c', 'y', 'b', 'x', 'a']);
  });
  it('of equals takes the first by name', async () => {
    const two = ['b2', 'b1'].map((id) => cooperation(id));
    const records = ['a', 'c'].map((id) => organisation(id, { participations: two.map((one) => in_(one.id)) }));
    expect(ids(await pathOf([...two, ...records], 'c', 'a'))).toEqual(['c', 'b1', 'a']);
  });
  it('does not lead over money', async () => {
    expect(await pathOf(RECORDS, 'a', 'd')).toMatchObject({ length: null, steps: [] });
  });
  it('begins and ends at organisations or cooperations', async () => {
    expect(await pathOf(RECORDS, 'x', 'y')).toMatchObject({ length: 2, from: 'x', to: 'y' });
    await expect(pathOf(RECORDS, 'x', VELBERT)).rejects.toMatchObject({ code: 'invalid', param: 'to' });
    await expect(pathOf(RECORDS, '10.1', 'x')).rejects.toMatchObject({ code: 'invalid', param: 'from' });
  });
  it('to itself has no step', async () => {
    expect(await pathOf(RECORDS, 'a', 'a')).toMatchObject({ length: 0, steps: [{ id: 'a', type: 'organisation' }] });
  });
  it('is none to an example where they are hidden', async () => {
    expect((await pathOf(RECORDS, 'e', 'a')).length).toBe(2);
    for (const to of ['a', 'e']) expect(await pathOf(RECORDS, 'e', to, { examples: '0' })).toMatchObject({ steps: [] });
  });
});

describe('the sentence', () => {
  it('is made from the roles, a group in the plural', async () => {
    const { sentence } = await pathOf(RECORDS, 'a', 'c', { examples: '0' });
    expect(sentence).toBe(
      'Amt leitet „AG Linde“; dort wirken auch Die Vereine mit. Die Vereine sind Träger von „Fest“; dort ist auch Schule Partner.',
    );
    const english = await pathOf(RECORDS, 'a', 'c', { examples: '0', lang: 'en' });
    expect(english.sentence).toBe(
      'Amt chairs “AG Linde”; Die Vereine also contribute there. Die Vereine provide “Fest”; Schule is a partner too.',
    );
  });
  it('begins and ends with a cooperation', async () => {
    const { sentence } = await pathOf(RECORDS, 'x', 'c');
    expect(sentence).toBe(
      'Die Vereine wirken bei „AG Linde“ mit. Die Vereine sind Träger von „Fest“; dort ist auch Schule Partner.',
    );
    expect((await pathOf(RECORDS, 'a', 'x')).sentence).toBe('Amt leitet „AG Linde“.');
  });
  it('says that there is none, and that both are one', async () => {
    expect((await pathOf(RECORDS, 'a', 'd')).sentence).toMatch(/^Keine Verbindung: Zwischen „Amt“ und „Bund“/);
    expect((await pathOf(RECORDS, 'a', 'a', { lang: 'en' })).sentence).toBe('“Amt” is the start and the end.');
  });
  it.each(ROLES.filter(isWorkingRole))('has words for %s in both languages', async (role) => {
    const records = [
      organisation('a', { participations: [in_('c', role)] }),
      organisation('b', { participations: [in_('c', role)] }),
      cooperation('c'),
    ];
    for (const lang of ['de', 'en']) {
      const { sentence } = await pathOf(records, 'a', 'b', { lang });
      expect(sentence).toMatch(/\ba\b.*[„“]c[“”].*; .*\bb\b.*\.$/);
      expect(sentence).not.toMatch(/[{}]|network\./);
    }
  });
});

it('the way of any network is a shortest one over its working edges, there and back', () =>
  fc.assert(
    fc.asyncProperty(anyNetwork, fc.nat({ max: 6 }), fc.nat({ max: 6 }), async (records, a, b) => {
      const { edges } = await networkOf(records);
      const works = edges.filter(({ type, works: together }) => type === 'takesPartIn' && together);
      const steps = new Map([[`o${a}`, 0]]);
      for (const queue = [`o${a}`]; queue.length > 0;) {
        const here = queue.shift() ?? '';
        for (const { source, target } of works) {
          const other = source === here ? target : target === here ? source : null;
          if (other === null || steps.has(other)) continue;
          steps.set(other, (steps.get(here) ?? 0) + 1);
          queue.push(other);
        }
      }
      const there = await pathOf(records, `o${a}`, `o${b}`);
      expect(there.length).toBe(steps.get(`o${b}`) ?? null);
      const walked = ids(there);
      walked.slice(1).forEach((id, at) => {
        const before = walked[at];
        expect(works.some(({ source, target }) => [source, target].sort().join() === [before, id].sort().join())).toBe(
          true,
        );
      });
      expect(ids(await pathOf(records, `o${b}`, `o${a}`)).reverse()).toEqual(walked);
    }),
    { numRuns: 150 },
  ));
