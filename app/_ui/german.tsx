// Words of the dataset are German in every language of the page; this says so to screen readers.
import type { ReactNode } from 'react';
import type { Lang } from '../../lib/i18n/translator';

export function German({ lang, children }: { lang: Lang; children: ReactNode }): ReactNode {
  return lang === 'de' ? children : <span lang="de">{children}</span>;
}
