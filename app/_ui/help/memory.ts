// What was read last and what is pinned: in this browser only. Nothing of it is sent anywhere.
import { readStored, writeStored } from './shortcuts';

export interface Remembered {
  /** Path of the entry, without the view. */
  path: string;
  name: string;
}
const MOST_RECENT = 8;
const MOST_PINNED = 50;
const NAMES = { recent: 'nk-recent', pinned: 'nk-pinned' } as const;
export type Shelf = keyof typeof NAMES;

/** Whatever stands in the storage, also what an older version or somebody else has put there. */
export function read(shelf: Shelf): Remembered[] {
  try {
    const stored: unknown = JSON.parse(readStored(NAMES[shelf]) ?? '[]');
    if (!Array.isArray(stored)) return [];
    return stored.filter(
      (one: unknown): one is Remembered =>
        typeof one === 'object' &&
        one !== null &&
        'path' in one &&
        'name' in one &&
        typeof one.name === 'string' &&
        typeof one.path === 'string' &&
        /^\/[a-z]+\/[a-z0-9.-]+$/.test(one.path),
    );
  } catch {
    return [];
  }
}

const write = (shelf: Shelf, items: Remembered[]): void =>
  writeStored(NAMES[shelf], items.length === 0 ? null : JSON.stringify(items));

export function rememberRecent(entry: Remembered): void {
  write('recent', [entry, ...read('recent').filter(({ path }) => path !== entry.path)].slice(0, MOST_RECENT));
}

/** @returns whether it is pinned now */
export function togglePinned(entry: Remembered): boolean {
  const others = read('pinned').filter(({ path }) => path !== entry.path);
  const wasPinned = others.length < read('pinned').length;
  write('pinned', wasPinned ? others : [entry, ...others].slice(0, MOST_PINNED));
  return !wasPinned;
}
export const isPinned = (path: string): boolean => read('pinned').some((one) => one.path === path);
export function clear(): void {
  write('recent', []);
  write('pinned', []);
}
