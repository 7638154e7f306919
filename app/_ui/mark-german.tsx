// A sentence in the reader's language in which names of the dataset stand: these are German, and said to be.
import { Fragment, type ReactNode } from 'react';
import type { Lang } from '../../lib/i18n/translator';
import { German } from './german';

export function markGerman(lang: Lang, text: string, names: readonly string[]): ReactNode {
  const [name, ...others] = names;
  if (lang === 'de' || name === undefined) return text;
  // a name that is none of the sentence leaves one piece
  return text.split(name).map((piece, at) => (
    <Fragment key={at}>
      {at > 0 && <German lang={lang}>{name}</German>}
      {markGerman(lang, piece, others)}
    </Fragment>
  ));
}
