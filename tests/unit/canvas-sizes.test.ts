// How large things are on the screen at every zoom: letters, numbers, borders and lines; in the presentation none too small.
import fc from 'fast-check';
import { filterNetwork } from '../../app/_canvas/filter-network';
import { isMovedAsImage } from '../../app/_canvas/paint-elements';
import type { Palette } from '../../app/_canvas/palette';
import {
  countSize,
  growthOfGroup,
  isTooSmall,
  LETTERS,
  numberSize,
  scaleAt,
  scaleFrom,
  SMALLEST,
  THINNEST,
  type Scale,
  type Stage,
} from '../../app/_canvas/sizes';
import { sizeOf, styleEdge, styleNetwork, styleNode } from '../../app/_canvas/style-network';
import { stylesheetOf } from '../../app/_canvas/stylesheet';
import { widthOf } from '../../lib/picture/wrap-label';
import { edge, network, node } from '../fixtures/drawn-network';

const zooms = fc.double({ min: 0.02, max: 4, noNaN: true });
const stages = fc.constantFrom<Stage>('narrow', 'page', 'projector');

test('letters of names: 12 px on a telephone, 13 on a page, 24 in the presentation', () => {
  expect([LETTERS.narrow.node, LETTERS.page.node, LETTERS.projector.node]).toEqual([12, 13, 24]);
  for (const { node: ofNodes, landmark } of Object.values(LETTERS)) expect(landmark).toBeGreaterThan(ofNodes);
});

test('the number in a ring has room in it, 12 px at least, 24 in the presentation', () => {
  fc.assert(
    fc.property(zooms, stages, fc.constantFrom('9', '10.1', '10.4'), (zoom, where, number) => {
      const ring = scaleAt(zoom, where).landmark * zoom;
      const size = numberSize(number, LETTERS[where].landmark, ring);
      expect(size).toBeGreaterThanOrEqual(where === 'projector' ? 24 : 12);
      expect(widthOf(number, size)).toBeLessThan(0.78 * ring);
    }),
  );
});

test('the number in a group has 12 px at least, 24 in the presentation, or is left out where it has no room', () => {
  fc.assert(
    fc.property(
      zooms,
      stages,
      fc.integer({ min: 1, max: 5000 }),
      fc.double({ min: 1, max: 500, noNaN: true }),
      (zoom, where, members, room) => {
        const { width, height } = styleNode(node('kind:town', { type: 'group', members }), false);
        const scale = scaleAt(zoom, where);
        const grown = growthOfGroup(width, room, scale.landmark);
        const size = countSize(String(members), width * grown, height * grown, scale);
        if (size === null) return;
        expect(size * zoom).toBeGreaterThanOrEqual((where === 'projector' ? 24 : 12) - 0.001);
        expect(widthOf(String(members), size)).toBeLessThanOrEqual(width * grown);
        expect(size).toBeLessThanOrEqual(height * grown);
      },
    ),
  );
  const { width, height } = styleNode(node('kind:town', { type: 'group', members: 39 }), false);
  const narrow = scaleAt(0.1, 'narrow');
  const grown = growthOfGroup(width, Infinity, narrow.landmark);
  expect(countSize('39', width * grown, height * grown, narrow)).not.toBeNull();
  expect(countSize('39', 100, 60, { ...narrow, letters: 80 })).toBeNull();
});

/** Widths that the sheet gives, by selector. */
function widthsOf(scale: Scale): Map<string, number> {
  const palette = { fills: new Map(), ground: '#ffffff', text: '#000000', outline: '#000000' } as unknown as Palette;
  const sheet = stylesheetOf(palette, scale) as unknown as { selector: string; style: Record<string, unknown> }[];
  return new Map(
    sheet.flatMap(({ selector, style }) =>
      typeof style['border-width'] === 'number' ? [[selector, style['border-width']] as const] : [],
    ),
  );
}

test('in the presentation no border and no line is thinner than 2 px, whatever zooms follow each other', () => {
  fc.assert(
    fc.property(fc.array(zooms, { minLength: 1, maxLength: 8 }), fc.nat(200), (all, signs) => {
      let scale = scaleAt(1, 'projector');
      for (const zoom of all) {
        scale = scaleFrom(scale, zoom, 'projector', signs);
        expect(isTooSmall(scale, scaleAt(zoom, 'projector', signs))).toBe(false);
        expect(THINNEST * scale.thick * zoom).toBeGreaterThanOrEqual(1.99);
        // as drawn now, and when zooming out has used up what was drawn thicker than needed
        const least = scaleAt(zoom, 'projector', signs);
        for (const [selector, width] of [...widthsOf(scale), ...widthsOf(least)]) {
          // of a double one each of the two lines, which are a third of it
          const drawn = selector.includes('double') ? width / 3 : width;
          expect([selector, drawn * zoom >= 1.99]).toEqual([selector, true]);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('a sign that nobody has confirmed has a thinner border everywhere, that can be told from the others', () => {
  fc.assert(
    fc.property(zooms, stages, (zoom, where) => {
      const { border, thinBorder } = scaleAt(zoom, where);
      expect(thinBorder).toBeLessThanOrEqual(border * 0.75);
    }),
  );
});

test('zooming out by a tenth writes the presentation anew only where something would be too thin', () => {
  const before = scaleFrom(scaleAt(1, 'projector'), 0.5, 'projector', 100);
  expect(scaleFrom(before, 0.46, 'projector', 100)).toBe(before);
  expect(isTooSmall(before, scaleAt(0.4, 'projector', 100))).toBe(true);
  expect(scaleFrom(before, 0.4, 'projector', 100)).not.toBe(before);
});

test('no tie is thinner than the thinnest line, however weak', () => {
  const widths = [0, 0.001, 0.3].map(
    (strength) => styleEdge(edge('a', 'b', { type: 'tie', strength }), '2011-04-26').width,
  );
  const gathered = styleEdge(edge('a', 'b', { type: 'gathered', weight: 1 }), '2011-04-26', 5000).width;
  for (const width of [...widths, gathered]) expect(width).toBeGreaterThanOrEqual(THINNEST);
});

test('a sign grows with its ties, its area and not its width, from 19 to 38', () => {
  expect([0, 1, 4, 9, 10_000].map((ties) => Math.round(sizeOf(ties) * 10) / 10)).toEqual([
    SMALLEST,
    22.2,
    25.4,
    28.6,
    38,
  ]);
  expect(sizeOf(-1)).toBe(SMALLEST);
});

test('few signs are drawn at 36 px in the presentation, many at 15 where their distance lets them', () => {
  const smallest = (zoom: number, signs: number) => SMALLEST * zoom * scaleAt(zoom, 'projector', signs).grow;
  expect(smallest(1.3, 12)).toBeCloseTo(36);
  expect(smallest(0.6, 200)).toBeCloseTo(15);
  // as in the README: what grew more would touch the next one
  expect(smallest(0.32, 200)).toBeCloseTo(19 * 1.55 * 0.32);
  const two = styleNetwork(
    filterNetwork(network([node('a', { kind: 'town' }), node('b', { kind: 'town', x: 1 })], [])),
    '2011-04-26',
  ).nodes;
  const grown = two.map(({ width }) => width * scaleAt(0.02, 'projector', 200).grow);
  expect((grown[0] ?? 0) / 2 + (grown[1] ?? 0) / 2).toBeLessThan(40);
});

test('the presentation is never moved as an image, which would hide its lines', () => {
  expect([isMovedAsImage(5000, true), isMovedAsImage(5000, false), isMovedAsImage(200, false)]).toEqual([
    false,
    true,
    false,
  ]);
});
