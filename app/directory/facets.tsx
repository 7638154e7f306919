// The filters: one GET form of checkboxes in groups that open; works without JavaScript.
import { SORTS, type FacetValue, type BareResult } from '../../lib/directory/search-schema';
import { formatDate } from '../../lib/i18n/format';
import { label, type Translator } from '../../lib/i18n/translator';
import { paths, type Query } from '../../lib/paths';
import { BausteinMark } from '../_ui/baustein-mark';
import type { Drawing } from '../_ui/entry-link';
import { German } from '../_ui/german';
import { facetLabel } from './facet-labels';
import { HiddenQuery } from './hidden-query';
import { FILTERS, toQuery, type Asked, type Filter } from './query';

/** Values that are chosen stay in the list, even where the other filters leave nothing of them. */
function valuesOf(result: BareResult, filter: Filter, chosen: readonly string[]): FacetValue[] {
  const values = result.facets[filter] ?? [];
  const missing = chosen.filter((value) => !values.some((one) => one.value === value));
  return [
    ...values,
    ...missing.map((value) => ({ value, valueLabel: value, count: 0, examples: 0, countyWide: 0, more: 0 })),
  ];
}

/** How many there are; beside values of the same filter that are chosen, how many would come in. */
function countOf(t: Translator, value: FacetValue, chosen: readonly string[]): string {
  if (chosen.length === 0 || chosen.includes(value.value)) return String(value.count);
  return t('results.more', { count: value.more });
}

/** What works kreisweit is in already where one town is chosen. */
const addsCountyWide = (value: FacetValue, chosen: readonly string[]): boolean =>
  value.countyWide > 0 && (chosen.length === 0 || chosen.includes(value.value));

interface ViewProps extends Pick<Drawing, 't' | 'view'> {
  asked: Asked;
  today: string;
  /** Whether there is anything that only works kreisweit. */
  wide: boolean;
}

/** The day of the view, whether made-up entries show, and whether what only works kreisweit does. */
function ViewFields({ t, view, asked, today, wide }: ViewProps) {
  return (
    <fieldset className="nk-filters__view">
      <legend className="kern-sr-only">{t('results.view')}</legend>
      <label htmlFor="day">{t('results.day')}</label>
      <input
        id="day"
        name="day"
        type="date"
        className="nk-select"
        defaultValue={view.day ?? ''}
        aria-describedby="day-help"
      />
      <p id="day-help" className="nk-small nk-muted">
        {t('results.dayHelp', { date: today })}
      </p>
      <label className="nk-check">
        <input type="checkbox" name="examples" value="0" defaultChecked={view.examples === false} />
        <span>{t('ui.shell.examplesHide')}</span>
      </label>
      {(wide || asked.countyWide === '0') && (
        <label className="nk-check">
          <input type="checkbox" name="countyWide" value="0" defaultChecked={asked.countyWide === '0'} />
          <span>{t('results.countyWideHide')}</span>
        </label>
      )}
    </fieldset>
  );
}

/** Another page with the same filters: where its form leads, what its address carries on, and what it does not ask. */
interface Elsewhere {
  action: string;
  query: Query;
  without: readonly Filter[];
}
type Props = Drawing & { asked: Asked; result: BareResult; elsewhere?: Elsewhere };

export function Facets({ t, lang, view, asked, result, elsewhere }: Props) {
  const today = formatDate(lang, result.day);
  const filters = FILTERS.filter((filter) => !elsewhere?.without.includes(filter));
  const chosen = filters.reduce((sum, filter) => sum + asked.filters[filter].length, 0);
  return (
    <details className="nk-filters">
      <summary className="nk-button nk-button--secondary">
        {chosen > 0 ? t('ui.directory.filtersChosen', { count: chosen }) : t('ui.directory.filters')}
      </summary>
      <form
        action={elsewhere?.action ?? paths.directory()}
        method="get"
        className="nk-filters__form"
        aria-label={t('ui.directory.filters')}
      >
        <HiddenQuery query={{ ...toQuery(asked), ...elsewhere?.query }} without={[...FILTERS, 'sort', 'countyWide']} />
        {!elsewhere && (
          <div className="nk-filters__sort">
            <label htmlFor="sort">{t('ui.directory.sort')}</label>
            <select id="sort" name="sort" defaultValue={asked.sort} className="nk-select">
              {SORTS.map((sort) => (
                <option key={sort} value={sort}>
                  {t(`results.sort.${sort}`)}
                </option>
              ))}
            </select>
          </div>
        )}
        <p className="nk-small nk-muted nk-filters__help">{t('results.facetHelp')}</p>
        {filters.map((filter) => {
          const values = valuesOf(result, filter, asked.filters[filter]);
          if (values.length === 0) return null;
          return (
            <details
              key={filter}
              className="nk-facet"
              open={asked.filters[filter].length > 0 || (!elsewhere && filter === 'type')}
            >
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
                        ({countOf(t, value, asked.filters[filter])}
                        {addsCountyWide(value, asked.filters[filter]) &&
                          ` ${t('ui.directory.countyWide', { count: value.countyWide })}`}
                        )
                      </span>
                    </span>
                  </label>
                ))}
              </fieldset>
            </details>
          );
        })}
        <ViewFields t={t} view={view} asked={asked} today={today} wide={result.countyWide > 0} />
        <button className="nk-button nk-button--primary" type="submit">
          {t('ui.directory.apply')}
        </button>
      </form>
    </details>
  );
}
