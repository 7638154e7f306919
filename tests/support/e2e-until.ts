// Waits for a condition and not for a time.
const EVERY_MS = 50;

/** @throws Error with the last failure where the condition does not come true in time */
export async function until<T>(check: () => Promise<T | false> | T | false, withinMs = 30_000): Promise<T> {
  const end = performance.now() + withinMs;
  let last: unknown;
  while (performance.now() < end) {
    try {
      const result = await check();
      if (result !== false) return result;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
  throw new Error(`this did not come true within ${withinMs} ms`, { cause: last });
}
