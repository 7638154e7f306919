// Whether the page's scripts run: what needs them shows then, and not before.
import { useSyncExternalStore } from 'react';

const never = (): (() => void) => () => undefined;

export const useScript = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
