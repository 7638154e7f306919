// Changes of the address without reloading: every link and form of the page that leads to the page itself. The server draws
// the table anew, and the picture gets the same network. Where it cannot be reached, what is there stays, and a line says so.
// What changes the picture alone (places, section, selection) is a step like any other, and needs no server.
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useRef, useState, useTransition } from 'react';
import { readSection, SECTION, type Section } from '../../../lib/network/section';
import { paths } from '../../../lib/paths';
import { barOf, writeBar } from './address-bar';
import { keepPlaces, onOtherTab, readPlaces } from './keep-places';
import { readRowFocus, restoreRowFocus, type RowFocus } from './row-focus';
import { shorten } from './shorten';
import { amend, arriveAt, back, forth, startAt, takeStep, type Scene, type Travel } from './travel-history';

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

type Own = Partial<Omit<Scene, 'address'>>;
export interface Travels {
  go: (address: string) => void;
  undo: (() => void) | null;
  redo: (() => void) | null;
  /** Between a change and its answer. */
  busy: boolean;
  offline: boolean;
  scene: Scene;
  /** A step that needs no server; of several with the same `run` in a row, one is made. */
  step: (change: Own, run?: string) => void;
  /** A step after which the picture has to show its section. */
  show: (change: Own & Pick<Scene, 'section'>) => void;
  /** Tells what the picture shows, which nobody asked for: no step. */
  note: (section: Section | null) => void;
  /** To the whole network, nothing selected. */
  reset: (address: string) => void;
  /** Counts up where the picture has to show the section of the scene. */
  looks: number;
}

interface State {
  travel: Travel;
  /** The address bar as it was last seen, and as we have written it ourselves since. */
  seen: string;
  written: readonly string[];
  /** Where a change of the address leads once it is there; `fresh` where nobody has been there yet. */
  waiting: { travel: Travel; fresh: boolean } | null;
  looks: number;
}

/** The address bar says something else than before. */
function arrive(state: State, bar: { key: string; address: string; section: Section | null }): State {
  const { travel, waiting, written, looks } = state;
  const seen = { ...state, seen: bar.key };
  if (bar.address === travel.here.address && written.includes(bar.key)) return seen;
  const rest = { ...seen, written: [], waiting: null };
  if (waiting?.fresh) return { ...rest, travel: amend(waiting.travel, { address: bar.address }) };
  if (waiting?.travel.here.address === bar.address) return { ...rest, travel: waiting.travel, looks: looks + 1 };
  return { ...rest, travel: arriveAt(travel, bar.address, bar.section), looks: looks + 1 };
}

const freshly = (from: Travel, address: string): State['waiting'] => ({
  travel: takeStep(from, { address }),
  fresh: true,
});

export function useTravel(): Travels {
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  const address = barOf(pathname, search, null);
  const section = readSection(search.get(SECTION) ?? '');
  const key = barOf(pathname, search, section);
  const [state, setState] = useState<State>(() => ({
    travel: startAt({ address, places: readPlaces(), section, selected: [] }),
    seen: key,
    written: [],
    waiting: null,
    looks: 0,
  }));
  const [offline, setOffline] = useState(false);
  const [busy, startTransition] = useTransition();
  const row = useRef<RowFocus | null>(null);
  if (state.seen !== key) setState(arrive(state, { key, address, section }));
  const { travel } = state;
  const { here } = travel;
  useEffect(() => restoreRowFocus(row.current), [address]);
  useEffect(() => keepPlaces(here.places), [here.places]);
  useEffect(
    () => onOtherTab((places) => setState((last) => ({ ...last, travel: amend(last.travel, { places }) }))),
    [],
  );

  useEffect(() => {
    const toOffline = (): void => setOffline(true);
    const toOnline = (): void => setOffline(false);
    window.addEventListener('offline', toOffline);
    window.addEventListener('online', toOnline);
    return () => {
      window.removeEventListener('offline', toOffline);
      window.removeEventListener('online', toOnline);
    };
  }, []);

  // whoever goes back or forth by the browser does not arrive where a link would have led
  useEffect(() => {
    const onPopState = (): void => setState((last) => ({ ...last, waiting: null }));
    window.addEventListener('popstate', onPopState);
    return () => window.removeEventListener('popstate', onPopState);
  }, []);

  const leave = useCallback(
    (address: string, arrival: (last: Travel, to: string) => State['waiting']) => {
      row.current = readRowFocus();
      void isServerThere().then(async (there) => {
        setOffline(!there);
        if (!there) return;
        const to = await shorten(address);
        setState((last) => ({ ...last, waiting: arrival(last.travel, to) }));
        startTransition(() => router.push(to, { scroll: false }));
      });
    },
    [router],
  );
  /** Shows the section in the address bar, where that is still the one of this address. */
  const write = useCallback((to: Section | null) => {
    const written = writeBar(to);
    setState((last) => ({ ...last, written: [...last.written, written].slice(-8) }));
  }, []);
  // while another address is on its way, the router would give it up for ours
  const isStill = !busy;
  const step = useCallback(
    (change: Own, run = '') => {
      setState((last) => ({ ...last, travel: takeStep(last.travel, change, run) }));
      if (change.section !== undefined && isStill) write(change.section);
    },
    [write, isStill],
  );
  const show = useCallback(
    (change: Own & Pick<Scene, 'section'>) => {
      step(change);
      setState((last) => ({ ...last, looks: last.looks + 1 }));
    },
    [step],
  );
  const note = useCallback(
    (seen: Section | null) => {
      setState((last) => ({ ...last, travel: amend(last.travel, { section: seen }) }));
      if (isStill) write(seen);
    },
    [write, isStill],
  );
  const go = useCallback(
    (address: string) => leave(address, (last, to) => (last.here.address === to ? null : freshly(last, to))),
    [leave],
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

  /** To a scene that was there already: only another address needs the server. */
  const returnTo = (there: Travel): void => {
    const to = there.here;
    if (to.address !== here.address) {
      leave(barOf(to.address, null, to.section), () => ({ travel: there, fresh: false }));
      return;
    }
    setState((last) => ({ ...last, travel: there, looks: last.looks + 1 }));
    write(to.section);
  };
  const before = back(travel);
  const next = forth(travel);
  return {
    go,
    undo: before && (() => returnTo(before)),
    redo: next && (() => returnTo(next)),
    busy,
    offline,
    scene: here,
    step,
    show,
    note,
    reset: (to) => {
      const there = takeStep(travel, { address: to, section: null, selected: [] });
      if (there !== travel) returnTo(there);
    },
    looks: state.looks,
  };
}
