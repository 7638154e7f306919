// Wholes with their parts as one node: what counts to what, and that nothing is lost on the way.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Network } from '../../lib/network/network-schema';
import {
  anyNetwork,
  anyQuestion,
  bodies,
  cooperation,
  edge,
  in_,
  networkOf,
  organisation,
  partOf,
} from '../fixtures/networks';

const KREIS = [
  organisation('kreis', { kind: 'county', participations: [in_('ag', 'secretariat', { id: 'r2' })] }),
  organisation('amt', {
    kind: 'county',
    wholes: [partOf('kreis')],
    participations: [in_('ag', 'member', { id: 'r1' })],
  }),
  organisation('stelle', {
    kind: 'function',
    wholes: [partOf('amt')],
    participations: [in_('fest')],
    bausteine: ['10.4'],
  }),
  organisation('aemter', { kind: 'county', collective: true, wholes: [partOf('kreis')] }),
  organisation('posten', { kind: 'function', wholes: [partOf('aemter')] }),
  organisation('schule', { kind: 'school', participations: [in_('ag'), in_('fest')] }),
  organisation('klasse', { kind: 'school', wholes: [partOf('schule')], participations: [in_('fest')] }),
  cooperation('ag'),
  cooperation('fest'),
];
const parts = (network: Network, id: string) => network.nodes.find((node) => node.id === id)?.parts.sort();

describe('rolled up', () => {
  it('a whole stands for its parts, but not through a group; a school is no such whole', async () => {
    const rolled = await networkOf(KREIS, { rollup: 'whole' });
    expect(parts(rolled, 'kreis')).toEqual(['aemter', 'amt', 'stelle']);
    expect(bodies(rolled).sort()).toEqual(['ag', 'fest', 'klasse', 'kreis', 'posten', 'schule']);
    expect(rolled.total).toBe(6);
  });
  it('takes the edges of its parts, roles gathered, and none to itself', async () => {
    const rolled = await networkOf(KREIS, { rollup: 'whole' });
    expect(edge(rolled, 'kreis', 'ag')).toMatchObject({ id: 'r1', roles: ['secretariat', 'member'] });
    expect(edge(rolled, 'kreis', 'fest')).toMatchObject({ roles: ['member'] });
    expect(edge(rolled, 'kreis', '10.4')?.type).toBe('worksOn');
    expect(rolled.nodes.find(({ id }) => id === 'kreis')).toMatchObject({ bausteine: ['10.4'], ties: 2 });
  });
  it('is one participant of a cooperation', async () => {
    const rolled = await networkOf(KREIS, { rollup: 'whole', view: 'organisations' });
    expect(edge(rolled, 'kreis', 'schule')).toMatchObject({ weight: 2, strength: 1.5 });
  });
  it('opened, its direct parts stand for what is below them', async () => {
    const open = await networkOf(KREIS, { rollup: 'open' });
    expect([parts(open, 'kreis'), parts(open, 'amt'), parts(open, 'aemter')]).toEqual([[], ['stelle'], []]);
  });
  it('stands for its parts where a filter leaves only them', async () => {
    const rolled = await networkOf(KREIS, { rollup: 'whole', baustein: ['10.4'] });
    expect(bodies(rolled)).toEqual(['kreis']);
    expect(parts(rolled, 'kreis')).toEqual(['stelle']);
  });
  it('a focus on a part is one on its whole; a hidden part leaves it, a hidden whole takes all along', async () => {
    expect(bodies(await networkOf(KREIS, { rollup: 'whole', focus: ['stelle'], degrees: '0' }))).toEqual(['kreis']);
    const without = await networkOf(KREIS, { rollup: 'whole', hidden: ['stelle'] });
    expect(parts(without, 'kreis')).toEqual(['aemter', 'amt']);
    expect(edge(without, 'kreis', 'fest')).toBeUndefined();
    expect(bodies(await networkOf(KREIS, { rollup: 'whole', hidden: ['kreis'] }))).not.toContain('kreis');
  });
  it('follows what holds on the day, and shows no example through a part', async () => {
    const moved = [
      organisation('stadt', { kind: 'town' }),
      organisation('madeup', { kind: 'town', basis: 'example' }),
      organisation('frueher', { wholes: [partOf('stadt', { until: '2010' })] }),
      organisation('bei', { wholes: [partOf('madeup')] }),
    ];
    const rolled = await networkOf(moved, { rollup: 'whole', examples: '0' });
    expect(bodies(rolled).sort()).toEqual(['bei', 'frueher', 'stadt']);
    expect(parts(await networkOf(moved, { rollup: 'whole' }), 'madeup')).toEqual(['bei']);
  });
  it('neither a circle nor a long chain loses anybody', async () => {
    const chain = Array.from({ length: 20 }, (_, at) =>
      organisation(`k${String(at).padStart(2, '0')}`, {
        kind: 'county',
        wholes: at > 0 ? [partOf(`k${String(at - 1).padStart(2, '0')}`)] : [],
      }),
    );
    const circle = ['x', 'y', 'z'].map((id, at) =>
      organisation(id, { kind: 'town', wholes: [partOf('yzx'[at] ?? '')] }),
    );
    const rolled = await networkOf([...chain, ...circle], { rollup: 'whole' });
    expect(rolled.nodes.reduce((sum, one) => sum + 1 + one.parts.length, 0)).toBe(23);
    expect(rolled.total).toBe(4);
  });
});

/** Id of each entry → id of the node that stands for it. */
const standIns = (rolled: Network): Map<string, string> =>
  new Map(rolled.nodes.flatMap(({ id, parts: below }) => [...below, id].map((one) => [one, id] as const)));

describe('of any network', () => {
  it.each(['whole', 'open'])('%s loses nobody and no cooperation of any part, and adds none', (rollup) =>
    fc.assert(
      fc.asyncProperty(anyNetwork, anyQuestion, async (records, question) => {
        const single = await networkOf(records, { ...question, view: 'bipartite', rollup: 'none' });
        const rolled = await networkOf(records, { ...question, view: 'bipartite', rollup });
        const now = standIns(rolled);
        const of = (id: string): string => now.get(id) ?? '';
        expect(single.nodes.filter(({ id }) => !now.has(id))).toEqual([]);
        const pairs = ({ edges }: Network, name: (id: string) => string) => [
          ...new Set(
            edges
              .filter(({ type }) => type === 'takesPartIn')
              .flatMap(({ source, target, roles }) => roles.map((role) => `${name(source)} ${role} ${target}`)),
          ),
        ];
        expect(pairs(rolled, (id) => id).sort()).toEqual(pairs(single, of).sort());
      }),
      { numRuns: 100 },
    ),
  );

  it('a whole has every tie that a part has with others, at least as strong', () =>
    fc.assert(
      fc.asyncProperty(anyNetwork, async (records) => {
        const single = await networkOf(records, { view: 'organisations' });
        const rolled = await networkOf(records, { view: 'organisations', rollup: 'whole' });
        const now = standIns(rolled);
        for (const { source, target, strength } of single.edges) {
          const [a = '', b = ''] = [now.get(source), now.get(target)];
          if (a !== b) expect(edge(rolled, a, b)?.strength).toBeGreaterThanOrEqual(strength - 1e-9);
        }
        for (const { id, ties } of rolled.nodes) {
          const others = single.edges.flatMap(({ source, target }) => {
            const [a, b] = [now.get(source), now.get(target)];
            return a === b ? [] : a === id ? [b] : b === id ? [a] : [];
          });
          expect(ties).toBe(new Set(others).size);
        }
      }),
      { numRuns: 150 },
    ));
});
