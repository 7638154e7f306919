// The picture of the network before it is drawn: what is in it, how it looks, which labels stand, where the arrow keys lead.
import fc from 'fast-check';
import { filterNetwork } from '../../app/_canvas/filter-network';
import { overlap, placeLabels, type Candidate } from '../../app/_canvas/place-labels';
import { stepFrom, type Direction } from '../../app/_canvas/step';
import { GROUP_SHAPE, SHAPE_OF, styleEdge, styleNetwork, styleNode } from '../../app/_canvas/style-network';
import { growthOfGroup, scaleAt } from '../../app/_canvas/sizes';
import { edge, network, node } from '../fixtures/drawn-network';

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
  it('names the rows of what has no line, with how many there are, and nothing where all are alone', () => {
    const names = new Map([['alone', 'Ohne Verbindung']]);
    const row = ['c', 'd', 'e'].map((id, at) => node(id, { x: at * 3, y: at === 2 ? 11.25 : 10 }));
    const all = [node('a', { y: 5 }), node('b', { x: 3 }), node('near', { y: 6.25 }), ...row];
    const named = filterNetwork(network(all, [edge('a', 'b')]), names).landmarks;
    expect(named).toEqual([{ id: 'alone', name: 'Ohne Verbindung: 3', number: null, x: 120, y: 336 }]);
    expect(filterNetwork(network(row, []), names).landmarks).toEqual([]);
  });
  it('keeps the lines between a group and single nodes apart where there are many', () => {
    const many = Array.from({ length: 160 }, (_, at) => node(`n${at}`));
    const groups = ['kind:service', 'kind:town'].map((id) => node(id, { type: 'group', members: 5 }));
    const gathered = { type: 'gathered' } as const;
    const lines = many.map(({ id }) => edge(id, 'kind:town', gathered));
    const found = filterNetwork(
      network([...groups, ...many], [...lines, edge('kind:service', 'kind:town', gathered), edge('n0', 'n1')]),
    );
    expect(found.edges.map(({ id }) => id)).toEqual(['kind:service~kind:town', 'n0~n1']);
    expect(found.bonds).toHaveLength(160);
    expect(filterNetwork(network([...groups, ...many], lines.slice(0, 20))).edges).toHaveLength(20);
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
  it('draws a group in a shape of its own, larger than any node, with how many it gathers', () => {
    const group = styleNode(node('kind:town', { type: 'group', members: 2, kind: null, bausteine: ['10.1'] }), false);
    expect(group).toMatchObject({ shape: GROUP_SHAPE, count: 2, fills: ['10.1'] });
    const largest = styleNode(node('a', { ties: 10_000 }), false);
    expect(Object.values(SHAPE_OF)).not.toContain(GROUP_SHAPE);
    expect(group.width).toBeGreaterThan(2 * largest.width);
    expect(group.importance).toBeGreaterThan(largest.importance);
  });
  it('never draws groups over each other, however small the picture is', () => {
    const groups = [0, 4, 9].map((x) => node(`kind:k${x}`, { type: 'group', members: 900, x }));
    const styled = styleNetwork(filterNetwork(network(groups, [])), '2011-04-26').nodes;
    for (const zoom of [0.02, 0.3, 2]) {
      const { landmark } = scaleAt(zoom, 'page');
      const [a = 0, b = 0] = styled.map(({ width, room }) => width * growthOfGroup(width, room, landmark));
      expect(a / 2 + b / 2).toBeLessThan(4 * 40);
    }
  });
  it('draws the line of a group the wider, the more it stands for', () => {
    const widths = [1, 10, 400].map(
      (weight) => styleEdge(edge('a', 'b', { type: 'gathered', weight }), '2011-04-26', 400).width,
    );
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
    expect(widths[2]).toBe(9);
  });
  it('has colours for up to three Bausteine', () => {
    expect(styleNode(node('a', { bausteine: ['9', '10.1'] }), false).fills).toEqual(['9', '10.1']);
    expect(styleNode(node('a', { bausteine: ['9', '10.1', '10.2', '10.3'] }), false).fills).toEqual([]);
    expect(styleNode(node('a', { bausteine: ['9'], kind: 'town' }), false, 'kind').fills).toEqual(['town']);
    const project = node('b', { type: 'cooperation', kind: null, form: 'project', bausteine: ['9'] });
    expect(styleNode(project, false, 'kind').fills).toEqual([]);
    expect([styleNode(node('a', { kind: 'eu' }), false).sign, styleNode(project, false).sign]).toEqual(['state', null]);
  });
  it('draws what is derived or long unconfirmed dashed, and the stronger tie wider', () => {
    expect(styleEdge(edge('a', 'b', { basis: 'derived' }), '2011-04-26').line).toBe('dashed');
    const age = (confirmedAt: string | null): boolean =>
      styleNode(node('a', { confirmedAt }), false, 'baustein', '2011-04-26').pale;
    expect(['2010-04-25', '2010-04-26', '2010', '2009', null].map(age)).toEqual([true, false, false, true, false]);
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
