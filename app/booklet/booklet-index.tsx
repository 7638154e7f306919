// The index at the end of the booklet: names and short names, and what the chapters are not arranged by.
import type { BookletOrder, IndexLine } from '../../lib/directory/booklet-chapters';
import type { Drawing } from '../_ui/entry-link';
import { German } from '../_ui/german';

type Props = Pick<Drawing, 't' | 'lang'> & {
  names: readonly IndexLine[];
  others: readonly IndexLine[];
  by: BookletOrder;
};

export function BookletIndex({ t, lang, names, others, by }: Props) {
  const other: BookletOrder = by === 'place' ? 'baustein' : 'place';
  return (
    <section className="nk-booklet__index" aria-labelledby="index">
      <h2 id="index">{t('booklet.index')}</h2>
      {others.length > 0 && (
        <>
          <h3>{t(`booklet.indexBy.${other}`)}</h3>
          <Lines lang={lang} lines={others} />
        </>
      )}
      <h3>{t('booklet.indexNames')}</h3>
      <Lines lang={lang} lines={names} />
    </section>
  );
}

function Lines({ lang, lines }: Pick<Drawing, 'lang'> & { lines: readonly IndexLine[] }) {
  return (
    <ul>
      {lines.map(({ name, numbers }) => (
        <li key={name}>
          <German lang={lang}>{name}</German>{' '}
          {numbers.map((number, index) => (
            <span key={number}>
              {index > 0 && ', '}
              <a href={`#entry-${number}`}>{number}</a>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
