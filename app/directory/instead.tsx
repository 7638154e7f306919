// Where no entry has all the words: the question that was answered instead.
import type { SearchResult } from '../../lib/directory/search-schema';
import type { Drawing } from '../_ui/entry-link';

/** "Kein Eintrag passt auf alle Wörter": which were left out. */
export function Instead({ t, instead }: Pick<Drawing, 't'> & { instead: NonNullable<SearchResult['instead']> }) {
  const words = instead.without.map((word) => t('results.instead.word', { word })).join(', ');
  return (
    <p className="nk-notice" role="note">
      {t('results.instead.text', { q: instead.q, words })}
    </p>
  );
}
