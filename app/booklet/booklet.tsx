// The booklet as it is read on a screen and printed: cover with contents, chapters, index.
import type { BookletOrder } from '../../lib/directory/booklet-chapters';
import { MOST_IN_BOOKLET, type Booklet } from '../../lib/directory/read-booklet';
import { formatDate } from '../../lib/i18n/format';
import { paths, type Query } from '../../lib/paths';
import { PrintButton } from '../_ui/basket/print-button';
import type { Drawing } from '../_ui/entry-link';
import { German, GermanNote } from '../_ui/german';
import { HeldContacts } from '../_ui/held-contacts';
import { BookletChapter, chapterTitle } from './chapter';
import { BookletIndex } from './booklet-index';

interface Props extends Drawing {
  booklet: Booklet;
  by: BookletOrder;
  /** What was chosen, as readers say it. */
  names: readonly string[];
  query: Query;
  /** `2026-11-24` */
  today: string;
}

export function BookletPages({ booklet, by, names, query, today, ...drawing }: Props) {
  const { t, lang, view } = drawing;
  const { chapters, total, examples, left } = booklet;
  const other: BookletOrder = by === 'place' ? 'baustein' : 'place';
  const day = formatDate(lang, booklet.day);
  return (
    <div className="nk-booklet">
      <header className="nk-booklet__cover">
        <h1>{t('booklet.heading')}</h1>
        <p className="nk-lead">{t(`booklet.by.${by}`)}</p>
        {names.length > 0 && <p>{t('booklet.chosen', { names: names.join(', ') })}</p>}
        <p>
          {t('ui.count.entries', { count: total })}
          {examples > 0 && `, ${t('ui.count.ofExamples', { count: examples })}`} · {t('ui.shell.day', { date: day })} ·{' '}
          {t('booklet.made', { date: formatDate(lang, today) })}
        </p>
        {examples > 0 && <p className="nk-booklet__examples">{t('booklet.examples')}</p>}
        {left > 0 && (
          <p className="nk-notice" role="note">
            {t('booklet.left', { most: MOST_IN_BOOKLET, count: left })}
          </p>
        )}
        <HeldContacts t={t} held={booklet.held} />
        <GermanNote t={t} lang={lang} />
        <div className="nk-booklet__actions">
          <PrintButton text={t('booklet.print')} />
          <a className="nk-button nk-button--secondary" href={paths.booklet(view, { ...query, by: other })}>
            {t(`booklet.orderBy.${other}`)}
          </a>
          <p className="nk-small nk-muted">{t('booklet.how')}</p>
        </div>
      </header>
      {total === 0 ? (
        <p>
          {t('booklet.nothing')} <a href={paths.directory(view)}>{t('ui.error.toDirectory')}</a>
        </p>
      ) : (
        <>
          <nav className="nk-booklet__contents" aria-labelledby="contents">
            <h2 id="contents">{t('booklet.contents')}</h2>
            <p className="nk-small nk-muted">{t('booklet.numbers')}</p>
            <ol>
              {chapters.map(({ id, name, items }) => {
                const numbers = items.filter(({ whole }) => whole).map(({ number }) => number);
                return (
                  <li key={id}>
                    <a href={`#chapter-${id}`}>
                      <German lang={id === 'none' ? 'de' : lang}>{chapterTitle(t, by, id, name)}</German>
                    </a>
                    <span className="nk-booklet__range">
                      {rangeOf(numbers) || t('booklet.onlyReferences', { count: items.length })}
                    </span>
                  </li>
                );
              })}
              <li>
                <a href="#index">{t('booklet.index')}</a>
                <span />
              </li>
            </ol>
          </nav>
          {chapters.map((chapter) => (
            <BookletChapter key={chapter.id} {...drawing} chapter={chapter} by={by} />
          ))}
          <BookletIndex {...drawing} names={booklet.names} others={booklet.others} by={by} />
        </>
      )}
    </div>
  );
}

/** "17–25"; nothing where a chapter only refers to others. */
function rangeOf(numbers: readonly number[]): string {
  const [first] = numbers;
  const last = numbers.at(-1);
  if (first === undefined || last === undefined) return '';
  return first === last ? String(first) : `${first}–${last}`;
}
