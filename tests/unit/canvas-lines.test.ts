// The lines of the picture: what is beside what, and which line lies under a pointer; and whose name gives way to whom.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LabelLayer } from '../../app/_canvas/label-layer';
import { Lines, strokeAll, type Spot } from '../../app/_canvas/lines';
import { scaleAt } from '../../app/_canvas/sizes';
import type { Styled, StyledEdge, StyledNode } from '../../app/_canvas/style-network';

const edge = (source: string, target: string, width = 1): StyledEdge => ({
  id: `${source}~${target}`,
  source,
  target,
  width,
  line: 'solid',
  pale: false,
});
const linesOf = (edges: StyledEdge[], bonds: StyledEdge[] = []): Lines => {
  const lines = new Lines();
  const styled: Styled = { nodes: [], edges, bonds };
  lines.set(styled);
  return lines;
};
const SPOTS: Readonly<Record<string, Spot>> = { a: { x: 0, y: 0 }, b: { x: 100, y: 0 }, c: { x: 100, y: 100 } };
const places = (id: string): Spot | null => SPOTS[id] ?? null;

test('beside a node are its neighbours and the lines to them, landmarks too; beside a line its ends; nothing else', () => {
  const lines = linesOf([edge('a', 'b'), edge('b', 'c')], [edge('a', '10.1')]);
  expect([...lines.beside('a').nodes]).toEqual(['a', 'b', '10.1']);
  expect(lines.beside('a').lines.map(({ id }) => id)).toEqual(['a~b', 'a~10.1']);
  expect([...lines.beside('b~c').nodes]).toEqual(['b', 'c']);
  expect([...lines.beside('alone').nodes]).toEqual(['alone']);
  expect(lines.beside(null).nodes.size).toBe(0);
});

test('what was drawn before is forgotten', () => {
  const lines = linesOf([edge('a', 'b')]);
  lines.set({ nodes: [], edges: [edge('b', 'c')], bonds: [] });
  expect(lines.has('a~b')).toBe(false);
  expect([...lines.beside('b').nodes]).toEqual(['b', 'c']);
});

test('the nearest line is found under the pointer, none where all are far, and never one whose end is not drawn', () => {
  const lines = linesOf([edge('a', 'b'), edge('b', 'c'), edge('a', 'gone')]);
  expect(lines.at({ x: 50, y: 3 }, 4, places)).toBe('a~b');
  expect(lines.at({ x: 98, y: 50 }, 4, places)).toBe('b~c');
  expect(lines.at({ x: 50, y: 50 }, 4, places)).toBeNull();
  expect(lines.at({ x: 50, y: 7 }, 4, places)).toBeNull();
  expect(linesOf([edge('a', 'b', 8)]).at({ x: 50, y: 7 }, 4, places)).toBe('a~b');
});

test('property: a spot on a line finds a line, wherever on it', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
      expect(linesOf([edge('a', 'c')]).at({ x: 100 * share, y: 100 * share }, 0.01, places)).toBe('a~c');
    }),
  );
});

test('many lines take few strokes, each line is in one of them, and those out of sight in none', () => {
  const calls = { stroke: 0, moveTo: 0 };
  const context = {
    beginPath: () => undefined,
    lineTo: () => undefined,
    moveTo: () => calls.moveTo++,
    stroke: () => calls.stroke++,
  } as unknown as CanvasRenderingContext2D;
  strokeAll(context, Array<StyledEdge>(1000).fill(edge('a', 'b')), places);
  expect(calls.moveTo).toBe(1000);
  expect(calls.stroke).toBeLessThan(50);
  strokeAll(context, [edge('a', 'b')], places, { x1: 0, y1: 50, x2: 10, y2: 60 });
  expect(calls.moveTo).toBe(1000);
});

test('beside a way the other lines are pale, and it lies above them, as firm as can be', () => {
  const lines = linesOf([edge('a', 'b'), edge('b', 'c')]);
  const drawn: { alpha: number; width: number; x: number }[] = [];
  let x = 0;
  const context = {
    globalAlpha: 1,
    lineWidth: 1,
    save: () => undefined,
    restore: () => undefined,
    setLineDash: () => undefined,
    beginPath: () => undefined,
    lineTo: (to: number) => (x = to),
    moveTo: () => undefined,
    stroke: () => drawn.push({ alpha: context.globalAlpha, width: context.lineWidth, x }),
  };
  const paint = (): typeof drawn => {
    drawn.length = 0;
    const palette = { border: '#888', text: '#000' } as unknown as Parameters<Lines['paint']>[2];
    lines.paint(context as unknown as CanvasRenderingContext2D, places, palette, 1);
    return [...drawn];
  };
  const plain = paint();
  lines.bringOut(new Set(['a~b', 'unknown']));
  const [others, way] = paint();
  expect(others?.alpha).toBeLessThan(plain[0]?.alpha ?? 0);
  expect(way).toEqual({ alpha: 1, width: 4, x: 100 });
  lines.bringOut(new Set(['unknown']));
  expect(paint()).toEqual(plain);
});

const node = (id: string, x: number, importance: number): StyledNode => ({
  id,
  x,
  y: 0,
  shape: 'ellipse',
  width: 20,
  height: 20,
  fills: [],
  sign: null,
  count: null,
  room: Infinity,
  pale: false,
  border: 'solid',
  label: `Name ${id}`,
  importance,
});
const canvas = (): HTMLCanvasElement & { written: string[] } => {
  const written: string[] = [];
  const context = new Proxy(
    {},
    {
      get: (_target, name) => (name === 'fillText' ? (text: string) => written.push(text) : () => undefined),
      set: () => true,
    },
  );
  return { width: 0, height: 0, getContext: () => context, written } as unknown as HTMLCanvasElement & {
    written: string[];
  };
};

test('what is brought forward has its name, the name it would cover gives way, and comes back after', () => {
  const host = canvas();
  const layer = new LabelLayer(host);
  const nodes = [node('a', 0, 5), node('b', 24, 1), node('c', 48, 4), node('d', 70, 0)];
  const view = { zoom: 1, pan: { x: 200, y: 200 }, width: 800, height: 600, ratio: 1 };
  const palette = { ground: '#fff', text: '#000', font: 'x' } as unknown as Parameters<LabelLayer['paint']>[0];
  const scale = { ...scaleAt(1, 'page'), grow: 1, landmark: 100 };
  const written = (key: string, ids: string[]): string[] => {
    layer.place('same', [], nodes, new Set(), 1, scale, { node: 13, landmark: 16 });
    layer.bringForward(key, new Set(ids));
    host.written.length = 0;
    layer.paint(palette, view);
    return [...host.written];
  };
  const before = written('none', []);
  const without = nodes.find(({ label }) => !before.includes(label));
  if (!without) throw new Error('every name has room: this proves nothing');
  const during = written('near', [without.id]);
  expect(during).toContain(without.label);
  expect(during).toHaveLength(layer.count);
  expect(written('none', [])).toEqual(before);
});
