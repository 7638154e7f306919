// "6 von 331 Einträgen, weil …": what keeps the others out, each with a link that takes it away and how many come in then.
import type { BareResult } from '../../lib/directory/search-schema';
import { formatDate, formatNumber } from '../../lib/i18n/format';
import { paths, type Query, type ViewParams } from '../../lib/paths';
import type { Drawing } from '../_ui/entry-link';
import { German } from '../_ui/german';
import { Icon } from '../_ui/icon';
import { facetLabel } from './facet-labels';
import { FILTERS, toQuery, type Asked } from './query';

/** Bausteine and towns are named in German on English pages too. */
const GERMAN_NAMES: ReadonlySet<string> = new Set(['baustein', 'town']);

export interface Reason {
  key: string;
  name: string;
  german: boolean;
  href: string;
  /** How many entries come in without it; null where that is not known, or where it hides nothing. */
  more: number | null;
}

type Props = Drawing & {
  asked: Asked;
  result: BareResult;
  /** The page that asks, and how it says how many of how many; the directory unless told otherwise. */
  to?: (view: ViewParams, query: Query) => string;
  lead?: string;
  /** What keeps entries out on that page alone. */
  more?: readonly Reason[];
};

export function reasonsOf({ t, lang, view, asked, result, to = paths.directory }: Props): Reason[] {
  const hiddenBy = (param: string): number | null =>
    result.reasons.find((reason) => reason.param === param)?.hidden ?? null;
  const q = asked.q.trim();
  const reasons: Reason[] = [];
  const add = (key: string, name: string, href: string, more: number | null, german = false): void => {
    reasons.push({ key, name, href, more, german });
  };
  if (q) add('q', t('results.because.words', { q }), to(view, toQuery(asked, { q: '' })), hiddenBy('q'));
  for (const filter of FILTERS) {
    const values = asked.filters[filter];
    for (const value of values) {
      const href = to(view, toQuery(asked, { [filter]: values.filter((one) => one !== value) }));
      // one of several values: without it fewer come, not more
      const more = values.length === 1 ? hiddenBy(filter) : null;
      const name = facetLabel(t, lang, result, filter, value);
      add(`${filter}-${value}`, name, href, more, GERMAN_NAMES.has(filter));
    }
  }
  if (asked.countyWide === '0') {
    const href = to(view, toQuery(asked, { countyWide: '' }));
    add('countyWide', t('results.because.countyWide'), href, hiddenBy('countyWide'));
  }
  if (view.examples === false) {
    const href = to({ ...view, examples: true }, toQuery(asked));
    add('examples', t('results.because.examples'), href, hiddenBy('examples'));
  }
  if (view.day) {
    const name = t('ui.shell.day', { date: formatDate(lang, view.day) });
    add('day', name, to({ ...view, day: undefined }, toQuery(asked)), null);
  }
  return reasons;
}

export function Because(props: Props) {
  const { t, lang, view, asked, result, to = paths.directory, more: own = [] } = props;
  const asWell = reasonsOf(props);
  const reasons = [...asWell, ...own];
  if (reasons.length === 0) return null;
  const counts = { shown: formatNumber(lang, result.total), of: formatNumber(lang, result.of) };
  const filtered = asWell.some(({ key }) => key !== 'q' && key !== 'day' && key !== 'examples');
  return (
    <div className="nk-because">
      <p id="because">
        {props.lead ??
          (reasons.some(({ more }) => (more ?? 0) > 0) ? (
            <>
              {t('results.because.leadMore', counts)}
              <span className="kern-sr-only-mobile"> {t('results.because.leadPlus')}</span>:
            </>
          ) : (
            t('results.because.lead', counts)
          ))}
      </p>
      <ul className="nk-chosen" aria-labelledby="because">
        {reasons.map(({ key, name, german, href, more }) => (
          <li key={key}>
            <a
              className="nk-chosen__one"
              href={href}
              aria-label={
                more === null
                  ? t('results.because.remove', { name })
                  : t('results.because.removeMore', { name, count: more })
              }
            >
              {german ? <German lang={lang}>{name}</German> : name}
              {more !== null && more > 0 && <span className="nk-muted">+{formatNumber(lang, more)}</span>}
              <Icon name="close" />
            </a>
          </li>
        ))}
        {filtered && (
          <li>
            <a
              className="nk-chosen__all"
              href={to(view, { q: asked.q, shape: asked.shape === 'cards' ? '' : asked.shape })}
            >
              {t('ui.directory.clear')}
            </a>
          </li>
        )}
      </ul>
    </div>
  );
}
