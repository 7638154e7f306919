// Runs in the page: how long its main thread was blocked at a stretch, by the browser's own list of long tasks (which names
// none below 50 ms) and by a clock that should tick every 4 ms.
export interface Block {
  start: number;
  ms: number;
}
export interface Blocks {
  tasks: Block[];
  gaps: Block[];
}

/** To be called before anything else of the page runs, needing nothing around it; the lists go on growing. */
export function watchBlocks(): Blocks {
  const TICK = 4;
  const LEAST = 12; // shorter ones are of no interest, and many
  const blocks: Blocks = { tasks: [], gaps: [] };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) blocks.tasks.push({ start: startTime, ms: duration });
  }).observe({ type: 'longtask', buffered: true });
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    if (now - last - TICK > LEAST) blocks.gaps.push({ start: last, ms: now - last - TICK });
    last = now;
  }, TICK);
  return blocks;
}
