// The positions of this process: read from the store, arranged in a worker where something is missing, stored, swapped in.
import type { GraphEngine } from '../../graph/engine/port';
import { isDomainError } from '../../graph/model/errors';
import { findArrangement, writeArrangement } from '../../graph/queries/positions';
import { LAYOUT_VERSION, placeMissing } from '../layout/arrange';
import { arrangeInWorker } from '../layout/arrange-in-worker';
import type { LayoutInput } from '../layout/layout-input';
import { ARRANGEMENTS, type Arrangement, type Positions } from '../layout/positions';
import { positionsFromText, positionsToText } from '../layout/positions-text';

export interface PositionsOptions {
  /** Told when an arrangement did not come about, and not again before it has. */
  warn: (error: unknown, arrangement: Arrangement) => void;
  /** How long one arrangement may take, in milliseconds. */
  limitMs?: number;
  /** For tests; in a worker otherwise. */
  arrange?: typeof arrangeInWorker;
}
export interface KeptPositions {
  /** Of every node: what is not arranged yet stands beside its neighbours or at the margin. */
  positions: (arrangement: Arrangement) => Positions;
  /** Takes a new state of the network: resolves once there are positions to serve; what is missing is arranged afterwards. */
  follow: (input: LayoutInput) => Promise<void>;
  /** Resolves once nothing is being arranged. */
  settled: () => Promise<void>;
  close: () => Promise<void>;
}

interface Stored {
  positions: Positions;
  version: number;
  /** 0 where nothing is stored. */
  revision: number;
}

/** The delivered network takes 2 s on a slow machine, 10,000 organisations 10 s. */
const LIMIT_MS = 20_000;
/** No reader waits for it, and a cold server answers late. */
const STORE_LIMIT = { limitMs: 60_000 };
/** Whoever is overtaken by another process reads what that has stored, and goes on from there. */
const ATTEMPTS = 3;

const isWhole = ({ entries }: LayoutInput, { positions, version }: Stored): boolean =>
  version >= LAYOUT_VERSION && entries.every(({ id }) => positions.has(id));

async function readStored(engine: GraphEngine, arrangement: Arrangement): Promise<Stored> {
  const [row] = await engine.read((tx) => findArrangement.in(tx, { id: arrangement }), STORE_LIMIT);
  const { positions = '', version = LAYOUT_VERSION, revision = 0 } = row ?? {};
  return { positions: positionsFromText(positions), version, revision };
}

/** @returns false where another process was first */
async function writeStored(engine: GraphEngine, arrangement: Arrangement, next: Stored): Promise<boolean> {
  const { version, revision: after } = next;
  const row = { id: arrangement, version, positions: positionsToText(next.positions), after };
  try {
    return await engine.write((tx) => writeArrangement(tx, row), STORE_LIMIT);
  } catch (error) {
    if (isDomainError(error) && error.code === 'duplicate') return false;
    throw error;
  }
}

export function keepPositions(engine: GraphEngine, options: PositionsOptions): KeptPositions {
  const { warn, limitMs = LIMIT_MS, arrange = arrangeInWorker } = options;
  const served = new Map<Arrangement, Positions>();
  const failing = new Set<Arrangement>();
  const closing = new AbortController();
  let latest: LayoutInput | undefined;
  let running = Promise.resolve();

  const arrangeOne = async (input: LayoutInput, arrangement: Arrangement): Promise<void> => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const stored = await readStored(engine, arrangement);
      if (isWhole(input, stored)) return serve(input, arrangement, stored.positions);
      // an older version's places are no places of this one
      const previous: Positions = stored.version < LAYOUT_VERSION ? new Map() : stored.positions;
      const positions = await arrange({ input, arrangement, previous }, { limitMs, signal: closing.signal });
      const version = Math.max(stored.version, LAYOUT_VERSION);
      if (await writeStored(engine, arrangement, { ...stored, version, positions }))
        return serve(input, arrangement, positions);
    }
    serve(input, arrangement, (await readStored(engine, arrangement)).positions);
  };
  const serve = (input: LayoutInput, arrangement: Arrangement, positions: Positions): void => {
    if (input === latest) served.set(arrangement, placeMissing(input, positions));
  };
  const arrangeAll = async (input: LayoutInput): Promise<void> => {
    for (const arrangement of ARRANGEMENTS) {
      if (input !== latest || closing.signal.aborted) return;
      try {
        await arrangeOne(input, arrangement);
        failing.delete(arrangement);
      } catch (error) {
        if (!closing.signal.aborted && !failing.has(arrangement)) warn(error, arrangement);
        failing.add(arrangement);
      }
    }
  };

  return {
    positions: (arrangement) => served.get(arrangement) ?? new Map(),
    follow: async (input) => {
      const stored = new Map(
        await Promise.all(
          ARRANGEMENTS.map(async (arrangement) => [arrangement, await readStored(engine, arrangement)] as const),
        ),
      );
      latest = input;
      for (const [arrangement, { positions }] of stored) serve(input, arrangement, positions);
      if (![...stored.values()].every((one) => isWhole(input, one))) running = running.then(() => arrangeAll(input));
    },
    settled: () => running,
    close: async () => {
      closing.abort();
      await running;
    },
  };
}
