// Takes away what is over by itself as long as the app runs, at its start and then once a day: selections, short addresses, what
// was typed into forms, links, ended sessions. Nobody has to confirm that, since none of it opens anything any more.
import type { GraphEngine } from '../../graph/engine/port';
import { removePassedThings } from '../../graph/queries/retention';
import { passedBefore } from './limits';

const DAY_MS = 24 * 60 * 60 * 1000;

interface Options {
  engine: Pick<GraphEngine, 'write'>;
  now: () => Date;
  /** The store was away: the next day tries again. */
  failed: (error: unknown) => void;
  everyMs?: number;
}

/** @returns what ends it, once the round that is under way is over */
export function keepTidy({ engine, now, failed, everyMs = DAY_MS }: Options): { close: () => Promise<void> } {
  const round = (): Promise<void> =>
    engine.write((tx) => removePassedThings(tx, passedBefore(now()))).catch((error: unknown) => failed(error));
  let running = round();
  const timer = setInterval(() => {
    running = running.then(round);
  }, everyMs);
  timer.unref();
  return {
    close: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
