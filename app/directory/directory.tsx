// The directory on the page: heading with the count, chosen filters, filters, hits, way on.
import type { SearchResult } from '../../lib/directory/search-schema';
import { formatNumber } from '../../lib/i18n/format';
import type { Translator } from '../../lib/i18n/translator';
import { paths } from '../../lib/paths';
import { SelectionBar } from '../_ui/basket/selection-bar';
import type { Drawing } from '../_ui/entry-link';
import { Chosen } from './chosen';
import { Facets } from './facets';
import { HitCard } from './hit-card';
import { NoHits } from './no-hits';
import { isFiltered, toQuery, type Asked } from './query';

export const readDirectoryTitle = (t: Translator, asked: Asked): string =>
  asked.q.trim() ? t('ui.directory.titleFor', { q: asked.q.trim() }) : t('ui.directory.title');

/** "331 Einträge, davon 217 Beispiele, 10 beendet": the filters do not count what has ended. */
function countText(t: Translator, { total, examples, ended }: SearchResult, searched: boolean): string {
  const parts = [t(searched ? 'ui.count.hits' : 'ui.count.entries', { count: total })];
  if (examples > 0) parts.push(t('ui.count.ofExamples', { count: examples }));
  if (ended > 0) parts.push(t(examples > 0 ? 'ui.count.ended' : 'ui.count.ofEnded', { count: ended }));
  return parts.join(', ');
}

export function Directory({ asked, result, ...drawing }: Drawing & { asked: Asked; result: SearchResult }) {
  const { t, lang, view } = drawing;
  const q = asked.q.trim();
  const all = !isFiltered(asked);
  const bausteinNames = new Map((result.facets.baustein ?? []).map((value) => [value.value, value.valueLabel]));
  return (
    <div className="nk-directory">
      <header className="nk-directory__head">
        <h1>
          {q ? t('ui.directory.hitsFor', { q }) : t(all ? 'ui.directory.allHeading' : 'ui.directory.filteredHeading')}
        </h1>
        <p className="nk-count">{countText(t, result, q !== '')}</p>
      </header>
      {(result.total > 0 || !all) && <Facets {...drawing} asked={asked} result={result} />}
      <div className="nk-directory__hits">
        <Chosen {...drawing} asked={asked} result={result} />
        <SelectionBar {...drawing} query={toQuery(asked)} />
        {result.items.length === 0 ? (
          <NoHits {...drawing} asked={asked} suggestions={result.suggestions} />
        ) : (
          <ol className="nk-hits" aria-label={t('ui.directory.list')}>
            {result.items.map((hit) => (
              <li key={hit.id}>
                <HitCard {...drawing} hit={hit} bausteinNames={bausteinNames} />
              </li>
            ))}
          </ol>
        )}
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
              {t(q ? 'ui.directory.next' : 'ui.directory.nextEntries')}
            </a>
          )}
          {(asked.cursor || result.nextCursor) && (
            <span className="nk-muted">
              {t('ui.directory.shown', {
                shown: formatNumber(lang, result.items.length),
                total: formatNumber(lang, result.total),
              })}
            </span>
          )}
        </nav>
      </div>
    </div>
  );
}
