// "Neu anordnen" in a thread of its own, loaded once somebody wants it. What takes too long or fails changes nothing; a
// line says so, and the console hears of it once.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Arrangement } from '../../../lib/layout/positions';
import type { Network } from '../../../lib/network/network-schema';
import { anewJob, type Anew } from './arrange-anew';

export type ArrangeState = 'idle' | 'busy' | 'failed';

/** The largest network that is drawn takes about 3 s on a slow machine. */
const LIMIT_MS = 15_000;
let told = false;
function tellOnce(reason: unknown): void {
  if (!told) console.warn('Netzkompass: the nodes cannot be laid out anew', reason);
  told = true;
}

/** @param onDone gets the places of all nodes of the network that was shown when it began */
export function useArrange(
  network: Network,
  onDone: (anew: Anew, arrangement: Arrangement) => void,
): { state: ArrangeState; start: () => void } {
  const [state, setState] = useState<ArrangeState>('idle');
  const stop = useRef<() => void>(() => undefined);
  const latest = useRef(onDone);
  useEffect(() => {
    latest.current = onDone;
  });
  const start = useCallback(() => {
    const end = (next: ArrangeState): void => {
      stop.current();
      stop.current = () => undefined;
      setState(next);
    };
    const fail = (reason: unknown): void => {
      tellOnce(reason);
      end('failed');
    };
    stop.current();
    setState('busy');
    try {
      const worker = new Worker(new URL('./arrange-worker.ts', import.meta.url), { type: 'module' });
      const timer = setTimeout(() => fail(new Error(`it took longer than ${LIMIT_MS} ms`)), LIMIT_MS);
      stop.current = () => {
        clearTimeout(timer);
        worker.terminate();
      };
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        fail(event.message || 'the worker cannot be loaded');
      });
      worker.addEventListener('message', ({ data }: MessageEvent<Anew>) => {
        end('idle');
        latest.current(data, network.arrangement);
      });
      worker.postMessage(anewJob(network));
    } catch (error) {
      fail(error);
    }
  }, [network]);
  useEffect(() => () => stop.current(), []);
  return { state, start };
}
