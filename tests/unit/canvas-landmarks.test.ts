// Where the names of Bausteine stand: never on a ring, on each other or over the edge of the window, and over few signs.
import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { Landmark } from '../../app/_canvas/filter-network';
import { placeNames } from '../../app/_canvas/label-layer';
import { overlap, placeLabels, type Box, type Candidate } from '../../app/_canvas/place-labels';
import { choose, placeLandmarks, ringsOf, touchesRing } from '../../app/_canvas/place-landmarks';
import { LETTERS, scaleAt } from '../../app/_canvas/sizes';
import { Still } from '../../app/_canvas/still';
import { styleNode } from '../../app/_canvas/style-network';
import { node } from '../fixtures/drawn-network';

const NAMES = ['Sprache', 'Bildung und Ausbildung', 'Grundlegende Maßnahmen der Kreisverwaltung', 'Kultur', 'Sport'];
const landmark = (number: string | null, name: string, x: number, y: number): Landmark => ({
  id: number ?? name,
  name,
  number,
  x,
  y,
});
const spot = { x: fc.integer({ min: -400, max: 400 }), y: fc.integer({ min: -400, max: 400 }) };
const someLandmarks = fc
  .array(fc.record({ ...spot, name: fc.constantFrom(...NAMES), town: fc.boolean() }), { maxLength: 9 })
  .map((all) =>
    all.map(({ x, y, name, town }, at) => ({ ...landmark(town ? null : `10.${at}`, name, x, y), id: `${at}` })),
  );
const someBoxes = fc.array(
  fc.record({ ...spot, width: fc.integer({ min: 4, max: 60 }), height: fc.integer({ min: 4, max: 40 }) }),
  { maxLength: 60 },
);
const someView = fc.record({
  ...spot,
  width: fc.integer({ min: 60, max: 900 }),
  height: fc.integer({ min: 60, max: 900 }),
});
/** Whole in it, or where its sign is out of it, whole out of it. */
const stands = (box: Box, sign: { x: number; y: number } | undefined, view: Box): boolean => {
  const isIn = (x: number, y: number): boolean =>
    x >= view.x && y >= view.y && x <= view.x + view.width && y <= view.y + view.height;
  const isWhole = isIn(box.x, box.y) && isIn(box.x + box.width, box.y + box.height);
  return isWhole || (sign !== undefined && !isIn(sign.x, sign.y) && !overlap(box, view));
};
const readable = <T extends { lines: readonly string[] }>(all: readonly T[]): T[] =>
  all.filter(({ lines }) => lines.length > 0);

describe('names of landmarks', () => {
  it('property: none lies on a ring, a group, another name or a button, and none is cut by the window', () => {
    fc.assert(
      fc.property(
        fc.record({
          marks: someLandmarks,
          signs: someBoxes,
          groups: fc.array(someView, { maxLength: 3 }),
          view: someView,
        }),
        fc.constantFrom(13, 16, 30),
        fc.integer({ min: 30, max: 170 }),
        ({ marks, signs, groups, view }, size, ring) => {
          const covers = [{ x: view.x, y: view.y + view.height - 44, width: 176, height: 44 }];
          const placed = placeLandmarks(marks, size, 1, ring, { signs, groups, covers, view });
          const names = readable(placed);
          for (const [at, one] of names.entries()) {
            const others: Box[] = [...groups, ...covers, ...names.slice(at + 1)];
            expect(ringsOf(marks, 1, ring).filter((other) => touchesRing(one, other))).toEqual([]);
            expect(others.filter((other) => overlap(one, other))).toEqual([]);
            expect(stands(one, one.middle, view)).toBe(true);
          }
          // the number in a ring stays, whatever becomes of its name
          const numbers = marks.filter(({ number }) => number !== null).map(({ id }) => id);
          expect(placed.filter(({ number }) => number !== null).map(({ id }) => id)).toEqual(numbers);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('take the place that covers the fewest signs, and have a name wherever there is one', () => {
    const [mark] = [landmark('10.6', 'Kultur', 0, 0)];
    const at = (x: number, y: number): Box => ({ x: x - 5, y: y - 5, width: 10, height: 10 });
    const place = (signs: Box[], view: Box | null = null) =>
      placeLandmarks(mark ? [mark] : [], 13, 1, 40, { signs, groups: [], covers: [], view })[0];
    expect(place([])?.y).toBeGreaterThan(20);
    const above = place([at(0, 30)]);
    expect(above && above.y + above.height).toBeLessThan(-20);
    const right = place([at(0, 30), at(-20, 30), at(20, 30), at(-20, -30), at(0, -30), at(20, -30)]);
    expect(right?.x).toBeGreaterThan(20);
    // at the edge of the window the name is moved along its ring
    const moved = place([], { x: -22, y: -100, width: 52, height: 200 });
    expect(moved).toMatchObject({ x: -22, lines: ['Kultur'] });
  });

  it('stand whole where the usual breaking would cut them', () => {
    const [name] = placeLandmarks([landmark('9', NAMES[2] ?? '', 0, 0)], 30, 1, 84, {
      signs: [],
      groups: [],
      covers: [],
      view: null,
    });
    expect(name?.lines.join(' ')).toBe(NAMES[2]);
  });

  it('send another to its next place rather than be left out', () => {
    const at = (x: number) => ({ spot: { x, y: 0, width: 10, height: 10, lines: ['x'] }, covered: 0 });
    const mark = (id: string, xs: number[]) => ({
      id,
      number: id,
      middle: { x: 0, y: 0 },
      usual: at(0).spot,
      free: xs.map(at),
    });
    const xOf = (xs: number[][]) => {
      const chosen = choose(xs.map((one, i) => mark(`${i}`, one)));
      return xs.map((_, i) => chosen.get(`${i}`)?.x ?? null);
    };
    expect(
      xOf([
        [0, 50],
        [1, 2, 3],
      ]),
    ).toEqual([50, 1]);
    // nobody is sent away for nothing
    expect(
      xOf([
        [0, 5],
        [1, 2, 3],
      ]),
    ).toEqual([0, null]);
    expect(xOf([[0], [30, 1]])).toEqual([0, 30]);
  });

  it('keep clear of a group, whose number would be lost', () => {
    const group = styleNode(node('kind:town', { type: 'group', members: 39, y: 2.4 }), false);
    const marks = [landmark('10.2', 'Bildung und Ausbildung', 0, 0)];
    const { landmarks } = placeNames(marks, [group], new Set(), 0.9, scaleAt(0.9, 'projector'), LETTERS.projector);
    const half = (group.height * 0.9) / 2;
    for (const { y, height } of readable(landmarks))
      expect(y + height <= 96 * 0.9 - half || y >= 96 * 0.9 + half).toBe(true);
    expect(readable(landmarks)).toHaveLength(1);
  });
});

describe('names of nodes', () => {
  it('property: stand whole in the window or outside of it, never on what lies over the picture, nor on a ring', () => {
    const candidates = fc.uniqueArray(
      fc.record({
        ...spot,
        id: fc.string({ minLength: 1, maxLength: 4 }),
        text: fc.string({ minLength: 1, maxLength: 50 }),
        width: fc.integer({ min: 4, max: 40 }),
        height: fc.integer({ min: 4, max: 40 }),
        importance: fc.integer({ min: 0, max: 20 }),
        must: fc.boolean(),
      }),
      { selector: ({ id }) => id, maxLength: 40 },
    );
    fc.assert(
      fc.property(candidates, someView, fc.constantFrom(12, 24), (all: Candidate[], view, size) => {
        const covers = [{ x: view.x, y: view.y + view.height - 44, width: 176, height: 44 }];
        for (const one of placeLabels(all, size, [], { covers, view })) {
          expect(
            stands(
              one,
              all.find(({ id }) => id === one.id),
              view,
            ),
          ).toBe(true);
          expect(covers.filter((cover) => overlap(one, cover))).toEqual([]);
        }
      }),
      { numRuns: 80 },
    );
  });
});

describe('a picture that is moved', () => {
  it('lets names keep their places until it is still, then gives them the new window', () => {
    jest.useFakeTimers();
    const onStill = jest.fn();
    const covers: Box[] = [{ x: 0, y: 56, width: 20, height: 44 }];
    const still = new Still(() => covers, onStill);
    const at = (x: number, what = 'a') => still.at(what, { pan: { x, y: 0 }, width: 100, height: 100 });
    const first = at(0);
    expect(first.over.view).toEqual({ x: 3, y: 3, width: 94, height: 94 });
    expect(first.over.covers).toEqual([{ x: -3, y: 53, width: 26, height: 50 }]);
    still.moved();
    expect(at(40)).toEqual(first);
    // another zoom places them anew in any case
    expect(at(40, 'b').over.view?.x).toBe(-37);
    still.moved();
    jest.advanceTimersByTime(200);
    expect(onStill).toHaveBeenCalledTimes(1);
    expect(at(50, 'b').over.view?.x).toBe(-47);
    covers.pop();
    expect(at(50, 'b').over.covers).toHaveLength(1);
    still.changed();
    expect(at(50, 'b').over.covers).toHaveLength(0);
    still.stop();
    jest.useRealTimers();
  });
});
