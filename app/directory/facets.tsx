// The filters: one GET form of checkboxes in groups that open; works without JavaScript.
import { SORTS, type FacetValue, type SearchResult } from '../../lib/directory/search-schema';
import { label } from '../../lib/i18n/translator';
import { BausteinMark } from '../_ui/baustein-mark';
import type { Drawing } from '../_ui/entry-link';
import { German } from '../_ui/german';
import { facetLabel } from './facet-labels';
import { FILTERS, type Asked, type Filter } from './query';

const SORT_TEXT = {
  relevance: 'ui.directory.sortRelevance',
  name: 'ui.directory.sortName',
  '-name': 'ui.directory.sortNameDown',
} as const;

/** Values that are chosen stay in the list, even where the other filters leave nothing of them. */
function valuesOf(result: SearchResult, filter: Filter, chosen: readonly string[]): FacetValue[] {
  const values = result.facets[filter] ?? [];
  const missing = chosen.filter((value) => !values.some((one) => one.value === value));
  return [...values, ...missing.map((value) => ({ value, valueLabel: value, count: 0, examples: 0, countyWide: 0 }))];
}

export function Facets({ t, lang, view, asked, result }: Drawing & { asked: Asked; result: SearchResult }) {
  const chosen = FILTERS.reduce((sum, filter) => sum + asked.filters[filter].length, 0);
  return (
    <details className="nk-filters">
      <summary className="nk-button nk-button--secondary">
        {chosen > 0 ? t('ui.directory.filtersChosen', { count: chosen }) : t('ui.directory.filters')}
      </summary>
      <form action="/directory" method="get" className="nk-filters__form" aria-label={t('ui.directory.filters')}>
        {asked.q && <input type="hidden" name="q" value={asked.q} />}
        {asked.limit && <input type="hidden" name="limit" value={asked.limit} />}
        {view.day && <input type="hidden" name="day" value={view.day} />}
        {view.examples === false && <input type="hidden" name="examples" value="0" />}
        <div className="nk-filters__sort">
          <label htmlFor="sort">{t('ui.directory.sort')}</label>
          <select id="sort" name="sort" defaultValue={asked.sort} className="nk-select">
            {SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {t(SORT_TEXT[sort])}
              </option>
            ))}
          </select>
        </div>
        {FILTERS.map((filter) => {
          const values = valuesOf(result, filter, asked.filters[filter]);
          if (values.length === 0) return null;
          return (
            <details key={filter} className="nk-facet" open={asked.filters[filter].length > 0 || filter === 'type'}>
              <summary>
                {label(lang, 'facet', filter)}
                {asked.filters[filter].length > 0 && (
                  <span className="nk-facet__chosen">{asked.filters[filter].length}</span>
                )}
              </summary>
              <fieldset>
                <legend className="kern-sr-only">{label(lang, 'facet', filter)}</legend>
                {values.map((value) => (
                  <label key={value.value} className="nk-check">
                    <input
                      type="checkbox"
                      name={filter}
                      value={value.value}
                      defaultChecked={asked.filters[filter].includes(value.value)}
                    />
                    <span>
                      {filter === 'baustein' && (
                        <>
                          <BausteinMark number={value.value} />{' '}
                        </>
                      )}
                      {filter === 'baustein' ? (
                        <German lang={lang}>
                          {facetLabel(t, lang, result, filter, value.value).replace(/^[^:]*: /u, '')}
                        </German>
                      ) : (
                        facetLabel(t, lang, result, filter, value.value)
                      )}{' '}
                      <span className="nk-muted">
                        ({value.count}
                        {value.countyWide > 0 && ` ${t('ui.directory.countyWide', { count: value.countyWide })}`})
                      </span>
                    </span>
                  </label>
                ))}
              </fieldset>
            </details>
          );
        })}
        <button className="nk-button nk-button--primary" type="submit">
          {t('ui.directory.apply')}
        </button>
      </form>
    </details>
  );
}
