// The page of the network: its address, its texts, the groups of its legend.
import { groupBausteine, groupKinds, marksIn } from '../../app/network/explorer/legend-groups';
import { fill } from '../../app/network/explorer/texts';
import { readNetworkQuery, toNetworkQuery } from '../../app/network/query';
import { hasExamples } from '../../lib/network/has-examples';
import type { NetworkNode } from '../../lib/network/network-schema';
import { paths } from '../../lib/paths';
import { edge, network, node } from '../fixtures/drawn-network';

const again = (raw: Record<string, string | string[]>, change = {}) =>
  paths.network({}, toNetworkQuery(readNetworkQuery(raw, 'de').asked, change));

describe('the address of the network', () => {
  it('says what differs from the usual view, filters first', () => {
    expect(again({})).toBe('/network');
    expect(
      again({ baustein: '10.4', view: 'organisations', focus: ['a', 'b'], degrees: '2', sort: 'name', colour: 'kind' }),
    ).toBe('/network?baustein=10.4&view=organisations&focus=a&focus=b&degrees=2&sort=name&colour=kind');
  });
  it('changes one thing and keeps the rest', () => {
    expect(again({ q: 'eltern', hidden: 'x' }, { hidden: [] })).toBe('/network?q=eltern');
    expect(again({ town: ['05158032'] }, { found: { town: [] }, degrees: 3, focus: ['a'] })).toBe(
      '/network?focus=a&degrees=3',
    );
  });
  it('says what is gathered, open, expanded and left out', () => {
    const raw = { group: 'place', open: ['place:05158032'], expand: ['a:20', 'b'], alone: '0' };
    expect(again(raw)).toBe('/network?group=place&open=place%3A05158032&expand=a%3A20&expand=b&alone=0');
    expect(again({ ...raw, alone: '1', group: '' }, { open: [], expand: [] })).toBe('/network');
  });
  it('forgets the degrees where nothing is in the middle', () => {
    expect(again({ degrees: '3' })).toBe('/network');
  });
  it('hands the capability lists where lists are meant, and nothing that is the page’s own', () => {
    const { input } = readNetworkQuery({ focus: 'a', baustein: '9', sort: 'name', colour: 'kind' }, 'en');
    expect(input).toMatchObject({ focus: ['a'], baustein: ['9'], hidden: [], lang: 'en' });
    expect(input).not.toHaveProperty('sort');
    expect(input).not.toHaveProperty('colour');
  });
  it.each([
    { view: 'globe' },
    { arrangement: ['place', 'free'] },
    { rollup: 'x' },
    { group: 'size' },
    { sort: 'size' },
    { colour: 'red' },
  ])('refuses %j', (raw) => {
    expect(() => readNetworkQuery(raw, 'de')).toThrow('invalid');
  });
  it('keeps the section of the picture to the browser, carries it on nowhere, and says where it is none', () => {
    const read = (at: string | string[]) => readNetworkQuery({ at }, 'de');
    expect(read('1.5,-2,0.8').input).not.toHaveProperty('at');
    expect(read('1.5,-2,0.8').facets).not.toHaveProperty('at');
    expect(again({ at: '1.5,-2,0.8', q: 'eltern' })).toBe('/network?q=eltern');
    expect(read('1.5,-2,0.8').asked.sectionDropped).toBe(false);
    expect(read('').asked.sectionDropped).toBe(false);
    for (const bad of ['foo', '1e99,0,1', '1,2,3,4', '0,0,99', '0,0,0', 'NaN,0,1', ['0,0,1', '0,0,2']])
      expect([bad, read(bad).asked.sectionDropped]).toEqual([bad, true]);
  });
});

describe('the legend', () => {
  const gathers = {
    organisations: 5,
    cooperations: 3,
    examples: 0,
    kinds: { school: 2, chamber: 3 },
    forms: { network: 1, project: 2 },
    bausteine: { '10.1': 4 },
    inner: 0,
  };
  const node = { id: 'a', type: 'organisation', kind: 'school', form: null, bausteine: ['10.4'] };
  const group = {
    id: 'baustein:10.1',
    type: 'group',
    kind: null,
    form: null,
    bausteine: ['10.1'],
    members: 8,
    gathers,
  };
  const nodes = [group, node] as unknown as NetworkNode[];
  it('counts what is gathered, and selects the groups that hold some of it', () => {
    const kinds = groupKinds(nodes).map(({ key, ids, count }) => [key, ids, count]);
    expect(kinds).toEqual([
      ['meeting', ['baustein:10.1'], 1],
      ['work', ['baustein:10.1'], 2],
      ['sign-service', ['baustein:10.1', 'a'], 3],
      ['sign-economy', ['baustein:10.1'], 3],
    ]);
    expect(groupBausteine(nodes, ['10.1', '10.2', '10.4']).map(({ ids, count }) => [ids, count])).toEqual([
      [['baustein:10.1'], 4],
      [[], 0],
      [['a'], 1],
    ]);
  });
  it('asks for the kinds that are there, gathered or not', () => {
    expect(groupKinds(nodes).find(({ key }) => key === 'sign-economy')?.only).toEqual({ kind: ['chamber'], form: [] });
  });
});

describe('what the legend says of borders and dashes', () => {
  const marks = (...args: Parameters<typeof network>) => {
    const { signs, ties } = marksIn(network(...args));
    return [[...signs].sort(), [...ties].sort()];
  };
  it('is only what occurs, of signs and of ties, as both are drawn', () => {
    expect(marks([node('a'), node('b')], [edge('a', 'b')])).toEqual([[], []]);
    const nodes = [
      node('a', { basis: 'example', collective: true }),
      node('b', { collective: true, basis: 'derived' }),
      node('c', { basis: 'derived', confirmedAt: '2009' }),
    ];
    expect(marks(nodes)).toEqual([['collective', 'derived', 'example', 'old'], []]);
    expect(marks(nodes.slice(0, 2))).toEqual([['collective', 'example'], []]);
    const ties = [edge('a', 'b', { basis: 'derived' }), edge('b', 'c', { basis: 'derived', confirmedAt: '2009' })];
    expect(marks([], ties)).toEqual([[], ['derived', 'old']]);
    expect(marks([], ties.slice(1))).toEqual([[], ['old']]);
  });
  it('leaves out Bausteine, whose rings have no border of that kind', () => {
    expect(marks([node('10.1', { type: 'baustein', basis: 'derived' })])).toEqual([[], []]);
  });
});

it('texts take their values, and keep what has none', () => {
  expect(fill('{name}, {at} von {of}', { name: 'A', at: 1 })).toBe('A, 1 von {of}');
});

it('what is made up is said of a view, also where all of it is gathered in groups', () => {
  const gathers = { organisations: 3, cooperations: 0, kinds: {}, forms: {}, bausteine: {}, inner: 0 };
  const group = (examples: number): NetworkNode => ({
    ...node('group', { type: 'group' }),
    basis: 'derived',
    gathers: { ...gathers, examples },
  });
  expect([hasExamples([group(0)]), hasExamples([group(2)])]).toEqual([false, true]);
});
