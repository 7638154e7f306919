// The layout: nobody on anybody's place, nobody moved by anybody else, and what belongs together stands together.
import { beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { arrange, placeMissing } from '../../lib/layout/arrange';
import type { LayoutInput } from '../../lib/layout/layout-input';
import { ARRANGEMENTS, type Positions } from '../../lib/layout/positions';
import { positionsFromText, positionsToText } from '../../lib/layout/positions-text';
import { anEntry, anyInput, BAUSTEINE, datasetInput, PLACES } from '../fixtures/layout-inputs';

const NOTHING: Positions = new Map();
const without = ({ entries, places }: LayoutInput, id: string): LayoutInput => ({
  entries: entries.filter((entry) => entry.id !== id),
  places,
});
function distance(positions: Positions, a: string, b: string): number {
  const [from, to] = [positions.get(a), positions.get(b)];
  if (!from || !to) throw new Error(`${a} or ${b} has no place`);
  return Math.hypot(from.x - to.x, from.y - to.y);
}
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function expectProper(positions: Positions, { entries }: LayoutInput): void {
  expect(entries.filter(({ id }) => !positions.has(id))).toEqual([]);
  const points = [...positions.values()];
  expect(points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  points.forEach((a, n) => {
    for (const b of points.slice(n + 1)) {
      if (Math.hypot(a.x - b.x, a.y - b.y) < 1) throw new Error(`two at ${JSON.stringify(a)}`);
    }
  });
}
function expectUnmoved(before: Positions, after: Positions, { entries }: LayoutInput): void {
  for (const { id } of entries) if (before.has(id)) expect([id, after.get(id)]).toEqual([id, before.get(id)]);
}

describe.each(ARRANGEMENTS)('the arrangement %s', (arrangement) => {
  it('gives each a place of its own, the same whatever the order of the entries', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const positions = arrange(input, arrangement, NOTHING);
        expectProper(positions, input);
        const turned = { entries: [...input.entries].reverse(), places: [...input.places].reverse() };
        expect(positionsToText(arrange(turned, arrangement, NOTHING))).toBe(positionsToText(positions));
      }),
      { numRuns: 60 },
    );
  });

  it('moves nobody when one is added, and nobody when one is removed', () => {
    fc.assert(
      fc.property(anyInput, fc.nat(), (input, n) => {
        const one = input.entries[n % Math.max(1, input.entries.length)]?.id ?? '';
        const fewer = without(input, one);
        const before = arrange(fewer, arrangement, NOTHING);
        const more = arrange(input, arrangement, before);
        expectProper(more, input);
        expectUnmoved(before, more, fewer);
        const removed = arrange(fewer, arrangement, more);
        expectUnmoved(more, removed, fewer);
        expect(removed.has(one)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps places that somebody else made, and stands clear of them', () => {
    const place = fc.record({ x: fc.double({ min: -20, max: 20, noNaN: true }), y: fc.constant(0.4) });
    fc.assert(
      fc.property(anyInput, place, (input, point) => {
        const [first] = input.entries;
        if (!first) return;
        const positions = arrange(input, arrangement, new Map([[first.id, point]]));
        expect(positions.get(first.id)).toEqual(point);
        expectProper(positions, input);
      }),
      { numRuns: 40 },
    );
  });

  it.each([0, 1, 3])('has a place for %d entries that nothing ties', (n) => {
    const input = { entries: Array.from({ length: n }, (_, at) => anEntry({ id: `o-${at}` })), places: PLACES };
    expectProper(arrange(input, arrangement, NOTHING), input);
  });
});

describe('the plain way', () => {
  it('moves nobody either', () => {
    fc.assert(
      fc.property(anyInput, fc.nat(), (input, n) => {
        const fewer = without(input, input.entries[n % Math.max(1, input.entries.length)]?.id ?? '');
        const before = placeMissing(fewer, NOTHING);
        const more = placeMissing(input, before);
        expectProper(more, input);
        expectUnmoved(before, more, fewer);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is new', () => {
  const hub = anEntry({ id: 'runder-tisch', type: 'cooperation', bausteine: ['10.4'], places: ['05158032'] });
  const others = Array.from({ length: 12 }, (_, n) =>
    anEntry({ id: `o-${n}`, places: ['05158032'], participations: [{ cooperation: 'runder-tisch', works: true }] }),
  );
  const input = { entries: [...BAUSTEINE, hub, ...others], places: PLACES };
  const added = { ...input, entries: [...input.entries, { ...(others[0] ?? hub), id: 'neu' }] };

  it.each(ARRANGEMENTS)('takes the free place nearest to its cooperations: %s', (arrangement) => {
    const after = arrange(added, arrangement, arrange(input, arrangement, NOTHING));
    // thirteen cells side by side around one are within five units
    expect(distance(after, 'neu', 'runder-tisch')).toBeLessThan(9);
  });

  it('begins no second margin where one of the middle has lost its cooperation', () => {
    const lonely = Array.from({ length: 5 }, (_, n) => anEntry({ id: `allein-${n}` }));
    const whole = { ...input, entries: [...input.entries, ...lonely] };
    const before = arrange(whole, 'baustein', NOTHING);
    const lost = whole.entries.map((one) => (one.id === 'o-3' ? { ...one, participations: [] } : one));
    const after = arrange({ ...whole, entries: [...lost, anEntry({ id: 'zuletzt' })] }, 'baustein', before);
    expect(after.get('zuletzt')?.y).toBeGreaterThanOrEqual(before.get('allein-0')?.y ?? Infinity);
  });
});

describe('the delivered network', () => {
  let input: LayoutInput;
  beforeAll(async () => {
    input = await datasetInput();
  });

  it('has its Bausteine in order round the ellipse, Punkt 9 at the top', () => {
    const positions = arrange(input, 'baustein', NOTHING);
    const angles = BAUSTEINE.map(({ id }) => {
      const { x, y } = positions.get(id) ?? { x: NaN, y: NaN };
      return (Math.atan2(x, -y * (16 / 9)) + 2 * Math.PI) % (2 * Math.PI);
    });
    expect(angles[0]).toBeCloseTo(0, 1);
    expect([...angles.slice(1)].sort((a, b) => a - b)).toEqual(angles.slice(1));
  });

  it('has cooperations near their Bausteine and organisations near their cooperations', () => {
    const positions = arrange(input, 'baustein', NOTHING);
    const landmarks = BAUSTEINE.map(({ id }) => id);
    const cooperations = input.entries.filter(({ type }) => type === 'cooperation');
    const partly = cooperations.filter(({ bausteine }) => bausteine.length > 0 && bausteine.length < landmarks.length);
    const own = partly.map(({ id, bausteine }) => mean(bausteine.map((one) => distance(positions, id, one))));
    const other = partly.map(({ id, bausteine }) =>
      mean(landmarks.filter((one) => !bausteine.includes(one)).map((one) => distance(positions, id, one))),
    );
    expect(mean(other) / mean(own)).toBeGreaterThan(3);
    const ties = input.entries.flatMap(({ id, participations }) =>
      participations.map((part) => [id, part.cooperation]),
    );
    const near = ties.map(([id = '', cooperation = '']) => distance(positions, id, cooperation));
    const chance = ties.map(([id = '']) => mean(cooperations.map((one) => distance(positions, id, one.id))));
    expect(mean(chance) / mean(near)).toBeGreaterThan(1.7);
  });

  it.each(ARRANGEMENTS)('is about as wide as a screen: %s', (arrangement) => {
    const positions = arrange(input, arrangement, NOTHING);
    expectProper(positions, input);
    const [xs, ys] = [[...positions.values()].map(({ x }) => x), [...positions.values()].map(({ y }) => y)];
    const ratio = (Math.max(...xs) - Math.min(...xs)) / (Math.max(...ys) - Math.min(...ys));
    expect(ratio).toBeGreaterThan(1.4);
    expect(ratio).toBeLessThan(2.1);
  });

  it('has the towns where they are on the map', () => {
    const positions = arrange(input, 'place', NOTHING);
    const at = (id: string): { x: number; y: number } => positions.get(id) ?? { x: NaN, y: NaN };
    const [velbert, ratingen, monheim, hilden, kreis] = ['05158032', '05158028', '05158026', '05158016', '05158'].map(
      at,
    );
    expect(velbert?.x).toBeGreaterThan(kreis?.x ?? NaN);
    expect(velbert?.y).toBeLessThan(kreis?.y ?? NaN);
    expect(ratingen?.x).toBeLessThan(kreis?.x ?? NaN);
    expect(monheim?.y).toBeGreaterThan(hilden?.y ?? NaN);
    expect(hilden?.y).toBeGreaterThan(kreis?.y ?? NaN);
  });

  it('comes through its text unchanged, and lines that are none are left out', () => {
    const positions = arrange(input, 'baustein', NOTHING);
    expect(positionsFromText(positionsToText(positions))).toEqual(positions);
    expect(positionsFromText('a 1\n\nb x 2\nc 1 2 3\nd 2750 -1250')).toEqual(new Map([['d', { x: 2.75, y: -1.25 }]]));
  });
});
