// Two small gates: how many statements run at once, and that writers go one after another.

/** Runs a piece of work when there is room for it. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T>;

/** Lets at most `room` pieces of work run at the same time; the others wait in the order they came. */
export function atMost(room: number): Gate {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    // A finished piece hands its place on directly, so a newcomer cannot slip in between.
    if (running < room) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
