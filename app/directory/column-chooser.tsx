// Which columns the table shows: a form of its own, so that it works without JavaScript.
import { paths } from '../../lib/paths';
import type { Drawing } from '../_ui/entry-link';
import { HiddenQuery } from './hidden-query';
import { COLUMNS, shownColumns, toQuery, type Asked } from './query';

export function ColumnChooser({ t, view, asked }: Drawing & { asked: Asked }) {
  const shown = shownColumns(asked);
  return (
    <details className="nk-columns">
      <summary>{t('results.table.columns')}</summary>
      <form action={paths.directory()} method="get">
        <HiddenQuery
          query={{ ...toQuery(asked), day: view.day ?? '', examples: view.examples === false ? '0' : '' }}
          without={['column']}
        />
        <fieldset>
          <legend className="kern-sr-only">{t('results.table.columns')}</legend>
          {COLUMNS.map((column) => (
            <label key={column} className="nk-check">
              <input type="checkbox" name="column" value={column} defaultChecked={shown.includes(column)} />
              <span>{t(`results.column.${column}`)}</span>
            </label>
          ))}
        </fieldset>
        <button className="nk-button nk-button--secondary" type="submit">
          {t('results.table.apply')}
        </button>
      </form>
    </details>
  );
}
