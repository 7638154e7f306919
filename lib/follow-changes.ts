// Keeps what a process has read of the store up to date: at once after its own writes, within a second after those of others.

/** How often a process asks whether another has written. */
const EVERY_MS = 200;

interface Options {
  /** The number of the latest change when the process read for the first time. */
  began: number;
  latest: () => Promise<number>;
  read: () => Promise<void>;
  warn: (error: unknown) => void;
  everyMs?: number;
}
interface Follower {
  /** Somebody has written: read anew, soon. Many calls meanwhile are one. */
  changed: () => void;
  /** Reads anew and waits for it. */
  refresh: () => Promise<void>;
  close: () => Promise<void>;
}

export function followChanges({ began, latest, read, warn, everyMs = EVERY_MS }: Options): Follower {
  let seen = began;
  let running: Promise<void> | undefined;
  let again = false;
  let closed = false;
  let failed = false;

  /** One reading at a time; who asks meanwhile gets the one after it, which sees what they wrote. */
  const refresh = (): Promise<void> => {
    if (running) {
      again = true;
      return running.then(() => (again ? refresh() : running));
    }
    again = false;
    running = (async () => {
      const number = await latest();
      await read();
      seen = number; // asked before reading: what came between is read once more
    })().finally(() => {
      running = undefined;
    });
    return running;
  };
  /** A failure is told once, and the next round tries again. */
  const calmly = (work: () => Promise<void>): Promise<void> =>
    work().then(
      () => void (failed = false),
      (error: unknown) => {
        if (!failed && !closed) warn(error);
        failed = true;
      },
    );
  const look = async (): Promise<void> => {
    if ((await latest()) !== seen || failed) await refresh();
  };
  let looking: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    looking = looking.then(() => (closed ? undefined : calmly(look)));
  }, everyMs);
  timer.unref();

  return {
    changed: () => void calmly(refresh),
    refresh,
    close: async () => {
      closed = true;
      clearInterval(timer);
      await looking;
      await running?.catch(() => undefined);
    },
  };
}
