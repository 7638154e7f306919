// Own places in the storage of this browser. Where it refuses, they last as long as the page, and a line says so.
import { readStored } from '../../_ui/help/shortcuts';
import { hasPlaces, placesFromText, placesToText, type OwnPlaces } from './own-places';

const NAME = 'nk-places';
let refused = false;
const listeners = new Set<() => void>();

export const readPlaces = (): OwnPlaces => placesFromText(readStored(NAME));

export function keepPlaces(places: OwnPlaces): void {
  const text = hasPlaces(places) ? placesToText(places) : null;
  try {
    // where nothing was ever moved, the storage is left in peace
    if (text === localStorage.getItem(NAME)) return;
    if (text === null) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, text);
  } catch {
    refused = refused || text !== null;
    for (const listener of listeners) listener();
  }
}

export const isRefused = (): boolean => refused;
export function onRefused(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
/** Another tab of the same browser has moved something. */
export function onOtherTab(listener: (places: OwnPlaces) => void): () => void {
  const onStorage = (event: StorageEvent): void => {
    if (event.key === NAME || event.key === null) listener(readPlaces());
  };
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}
