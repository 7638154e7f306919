// Hubs: the strongest neighbours first, ten more, all; how many more there are; and what is alone.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { collapse, expandFurther, expandWholly, readExpand } from '../../lib/network/expand-text';
import { anyId, anyNetwork, bodies, cooperation, edge, in_, networkOf, organisation } from '../fixtures/networks';

/** A hub that works with p0 … p14: with p14 alone in one cooperation, with each other one in one of growing size. */
const SIZE = 15;
const STAR = [
  organisation('hub', { participations: Array.from({ length: SIZE }, (_, at) => in_(`c${at}`)) }),
  ...Array.from({ length: SIZE }, (_, at) =>
    organisation(`p${String(at).padStart(2, '0')}`, {
      participations: [in_(`c${at}`), ...(at > 0 ? [in_(`c${at - 1}`, 'funder')] : [])],
    }),
  ),
  ...Array.from({ length: SIZE }, (_, at) => cooperation(`c${at}`)),
  ...Array.from({ length: 3 }, (_, at) => organisation(`third${at}`, { participations: [in_('c0'), in_('c1')] })),
  organisation('lone'),
];
const view = 'organisations';

describe('what an address says', () => {
  it('reads an id, a number, all', () => {
    expect(['a', 'a:30', 'a:all', 'a:0', 'a:x', '10.1:20'].map(readExpand)).toEqual([
      { id: 'a', count: 10 },
      { id: 'a', count: 30 },
      { id: 'a', count: null },
      { id: 'a:0', count: 10 },
      { id: 'a:x', count: 10 },
      { id: '10.1', count: 20 },
    ]);
  });
  it('goes on by ten, to all, and back', () => {
    expect(expandFurther(['b'], 'a')).toEqual(['b', 'a']);
    expect(expandFurther(['a', 'b'], 'a')).toEqual(['b', 'a:20']);
    expect(expandFurther(['a:20'], 'a')).toEqual(['a:30']);
    expect(expandFurther(['a:all'], 'a')).toEqual(['a:all']);
    expect(expandWholly(['a:20', 'b'], 'a')).toEqual(['b', 'a:all']);
    expect(collapse(['a:20', 'b', 'a'], 'a')).toEqual(['b']);
  });
});

describe('expanding', () => {
  it('brings the ten strongest by strength, and says how many more there are', async () => {
    const found = await networkOf(STAR, { view, focus: ['lone'], expand: ['hub'] });
    // c0 and c1 have five participants each: whom the hub meets there are tied by less than whom it meets alone
    const beside = bodies(found).filter((id) => id !== 'hub' && id !== 'lone');
    expect(beside.sort()).toEqual(['p02', 'p03', 'p04', 'p05', 'p06', 'p07', 'p08', 'p09', 'p10', 'p11']);
    expect(found.expanded).toEqual([{ id: 'hub', name: 'hub', shown: 10, more: 8, asked: 10 }]);
    expect(found.nodes.find(({ id }) => id === 'hub')?.more).toBe(8);
    expect(found.reasons).toContainEqual({ param: 'expand', hidden: 8 });
  });
  it('brings ten more, then all', async () => {
    const more = await networkOf(STAR, { view, focus: ['lone'], expand: ['hub:20'] });
    expect(more.expanded).toEqual([{ id: 'hub', name: 'hub', shown: 18, more: 0, asked: 20 }]);
    const all = await networkOf(STAR, { view, focus: ['lone'], expand: ['hub:all'] });
    expect(bodies(all).sort()).toEqual(bodies(more).sort());
    expect(all.expanded[0]?.asked).toBeNull();
    expect(all.reasons).toContainEqual({ param: 'expand', hidden: 0 });
  });
  it('counts from what the focus shows, and draws the ties of what comes in', async () => {
    const found = await networkOf(STAR, { view, focus: ['p02'], degrees: '1', expand: ['hub'] });
    expect(bodies(found)).toHaveLength(12);
    expect(edge(found, 'hub', 'p03')?.weight).toBe(1);
  });
  it('with cooperations: who works in it before who stands behind, then the firmest, then the largest', async () => {
    const found = await networkOf(
      [
        organisation('o', {
          participations: [
            in_('behind', 'funder'),
            in_('small'),
            in_('large'),
            in_('derived', 'chair', { basis: 'derived' }),
          ],
        }),
        organisation('x', { participations: [in_('large'), in_('derived'), in_('behind')] }),
        ...['behind', 'small', 'large', 'derived'].map((id) => cooperation(id)),
      ],
      { focus: ['o'], degrees: '0', expand: ['o:2'] },
    );
    expect(bodies(found).sort()).toEqual(['large', 'o', 'small']);
    expect(found.expanded).toEqual([{ id: 'o', name: 'o', shown: 2, more: 2, asked: 2 }]);
  });
  it('of a Baustein, the cooperations about it; of what is hidden, nothing', async () => {
    const about = [
      cooperation('a', { bausteine: ['10.4'] }),
      cooperation('b', { bausteine: ['10.4'] }),
      organisation('o'),
    ];
    expect(bodies(await networkOf(about, { focus: ['o'], expand: ['10.4:1'] })).sort()).toEqual(['a', 'o']);
    const hidden = await networkOf(STAR, { view, focus: ['p02'], hidden: ['hub'], expand: ['hub'] });
    expect(bodies(hidden)).toEqual(['p02']);
  });
  it('says what changes nothing, and drops what nobody is', async () => {
    expect(await networkOf(STAR, { view, expand: ['hub', 'Ü', 'Ä b:all'] })).toMatchObject({
      idle: ['hub'],
      dropped: ['Ü', 'Ä b'],
      expanded: [],
    });
    expect(await networkOf(STAR, { view, focus: ['hub'], expand: ['lone'] })).toMatchObject({ idle: ['lone'] });
  });
  it('takes neighbours out of their groups', async () => {
    const found = await networkOf(STAR, { view, group: 'kind', expand: ['hub:3'] });
    expect(found.nodes.map(({ id }) => id).sort()).toEqual(['hub', 'kind:other', 'p02', 'p03', 'p04']);
    expect(found.expanded).toEqual([{ id: 'hub', name: 'hub', shown: 3, more: 15, asked: 3 }]);
  });

  it('any number of hubs of any network: nothing but neighbours comes in, and the numbers agree', () =>
    fc.assert(
      fc.asyncProperty(
        anyNetwork,
        fc.constantFrom('bipartite', 'organisations'),
        fc.uniqueArray(anyId, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 4 }),
        async (records, which, hubs, count) => {
          const expand = hubs.map((id) => `${id}:${count}`);
          const input = { view: which, focus: ['o0'], degrees: 0 };
          const whole = await networkOf(records, { view: which });
          const found = await networkOf(records, { ...input, expand });
          const near = await networkOf(records, input);
          const drawn = bodies(found);
          expect(near.nodes.every(({ id }) => found.nodes.some((node) => node.id === id))).toBe(true);
          for (const id of drawn) {
            const isHub = hubs.includes(id) || id === 'o0';
            // a cooperation is no node among organisations, but may be what brings two in
            const isBeside = hubs.some(
              (hub) => edge(whole, hub, id) || (which === 'organisations' && hub.startsWith('c')),
            );
            expect([id, isHub || isBeside]).toEqual([id, true]);
          }
          for (const { id, more } of found.nodes) {
            if (more === undefined || /^\d/.test(id)) continue;
            const beside = whole.edges.flatMap(({ source, target }) =>
              source === id ? [target] : target === id ? [source] : [],
            );
            const bodiesBeside = beside.filter((other) => !/^\d/.test(other));
            expect([id, more]).toEqual([id, bodiesBeside.filter((other) => !drawn.includes(other)).length]);
          }
          expect(found.expanded.length + found.idle.length).toBe(hubs.length);
        },
      ),
      { numRuns: 200 },
    ));
});

describe('without ties', () => {
  it('is counted, and left out where nobody wants it; the focus stays', async () => {
    expect(await networkOf(STAR, { view })).toMatchObject({ alone: 1, shown: 20 });
    const without = await networkOf(STAR, { view, alone: '0' });
    expect(without).toMatchObject({ alone: 0, shown: 19, reasons: [{ param: 'alone', hidden: 1 }] });
    expect(bodies(await networkOf(STAR, { view, alone: '0', focus: ['lone'] }))).toEqual(['lone']);
  });
  it('is what has no edge in any network', () =>
    fc.assert(
      fc.asyncProperty(
        anyNetwork,
        fc.constantFrom('bipartite', 'organisations'),
        fc.constantFrom('none', 'whole'),
        fc.constantFrom('0', '1'),
        fc.uniqueArray(anyId, { maxLength: 2 }),
        async (records, which, rollup, examples, hidden) => {
          const input = { view: which, rollup, examples, hidden };
          const whole = await networkOf(records, input);
          const tied = new Set(whole.edges.flatMap(({ source, target }) => [source, target]));
          expect(whole.alone).toBe(bodies(whole).filter((id) => !tied.has(id)).length);
          const without = await networkOf(records, { ...input, alone: '0' });
          expect(bodies(without)).toEqual(bodies(whole).filter((id) => tied.has(id)));
          expect(without.edges).toEqual(whole.edges);
          expect(without.reasons.find(({ param }) => param === 'alone')?.hidden).toBe(whole.alone);
        },
      ),
      { numRuns: 200 },
    ));
});
