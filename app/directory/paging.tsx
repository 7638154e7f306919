// The way on in a long list, and back to its beginning.
import type { SearchResult } from '../../lib/directory/search-schema';
import { formatNumber } from '../../lib/i18n/format';
import { paths } from '../../lib/paths';
import type { Drawing } from '../_ui/entry-link';
import { toQuery, type Asked } from './query';

export function Paging({ t, lang, view, asked, result }: Drawing & { asked: Asked; result: SearchResult }) {
  if (!asked.cursor && !result.nextCursor) return null;
  return (
    <nav className="nk-paging" aria-label={t('ui.directory.paging')}>
      {asked.cursor && (
        <a className="nk-button nk-button--secondary" href={paths.directory(view, toQuery(asked))}>
          {t('ui.directory.first')}
        </a>
      )}
      {result.nextCursor && (
        <a
          className="nk-button nk-button--secondary"
          rel="next"
          href={paths.directory(view, toQuery(asked, { cursor: result.nextCursor }))}
        >
          {t(asked.q.trim() ? 'ui.directory.next' : 'ui.directory.nextEntries')}
        </a>
      )}
      <span className="nk-muted">
        {t('ui.directory.shown', {
          shown: formatNumber(lang, result.items.length),
          total: formatNumber(lang, result.total),
        })}
      </span>
    </nav>
  );
}
