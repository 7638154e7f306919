// The history of an entry.
import type { ReactNode } from 'react';
import type { Lang, Translator } from '../../../lib/i18n/translator';
import { paths } from '../../../lib/paths';
import type { ChangeView, EntryRef } from '../../../lib/records/history/change-view';
import { ChangeCard } from './change-card';
import { Older } from './older';

interface Props {
  t: Translator;
  lang: Lang;
  title: string;
  entry: EntryRef;
  changes: readonly ChangeView[];
  next: number | null;
  isFirst: boolean;
  mayUndo: boolean;
}

export function History({ t, lang, title, entry, changes, next, isFirst, mayUndo }: Props): ReactNode {
  return (
    <div className="nk-page nk-history">
      <h1>{title}</h1>
      <p className="nk-lead">{t('history.lead')}</p>
      {!entry.gone && (
        <p>
          <a href={paths.entry({}, entry)}>{t('history.toEntry')}</a>
        </p>
      )}
      {changes.length === 0 && <p>{t('history.none')}</p>}
      {changes.map((change) => (
        <ChangeCard key={change.id} t={t} lang={lang} change={change} mayUndo={mayUndo} heading="h2" />
      ))}
      <Older
        t={t}
        older={next === null ? null : paths.history(entry, { before: String(next) })}
        newest={isFirst ? null : paths.history(entry)}
      />
    </div>
  );
}
