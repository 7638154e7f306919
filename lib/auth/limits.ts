// How often somebody may try: counted by account and by address, in memory of fixed size. Each process counts for itself:
// behind a balancer the limits are as many times higher as there are processes.
import { createHash, randomBytes } from 'node:crypto';

export interface Limit {
  /** Whether one more try is allowed; counts it. */
  take(key: string): boolean;
  /** Takes back one counted try: it was a right one. */
  giveBack(key: string): void;
}

interface Options {
  most: number;
  windowMs: number;
  now: () => number;
  /** Fixed, so that no flood of names fills the memory or pushes out a count; two keys may share a bucket. */
  buckets?: number;
}

export function makeLimit({ most, windowMs, now, buckets = 65_536 }: Options): Limit {
  const counts = new Uint32Array(buckets);
  const began = new Float64Array(buckets);
  // Salted, so that nobody can look for keys that share a bucket with somebody else's.
  const salt = randomBytes(16);
  const bucketOf = (key: string): number =>
    createHash('sha256').update(salt).update(key).digest().readUInt32BE(0) % buckets;
  return {
    take: (key) => {
      const at = bucketOf(key);
      if (now() - (began[at] ?? 0) >= windowMs) {
        counts[at] = 0;
        began[at] = now();
      }
      if ((counts[at] ?? 0) >= most) return false;
      counts[at] = (counts[at] ?? 0) + 1;
      return true;
    },
    giveBack: (key) => {
      const at = bucketOf(key);
      counts[at] = Math.max(0, (counts[at] ?? 0) - 1);
    },
  };
}
