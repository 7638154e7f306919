// Snapshot → filtered → styled → drawn, for any network: nothing is lost, doubled or made up on the way, whatever comes twice,
// leads nowhere or to itself.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { filterNetwork, UNIT } from '../../app/_canvas/filter-network';
import { elementsOf } from '../../app/_canvas/stylesheet';
import { sizeOf, styleNetwork } from '../../app/_canvas/style-network';
import type { Palette } from '../../app/_canvas/palette';
import type { Network } from '../../lib/network/network-schema';
import { edge, network, node } from '../fixtures/drawn-network';

const BAUSTEINE = ['9', '10.1', '10.4'] as const;
const IDS = Array.from({ length: 12 }, (_, at) => `n${at}`);
const ids = fc.constantFrom(...IDS, ...BAUSTEINE, 'not-there');

const nodes = fc
  .uniqueArray(fc.constantFrom(...IDS), { minLength: 1 })
  .chain((own) =>
    fc.tuple(
      ...own.map((id) =>
        fc.record({
          id: fc.constant(id),
          type: fc.constantFrom('organisation' as const, 'cooperation' as const),
          basis: fc.constantFrom('stated' as const, 'derived' as const, 'example' as const),
          collective: fc.boolean(),
          ties: fc.nat(60),
          bausteine: fc.subarray([...BAUSTEINE]),
          x: fc.integer({ min: -30, max: 30 }),
          y: fc.integer({ min: -30, max: 30 }),
        }),
      ),
    ),
  )
  .map((all) => all.map(({ id, ...more }) => node(id, more)));
const marks = fc
  .subarray([...BAUSTEINE])
  .map((all) => all.map((id, at) => node(id, { type: 'baustein', kind: null, x: at * 9, y: -at })));
const edges = fc
  .array(fc.tuple(ids, ids, fc.integer({ min: 1, max: 9 })))
  .map((all) => all.map(([source, target, weight]) => edge(source, target, { weight, strength: weight })));
const networks = fc
  .tuple(nodes, marks, edges)
  .map(([own, fields, lines]): Network => network([...own, ...fields], lines));

const COLOUR = '#123456';
const PALETTE: Palette = {
  ...{ text: COLOUR, muted: COLOUR, ground: COLOUR, surface: COLOUR, line: COLOUR, border: COLOUR },
  ...{ focus: COLOUR, outline: COLOUR, fills: new Map(), font: 'sans-serif' },
};
const sorted = (all: Iterable<string>): string[] => [...all].sort();

describe('what is drawn of a network', () => {
  it('filtered: each node once, as a sign or a landmark; each line once, between two that are there', () => {
    fc.assert(
      fc.property(networks, (given) => {
        const { nodes: signs, landmarks, edges: lines, bonds } = filterNetwork(given);
        const fields = landmarks.filter(({ number }) => number !== null);
        expect(sorted([...signs, ...fields].map(({ id }) => id))).toEqual(sorted(given.nodes.map(({ id }) => id)));
        const there = new Set(given.nodes.map(({ id }) => id));
        const whole = given.edges.filter(
          ({ source, target }) => source !== target && there.has(source) && there.has(target),
        );
        expect(sorted([...lines, ...bonds].map(({ id }) => id))).toEqual(sorted(new Set(whole.map(({ id }) => id))));
        const isMark = new Set(fields.map(({ id }) => id));
        for (const { source, target } of lines) expect(isMark.has(source) || isMark.has(target)).toBe(false);
        for (const { id, x, y } of fields) {
          const own = given.nodes.find((one) => one.id === id);
          expect([x, y]).toEqual([(own?.x ?? NaN) * UNIT, (own?.y ?? NaN) * UNIT]);
        }
      }),
    );
  });

  it('styled: the same signs and lines, larger with more ties, as wide as they are strong', () => {
    fc.assert(
      fc.property(networks, (given) => {
        const filtered = filterNetwork(given);
        const styled = styleNetwork(filtered, given.day);
        expect(styled.nodes.map(({ id }) => id)).toEqual(filtered.nodes.map(({ id }) => id));
        expect(styled.edges.map(({ id }) => id)).toEqual(filtered.edges.map(({ id }) => id));
        for (const one of [...styled.edges, ...styled.bonds]) expect(one.width).toBeGreaterThan(0);
      }),
    );
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (a, b) => {
        const [fewer, more] = a < b ? [a, b] : [b, a];
        expect(sizeOf(fewer)).toBeLessThanOrEqual(sizeOf(more));
      }),
    );
  });

  it('drawn: an element for each sign and landmark, where the network has it, and none besides', () => {
    fc.assert(
      fc.property(networks, (given) => {
        const filtered = filterNetwork(given);
        const elements = elementsOf(filtered, styleNetwork(filtered, given.day), PALETTE);
        const drawn = elements.map(({ data }) => String(data.id));
        expect(sorted(drawn)).toEqual(
          sorted(
            [...filtered.nodes, ...filtered.landmarks.filter(({ number }) => number !== null)].map(({ id }) => id),
          ),
        );
        for (const { data, position } of elements) {
          const own = given.nodes.find(({ id }) => id === data.id);
          if (own) expect(position).toEqual({ x: own.x * UNIT, y: own.y * UNIT });
        }
      }),
    );
  });
});
