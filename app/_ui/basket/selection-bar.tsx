// Above the hits: select all of them, and what can be done with the selection right here.
import { MOST_SELECTED } from '../../../lib/kept/basket-schema';
import { paths, type Query } from '../../../lib/paths';
import type { Drawing } from '../entry-link';
import { BarActions } from './bar-actions';
import { SelectForm } from './select-form';
import { BASKET_FORM } from './selection';

/** @param query the search of this page, as its address says it */
export function SelectionBar({ t, view, selection, query }: Drawing & { query: Query }) {
  if (!selection) return null;
  const { ids, hits = 0, mail = null } = selection;
  const search = paths.directory(view, { ...query, limit: '' }).split('?')[1] ?? '';
  return (
    <section className="nk-selection" aria-label={t('basket.bar')}>
      <SelectForm selection={selection} />
      {hits > 0 && (
        <button
          className="nk-button nk-button--secondary"
          form={BASKET_FORM}
          name="all"
          data-select-all=""
          value={search === '' ? 'sort=relevance' : search} // an empty value would count as none
        >
          {hits > MOST_SELECTED
            ? t('basket.selectFirst', { most: MOST_SELECTED })
            : t('basket.selectAll', { count: hits })}
        </button>
      )}
      <BarActions
        selected={ids.length}
        mail={mail}
        toBasket={paths.basket(view)}
        textAddress={paths.basketExport(view, 'text')}
        texts={{
          count: t('basket.count', { count: '#' }),
          copy: t('basket.copyMail'),
          copiedOne: t('basket.copiedMail', { count: 1 }),
          copiedMany: t('basket.copiedMail', { count: 2 }).replace('2', '#'),
          copyFailed: t('basket.copyFailed'),
          mail: t('basket.openMail'),
          toBasket: t('basket.toBasket'),
          empty: t('basket.empty'),
          fullOne: t('basket.full', { count: 1, most: MOST_SELECTED }),
          fullMany: t('basket.full', { count: 2, most: MOST_SELECTED }).replace('2', '#'),
        }}
      />
    </section>
  );
}
