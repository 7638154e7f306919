// Timing: the same work many times, its median and 95th percentile in milliseconds.
export interface Measured {
  name: string;
  p50: number;
  p95: number;
  runs: number;
  /** What the figure should stay below on a quiet machine, in the same unit, where there is a target. */
  target?: number;
  unit: string;
}

export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;

/** Runs `work` for each input after a short warming up. */
export async function measure<T>(
  name: string,
  inputs: readonly T[],
  work: (input: T) => unknown,
  options: { target?: number; warm?: number } = {},
): Promise<Measured> {
  for (const input of inputs.slice(0, options.warm ?? 5)) await work(input);
  const times: number[] = [];
  for (const input of inputs) {
    const start = performance.now();
    await work(input);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return {
    name,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    runs: times.length,
    unit: 'ms',
    ...(options.target !== undefined && { target: options.target }),
  };
}

/** A figure that was taken once: a start, a size, a share. */
export const single = (name: string, value: number, unit: string, target?: number): Measured => ({
  name,
  p50: value,
  p95: value,
  runs: 1,
  unit,
  ...(target !== undefined && { target }),
});

const shown = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(2));

export function table(title: string, rows: readonly Measured[]): string {
  const width = Math.max(40, ...rows.map((row) => row.name.length));
  const lines = rows.map(
    (row) =>
      `${row.name.padEnd(width)} ${shown(row.p50).padStart(9)} ${shown(row.p95).padStart(9)} ${row.unit.padEnd(3)} ${String(row.runs).padStart(5)}` +
      (row.target === undefined ? '' : `   target ${row.target}`),
  );
  return [
    `\n${title}`,
    `${''.padEnd(width)} ${'p50'.padStart(9)} ${'p95'.padStart(9)} ${''.padEnd(3)} ${'runs'.padStart(5)}`,
    ...lines,
  ].join('\n');
}
