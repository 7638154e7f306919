// The way through a list of several pages.
import type { Translator } from '../../lib/i18n/translator';

interface Props {
  t: Translator;
  page: number;
  pages: number;
  to: (page: number) => string;
}

export function Pages({ t, page, pages, to }: Props) {
  if (pages < 2) return null;
  return (
    <nav className="nk-paging" aria-label={t('due.pages')}>
      {page > 1 && (
        <a className="nk-button nk-button--secondary" rel="prev" href={to(page - 1)}>
          {t('due.previous')}
        </a>
      )}
      {page < pages && (
        <a className="nk-button nk-button--secondary" rel="next" href={to(page + 1)}>
          {t('due.next')}
        </a>
      )}
      <span className="nk-muted">{t('due.page', { page, pages })}</span>
    </nav>
  );
}
