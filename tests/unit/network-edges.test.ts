// The edges of the network: who takes part in what, and who works with whom how strongly.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isWorkingRole } from '../../graph/model/lists';
import { statusOn } from '../../graph/model/day';
import { MOST_TIES } from '../../lib/network/network-schema';
import type { SearchRecord } from '../../lib/search/record';
import { anyNetwork, cooperation, edge, in_, networkOf, organisation } from '../fixtures/networks';
import { DAY, UNDATED_FROM } from '../fixtures/search-records';

describe('taking part', () => {
  const records = [
    organisation('a', {
      participations: [
        in_('c', 'member', { id: 'r2', basis: 'derived', confirmedAt: '2010' }),
        in_('c', 'chair', { id: 'r1', basis: 'stated', confirmedAt: '2011-02' }),
        in_('c', 'funder', { id: 'r0', until: '2010' }),
      ],
    }),
    organisation('b', { participations: [in_('c', 'funder', { basis: 'recorded' })] }),
    cooperation('c', { bausteine: ['10.4', '10.1'] }),
  ];
  it('is one edge, with the roles of the day, the firmest basis and the id of the first', async () => {
    expect(edge(await networkOf(records), 'a', 'c')).toEqual({
      id: 'r1',
      source: 'a',
      target: 'c',
      type: 'takesPartIn',
      roles: ['chair', 'member'],
      rolesLabel: ['Leitung', 'Mitglied'],
      works: true,
      weight: 1,
      strength: 1,
      cooperations: [],
      bausteine: ['10.1', '10.4'],
      basis: 'stated',
      confirmedAt: '2011-02',
    });
  });
  it('does not work where it only pays', async () => {
    expect(edge(await networkOf(records), 'b', 'c')).toMatchObject({ works: false, roles: ['funder'] });
    expect((await networkOf(records, { view: 'organisations' })).edges).toEqual([]);
  });
});

describe('ties', () => {
  const records = [
    ...['a', 'b', 'd'].map((id) => organisation(id, { participations: [in_('c')] })),
    organisation('e', { basis: 'example', participations: [in_('c', 'member', { basis: 'example' })] }),
    organisation('f', { participations: [in_('c', 'funder'), in_('pair', 'lead', { confirmedAt: '2010-05' })] }),
    organisation('g', { participations: [in_('pair', 'partner', { basis: 'derived', confirmedAt: '2011-01' })] }),
    organisation('group', { collective: true, participations: [in_('pair2')] }),
    organisation('of-group', { wholes: [{ id: 'group', basis: 'stated', from: null, until: null }] }),
    organisation('h', { participations: [in_('pair2')] }),
    cooperation('c', { bausteine: ['10.1'] }),
    cooperation('pair'),
    cooperation('pair2'),
  ];
  it('are weaker the more work in the cooperation, shown or not', async () => {
    const all = await networkOf(records, { view: 'organisations' });
    expect(edge(all, 'a', 'b')?.strength).toBeCloseTo(1 / 3);
    const hiding = await networkOf(records, { view: 'organisations', hidden: ['d'] });
    expect(edge(hiding, 'a', 'b')?.strength).toBeCloseTo(1 / 3);
    const real = await networkOf(records, { view: 'organisations', examples: '0' });
    expect(edge(real, 'a', 'b')).toMatchObject({
      strength: 1 / 2,
      weight: 1,
      cooperations: ['c'],
      bausteine: ['10.1'],
    });
  });
  it('are as firm and as fresh as the weaker of the two participations', async () => {
    const all = await networkOf(records, { view: 'organisations' });
    expect(edge(all, 'f', 'g')).toMatchObject({ id: 'f~g', basis: 'derived', confirmedAt: '2010-05', strength: 1 });
    expect(edge(all, 'a', 'e')).toMatchObject({ basis: 'example', confirmedAt: null });
  });
  it('of a group are not those of its members, and the group is one participant', async () => {
    const all = await networkOf(records, { view: 'organisations' });
    expect(edge(all, 'group', 'h')?.strength).toBe(1);
    expect(all.nodes.find(({ id }) => id === 'of-group')?.ties).toBe(0);
  });
  it('a platform of many is drawn as far as it is shown, and counted whole', async () => {
    const many = Array.from({ length: 900 }, (_, at) => organisation(`m${at}`, { participations: [in_('big')] }));
    const start = performance.now();
    const some = await networkOf([...many, cooperation('big')], { view: 'organisations', limit: '30' });
    expect(some).toMatchObject({ total: 900, shown: 30, reasons: [{ param: 'limit', hidden: 870 }] });
    expect(some.edges).toHaveLength((30 * 29) / 2);
    expect(some.nodes.every(({ ties }) => ties === 899)).toBe(true);
    expect(some.edges[0]?.strength).toBeCloseTo(1 / 899);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

it('of too many ties, those of the smallest cooperations are drawn, whole, and the others counted', async () => {
  const many = Array.from({ length: 250 }, (_, at) =>
    organisation(`m${at}`, { participations: [in_('big'), ...(at > 247 ? [in_('pair')] : [])] }),
  );
  const all = await networkOf([...many, cooperation('big'), cooperation('pair')], { view: 'organisations' });
  expect([all.edges.length, all.tiesLeftOut]).toEqual([MOST_TIES, (250 * 249) / 2 - MOST_TIES]);
  expect(edge(all, 'm248', 'm249')).toMatchObject({ weight: 2, strength: 1 + 1 / 249, cooperations: ['big', 'pair'] });
  expect(all.nodes.every(({ ties }) => ties === 249)).toBe(true);
});

/** Pair by pair, as slow and as plain as the definition. */
function naiveTies(records: readonly SearchRecord[]): Map<string, { weight: number; strength: number }> {
  const isOn = (one: { from: string | null; until: string | null }) => statusOn(one, DAY, UNDATED_FROM) === 'active';
  const ties = new Map<string, { weight: number; strength: number }>();
  for (const one of records.filter((record) => record.type === 'cooperation' && isOn(record))) {
    const team = records.filter(
      (record) =>
        record.type === 'organisation' &&
        isOn(record) &&
        record.participations.some((part) => part.cooperation === one.id && isOn(part) && isWorkingRole(part.role)),
    );
    for (const a of team)
      for (const b of team)
        if (a.id < b.id) {
          const known = ties.get(`${a.id}~${b.id}`) ?? { weight: 0, strength: 0 };
          const strength = known.strength + 1 / (team.length - 1);
          ties.set(`${a.id}~${b.id}`, { weight: known.weight + 1, strength });
        }
  }
  return ties;
}

it('the ties of any network are those of the definition, and each node knows how many it has', () =>
  fc.assert(
    fc.asyncProperty(anyNetwork, async (records) => {
      const { edges, nodes } = await networkOf(records, { view: 'organisations' });
      const expected = naiveTies(records);
      expect(edges.map(({ id }) => id).sort()).toEqual([...expected.keys()].sort());
      for (const { id, weight, strength, cooperations } of edges) {
        expect(weight).toBe(expected.get(id)?.weight);
        expect(strength).toBeCloseTo(expected.get(id)?.strength ?? NaN);
        expect(cooperations).toHaveLength(weight);
      }
      const both = await networkOf(records);
      for (const { id, ties } of nodes) {
        expect(ties).toBe(edges.filter(({ source, target }) => source === id || target === id).length);
        expect(both.nodes.find((node) => node.id === id)?.ties).toBe(ties);
      }
      for (const { id, ties } of both.nodes.filter(({ type }) => type === 'cooperation'))
        expect(ties).toBe(both.edges.filter(({ target, works }) => target === id && works).length);
    }),
    { numRuns: 150 },
  ));

it('nodes come by falling ties, then by name', async () => {
  const records = [
    ...['b', 'a', 'c'].map((id) => organisation(id, { participations: [in_('x')] })),
    organisation('z', { participations: [in_('x'), in_('y')] }),
    organisation('w', { participations: [in_('y')] }),
    cooperation('x'),
    cooperation('y'),
  ];
  const { nodes } = await networkOf(records, { view: 'organisations' });
  expect(nodes.map(({ id }) => id)).toEqual(['z', 'a', 'b', 'c', 'w']);
});
