// By Baustein: Punkt 9 and the seven Bausteine as landmarks on an ellipse, everything else near its own or between them.
import { CELLS_OF_COOPERATION, radiusOf, stretch } from './districts';
import type { LayoutEntry } from './layout-input';
import type { Plan } from './plan';
import { equally, meanOf, type Ties } from './ties';

/** Between two districts, in units. */
const GAP = 1.5;
/** What lies between districts fills the middle as far as this; its outermost nodes are on their way to a district. */
const LOOSE_EDGE = 0.75;
/** The margin lies below the picture: the ellipse is wider than the screen, so that both together are as wide. */
const WIDE = 1.15;

/** How many cells gather around each landmark, and how many between them. */
function loads({ bausteine, cooperations, organisations, belongsTo }: Ties): { each: number[]; between: number } {
  const at = new Map(bausteine.map(({ id }, n) => [id, n]));
  const each = bausteine.map(() => 0);
  let between = 0;
  const homeOf = new Map<string, string | null>();
  for (const { id, bausteine: about } of cooperations) homeOf.set(id, about.length === 1 ? (about[0] ?? null) : null);
  const add = (home: string | null | undefined, cells: number): void => {
    const n = home == null ? undefined : at.get(home);
    if (n === undefined) between += cells;
    else each[n] = (each[n] ?? 0) + cells;
  };
  const alone = new Map<string, number>();
  for (const { id } of organisations) {
    const ties = belongsTo.get(id) ?? [];
    if (ties.length === 0) continue;
    const homes = new Set(ties.map((tie) => (homeOf.has(tie.id) ? homeOf.get(tie.id) : tie.id)));
    const [home] = homes;
    const [first] = ties;
    if (ties.length === 1 && first && homeOf.has(first.id)) alone.set(first.id, (alone.get(first.id) ?? 0) + 1);
    else add(homes.size === 1 ? home : null, 1);
  }
  for (const { id } of cooperations) add(homeOf.get(id), Math.max(CELLS_OF_COOPERATION, 1 + (alone.get(id) ?? 0)));
  return { each, between };
}

interface Ring {
  radius: number;
  /** Of each landmark, clockwise from the top. */
  angles: readonly number[];
}

/** Landmarks on a circle, each with as much of it as its district needs: none reaches into the next one or the middle. */
function ringOf({ each, between }: { each: readonly number[]; between: number }): Ring {
  const radii = each.map(radiusOf);
  const steps = radii.map((radius, n) => radius + (radii[(n + 1) % radii.length] ?? 0) + GAP);
  const around = steps.reduce((sum, step) => sum + step, 0);
  let passed = 0;
  const angles = steps.map((step) => {
    const angle = (2 * Math.PI * passed) / around;
    passed += step;
    return angle;
  });
  const chords = steps.map((step) => step / (2 * Math.sin(Math.min(Math.PI / 2, (Math.PI * step) / around))));
  const inside = radii.map((radius) => radius + (between === 0 ? 0 : radiusOf(between) * LOOSE_EDGE));
  return { radius: Math.max(0, ...chords, ...inside), angles };
}

export function planByBaustein(ties: Ties): Plan {
  const { radius, angles } = ringOf(loads(ties));
  const { bausteine } = ties;
  return {
    // the first one at the top, the others clockwise
    landmarks: bausteine.map(({ id }, n) => {
      const angle = angles[n] ?? 0;
      return { id, ...stretch({ x: radius * WIDE * Math.sin(angle), y: -radius * Math.cos(angle) }) };
    }),
    idealOf: ({ id, type, bausteine: about }: LayoutEntry, placed) =>
      type === 'cooperation'
        ? (meanOf(equally(about), placed) ?? meanOf(equally(ties.participants.get(id) ?? []), placed))
        : meanOf(ties.belongsTo.get(id) ?? [], placed),
  };
}
