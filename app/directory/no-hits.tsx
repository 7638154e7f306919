// Nothing found: other ways to ask, each with the count that it would bring.
import type { Suggestion } from '../../lib/directory/search-schema';
import { paths, type Query } from '../../lib/paths';
import type { Drawing } from '../_ui/entry-link';
import { toQuery, type Asked } from './query';

function suggested(asked: Asked, { q, drop }: Suggestion): Query {
  const kept = Object.entries(toQuery(asked, { q })).filter(([name]) => !drop.includes(name));
  return Object.fromEntries(kept);
}

export function NoHits({
  t,
  view,
  asked,
  suggestions,
}: Drawing & { asked: Asked; suggestions: readonly Suggestion[] }) {
  return (
    <div className="nk-nohits">
      <p>
        {t('ui.directory.noHits')} {suggestions.length > 0 ? t('ui.directory.noHitsTry') : t('ui.directory.noHitsElse')}
      </p>
      {suggestions.length > 0 && (
        <ul>
          {suggestions.map((suggestion) => (
            <li key={`${suggestion.reason}-${suggestion.q}`}>
              {suggestion.reasonLabel}:{' '}
              <a href={paths.directory(view, suggested(asked, suggestion))}>
                {suggestion.q || t('ui.directory.allHeading')}
              </a>{' '}
              <span className="nk-muted">({t('ui.count.hits', { count: suggestion.count })})</span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={paths.directory(view)}>{t('ui.home.allEntries')}</a>
      </p>
    </div>
  );
}
