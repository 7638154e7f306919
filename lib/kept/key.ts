// The key to what is kept for a reader: made here, never taken from a client. The store holds its hash only, so that
// whoever reads the store cannot open a reader's selection.
import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;
const KEY = /^[A-Za-z0-9_-]{43}$/;

export const newKey = (): string => randomBytes(BYTES).toString('base64url');
/** Whether a text has the form of our keys; whether it opens anything, the store knows. */
export const isKey = (text: unknown): text is string => typeof text === 'string' && KEY.test(text);
export const idOfKey = (key: string): string => createHash('sha256').update(key).digest('base64url');
