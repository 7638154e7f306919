// The directory on the page: heading with the count, chosen filters, filters, hits, way on.
import type { SearchResult } from '../../lib/directory/search-schema';
import { formatNumber } from '../../lib/i18n/format';
import type { Translator } from '../../lib/i18n/translator';
import { paths } from '../../lib/paths';
import type { Drawing } from '../_ui/entry-link';
import { Chosen } from './chosen';
import { Facets } from './facets';
import { HitCard } from './hit-card';
import { NoHits } from './no-hits';
import { isFiltered, toQuery, type Asked } from './query';

export const readDirectoryTitle = (t: Translator, asked: Asked): string =>
  asked.q.trim() ? t('ui.directory.titleFor', { q: asked.q.trim() }) : t('ui.directory.title');

export function Directory({ asked, result, ...drawing }: Drawing & { asked: Asked; result: SearchResult }) {
  const { t, lang, view } = drawing;
  const bausteinNames = new Map((result.facets.baustein ?? []).map((value) => [value.value, value.valueLabel]));
  return (
    <div className="nk-directory">
      <header className="nk-directory__head">
        <h1>{asked.q.trim() ? t('ui.directory.hitsFor', { q: asked.q.trim() }) : t('ui.directory.allHeading')}</h1>
        <p className="nk-count">
          {t('ui.count.hits', { count: result.total })}
          {result.examples > 0 && <>, {t('ui.count.ofExamples', { count: result.examples })}</>}
        </p>
      </header>
      {(result.total > 0 || isFiltered(asked)) && <Facets {...drawing} asked={asked} result={result} />}
      <div className="nk-directory__hits">
        <Chosen {...drawing} asked={asked} result={result} />
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
              {t('ui.directory.next')}
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
