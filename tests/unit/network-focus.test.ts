// What a reader looks at: how far around it, without what is hidden, no more than the limit.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GUEST } from '../../lib/auth/actor';
import type { DirectoryDeps } from '../../lib/directory/deps';
import type { Network } from '../../lib/network/network-schema';
import { readNetwork } from '../../lib/network/read-network';
import { anyId, anyNetwork, bodies, cooperation, ids, in_, networkOf, organisation } from '../fixtures/networks';
import { aTopic, depsOf } from '../fixtures/search-records';

const CHAIN = [
  organisation('a', { participations: [in_('ab')] }),
  organisation('b', { participations: [in_('ab'), in_('bc')] }),
  organisation('c', { participations: [in_('bc'), in_('cd')] }),
  organisation('d', { participations: [in_('cd')], bausteine: ['10.4'], topics: [aTopic('10.4')] }),
  cooperation('ab', { bausteine: ['10.1'] }),
  cooperation('bc'),
  cooperation('cd', { bausteine: ['10.1'] }),
];
const around = async (input: Record<string, unknown>) => bodies(await networkOf(CHAIN, input)).sort();

describe('focus', () => {
  it.each([
    ['0', ['a']],
    ['1', ['a', 'ab']],
    ['2', ['a', 'ab', 'b']],
    ['3', ['a', 'ab', 'b', 'bc']],
    ['4', ['a', 'ab', 'b', 'bc', 'c']],
  ])('at %s degrees, by cooperations', async (degrees, expected) => {
    expect(await around({ focus: ['a'], degrees })).toEqual(expected);
  });
  it('in the view of organisations a degree is a tie', async () => {
    const view = 'organisations';
    expect(await around({ view, focus: ['a'], degrees: '1' })).toEqual(['a', 'b']);
    expect(await around({ view, focus: ['a'], degrees: '2' })).toEqual(['a', 'b', 'c']);
    expect(await around({ view, focus: ['bc'], degrees: '1' })).toEqual(['b', 'c']);
    expect(await around({ view, focus: ['10.4'], degrees: '1' })).toEqual(['d']);
  });
  it('does not walk through Bausteine, but may begin at one', async () => {
    const near = await networkOf(CHAIN, { focus: ['ab'], degrees: '1' });
    expect(ids(near).sort()).toEqual(['10.1', 'a', 'ab', 'b']);
    expect(await around({ focus: ['10.1'], degrees: '1' })).toEqual(['ab', 'cd']);
    expect(await around({ focus: ['10.4'], degrees: '1' })).toEqual(['d']);
    expect(ids(await networkOf(CHAIN, { focus: ['10.1'], degrees: '0' }))).toEqual(['10.1']);
  });
  it('of several, any counts; the same twice counts once', async () => {
    expect(await around({ focus: ['a', 'd', 'a'], degrees: '1' })).toEqual(['a', 'ab', 'cd', 'd']);
  });
  it('says what it hides; what a filter keeps out has nothing around it', async () => {
    expect((await networkOf(CHAIN, { focus: ['a'] })).reasons).toEqual([{ param: 'focus', hidden: 5 }]);
    expect(await networkOf(CHAIN, { focus: ['bc'], baustein: ['10.1'] })).toMatchObject({ shown: 0, total: 6 });
  });
});

it('what cannot be an id is dropped, and changes nothing', async () => {
  const found = await networkOf(CHAIN, { focus: ['Ä'], hidden: ['A b'] });
  expect(found).toMatchObject({ shown: 7, dropped: ['Ä', 'A b'], reasons: [] });
});

describe('hidden', () => {
  it('is gone with its edges, and nobody is reached through it', async () => {
    expect(await around({ hidden: ['b'] })).toEqual(['a', 'ab', 'bc', 'c', 'cd', 'd']);
    expect(await around({ hidden: ['b'], focus: ['a'], degrees: '4' })).toEqual(['a', 'ab']);
    expect(await around({ hidden: ['a'], focus: ['a'], degrees: '4' })).toEqual([]);
    const ties = await networkOf(CHAIN, { hidden: ['bc', '10.1'], view: 'organisations' });
    expect(ties.edges.map(({ id }) => id).sort()).toEqual(['a~b', 'c~d']);
    expect(ids(await networkOf(CHAIN, { hidden: ['10.1'] }))).not.toContain('10.1');
  });
});

/** The nodes within reach of some, over the edges of a drawn network. */
function reach({ edges, nodes }: Network, from: readonly string[], degrees: number): string[] {
  const isBaustein = new Set(nodes.filter(({ type }) => type === 'baustein').map(({ id }) => id));
  let near = new Set(from.filter((id) => nodes.some((node) => node.id === id)));
  for (let step = 0; step < degrees; step++) {
    const next = new Set(near);
    for (const { source, target } of edges) {
      for (const [here, there] of [
        [source, target],
        [target, source],
      ] as const)
        if (near.has(here) && (!isBaustein.has(here) || from.includes(here)) && !isBaustein.has(there)) next.add(there);
    }
    near = next;
  }
  return [...near].filter((id) => !isBaustein.has(id)).sort();
}

describe('any network', () => {
  it('shows what is within reach over the edges of the whole', () =>
    fc.assert(
      fc.asyncProperty(
        anyNetwork,
        fc.constantFrom('bipartite', 'organisations'),
        fc.constantFrom('none', 'whole', 'open'),
        fc.uniqueArray(anyId, { minLength: 1, maxLength: 2 }),
        fc.nat({ max: 4 }),
        async (records, view, rollup, focus, degrees) => {
          const whole = await networkOf(records, { view, rollup });
          const isNode = (id: string) => whole.nodes.some((node) => node.id === id);
          fc.pre(focus.every(isNode));
          const near = await networkOf(records, { view, rollup, focus, degrees });
          expect(bodies(near).sort()).toEqual(reach(whole, focus, degrees));
          expect(near.total).toBe(whole.total);
        },
      ),
      { numRuns: 300 },
    ));

  it('focus, hiding and limit each say what they hide', () =>
    fc.assert(
      fc.asyncProperty(
        anyNetwork,
        fc.constantFrom('bipartite', 'organisations'),
        fc.constantFrom('none', 'whole'),
        fc.uniqueArray(anyId, { maxLength: 1 }),
        fc.uniqueArray(anyId, { maxLength: 2 }),
        fc.integer({ min: 2, max: 20 }),
        async (records, view, rollup, focus, hidden, limit) => {
          const input = { view, rollup, focus, hidden, limit, degrees: 2 };
          const asked = await networkOf(records, input);
          expect(asked.shown).toBeLessThanOrEqual(limit);
          expect(bodies(asked)).toHaveLength(asked.shown);
          for (const { param, hidden: more } of asked.reasons) {
            const rest = Object.fromEntries(Object.entries(input).filter(([name]) => name !== param));
            expect([param, (await networkOf(records, rest)).shown]).toEqual([param, asked.shown + more]);
          }
          const drawn = new Set(ids(asked));
          expect(asked.edges.filter(({ source, target }) => !drawn.has(source) || !drawn.has(target))).toEqual([]);
          expect(hidden.filter((id) => drawn.has(id))).toEqual([]);
        },
      ),
      { numRuns: 200 },
    ));
});

it('the limit keeps the focus, then those with the most ties of each type in turn', async () => {
  expect(await around({ limit: '2' })).toEqual(['ab', 'b']);
  expect(await around({ limit: '1', focus: ['a', 'd'], degrees: '0' })).toEqual(['a', 'd']);
  const kept = await networkOf(CHAIN, { limit: '2', focus: ['d'], degrees: '4' });
  expect(bodies(kept)).toContain('d');
  expect(kept.reasons.at(-1)).toEqual({ param: 'limit', hidden: 3 });
});

describe('places', () => {
  it('what has none stands in the middle of its neighbours, else at the origin', async () => {
    const { index, today } = depsOf(CHAIN);
    const places = new Map([
      ['a', { x: 2, y: 4 }],
      ['b', { x: 4, y: 0 }],
    ]);
    const deps = { index, today, positions: () => places } as unknown as DirectoryDeps;
    const { nodes } = await readNetwork(deps, GUEST, { hidden: ['bc'] });
    const at = (id: string) => nodes.map(({ id: one, x, y }) => ({ one, x, y })).find(({ one }) => one === id);
    expect([at('a'), at('ab'), at('cd')]).toEqual([
      { one: 'a', x: 2, y: 4 },
      { one: 'ab', x: 3, y: 2 },
      { one: 'cd', x: 0, y: 0 },
    ]);
  });
});
