// The chosen filters, each with a link that takes it away: nothing is hidden without saying so.
import type { SearchResult } from '../../lib/directory/search-schema';
import { paths } from '../../lib/paths';
import type { Drawing } from '../_ui/entry-link';
import { German } from '../_ui/german';
import { Icon } from '../_ui/icon';
import { facetLabel } from './facet-labels';
import { FILTERS, toQuery, type Asked } from './query';

/** Bausteine and towns are named in German on English pages too. */
const GERMAN_NAMES: ReadonlySet<string> = new Set(['baustein', 'town']);

export function Chosen({ t, lang, view, asked, result }: Drawing & { asked: Asked; result: SearchResult }) {
  const chosen = FILTERS.flatMap((filter) => asked.filters[filter].map((value) => ({ filter, value })));
  if (chosen.length === 0) return null;
  return (
    <ul className="nk-chosen" aria-label={t('ui.directory.chosen')}>
      {chosen.map(({ filter, value }) => {
        const name = facetLabel(t, lang, result, filter, value);
        const rest = asked.filters[filter].filter((one) => one !== value);
        return (
          <li key={`${filter}-${value}`}>
            <a
              className="nk-chosen__one"
              href={paths.directory(view, toQuery(asked, { [filter]: rest }))}
              aria-label={t('ui.directory.remove', { name })}
            >
              {GERMAN_NAMES.has(filter) ? <German lang={lang}>{name}</German> : name}
              <Icon name="close" />
            </a>
          </li>
        );
      })}
      <li>
        <a className="nk-chosen__all" href={paths.directory(view, asked.q ? { q: asked.q } : {})}>
          {t('ui.directory.clear')}
        </a>
      </li>
    </ul>
  );
}
