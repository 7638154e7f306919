// When a mail that could not be sent is tried again.
const MINUTE_MS = 60_000;
const AFTER_MINUTES = [1, 5, 30, 2 * 60, 12 * 60, 24 * 60] as const;
/** Then it is given up. */
const GIVEN_UP_AFTER_MS = 5 * 24 * 60 * MINUTE_MS;

/**
 * @param attempts that have failed, this one included
 * @param queuedAt instant
 * @returns an instant; null where nothing more is tried
 */
export function nextTry(attempts: number, queuedAt: string, now: Date): string | null {
  const minutes = AFTER_MINUTES[Math.min(attempts, AFTER_MINUTES.length) - 1] ?? AFTER_MINUTES[0];
  const next = now.getTime() + minutes * MINUTE_MS;
  return next - Date.parse(queuedAt) > GIVEN_UP_AFTER_MS ? null : new Date(next).toISOString();
}
