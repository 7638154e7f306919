// How long small things are kept for readers who have no account: 30 days since they were last touched.
const KEPT_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** For a cookie's Max-Age. */
export const KEPT_SECONDS = (KEPT_DAYS * DAY_MS) / 1000;

/** An instant as the store holds it: UTC, always of the same length, so that two compare as texts. */
export const instant = (time: Date): string => time.toISOString();

/** What was touched before this instant is over. */
export const keptSince = (now: Date): string => instant(new Date(now.getTime() - KEPT_DAYS * DAY_MS));
