// The first hits while typing: waits for a pause, drops the answers of older questions.
import { useEffect, useState } from 'react';
import type { SearchResult } from '../../lib/directory/search-schema';
import { paths } from '../../lib/paths';

/** Long enough that a quick typist asks once, short enough that it feels at once. */
const PAUSE_MS = 90;

export function useHits(
  q: string,
  lang: string,
  day: string,
  examples: boolean,
  /** Types to look among, with a comma between them; all where there is none. */
  types = '',
): { result: SearchResult | null; failed: boolean } {
  const [result, setResult] = useState<SearchResult | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    setFailed(false);
    if (q.trim() === '') {
      setResult(null);
      return;
    }
    const stale = new AbortController();
    const query = new URLSearchParams({ q, limit: '8', relax: '1', lang });
    if (day) query.set('day', day);
    if (!examples) query.set('examples', '0');
    for (const type of types.split(',')) if (type !== '') query.append('type', type);
    const timer = setTimeout(() => {
      fetch(`${paths.api.search}?${query.toString()}`, { signal: stale.signal })
        .then((answer) =>
          answer.ok ? (answer.json() as Promise<SearchResult>) : Promise.reject(new Error(String(answer.status))),
        )
        .then(setResult)
        .catch(() => {
          if (!stale.signal.aborted) {
            setResult(null);
            setFailed(true);
          }
        });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stale.abort();
    };
  }, [q, lang, day, examples, types]);
  return { result, failed };
}
