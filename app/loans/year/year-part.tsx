// One part of the yearly sheet: how it counts, a chart, and the table that says the same.
import type { Lang, Translator } from '../../../lib/i18n/translator';
import type { YearPart as Part, YearRow } from '../../../lib/loans/read-year';
import { German } from '../../_ui/german';
import { BarChart } from './bar-chart';
import { COLUMNS, rowName } from './words';

interface Props {
  t: Translator;
  lang: Lang;
  part: Part;
  rows: readonly YearRow[];
  year: number;
}

export function YearPart({ t, lang, part, rows, year }: Props) {
  const title = t(`yearly.part.${part}`);
  const called = (row: YearRow): string => rowName(t, lang, part, row);
  return (
    <section aria-labelledby={`part-${part}`}>
      <h2 id={`part-${part}`}>{title}</h2>
      <p>{t(`yearly.counts.${part}`)}</p>
      {rows.length === 0 ? (
        <p>{t('yearly.none')}</p>
      ) : (
        <div className="nk-loans__year">
          <BarChart
            id={`chart-${part}`}
            title={t('yearly.chart', { part: title, year: String(year) })}
            bars={rows.map((row) => ({ name: called(row), value: row.loans }))}
          />
          <div className="nk-table__scroll" role="region" aria-label={t('yearly.table', { part: title })} tabIndex={0}>
            <table className="nk-table" role="table">
              <caption className="kern-sr-only">{title}</caption>
              <thead role="rowgroup">
                <tr role="row">
                  <th scope="col" role="columnheader">
                    {t(`yearly.head.${part}`)}
                  </th>
                  {COLUMNS.map((column) => (
                    <th key={column} scope="col" role="columnheader" className="nk-loans__number">
                      {t(`yearly.column.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody role="rowgroup">
                {rows.map((row) => (
                  <tr key={row.key} role="row">
                    <th scope="row" role="rowheader">
                      {row.name === null ? called(row) : <German lang={lang}>{called(row)}</German>}
                    </th>
                    {COLUMNS.map((column) => (
                      <td
                        key={column}
                        role="cell"
                        className="nk-loans__number"
                        data-column={column}
                        data-label={t(`yearly.column.${column}`)}
                      >
                        {row[column]}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      )}
    </section>
  );
}
