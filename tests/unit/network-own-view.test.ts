// A reader's own view: what is moved, every step of it back and forth, the section in the address, the layout of his own.
import fc from 'fast-check';
import { anewJob } from '../../app/network/explorer/arrange-anew';
import { barOf } from '../../app/network/explorer/address-bar';
import {
  dropPlace,
  hasPlaces,
  NO_PLACES,
  placesFromText,
  placesOf,
  placesToText,
  putPlaces,
  withOwnPlaces,
} from '../../app/network/explorer/own-places';
import {
  amend,
  arriveAt,
  back,
  forth,
  startAt,
  takeStep,
  type Scene,
  type Travel,
} from '../../app/network/explorer/travel-history';
import { arrange } from '../../lib/layout/arrange';
import { ARRANGEMENTS } from '../../lib/layout/positions';
import type { Network, NetworkEdge, NetworkNode } from '../../lib/network/network-schema';
import { readSection, roundSection, writeSection } from '../../lib/network/section';

const point = fc.record({ x: fc.integer({ min: -9000, max: 9000 }), y: fc.integer({ min: -9000, max: 9000 }) });
const places = fc
  .array(fc.tuple(fc.constantFrom(...ARRANGEMENTS), fc.string({ minLength: 1, maxLength: 8 }), point), {
    maxLength: 8,
  })
  .map((all) => all.reduce((found, [one, id, at]) => putPlaces(found, one, [[id, at]]), NO_PLACES));
const section = fc
  .record({
    x: fc.double({ min: -500, max: 500, noNaN: true }),
    y: fc.double({ min: -500, max: 500, noNaN: true }),
    zoom: fc.double({ min: 0.05, max: 4, noNaN: true }),
  })
  .map(roundSection);

describe('own places', () => {
  const node = (id: string, x: number, y: number) => ({ id, x, y, name: id }) as NetworkNode;
  const network = (arrangement: Network['arrangement'], nodes: NetworkNode[]) => ({ arrangement, nodes }) as Network;

  it('are written and read again the same, whatever they are', () => {
    fc.assert(
      fc.property(places, (own) => {
        const again = placesFromText(placesToText(own));
        for (const one of ARRANGEMENTS) expect(new Map(placesOf(again, one))).toEqual(new Map(placesOf(own, one)));
      }),
    );
  });
  it('count for their arrangement alone, and move nothing else', () => {
    const own = putPlaces(NO_PLACES, 'place', [['a', { x: 5, y: 6 }]]);
    const nodes = [node('a', 1, 2), node('b', 3, 4)];
    expect(withOwnPlaces(network('baustein', nodes), own).nodes).toEqual(nodes);
    expect(withOwnPlaces(network('place', nodes), own).nodes).toEqual([node('a', 5, 6), node('b', 3, 4)]);
  });
  it('are given back one by one', () => {
    const own = putPlaces(NO_PLACES, 'free', [['a', { x: 5, y: 6 }]]);
    expect(hasPlaces(own)).toBe(true);
    expect(hasPlaces(dropPlace(own, 'free', 'a'))).toBe(false);
  });
  it.each([
    null,
    '',
    'null',
    '[]',
    '{"baustein":',
    '"x"',
    '{"baustein":[1,2]}',
    '{"baustein":{"a":[1]}}',
    '{"baustein":{"a":["1","2"],"":[1,2]}}',
    '{"baustein":{"a":[1,1e99]}}',
    '{"baustein":{"a":[1,null]}}',
    '{"elsewhere":{"a":[1,2]}}',
    `{"free":{"${'a'.repeat(201)}":[1,2]}}`,
  ])('ignore what is none: %s', (text) => {
    expect(hasPlaces(placesFromText(text))).toBe(false);
  });
  it('ignore whatever else stands there, and keep what is good beside it', () => {
    fc.assert(fc.property(fc.json(), (text) => expect(() => placesFromText(text)).not.toThrow()));
    expect([...placesOf(placesFromText('{"free":{"a":[1,2],"b":"x"}}'), 'free')]).toEqual([['a', { x: 1, y: 2 }]]);
  });
  it('are never more than a browser can keep', () => {
    const many = Array.from({ length: 3000 }, (_, n) => [`n${n}`, { x: n, y: 0 }] as const);
    const own = placesOf(putPlaces(NO_PLACES, 'free', many), 'free');
    expect(own.size).toBe(2000);
    expect(own.has('n2999')).toBe(true);
  });
});

describe('the section of the picture', () => {
  it('is written and read again the same', () => {
    fc.assert(fc.property(section, (one) => expect(readSection(writeSection(one))).toEqual(one)));
  });
  it('stands last in the address, and only once', () => {
    expect(barOf('/network', new URLSearchParams('q=a&at=1,2,3'), { x: 0, y: -1.5, zoom: 0.8 })).toBe(
      '/network?q=a&at=0,-1.5,0.8',
    );
    expect(barOf('/network', new URLSearchParams('at=foo'), null)).toBe('/network');
    expect(barOf('/network?focus=a', null, { x: 1, y: 1, zoom: 1 })).toBe('/network?focus=a&at=1,1,1');
  });
});

describe('steps back and forth', () => {
  const start: Scene = { address: '/', places: NO_PLACES, section: null, selected: [] };
  const change: fc.Arbitrary<Partial<Scene>> = fc.oneof(
    fc.constantFrom('/a', '/b', '/c').map((address) => ({ address })),
    places.map((one) => ({ places: one })),
    section.map((one) => ({ section: one })),
    fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 3 }).map((selected) => ({ selected })),
  );
  const steps = fc.array(change, { maxLength: 130 });
  const walk = (changes: readonly Partial<Scene>[]): Travel =>
    changes.reduce<Travel>((travel, one) => takeStep(travel, one), startAt(start));

  it('undo takes back what was done, redo does it again', () => {
    fc.assert(
      fc.property(steps, change, (before, one) => {
        const there = walk(before);
        const done = takeStep(there, one);
        if (done === there) return;
        const undone = back(done);
        expect(undone?.here).toBe(there.here);
        expect(undone && forth(undone)?.here).toBe(done.here);
      }),
    );
  });
  it('lead all the way back and all the way forth again, over whatever was mixed', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), (all) => {
        const there = walk(all);
        let at = there;
        for (let next = back(at); next; next = back(at)) at = next;
        expect(at.here).toBe(start);
        for (let next = forth(at); next; next = forth(at)) at = next;
        expect(at.here).toBe(there.here);
        expect(at.past).toEqual(there.past);
      }),
    );
  });
  it('are a hundred at most', () => {
    fc.assert(fc.property(steps, (all) => expect(walk(all).past.length).toBeLessThanOrEqual(100)));
  });
  it('end what could be redone with a new step, and not with one that changes nothing', () => {
    const undone = back(walk([{ address: '/a' }, { selected: ['x'] }])) ?? startAt(start);
    expect(undone.future).toHaveLength(1);
    expect(takeStep(undone, { selected: ['y'] }).future).toEqual([]);
    expect(takeStep(undone, { selected: [] })).toBe(undone);
  });
  it('are one where a wheel turns, and none where it turns back', () => {
    const zooms = [0.5, 0.6, 0.7].map((zoom) => ({ x: 0, y: 0, zoom }));
    const zoomed = zooms.reduce((travel, one) => takeStep(travel, { section: one }, 'section'), startAt(start));
    expect(zoomed.past).toEqual([start]);
    expect(zoomed.here.section?.zoom).toBe(0.7);
    expect(takeStep(zoomed, { section: null }, 'section').past).toEqual([]);
    const other = takeStep(zoomed, { selected: ['x'] });
    expect(takeStep(other, { section: null }, 'section').past).toHaveLength(3 - 1 + 1);
  });
  it('the browser’s back and forward are the same steps, and lose nothing that was moved in between', () => {
    const there = walk([{ address: '/a' }]);
    const gone = arriveAt(there, '/', null);
    expect(gone).toMatchObject({ past: [], here: { address: '/' }, future: [{ address: '/a' }] });
    expect(arriveAt(gone, '/a', null)).toMatchObject({ past: [{ address: '/' }], here: { address: '/a' }, future: [] });
    const moved = takeStep(there, { places: putPlaces(NO_PLACES, 'free', [['a', { x: 1, y: 1 }]]) });
    const back2 = arriveAt(moved, '/', null);
    expect(back2.here.places).toBe(moved.here.places);
    expect(back(back2)?.here).toBe(moved.here);
  });
  it('what follows by itself is no step', () => {
    const noted = amend(walk([{ address: '/a' }]), { section: { x: 1, y: 1, zoom: 1 } });
    expect(noted.past).toHaveLength(1);
  });
});

describe('arranged anew', () => {
  const node = (id: string, more: Partial<NetworkNode>): NetworkNode =>
    ({ id, type: 'organisation', bausteine: [], places: [], x: 0, y: 0, ...more }) as NetworkNode;
  const edge = (source: string, target: string, more: Partial<NetworkEdge>): NetworkEdge =>
    ({ source, target, type: 'takesPartIn', works: true, cooperations: [], bausteine: [], ...more }) as NetworkEdge;
  const bipartite = {
    arrangement: 'baustein',
    nodes: [
      node('10.4', { type: 'baustein' }),
      node('k', { type: 'cooperation', bausteine: ['10.4'] }),
      node('a', { x: 90, places: [{ id: '1', name: 'A' }] }),
      node('b', { x: -90, places: [{ id: '2', name: 'B' }] }),
    ],
    edges: [edge('a', 'k', {}), edge('b', 'k', { works: false }), edge('k', '10.4', { type: 'about' })],
  } as unknown as Network;
  const ties = {
    arrangement: 'baustein',
    nodes: [node('a', {}), node('b', {}), node('c', {})],
    edges: [
      edge('a', 'b', { type: 'tie', cooperations: ['k', 'l'], bausteine: ['9', '10.4'] }),
      edge('b', 'c', { type: 'tie', cooperations: ['k'], bausteine: ['10.4'] }),
    ],
  } as unknown as Network;

  it('knows who takes part in what, also where cooperations are no nodes', () => {
    const entry = (network: Network, id: string) => anewJob(network).input.entries.find((one) => one.id === id);
    expect(entry(bipartite, 'b')?.participations).toEqual([{ cooperation: 'k', works: false }]);
    expect(entry(ties, 'b')?.participations.map(({ cooperation }) => cooperation)).toEqual(['k', 'l']);
    expect(entry(ties, 'k')).toMatchObject({ type: 'cooperation', bausteine: ['10.4'] });
    expect(entry(ties, '9')?.type).toBe('baustein');
  });
  it.each(ARRANGEMENTS)('gives each node that is shown a place of its own: %s', (arrangement) => {
    for (const network of [bipartite, ties]) {
      const { input, ids } = anewJob({ ...network, arrangement });
      const positions = arrange(input, arrangement, new Map());
      const found = ids.map((id) => positions.get(id));
      expect(found.every((at) => at && Number.isFinite(at.x) && Number.isFinite(at.y))).toBe(true);
      expect(new Set(found.map((at) => `${at?.x} ${at?.y}`)).size).toBe(ids.length);
    }
  });
  it('keeps towns in the directions that they have', () => {
    const { input } = anewJob({ ...bipartite, arrangement: 'place' });
    const positions = arrange(input, 'place', new Map());
    expect(positions.get('a')?.x).toBeGreaterThan(positions.get('b')?.x ?? Infinity);
  });
  it('may be empty', () => {
    expect(anewJob({ arrangement: 'free', nodes: [], edges: [] } as unknown as Network).ids).toEqual([]);
  });
});
