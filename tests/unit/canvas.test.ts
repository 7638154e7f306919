// The picture of the network before it is drawn: what is in it, how it looks, which labels stand, where the arrow keys lead.
import fc from 'fast-check';
import { filterNetwork } from '../../app/_canvas/filter-network';
import { overlap, placeLabels, type Candidate } from '../../app/_canvas/place-labels';
import { stepFrom, type Direction } from '../../app/_canvas/step';
import { styleEdge, styleNode } from '../../app/_canvas/style-network';
import { scaleAt } from '../../app/_canvas/stylesheet';
import type { Network, NetworkEdge, NetworkNode } from '../../lib/network/network-schema';

const node = (id: string, more: Partial<NetworkNode> = {}): NetworkNode => ({
  id,
  type: 'organisation',
  name: `Name ${id}`,
  shortName: null,
  kind: 'school',
  form: null,
  what: 'Schule',
  collective: false,
  bausteine: [],
  places: [],
  basis: 'stated',
  confirmedAt: null,
  ties: 1,
  found: true,
  parts: [],
  x: 0,
  y: 0,
  ...more,
});
const edge = (source: string, target: string, more: Partial<NetworkEdge> = {}): NetworkEdge => ({
  id: `${source}~${target}`,
  source,
  target,
  type: 'takesPartIn',
  roles: [],
  rolesLabel: [],
  works: true,
  weight: 1,
  strength: 1,
  cooperations: [],
  bausteine: [],
  basis: 'stated',
  confirmedAt: null,
  ...more,
});
const network = (nodes: NetworkNode[], edges: NetworkEdge[], more: Partial<Network> = {}): Network => ({
  day: '2011-04-26',
  view: 'bipartite',
  arrangement: 'baustein',
  rollup: 'none',
  nodes,
  edges,
  total: nodes.length,
  examples: 0,
  shown: nodes.length,
  reasons: [],
  group: 'none',
  opened: [],
  expanded: [],
  alone: 0,
  idle: [],
  instead: null,
  dropped: [],
  tiesLeftOut: 0,
  ...more,
});

describe('what is drawn', () => {
  const baustein = node('10.4', { type: 'baustein', kind: null });
  it('keeps lines to a Baustein apart, which is a landmark', () => {
    const found = filterNetwork(network([baustein, node('a'), node('b')], [edge('a', 'b'), edge('a', '10.4')]));
    expect(found.landmarks.map(({ number }) => number)).toEqual(['10.4']);
    expect(found.edges.map(({ id }) => id)).toEqual(['a~b']);
    expect(found.bonds.map(({ id }) => id)).toEqual(['a~10.4']);
  });
  it('has no line that ends nowhere, at itself, or stands twice', () => {
    const found = filterNetwork(
      network([node('a'), node('b')], [edge('a', 'x'), edge('a', 'a'), edge('a', 'b'), edge('a', 'b')]),
    );
    expect(found.edges).toHaveLength(1);
  });
  it('names the towns where it is arranged by place, and the fields where they are no nodes', () => {
    const places = [{ id: '05158032', name: 'Velbert' }];
    const inTown = ['a', 'b', 'c'].map((id) => node(id, { places, bausteine: ['10.7'] }));
    expect(filterNetwork(network(inTown, [], { arrangement: 'place' })).landmarks.map(({ name }) => name)).toEqual([
      'Velbert',
    ]);
    const names = new Map([['10.7', 'Sport']]);
    expect(
      filterNetwork(network(inTown, [], { view: 'organisations' }), names).landmarks.map(({ name }) => name),
    ).toEqual(['Sport']);
  });
  it('may be empty', () => {
    expect(filterNetwork(network([], []))).toMatchObject({ nodes: [], landmarks: [], edges: [] });
  });
});

describe('how it looks', () => {
  it('tells kinds by shape, examples and collectives by their border', () => {
    expect(styleNode(node('a', { kind: 'county' }), false)).toMatchObject({ shape: 'rectangle', border: 'solid' });
    expect(styleNode(node('a', { basis: 'example', collective: true }), false).border).toBe('dotted');
    expect(styleNode(node('a', { collective: true }), false).border).toBe('double');
    expect(styleNode(node('a', { type: 'cooperation', kind: null, form: 'project' }), false).shape).toBe('tag');
  });
  it('has colours for up to three Bausteine', () => {
    expect(styleNode(node('a', { bausteine: ['9', '10.1'] }), false).fills).toEqual(['9', '10.1']);
    expect(styleNode(node('a', { bausteine: ['9', '10.1', '10.2', '10.3'] }), false).fills).toEqual([]);
  });
  it('draws what is derived or long unconfirmed dashed, and the stronger tie wider', () => {
    expect(styleEdge(edge('a', 'b', { basis: 'derived' }), '2011-04-26').line).toBe('dashed');
    expect(styleEdge(edge('a', 'b', { confirmedAt: '2010-02' }), '2011-04-26')).toMatchObject({
      line: 'dashed',
      pale: true,
    });
    expect(styleEdge(edge('a', 'b', { confirmedAt: '2010' }), '2011-04-26')).toMatchObject({
      line: 'solid',
      pale: false,
    });
    const width = (strength: number) => styleEdge(edge('a', 'b', { type: 'tie', strength }), '2011-04-26').width;
    expect(width(2)).toBeGreaterThan(width(0.2));
  });
  it('keeps lines of two pixels for the projector', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 4, noNaN: true }), (zoom) => {
        expect(1.25 * scaleAt(zoom, 'projector').thick * zoom).toBeGreaterThanOrEqual(1.99);
      }),
    );
  });
});

describe('labels', () => {
  const candidates = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 6 }),
      text: fc.string({ minLength: 1, maxLength: 60 }),
      x: fc.integer({ min: -800, max: 800 }),
      y: fc.integer({ min: -400, max: 400 }),
      width: fc.integer({ min: 4, max: 40 }),
      height: fc.integer({ min: 4, max: 40 }),
      importance: fc.integer({ min: 0, max: 20 }),
      must: fc.boolean(),
    }),
    { selector: ({ id }) => id, maxLength: 60 },
  );
  it('never cover each other, nor what is covered already, whatever there is', () => {
    fc.assert(
      fc.property(candidates, fc.constantFrom(12, 13, 24), (all, size) => {
        const covered = [{ x: -50, y: -50, width: 100, height: 100 }];
        const placed = placeLabels(all, size, covered);
        for (const [i, one] of placed.entries()) {
          expect(overlap(one, covered[0] ?? one)).toBe(false);
          for (const other of placed.slice(i + 1)) expect(overlap(one, other)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });
  it('stand the same each time, whatever the order of the nodes', () => {
    fc.assert(
      fc.property(candidates, (all) => {
        const ids = (from: Candidate[]) => placeLabels(from, 13).map((one) => one.id);
        expect(ids([...all].reverse())).toEqual(ids(all));
      }),
      { numRuns: 30 },
    );
  });
  it('go to the more important of two in one place', () => {
    const at = (id: string, importance: number): Candidate => ({
      id,
      text: 'x'.repeat(40),
      x: 0,
      y: 0,
      width: 10,
      height: 10,
      importance,
      must: false,
    });
    expect(placeLabels([at('a', 1), at('b', 2)], 13)[0]?.id ?? 'b').toBe('b');
  });
});

describe('arrow keys', () => {
  const spots = [
    { id: 'middle', x: 0, y: 0 },
    { id: 'near', x: 10, y: 1 },
    { id: 'neighbour', x: 50, y: 5 },
    { id: 'left', x: -20, y: 0 },
  ];
  const step = (direction: Direction, isNeighbour = (id: string) => id === 'neighbour') =>
    stepFrom({ id: 'middle', x: 0, y: 0 }, direction, spots, isNeighbour);
  it('lead to the neighbour there, else to the nearest that lies there, else nowhere', () => {
    expect(step('ArrowRight')).toBe('neighbour');
    expect(step('ArrowLeft')).toBe('left');
    expect(step('ArrowUp')).toBeNull();
  });
});
