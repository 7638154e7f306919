// Opens the store and wires it to what needs it: the only place that does. One container a process.
import { openEngine, type EngineConfig } from '../graph/engine/open-engine';
import type { GraphEngine } from '../graph/engine/port';
import { firstDay, type Day } from '../graph/model/day';
import { rememberDay } from '../graph/queries/loans';
import { latestChange } from '../graph/queries/changes';
import { countEntries, earliestReportYear, latestConfirmation, latestConfirmedTie } from '../graph/queries/store';
import { placesOnTheMap } from '../graph/queries/positions';
import { allUsers } from '../graph/queries/users';
import { migrate } from '../graph/schema/migrate';
import { readBoundaries } from '../graph/seed/boundaries';
import { loadDeliveredDataset } from '../graph/seed/load-dataset';
import { GUEST } from './auth/actor';
import { writeLineIn } from './audit/write-line';
import { clock, wallDay } from './config/clock';
import type { DirectoryDeps } from './directory/deps';
import { readEntry } from './directory/read-entry';
import { readSearchRecords } from './directory/read-search-records';
import { followChanges } from './follow-changes';
import { log, type Log } from './log';
import { keepPositions } from './network/keep-positions';
import { layoutInputOf } from './network/layout-records';
import { drawTowns, type TownMap } from './picture/town-map';
import { buildIndex } from './search/index-of-records';

export interface ContainerOptions extends EngineConfig {
  /** Whether an empty store is filled with the made-up entries too. */
  examples: boolean;
}
export interface Container {
  deps: DirectoryDeps;
  /** The shapes of the towns; null where there are no boundaries to draw. */
  townMap: TownMap | null;
  log: Log;
  /** Reads index, day of the view and positions anew; to be called after each write to the network. */
  refresh: () => Promise<void>;
  /** Resolves once every node has the place that it keeps: nobody but tests and measurements waits for it. */
  arranged: () => Promise<void>;
  close: () => Promise<void>;
}

/** So long the start waits for a picture that nobody has arranged yet; the rest comes while the app serves. */
const MOMENT_MS = 2000;

/** For a store that holds neither confirmation nor source: the first day that anything can be about. */
const NO_DAY = '2010-01-01';

async function readDays(engine: Pick<GraphEngine, 'read'>): Promise<{ day: Day; undatedFrom: Day }> {
  const [entries, ties, [reported]] = await Promise.all([
    latestConfirmation.ask(engine, {}),
    latestConfirmedTie.ask(engine, {}),
    earliestReportYear.ask(engine, {}),
  ]);
  const latest = [...entries, ...ties].map((row) => row.latest ?? '').reduce((a, b) => (a > b ? a : b), '');
  return {
    day: latest ? firstDay(latest) : NO_DAY,
    undatedFrom: reported?.year ? firstDay(reported.year) : NO_DAY,
  };
}

const PATIENT = { limitMs: 60_000 };
/** For what no reader waits for, the start and commands: a server that has just started plans every question anew. */
const patiently = (engine: GraphEngine): GraphEngine => ({
  ...engine,
  read: (work, options) => engine.read(work, { ...PATIENT, ...options }),
  write: (work, options) => engine.write(work, { ...PATIENT, ...options }),
});

/**
 * Reads one entry of each type, so that the first reader does not wait for the plans of the questions. An entry that
 * cannot be read concerns its own page, and does not keep the app from starting.
 */
async function warm(deps: DirectoryDeps): Promise<void> {
  const oneOfEach = new Map(deps.index().records.map((record) => [record.type, record.id]));
  for (const entry of oneOfEach.values()) {
    await readEntry(deps, GUEST, { id: entry }).catch((err: unknown) => {
      log.warn({ entry, err }, 'an entry cannot be read');
    });
  }
}

/** A map that cannot be drawn is no reason to keep the directory shut: its pages say so, and show the table. */
export async function readTownMap(read: () => Promise<unknown> = readBoundaries): Promise<TownMap | null> {
  try {
    return drawTowns(await read());
  } catch (err) {
    log.warn({ err }, 'the map of the towns cannot be drawn');
    return null;
  }
}

/**
 * Opens or creates the store, brings its schema up to date, loads the dataset where it is empty, builds the index.
 * @throws DomainError store*, wrongPassword, diskFull, seedInvalid
 */
export async function openContainer(options: ContainerOptions): Promise<Container> {
  const engine = await openEngine(options);
  const kept = keepPositions(engine, {
    warn: (err, arrangement) => log.warn({ err, arrangement }, 'the network was not arranged: old places stay'),
  });
  const close = async (): Promise<void> => {
    await kept.close();
    await engine.close();
  };
  try {
    await migrate(engine);
    const patient = patiently(engine);
    const [stored] = await countEntries.ask(patient, {});
    if (stored?.entries === 0) await loadDeliveredDataset(engine, { examples: options.examples });
    const read = async () => {
      const [{ records, synonyms }, days, places] = await Promise.all([
        readSearchRecords(engine),
        readDays(patient),
        placesOnTheMap.ask(patient, {}),
      ]);
      await kept.follow(layoutInputOf(records, places));
      return { index: buildIndex(records, synonyms), days };
    };
    const latest = async (): Promise<number> => (await latestChange.ask(engine, {}))[0]?.number ?? 0;
    const began = await latest();
    let current = await read();
    const follower = followChanges({
      began,
      latest,
      read: async () => {
        current = await read();
      },
      warn: (err) => log.warn({ err }, 'the index was not read anew: the old one stays'),
    });
    /** What ended with a day stays ended, though the clock be set back. */
    const remember = (day: string): Promise<void> =>
      engine
        .write((tx) => rememberDay(tx, day))
        .catch((err: unknown) => log.warn({ err }, 'the day was not kept: a clock set back may reopen loans'));
    let builtOn = wallDay();
    await remember(builtOn);
    /** Consents begin and end by the wall clock: with a new day the index is read anew, once. */
    const followDay = (): void => {
      const day = wallDay();
      if (day === builtOn) return;
      builtOn = day;
      follower.changed();
      void remember(day);
    };
    const deps: DirectoryDeps = {
      engine,
      index: () => {
        followDay();
        return current.index;
      },
      today: () => current.days,
      changed: follower.changed,
      positions: kept.positions,
    };
    await warm({ ...deps, engine: patient });
    await Promise.race([kept.settled(), new Promise((resolve) => setTimeout(resolve, MOMENT_MS).unref())]);
    return {
      deps,
      townMap: await readTownMap(),
      log,
      refresh: follower.refresh,
      arranged: kept.settled,
      close: async () => {
        await follower.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Whoever runs a command, as the audit log calls them. */
const COMMAND = { role: 'operator', id: 'terminal' };

/**
 * Fills an empty store with the delivered dataset, or with `reset` replaces what it holds; then closes it again.
 * @returns who works nowhere any more, since their organisation is not in the dataset: their logins
 * @throws DomainError store*, wrongPassword, diskFull, seedInvalid; the store is left as it was
 */
export async function seedStore(
  options: ContainerOptions & { reset: boolean },
): Promise<'notEmpty' | { withoutAmt: string[] }> {
  const engine = await openEngine(options);
  try {
    await migrate(engine);
    const [stored] = await countEntries.ask(engine, {});
    if (stored?.entries !== 0 && !options.reset) return 'notEmpty';
    await loadDeliveredDataset(engine, {
      examples: options.examples,
      replace: options.reset,
      replaced: (tx, gone) =>
        writeLineIn(tx, { event: 'datasetReplaced', actor: COMMAND, detail: `entries ${gone}` }, clock()),
    });
    const users = await allUsers.ask(engine, {});
    return { withoutAmt: users.flatMap(({ user, worksAtId }) => (worksAtId === null ? [user.login] : [])) };
  } finally {
    await engine.close();
  }
}

/** Opens the store for one piece of work and closes it again. @throws DomainError store*, wrongPassword, diskFull */
export async function withStore<T>(options: EngineConfig, work: (engine: GraphEngine) => Promise<T>): Promise<T> {
  const engine = await openEngine(options);
  try {
    await migrate(engine);
    return await work(patiently(engine));
  } finally {
    await engine.close();
  }
}

// The server script opens the container before Next's bundle runs; both find it here.
const KEY = Symbol.for('netzkompass.container');
const shared = globalThis as typeof globalThis & { [KEY]?: Promise<Container> };

export function shareContainer(container: Promise<Container>): void {
  shared[KEY] = container;
}

/** The container of this process. @throws where the server script has not opened it */
export function getContainer(): Promise<Container> {
  const opened = shared[KEY];
  if (!opened)
    throw new Error('the container is opened by scripts/server.ts: start the app with npm start or npm run dev');
  return opened;
}
