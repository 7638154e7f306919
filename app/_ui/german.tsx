// Words of the dataset are German in every language of the page; this says so to screen readers.
import type { ReactNode } from 'react';
import type { Lang, Translator } from '../../lib/i18n/translator';

export function German({ lang, children }: { lang: Lang; children: ReactNode }): ReactNode {
  return lang === 'de' ? children : <span lang="de">{children}</span>;
}

/** Under the heading of a page in another language whose content is German. */
export function GermanNote({ t, lang }: { t: Translator; lang: Lang }): ReactNode {
  return lang === 'de' ? null : <p className="nk-small nk-muted">{t('ui.entry.inGerman')}</p>;
}
