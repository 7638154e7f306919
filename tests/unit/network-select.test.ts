// Which nodes a question brings into the network, and what each of its reasons hides.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  bodies,
  cooperation,
  ids,
  in_,
  networkOf,
  organisation,
  anyNetwork,
  anyQuestion,
  edge,
} from '../fixtures/networks';
import { aTopic, VELBERT } from '../fixtures/search-records';

const NETWORK = [
  organisation('schule', { kind: 'school', name: 'Schule Birke', participations: [in_('ag'), in_('fest', 'chair')] }),
  organisation('amt', {
    kind: 'county',
    name: 'Amt Erle',
    participations: [in_('ag', 'secretariat'), in_('fest', 'funder')],
  }),
  organisation('verein', {
    kind: 'migrantOrganisation',
    name: 'Verein Ulme',
    languages: ['tr'],
    participations: [in_('fest')],
  }),
  organisation('allein', { name: 'Allein' }),
  cooperation('ag', { name: 'AG Linde', form: 'committee', bausteine: ['10.1'] }),
  cooperation('fest', { name: 'Fest', form: 'project', places: [VELBERT] }),
];

describe('filters', () => {
  it('let everything in where none is chosen', async () => {
    const all = await networkOf(NETWORK);
    expect(bodies(all).sort()).toEqual(['ag', 'allein', 'amt', 'fest', 'schule', 'verein']);
    expect(all).toMatchObject({ total: 6, shown: 6, examples: 0, reasons: [] });
    expect(all.nodes.every(({ found }) => found)).toBe(true);
  });

  it('a kind is asked of organisations, and leaves cooperations that one of them is in', async () => {
    const schools = await networkOf(NETWORK, { kind: ['school'] });
    expect(bodies(schools).sort()).toEqual(['ag', 'fest', 'schule']);
    expect(bodies(await networkOf(NETWORK, { kind: ['chamber'] }))).toEqual([]);
  });

  it('a form is asked of cooperations, and leaves organisations that are in one of them', async () => {
    expect(bodies(await networkOf(NETWORK, { form: ['committee'] })).sort()).toEqual(['ag', 'amt', 'schule']);
  });

  it('a Baustein is asked of both: an organisation works on what it works in', async () => {
    expect(bodies(await networkOf(NETWORK, { baustein: ['10.1'] })).sort()).toEqual(['ag', 'amt', 'schule']);
  });

  it('ties come from allowed cooperations only', async () => {
    const view = 'organisations';
    expect(edge(await networkOf(NETWORK, { view }), 'schule', 'verein')).toBeDefined();
    const committees = await networkOf(NETWORK, { view, form: ['committee'] });
    expect(committees.edges.map(({ id }) => id)).toEqual(['amt~schule']);
  });
});

describe('words', () => {
  it('find, and bring along who works with what was found', async () => {
    const found = await networkOf(NETWORK, { q: 'linde' });
    expect(found.nodes.filter((one) => one.found).map(({ id }) => id)).toEqual(['ag']);
    expect(bodies(found).sort()).toEqual(['ag', 'amt', 'schule']);
    expect(found.reasons).toEqual([{ param: 'q', hidden: 3 }]);
  });

  it('in the view of organisations, a cooperation that was found brings those who work in it', async () => {
    expect(ids(await networkOf(NETWORK, { q: 'linde', view: 'organisations' })).sort()).toEqual(['amt', 'schule']);
    const beside = await networkOf(NETWORK, { q: 'birke', view: 'organisations' });
    expect(beside.nodes.map(({ id, found }) => [id, found])).toEqual([
      ['schule', true],
      ['amt', false],
      ['verein', false],
    ]);
  });

  it('bring along nobody that a filter keeps out', async () => {
    expect(bodies(await networkOf(NETWORK, { q: 'linde', kind: ['school'] })).sort()).toEqual(['ag', 'schule']);
  });

  it('that nothing has together answer as the directory does, and say so', async () => {
    expect(bodies(await networkOf(NETWORK, { q: 'birke linde' }))).toEqual([]);
    const relaxed = await networkOf(NETWORK, { q: 'birke linde', relax: '1' });
    expect(relaxed.instead?.without).toHaveLength(1);
    expect(relaxed.shown).toBeGreaterThan(0);
  });
});

describe('the day', () => {
  const dated = [
    organisation('a', { participations: [in_('jetzt'), in_('vorbei'), in_('bald')] }),
    organisation('b', { participations: [in_('jetzt', 'member', { until: '2010' }), in_('vorbei'), in_('bald')] }),
    organisation('weg', { until: '2010-12', participations: [in_('jetzt')] }),
    organisation('morgen', { from: '2012', participations: [in_('jetzt')] }),
    cooperation('jetzt'),
    cooperation('vorbei', { until: '2011-03' }),
    cooperation('bald', { from: '2011-05' }),
  ];
  it('what has ended is neither node nor tie; what is planned makes no tie', async () => {
    const now = await networkOf(dated);
    expect(bodies(now).sort()).toEqual(['a', 'b', 'bald', 'jetzt', 'morgen']);
    expect(now.edges.map(({ source, target }) => `${source} ${target}`)).toEqual(['a jetzt']);
    expect((await networkOf(dated, { view: 'organisations' })).edges).toEqual([]);
  });
  it('another day is another network', async () => {
    const then = await networkOf(dated, { day: '2010-06-01', view: 'organisations' });
    expect(edge(then, 'a', 'b')).toMatchObject({ weight: 2, cooperations: ['jetzt', 'vorbei'] });
  });
});

describe('Bausteine', () => {
  const fields = [
    organisation('a', { participations: [in_('c')], bausteine: ['10.1', '10.4'] }),
    organisation('b', {
      bausteine: ['10.1'],
      topics: [aTopic('10.1', { as: 'funder' }), aTopic('10.1', { as: 'competent' })],
    }),
    cooperation('c', { bausteine: ['10.1'] }),
  ];
  it('come with what is about them, and are not counted', async () => {
    const all = await networkOf(fields);
    expect(all).toMatchObject({ total: 3, shown: 3 });
    expect(all.nodes.filter(({ type }) => type === 'baustein').map(({ id, ties }) => [id, ties])).toEqual([
      ['10.1', 1],
      ['10.4', 0],
    ]);
  });
  it('an organisation has an edge to one only where none of its shown cooperations says it', async () => {
    const all = await networkOf(fields);
    const works = all.edges.filter(({ type }) => type === 'worksOn');
    expect(works.map(({ source, target }) => [source, target])).toEqual([
      ['a', '10.4'],
      ['b', '10.1'],
    ]);
    expect(works[1]?.rolesLabel.length).toBe(2);
    const without = await networkOf(fields, { hidden: ['c'] });
    expect(edge(without, 'a', '10.1')?.type).toBe('worksOn');
  });
});

describe('any question of any network', () => {
  it('each reason says what it alone hides', () =>
    fc.assert(
      fc.asyncProperty(anyNetwork, anyQuestion, async (records, question) => {
        const asked = await networkOf(records, question);
        expect(asked.shown).toBe(asked.total);
        for (const { param, hidden } of asked.reasons) {
          const rest = Object.fromEntries(Object.entries(question).filter(([name]) => name !== param));
          expect([param, (await networkOf(records, rest)).total]).toEqual([param, asked.total + hidden]);
        }
      }),
      { numRuns: 150 },
    ));

  it('has nothing made up anywhere once examples are off', () =>
    fc.assert(
      fc.asyncProperty(anyNetwork, anyQuestion, async (records, question) => {
        const answer = await networkOf(records, { ...question, examples: '0' });
        const madeUp = new Set(records.filter((one) => one.basis === 'example').map(({ id }) => id));
        expect(answer.examples).toBe(0);
        expect([...answer.nodes, ...answer.edges].filter((one) => one.basis === 'example')).toEqual([]);
        expect(answer.edges.flatMap((one) => one.cooperations).filter((id) => madeUp.has(id))).toEqual([]);
        expect(answer.nodes.flatMap((one) => one.parts).filter((id) => madeUp.has(id))).toEqual([]);
        const real = records
          .filter((one) => one.basis !== 'example')
          .map((one) => ({
            ...one,
            participations: one.participations.filter(
              (part) => part.basis !== 'example' && !madeUp.has(part.cooperation),
            ),
            wholes: one.wholes.filter((whole) => whole.basis !== 'example' && !madeUp.has(whole.id)),
          }));
        const { reasons: _reasons, ...same } = answer;
        expect(await networkOf(real, { ...question, examples: '1' })).toMatchObject(same);
      }),
      { numRuns: 100 },
    ));

  it('every edge joins two nodes, and no node stands twice', () =>
    fc.assert(
      fc.asyncProperty(anyNetwork, anyQuestion, async (records, question) => {
        const answer = await networkOf(records, question);
        const nodes = new Set(ids(answer));
        expect(nodes.size).toBe(answer.nodes.length);
        expect(answer.edges.filter(({ source, target }) => !nodes.has(source) || !nodes.has(target))).toEqual([]);
        expect(answer.edges.filter(({ source, target }) => source === target)).toEqual([]);
        expect(new Set(answer.edges.map(({ id }) => id)).size).toBe(answer.edges.length);
      }),
      { numRuns: 100 },
    ));
});
