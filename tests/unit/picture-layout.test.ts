// The drawings of a neighbourhood, for any network and any names: everything inside, nothing on top of anything else.
import * as fc from 'fast-check';
import { layoutFields } from '../../lib/picture/layout-fields';
import { layoutNeighbourhood } from '../../lib/picture/layout-neighbourhood';
import { layoutOutline } from '../../lib/picture/layout-outline';
import type { Neighbourhood, PictureNode } from '../../lib/picture/neighbourhood';
import type { Box, Placed } from '../../lib/picture/placed';
import { widthOf, wrapLabel } from '../../lib/picture/wrap-label';
import { BASES, BAUSTEIN_NUMBERS, FORMS, KINDS } from '../../graph/model/lists';

const none = { count: 0, examples: 0 };
const name = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }),
  fc.lorem({ maxCount: 25 }).map((text) => text.slice(0, 200)),
  fc.constantFrom('W'.repeat(200), 'Bundesamt für Migration und Flüchtlinge', '👩‍👩‍👧‍👦'.repeat(18), 'ß'.repeat(90), '…'),
);
const looks = fc.record({
  name,
  type: fc.constantFrom('organisation' as const, 'cooperation' as const, 'baustein' as const),
  basis: fc.constantFrom(...BASES),
  kind: fc.constantFrom(...KINDS),
  form: fc.constantFrom(...FORMS),
  bausteine: fc.subarray([...BAUSTEIN_NUMBERS]),
  column: fc.constantFrom(0 as const, 1 as const, 2 as const),
});
/** Up to 40 nodes, the centre alone in its column, edges between any two of them. */
const neighbourhoods: fc.Arbitrary<Neighbourhood> = fc
  .record({
    centre: looks,
    middle: fc.boolean(),
    others: fc.array(looks, { maxLength: 39 }),
    pairs: fc.array(fc.tuple(fc.nat(39), fc.nat(39)), { maxLength: 90 }),
  })
  .map(({ centre, middle, others, pairs }) => {
    const own = middle ? (1 as const) : (0 as const);
    const nodes = [{ ...centre, column: own }, ...others].map((one, i): PictureNode => {
      const column = i > 0 && one.column === own ? 2 : one.column;
      return { ...one, id: `n${i}`, column };
    });
    const edges = pairs.flatMap(([a, b]) =>
      a !== b && a < nodes.length && b < nodes.length ? [{ from: `n${a}`, to: `n${b}` }] : [],
    );
    return { nodes, edges, left: { organisations: none, cooperations: none } };
  });

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const holds = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x - 0.01 &&
  inner.y >= outer.y - 0.01 &&
  inner.x + inner.width <= outer.x + outer.width + 0.01 &&
  inner.y + inner.height <= outer.y + outer.height + 0.01;

/** The room that the letters of a label take. */
function inkOf({ label }: Placed['nodes'][number]): Box {
  const width = Math.max(...label.lines.map((line) => widthOf(line, label.size)));
  const x = { start: label.x, middle: label.x - width / 2, end: label.x - width }[label.anchor];
  return { x, y: label.y - label.size, width, height: (label.lines.length - 1) * label.step + label.size };
}

describe.each([
  ['wide', layoutNeighbourhood, 800],
  ['narrow', layoutOutline, 288],
] as const)('the %s drawing', (_, layout, width) => {
  it('keeps every node inside and apart, with its label in it', () => {
    fc.assert(
      fc.property(neighbourhoods, (found) => {
        const placed = layout(found);
        expect(placed.width).toBe(width);
        expect(placed.nodes.map((one) => one.node.id).sort()).toEqual(found.nodes.map((one) => one.id).sort());
        const page = { x: 0, y: 0, width: placed.width, height: placed.height };
        placed.nodes.forEach((one, i) => {
          expect(holds(page, one.box)).toBe(true);
          // one letter may be wider than a line
          if (one.label.lines.every((line) => line.length > 8)) expect(holds(one.box, inkOf(one))).toBe(true);
          expect(one.label.size).toBeGreaterThanOrEqual(14);
          for (const other of placed.nodes.slice(i + 1)) expect(overlap(one.box, other.box)).toBe(false);
        });
        for (const edge of placed.edges) expect(edge.path).not.toMatch(/NaN|undefined|Infinity/);
      }),
      { numRuns: 300 },
    );
  });

  it('is always the same', () => {
    fc.assert(
      fc.property(neighbourhoods, (found) => {
        expect(layout(structuredClone(found))).toEqual(layout(found));
      }),
      { numRuns: 30 },
    );
  });
});

describe('a label', () => {
  it('loses nothing where it fits, and says so where it is cut', () => {
    fc.assert(
      fc.property(name, fc.integer({ min: 60, max: 260 }), (text, width) => {
        const { lines, cut } = wrapLabel(text, 15, width, 2);
        expect(lines.length).toBeLessThanOrEqual(2);
        const bare = (words: string): string => words.replace(/\s/gu, '');
        if (cut) expect(lines.at(-1)?.endsWith('…')).toBe(true);
        else expect(bare(lines.join(''))).toBe(bare(text));
      }),
    );
  });

  it('breaks between words and behind hyphens', () => {
    expect(wrapLabel('Wohn- und Pflegeberatung Velbert', 15, 200, 2).lines).toEqual([
      'Wohn- und Pflegeberatung',
      'Velbert',
    ]);
    expect(wrapLabel('Gesundheitsmediatorinnen und -mediatoren', 15, 200, 2).lines).toEqual([
      'Gesundheitsmediatorinnen',
      'und -mediatoren',
    ]);
  });
});

describe('the picture of the fields', () => {
  it('has a disc a field, none over another, the strongest line last', () => {
    const fields = BAUSTEIN_NUMBERS.map((id, i) => ({ id, name: `Feld ${i}`, organisations: { count: i * 9 } }));
    const shared = [
      { a: '9', b: '10.1', cooperations: { count: 9 } },
      { a: '9', b: '10.2', cooperations: { count: 1 } },
      { a: '9', b: '10.3', cooperations: { count: 0 } },
    ];
    for (const shape of ['wide', 'narrow'] as const) {
      const { discs, lines, width, height } = layoutFields(fields, shared, shape);
      expect(lines.map(({ b }) => b)).toEqual(['10.2', '10.1']);
      discs.forEach((one, i) => {
        expect(one.x - one.r >= 0 && one.x + one.r <= width && one.y - one.r >= 0 && one.y + one.r <= height).toBe(
          true,
        );
        for (const other of discs.slice(i + 1))
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.r + other.r);
      });
    }
  });
});
