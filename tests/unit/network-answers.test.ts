// What the network answers: the way as it is drawn, the ends as they are written, the search within, what the panel says.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { factsOf } from '../../app/network/explorer/entry-facts';
import { asFindable, findNodes } from '../../app/network/explorer/find-nodes';
import { openedOf, tiesOf } from '../../app/network/explorer/opened';
import { periodText } from '../../app/network/explorer/period';
import { readEntry, troubleOf } from '../../app/network/explorer/read-entry';
import { sharedOf } from '../../app/network/explorer/tie-facts';
import { drawPath } from '../../app/network/path-in-picture';
import { GUEST } from '../../lib/auth/actor';
import type { CooperationEntry, OrganisationEntry, RoleFact } from '../../lib/directory/entry-schema';
import { formatPeriod } from '../../lib/i18n/format';
import { translator, type Lang } from '../../lib/i18n/translator';
import { findEnd } from '../../lib/network/find-end';
import type { Network, NetworkPath } from '../../lib/network/network-schema';
import { readPath } from '../../lib/network/read-path';
import { anyNetwork, cooperation, in_, networkOf, organisation, partOf } from '../fixtures/networks';
import { depsOf, VELBERT } from '../fixtures/search-records';

const RECORDS = [
  organisation('amt', { name: 'Amt für Bildung', kind: 'county', participations: [in_('x', 'chair'), in_('z')] }),
  organisation('team', {
    name: 'Team Übergang',
    shortName: 'TÜ',
    wholes: [partOf('amt')],
    participations: [in_('x'), in_('y')],
  }),
  organisation('verein', { name: 'Verein Mühle Velbert', places: [VELBERT], participations: [in_('y', 'provider')] }),
  organisation('allein', { name: 'Mühlrad' }),
  cooperation('x', { name: 'AG Linde' }),
  cooperation('y', { name: 'Fest' }),
  cooperation('z', { name: 'Runde' }),
];
const stepsOf = async (from: string, to: string): Promise<NetworkPath['steps']> =>
  (await readPath(depsOf(RECORDS), GUEST, { from, to })).steps;
const pairs = (network: Network, ids: readonly string[]): string[] =>
  network.edges
    .filter(({ id }) => ids.includes(id))
    .map(({ source, target }) => [source, target].sort().join(' '))
    .sort();

describe('the way in the picture', () => {
  it('goes over organisations and cooperations where both are signs', async () => {
    const network = await networkOf(RECORDS);
    const way = drawPath(network, await stepsOf('amt', 'verein'));
    expect(way.nodes).toEqual(['amt', 'x', 'team', 'y', 'verein']);
    expect(pairs(network, way.edges)).toEqual(['amt x', 'team x', 'team y', 'verein y']);
    expect(way.missing).toEqual([]);
  });
  it('goes over the ties of organisations where cooperations are lines', async () => {
    const network = await networkOf(RECORDS, { view: 'organisations' });
    const way = drawPath(network, await stepsOf('amt', 'verein'));
    expect(way).toMatchObject({ nodes: ['amt', 'team', 'verein'], missing: [] });
    expect([...way.edges].sort()).toEqual(['amt~team', 'team~verein']);
  });
  it('goes over the whole that stands for its parts', async () => {
    const network = await networkOf(RECORDS, { rollup: 'whole' });
    const way = drawPath(network, await stepsOf('team', 'verein'));
    expect(way.nodes).toEqual(['amt', 'y', 'verein']);
    expect(pairs(network, way.edges)).toEqual(['amt y', 'verein y']);
  });
  it('says what the filters keep out', async () => {
    const network = await networkOf(RECORDS, { hidden: ['team'] });
    const way = drawPath(network, await stepsOf('amt', 'verein'));
    expect(way.missing.map(({ id }) => id)).toEqual(['team']);
    expect(pairs(network, way.edges)).toEqual(['amt x', 'verein y']);
  });
  it('of any network is whole where nothing is kept out, and its pieces are the sentence', () =>
    fc.assert(
      fc.asyncProperty(anyNetwork, fc.nat({ max: 6 }), fc.nat({ max: 6 }), async (records, a, b) => {
        const path = await readPath(depsOf(records), GUEST, { from: `o${a}`, to: `o${b}` });
        expect(path.words.map(({ text }) => text).join('')).toBe(path.sentence);
        const named = path.words.flatMap(({ entry }) => (entry ? [entry.id] : []));
        for (const { id } of path.steps) expect(named).toContain(id);
        for (const view of ['bipartite', 'organisations'] as const) {
          const network = await networkOf(records, { view });
          const way = drawPath(network, path.steps);
          const drawn = path.steps.filter(({ type }) => view === 'bipartite' || type === 'organisation');
          expect([...way.nodes, ...way.missing.map(({ id }) => id)].sort()).toEqual(drawn.map(({ id }) => id).sort());
          if (way.missing.length === 0) expect(way.edges).toHaveLength(Math.max(0, drawn.length - 1));
        }
      }),
      { numRuns: 100 },
    ));
});

describe('an end as it is written', () => {
  const end = (text: string) => findEnd(depsOf(RECORDS), GUEST, text);
  it.each(['verein', 'Verein Mühle Velbert', ' verein muehle velbert ', 'VEREIN MÜHLE-VELBERT'])(
    'is found: %s',
    async (text) => {
      expect(await end(text)).toMatchObject({ is: 'entry', entry: { id: 'verein' } });
    },
  );
  it('is found by its short name', async () => {
    expect(await end('tü')).toMatchObject({ is: 'entry', entry: { id: 'team' } });
  });
  it('may be what works with nobody', async () => {
    expect(await end(VELBERT)).toMatchObject({ is: 'other', entry: { type: 'place' } });
    expect(await end('10.1')).toMatchObject({ is: 'other', entry: { type: 'baustein' } });
  });
  it('is a guess where nothing is called so', async () => {
    const found = await end('Mühle');
    expect(found).toMatchObject({ is: 'unknown', text: 'Mühle' });
    expect(found.is === 'unknown' && found.perhaps.map(({ id }) => id)).toContain('verein');
  });
});

describe('the search within', () => {
  const find = async (typed: string): Promise<string[]> => {
    const { nodes } = await networkOf(RECORDS);
    return findNodes(nodes.map(asFindable), typed).map(({ id }) => id);
  };
  it('finds the beginnings of words, folded, the name that begins so first', async () => {
    expect(await find('muhl')).toEqual(['allein', 'verein']);
    expect(await find('MÜHL')).toEqual(['allein', 'verein']);
    expect(await find('tü')).toEqual(['team']);
  });
  it('finds pieces of three letters and more, and needs every word', async () => {
    expect(await find('gang')).toEqual(['team']);
    expect(await find('ng')).toEqual([]);
    expect(await find('velbert mühle')).toEqual(['verein']);
    expect(await find('velbert linde')).toEqual([]);
  });
  it('finds nothing where nothing is typed', async () => {
    expect(await find('  – ')).toEqual([]);
  });
  it('finds every node by its whole name, first', () =>
    fc.assert(
      fc.asyncProperty(anyNetwork, async (records) => {
        const { nodes } = await networkOf(records);
        const all = nodes.map(asFindable);
        for (const { name } of nodes) expect(findNodes(all, name)[0]?.name).toBe(name);
      }),
      { numRuns: 40 },
    ));
});

describe('what is opened', () => {
  it('is a node, or a tie with both ends; of a node all ties, the strongest first', async () => {
    const { nodes, edges } = await networkOf(RECORDS, { view: 'organisations' });
    const nodeOf = new Map(nodes.map((node) => [node.id, node]));
    expect(openedOf('team', nodeOf, edges)).toMatchObject({ node: { id: 'team' } });
    expect(openedOf('amt~team', nodeOf, edges)).toMatchObject({ ends: [{ id: 'amt' }, { id: 'team' }] });
    for (const gone of [null, 'weg', 'a~b']) expect(openedOf(gone, nodeOf, edges)).toBeNull();
    const team = nodeOf.get('team');
    expect(team && tiesOf(team, nodeOf, edges).map(({ id, name, weight }) => [id, name, weight])).toEqual([
      ['amt~team', 'Amt für Bildung', 1],
      ['team~verein', 'Verein Mühle Velbert', 1],
    ]);
  });
});

const ref = (id: string, type = 'organisation') => ({ id, type, name: `Name ${id}`, shortName: null, basis: 'stated' });
const quote = {
  id: 'q1',
  source: { id: 's', title: 'S', shortTitle: 'Bericht' },
  section: '10.1',
  text: 'So steht es.',
};
const role = (given: Partial<RoleFact> = {}) =>
  ({ roleLabel: 'Mitglied', from: '2009-05', until: null, status: 'active', quotes: [quote], ...given }) as RoleFact;

describe('what the panel says', () => {
  it('of a tie: the roles of both ends and of their parts, what has ended left out', () => {
    const entry = {
      ...ref('x', 'cooperation'),
      formLabel: 'Gremium',
      bausteine: [ref('10.1', 'baustein')],
      participants: [
        { organisation: ref('a'), roles: [role(), role({ status: 'ended', roleLabel: 'Leitung' })] },
        { organisation: ref('b-part'), roles: [role({ roleLabel: 'Träger', quotes: [] })] },
        { organisation: ref('c'), roles: [role()] },
      ],
    } as unknown as CooperationEntry;
    const ends = [
      { id: 'a', name: 'A', parts: [] },
      { id: 'b', name: 'B', parts: ['b-part'] },
    ];
    expect(sharedOf(entry, ends)).toMatchObject({
      cooperation: { id: 'x' },
      what: 'Gremium',
      bausteine: [{ id: '10.1' }],
      roles: [
        [{ who: 'Name a', role: 'Mitglied', from: '2009-05', proof: { text: 'So steht es.', section: '10.1' } }],
        [{ who: 'Name b-part', role: 'Träger', proof: null }],
      ],
    });
    expect(sharedOf({ type: 'place' } as never, ends)).toBeNull();
  });
  it('of an organisation: contacts, whose they are, each role once with its source, and the parts it stands for', () => {
    const held = { internal: 1, onRequest: 0, many: 0 };
    const contact = (value: string) => ({ function: 'Beratung', channel: 'phone', channelLabel: 'Telefon', value });
    const entry = {
      ...ref('a'),
      kindLabel: 'Amt',
      from: null,
      until: null,
      status: 'active',
      places: [ref('05158')],
      bausteine: [],
      quotes: [],
      reach: {
        contacts: ['1', '2', '3', '4'].map(contact),
        more: true,
        held,
        through: ref('b'),
        throughRole: 'partOf',
      },
      parts: [{ entry: ref('p'), parts: [{ entry: ref('pp'), parts: [] }] }],
      participations: [{ cooperation: ref('x', 'cooperation'), roles: [role(), role()] }],
    } as unknown as OrganisationEntry;
    expect(factsOf(entry, ['pp'])).toMatchObject({
      what: 'Amt',
      period: null,
      contacts: [{ value: '1' }, { value: '2' }, { value: '3' }],
      held,
      through: { id: 'b' },
      parts: [{ id: 'pp' }],
      lines: [{ entry: { id: 'x' }, note: 'Mitglied', proof: { text: 'So steht es.' } }],
    });
  });
  it.each<Lang>(['de', 'en'])('since when, as the pages say it, %s', (lang) => {
    const t = translator(lang);
    const raw = (name: 'since' | 'planned' | 'until' | 'fromUntil'): string => String(t.raw(`ui.period.${name}`));
    const texts = { since: raw('since'), planned: raw('planned'), until: raw('until'), fromUntil: raw('fromUntil') };
    const dates = [null, '2009', '2011', '2009-05', '2010-02-07'];
    for (const from of dates)
      for (const until of dates)
        for (const status of ['active', 'planned', 'ended'] as const)
          expect(periodText(lang, texts, { from, until, status })).toBe(formatPeriod(lang, { from, until, status }));
  });
  it.each([
    ['offline', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['gone', () => Promise.resolve(new Response('{}', { status: 404 }))],
    ['failed', () => Promise.resolve(new Response('{}', { status: 503 }))],
    ['failed', () => Promise.resolve(new Response('<html>', { status: 200 }))],
  ])('what is wrong: %s', async (trouble, answer) => {
    const before = globalThis.fetch;
    globalThis.fetch = answer;
    try {
      const asked = readEntry('a', 'de', {}).catch((error: unknown) => Promise.resolve(troubleOf(error)));
      expect(await asked).toBe(trouble);
    } finally {
      globalThis.fetch = before;
    }
  });
});
