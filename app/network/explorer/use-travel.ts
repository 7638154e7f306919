// Changes of the address without reloading: every link and form of the page that leads to the page itself. The server draws
// the table anew, and the picture gets the same network. Where it cannot be reached, what is there stays, and a line says so.
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useRef, useState, useTransition } from 'react';
import { paths } from '../../../lib/paths';
import { arriveAt, startAt, type Travel } from './travel-history';

const HERE = paths.network();
const isHere = (url: URL): boolean => url.origin === location.origin && url.pathname === HERE;

async function isServerThere(): Promise<boolean> {
  try {
    await fetch('/api/health/live', { cache: 'no-store' });
    return true;
  } catch {
    return false;
  }
}

/** The address that a form would lead to. */
function addressOf(form: HTMLFormElement): URL {
  const url = new URL(form.action);
  url.search = '';
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value !== '') url.searchParams.append(name, value);
  return url;
}

/** Where a row is gone, the one in its place has the focus. */
function refocus(row: number): void {
  if (document.activeElement !== document.body || row < 0) return;
  const rows = document.querySelectorAll<HTMLElement>('tr[data-node]');
  rows[Math.min(row, rows.length - 1)]?.querySelector<HTMLElement>('.nk-net__do')?.focus();
}

export interface Travels {
  go: (address: string) => void;
  undo: (() => void) | null;
  redo: (() => void) | null;
  /** Between a change and its answer. */
  busy: boolean;
  offline: boolean;
}

export function useTravel(): Travels {
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams().toString();
  const address = search ? `${pathname}?${search}` : pathname;
  const [travel, setTravel] = useState<Travel>(() => startAt(address));
  const [offline, setOffline] = useState(false);
  const [busy, startTransition] = useTransition();
  const row = useRef(-1);
  if (travel.here !== address) setTravel(arriveAt(travel, address));
  useEffect(() => refocus(row.current), [address]);

  const go = useCallback(
    (to: string) => {
      const focused = document.activeElement?.closest('tr[data-node]');
      row.current = focused ? [...document.querySelectorAll('tr[data-node]')].indexOf(focused) : -1;
      void isServerThere().then((there) => {
        setOffline(!there);
        if (there) startTransition(() => router.push(to, { scroll: false }));
      });
    },
    [router],
  );

  useEffect(() => {
    const onClick = (event: MouseEvent): void => {
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
      if (!link || link.target !== '' || !isHere(new URL(link.href)) || new URL(link.href).hash !== '') return;
      event.preventDefault();
      go(new URL(link.href).pathname + new URL(link.href).search);
    };
    const onSubmit = (event: SubmitEvent): void => {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || form.method !== 'get' || !isHere(new URL(form.action))) return;
      event.preventDefault();
      const url = addressOf(form);
      go(url.pathname + url.search);
    };
    document.addEventListener('click', onClick);
    document.addEventListener('submit', onSubmit);
    return () => {
      document.removeEventListener('click', onClick);
      document.removeEventListener('submit', onSubmit);
    };
  }, [go]);

  const before = travel.past.at(-1);
  const next = travel.future[0];
  return {
    go,
    undo: before === undefined ? null : () => go(before),
    redo: next === undefined ? null : () => go(next),
    busy,
    offline,
  };
}
