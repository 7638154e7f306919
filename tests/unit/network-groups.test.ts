// Groups: nothing is lost and nothing counted twice, whatever is open; what is asked for in vain is said.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GUEST } from '../../lib/auth/actor';
import type { DirectoryDeps } from '../../lib/directory/deps';
import { MOST_NODES, type Network, type NetworkNode } from '../../lib/network/network-schema';
import { placeGroups } from '../../lib/network/place-groups';
import { readNetwork } from '../../lib/network/read-network';
import {
  anyId,
  anyNetwork,
  anyQuestion,
  bodies,
  cooperation,
  edge,
  ids,
  in_,
  networkOf,
  organisation,
} from '../fixtures/networks';
import { depsOf, MONHEIM, VELBERT } from '../fixtures/search-records';

const TOWNS = [
  organisation('a', { kind: 'school', places: [VELBERT], participations: [in_('x'), in_('y')] }),
  organisation('b', { kind: 'school', places: [VELBERT], participations: [in_('x')] }),
  organisation('c', { kind: 'chamber', places: [MONHEIM], participations: [in_('x')] }),
  organisation('d', { kind: 'chamber', places: [MONHEIM], participations: [in_('y')] }),
  organisation('e', { kind: 'chamber', participations: [in_('y', 'funder')] }),
  cooperation('x', { bausteine: ['10.1'], places: [VELBERT] }),
  cooperation('y', { bausteine: ['10.4'], places: [MONHEIM] }),
];
const groupsOf = ({ nodes }: Network): NetworkNode[] => nodes.filter(({ type }) => type === 'group');
const members = (network: Network): number => groupsOf(network).reduce((sum, { members: its = 0 }) => sum + its, 0);
const singles = (network: Network): string[] =>
  network.nodes.filter(({ type }) => type === 'organisation' || type === 'cooperation').map(({ id }) => id);
const weights = ({ edges }: Network): number => edges.reduce((sum, { weight }) => sum + weight, 0);
const strengths = ({ edges }: Network): number => edges.reduce((sum, { strength }) => sum + strength, 0);
const inner = (network: Network): number =>
  groupsOf(network).reduce((sum, { gathers }) => sum + (gathers?.inner ?? 0), 0);

describe('by Baustein, place, kind', () => {
  it('each has one group; of a Baustein it stands for the Baustein itself', async () => {
    const found = await networkOf(TOWNS, { group: 'baustein' });
    expect(groupsOf(found).map(({ id, name, members: count, bausteine }) => [id, name, count, bausteine])).toEqual([
      ['baustein:10.4', 'Gesundheit', 2, ['10.4']],
      ['baustein:10.1', 'Sprache und Bildung', 4, ['10.1']],
    ]);
    // e only gives money, to nothing of its own: alone, it is no group
    expect(ids(found)).toEqual(['baustein:10.4', 'baustein:10.1', 'e']);
    expect(found).toMatchObject({ group: 'baustein', shown: 1, total: 7, reasons: [{ param: 'group', hidden: 6 }] });
    // a works in y as well
    expect(edge(found, 'baustein:10.1', 'baustein:10.4')).toMatchObject({ type: 'gathered', weight: 1 });
    expect(edge(found, 'e', 'baustein:10.4')).toMatchObject({ weight: 1, works: false });
  });
  it('by place, who has none is gathered too; one alone is no group', async () => {
    const found = await networkOf(TOWNS, { group: 'place', view: 'organisations' });
    expect(groupsOf(found).map(({ id, members: count, places }) => [id, count, places[0]?.id])).toEqual([
      [`place:${MONHEIM}`, 2, MONHEIM],
      [`place:${VELBERT}`, 2, VELBERT],
    ]);
    expect(singles(found)).toEqual(['e']);
    // a–c, b–c by x, a–d by y; a–b stays inside
    expect(edge(found, `place:${MONHEIM}`, `place:${VELBERT}`)).toMatchObject({ weight: 3, strength: 2 });
    expect(groupsOf(found).map(({ gathers }) => gathers?.inner)).toEqual([0, 1]);
  });
  it('by kind and form; says what it is made of', async () => {
    const found = await networkOf(TOWNS, { group: 'kind' });
    expect(
      groupsOf(found)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['form:meeting', 'kind:economy', 'kind:service']);
    expect(groupsOf(found).find(({ id }) => id === 'kind:economy')).toMatchObject({
      what: 'Gruppe mit 3 Einträgen',
      gathers: {
        organisations: 3,
        cooperations: 0,
        examples: 0,
        kinds: { chamber: 3 },
        bausteine: { '10.1': 1, '10.4': 1 },
      },
    });
    expect((await networkOf(TOWNS, { group: 'kind', lang: 'en' })).nodes[0]?.what).toMatch(/^Group of \d entries$/);
  });
  it('a filter moves no group', async () => {
    const { index, today } = depsOf(TOWNS);
    const places = new Map([...'abcdexy'].map((id, at) => [id, { x: at * 10, y: at }]));
    const deps = { index, today, positions: () => places } as unknown as DirectoryDeps;
    const placeOf = async (input: object) => {
      const { nodes } = await readNetwork(deps, GUEST, { group: 'place', ...input });
      return nodes.filter(({ id }) => id === `place:${MONHEIM}`).map(({ x, y }) => ({ x, y }));
    };
    const whole = await placeOf({});
    expect(whole).toHaveLength(1);
    expect(await placeOf({ hidden: ['a', 'x'] })).toEqual(whole);
  });
});

describe('opened', () => {
  it('a group shows its members, and is gone once all are shown', async () => {
    const found = await networkOf(TOWNS, { group: 'place', view: 'organisations', open: [`place:${VELBERT}`] });
    expect(ids(found)).toEqual([`place:${MONHEIM}`, 'a', 'b', 'e']);
    expect(found.opened).toEqual([{ id: `place:${VELBERT}`, name: 'Velbert', members: 2, shown: 2 }]);
    expect(edge(found, 'a', 'b')).toMatchObject({ type: 'tie', weight: 1 });
    expect(edge(found, 'a', `place:${MONHEIM}`)).toMatchObject({ type: 'gathered', weight: 2 });
  });
  it('of more than there is room for, the best connected', async () => {
    const found = await networkOf(TOWNS, { group: 'baustein', open: ['baustein:10.1'], limit: 5 });
    expect(found.opened).toEqual([{ id: 'baustein:10.1', name: 'Sprache und Bildung', members: 4, shown: 2 }]);
    expect(singles(found).sort()).toEqual(['a', 'e', 'x']);
    expect(members(found)).toBe(4);
  });
  it('what is no group here is said, and what is none at all dropped', async () => {
    const open = ['place:99999999', 'kind:service', 'Unsinn'];
    expect(await networkOf(TOWNS, { group: 'place', open })).toMatchObject({
      idle: ['place:99999999', 'kind:service'],
      dropped: ['Unsinn'],
      opened: [],
    });
    expect(await networkOf(TOWNS, { open: ['kind:service'] })).toMatchObject({ idle: ['kind:service'], group: 'none' });
  });
});

describe('more than anybody can take in', () => {
  const many = [
    ...Array.from({ length: MOST_NODES }, (_, at) =>
      organisation(`o${at}`, { places: at % 3 === 0 ? [MONHEIM] : [VELBERT], participations: [in_(`c${at % 40}`)] }),
    ),
    ...Array.from({ length: 40 }, (_, at) => cooperation(`c${at}`, { bausteine: [at % 2 === 0 ? '10.1' : '10.4'] })),
  ];
  it.each([
    [{}, 'baustein'],
    [{ arrangement: 'place' }, 'place'],
    [{ arrangement: 'free' }, 'kind'],
    [{ view: 'organisations' }, 'none'],
    [{ limit: '20' }, 'none'],
    [{ focus: ['c1'] }, 'none'],
  ])('is gathered by what the arrangement goes by: %j by %s', async (input, group) => {
    expect((await networkOf(many, input)).group).toBe(group);
  });
  it('or the best connected are shown, where nothing may be gathered', async () => {
    const found = await networkOf(many, { group: 'none' });
    expect(found).toMatchObject({ shown: MOST_NODES, total: 1540, reasons: [{ param: 'limit', hidden: 40 }] });
  });
  it('never draws more than the limit, however much is open', async () => {
    const found = await networkOf(many, { open: ['baustein:10.1', 'baustein:10.4'] });
    expect(found.shown + groupsOf(found).length).toBe(MOST_NODES);
    expect(found.shown + members(found)).toBe(1540);
  });
});

const grouping = fc.constantFrom('baustein', 'place', 'kind');
const someGroups = fc.subarray([
  'baustein:10.1',
  'baustein:10.4',
  `place:${VELBERT}`,
  'kind:service',
  'form:meeting',
  'kind:other',
]);

describe('any network', () => {
  it('gathers everything once: nodes, weights, strengths', () =>
    fc.assert(
      fc.asyncProperty(
        anyNetwork,
        anyQuestion,
        grouping,
        someGroups,
        fc.uniqueArray(anyId, { maxLength: 1 }),
        fc.constantFrom('0', '1'),
        async (records, question, group, open, hidden, alone) => {
          const input = { ...question, hidden, alone };
          const whole = await networkOf(records, input);
          const gathered = await networkOf(records, { ...input, group, open });
          expect(gathered.total).toBe(whole.total);
          expect(gathered.alone).toBe(whole.alone);
          expect(gathered.shown).toBe(singles(gathered).length);
          expect(gathered.shown + members(gathered)).toBe(whole.shown);
          expect(singles(gathered).filter((id) => !singles(whole).includes(id))).toEqual([]);
          expect(weights(gathered) + inner(gathered)).toBe(weights(whole));
          if (inner(gathered) === 0) expect(strengths(gathered)).toBeCloseTo(strengths(whole));
          const drawn = new Set(ids(gathered));
          expect(drawn.size).toBe(gathered.nodes.length);
          expect(gathered.edges.filter(({ source, target }) => !drawn.has(source) || !drawn.has(target))).toEqual([]);
          expect(new Set(gathered.edges.map(({ id }) => id)).size).toBe(gathered.edges.length);
          for (const { id, gathers, members: count } of groupsOf(gathered)) {
            expect([id, (gathers?.organisations ?? 0) + (gathers?.cooperations ?? 0)]).toEqual([id, count]);
            const kinds = Object.values({ ...gathers?.kinds, ...gathers?.forms });
            expect(kinds.reduce((a, b) => a + b, 0)).toBe(count);
          }
        },
      ),
      { numRuns: 300 },
    ));

  it('with all groups open is the network without groups', () =>
    fc.assert(
      fc.asyncProperty(anyNetwork, anyQuestion, grouping, async (records, question, group) => {
        const whole = await networkOf(records, question);
        const closed = await networkOf(records, { ...question, group });
        const opened = await networkOf(records, { ...question, group, open: groupsOf(closed).map(({ id }) => id) });
        expect(groupsOf(opened)).toEqual([]);
        expect(bodies(opened).sort()).toEqual(bodies(whole).sort());
        expect(opened.edges.map(({ id, weight }) => [id, weight]).sort()).toEqual(
          whole.edges.map(({ id, weight }) => [id, weight]).sort(),
        );
        expect(opened.reasons).toEqual(whole.reasons);
      }),
      { numRuns: 150 },
    ));
});

it('no group covers another, wherever they would like to be', () => {
  const point = fc.record({ x: fc.integer({ min: -60, max: 60 }), y: fc.integer({ min: -40, max: 40 }) });
  fc.assert(
    fc.property(fc.array(point, { minLength: 2, maxLength: 40 }), (spots) => {
      const ideals = new Map(spots.map((spot, at) => [`kind:k${at}`, { ...spot, fixed: at % 3 === 0 }]));
      const places = placeGroups(ideals, []);
      expect(placeGroups(new Map([...ideals].reverse()), [])).toEqual(places);
      const all = [...places.values()];
      for (const [at, one] of all.entries())
        for (const other of all.slice(at + 1))
          expect(Math.abs(one.x - other.x) >= 2.6 || Math.abs(one.y - other.y) >= 1.7).toBe(true);
    }),
    { numRuns: 100 },
  );
});
