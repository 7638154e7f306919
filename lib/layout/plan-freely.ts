// Free: what belongs together is drawn together, nothing else counts. A simulation without chance gives the ideal points.
import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import { stretch } from './districts';
import { CELL_AREA } from './grid';
import type { Plan } from './plan';
import type { Point } from './positions';
import { equally, meanOf, type Ties, type Weighted } from './ties';

/** Of the area of the picture, so much is empty. */
const SLACK = 2.2;
/** The margin lies below: what is above it is wider than the screen, so that both together are as wide. */
const WIDE = 1.15;

interface Body extends SimulationNodeDatum {
  id: string;
}
interface Link {
  source: string;
  target: string;
}

/** Fewer steps for a large network: each costs more there, and the outline stands early. */
const ticksFor = (nodes: number): number => (nodes <= 1000 ? 300 : nodes <= 4000 ? 150 : 60);

function linksOf({ cooperations, belongsTo, bausteine }: Ties): Link[] {
  const about = new Set(bausteine.map(({ id }) => id));
  const links = cooperations.flatMap(({ id, bausteine: targets }) =>
    targets.filter((target) => about.has(target)).map((target) => ({ source: id, target })),
  );
  for (const [source, ties] of belongsTo) for (const { id: target } of ties) links.push({ source, target });
  return links;
}

/** The simulation starts from a fixed spiral and draws from a fixed sequence: both are d3-force's defaults. */
function simulate(ties: Ties): Map<string, Point> {
  const links = linksOf(ties);
  const tied = new Set(links.flatMap(({ source, target }) => [source, target]));
  const bodies = [...ties.bausteine, ...ties.cooperations, ...ties.organisations]
    .filter(({ id }) => tied.has(id))
    .map(({ id }): Body => ({ id }));
  if (bodies.length === 0) return new Map();
  forceSimulation(bodies)
    .force(
      'ties',
      forceLink<Body, Link>(links.map((link) => ({ ...link })))
        .id(({ id }) => id)
        .distance(20),
    )
    .force('room', forceManyBody<Body>().strength(-60).theta(1.1).distanceMax(400))
    .force('x', forceX<Body>(0).strength(0.06))
    .force('y', forceY<Body>(0).strength(0.06))
    .stop()
    .tick(ticksFor(bodies.length));
  return scaled(bodies);
}

/** As large as the cells need that the nodes take, spread as wide as the screen is. */
function scaled(bodies: readonly Body[]): Map<string, Point> {
  const at = ({ x = 0, y = 0 }: Body): Point => ({ x, y });
  const points = bodies.map(at);
  const n = points.length;
  const middle = { x: points.reduce((sum, { x }) => sum + x, 0) / n, y: points.reduce((sum, { y }) => sum + y, 0) / n };
  const square = points.reduce((sum, { x, y }) => sum + (x - middle.x) ** 2 + (y - middle.y) ** 2, 0) / n;
  const radius = Math.sqrt((n * CELL_AREA * SLACK) / Math.PI);
  // of a disc, the mean square of the distance to the middle is half the square of its radius
  const scale = square > 0 ? radius / Math.sqrt(2 * square) : 0;
  return new Map(
    bodies.map((body) => {
      const { x, y } = at(body);
      return [body.id, stretch({ x: (x - middle.x) * scale * WIDE, y: (y - middle.y) * scale })];
    }),
  );
}

/** Nobody is simulated: what is new stands at the mean of what it belongs to, or at the margin. */
export function planBesideNeighbours(ties: Ties): Plan {
  const around = (id: string, about: readonly string[], placed: ReadonlyMap<string, Point>): Point | null =>
    meanOf(equally(about), placed) ?? meanOf(equally(ties.participants.get(id) ?? []), placed);
  return {
    landmarks: [],
    idealOf: ({ id, type, bausteine }, placed) =>
      type === 'organisation' ? meanOf(neighboursOf(ties, id), placed) : around(id, bausteine, placed),
  };
}

const neighboursOf = (ties: Ties, id: string): readonly Weighted[] => ties.belongsTo.get(id) ?? [];

export function planFreely(ties: Ties): Plan {
  const simulated = simulate(ties);
  return { landmarks: [], idealOf: ({ id }) => simulated.get(id) ?? null };
}
