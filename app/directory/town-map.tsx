// The result as a map of the ten towns: how many work in each; a town is a link that chooses it, a second time takes it
// away. The same stands in a table behind it.
import type { FacetValue, SearchResult } from '../../lib/directory/search-schema';
import { formatNumber } from '../../lib/i18n/format';
import { paths } from '../../lib/paths';
import type { TownMap as Shapes } from '../../lib/picture/town-map';
import type { Drawing } from '../_ui/entry-link';
import { German } from '../_ui/german';
import { toQuery, type Asked } from './query';

/** Steps of shading beside white: more can hardly be told apart. */
const STEPS = 4;
/** "Langenfeld (Rheinland)" is Langenfeld on a small map. */
const shortName = (name: string): string => name.replace(/ \(.*\)$/u, '').replace(/ am Rhein$/u, '');

interface Town {
  value: FacetValue;
  href: string;
  chosen: boolean;
}
type Props = Drawing & {
  asked: Asked;
  result: SearchResult;
  shapes: Shapes | null;
  towns: readonly { id: string; name: string }[];
};

/** All ten, also those where nothing is found. */
function townsOf({ view, asked, result, towns }: Props): Town[] {
  const { town: chosen } = asked.filters;
  return towns.map(({ id, name }) => {
    const known = result.facets.town.find(({ value }) => value === id);
    const isChosen = chosen.includes(id);
    const next = isChosen ? chosen.filter((one) => one !== id) : [...chosen, id];
    return {
      value: known ?? { value: id, valueLabel: name, count: 0, examples: 0, countyWide: 0, more: 0 },
      href: paths.directory(view, toQuery(asked, { town: next })),
      chosen: isChosen,
    };
  });
}

export function TownMap(props: Props) {
  const { t, shapes } = props;
  const towns = townsOf(props);
  return (
    <section className="nk-map" aria-label={t('results.map.title')}>
      {shapes ? <Picture {...props} towns={towns} shapes={shapes} /> : <p role="note">{t('results.map.none')}</p>}
      <details className="nk-map__table" open={shapes === null}>
        <summary>{t('results.map.asTable')}</summary>
        <TownTable {...props} towns={towns} />
      </details>
    </section>
  );
}

function Picture({ t, lang, shapes, towns }: Pick<Drawing, 't' | 'lang'> & { shapes: Shapes; towns: readonly Town[] }) {
  const most = Math.max(1, ...towns.map(({ value }) => value.count));
  return (
    <figure>
      <svg viewBox={`0 0 ${shapes.width} ${shapes.height}`} role="group" aria-label={t('results.map.title')}>
        {shapes.towns.map(({ ags, path, x, y }) => {
          const town = towns.find(({ value }) => value.value === ags);
          if (!town) return null;
          const { valueLabel: name, count } = town.value;
          const step = count === 0 ? 0 : Math.ceil((count / most) * STEPS);
          return (
            <a
              key={ags}
              href={town.href}
              className={`nk-map__town nk-map__town--${step}`}
              aria-current={town.chosen ? 'true' : undefined}
              aria-label={t(town.chosen ? 'results.map.leave' : 'results.map.choose', { name, count })}
            >
              <path d={path} />
              <text x={x} y={y} aria-hidden="true">
                <tspan x={x}>{shortName(name)}</tspan>
                <tspan x={x} dy="1.15em" className="nk-map__count">
                  {formatNumber(lang, count)}
                </tspan>
              </text>
            </a>
          );
        })}
      </svg>
      <figcaption className="nk-small nk-muted">
        {t('results.map.how')} {t('ui.shell.mapSource')}
      </figcaption>
    </figure>
  );
}

function TownTable({ t, lang, towns }: Pick<Drawing, 't' | 'lang'> & { towns: readonly Town[] }) {
  const number = (value: number): string => formatNumber(lang, value);
  return (
    <table className="nk-table">
      <thead>
        <tr>
          <th scope="col">{t('results.map.town')}</th>
          <th scope="col">{t('results.map.there')}</th>
          <th scope="col">{t('results.map.examples')}</th>
          <th scope="col">{t('results.map.countyWide')}</th>
        </tr>
      </thead>
      <tbody>
        {towns.map(({ value, href, chosen }) => (
          <tr key={value.value}>
            <th scope="row">
              <a href={href} aria-current={chosen ? 'true' : undefined}>
                <German lang={lang}>{value.valueLabel}</German>
              </a>
            </th>
            <td>{number(value.count)}</td>
            <td>{number(value.examples)}</td>
            <td>{number(value.countyWide)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
