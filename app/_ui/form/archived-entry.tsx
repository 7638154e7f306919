// An archived entry, as those see it who may bring it back.
import type { ReactNode } from 'react';
import { formatDate } from '../../../lib/i18n/format';
import type { Lang, Translator } from '../../../lib/i18n/translator';
import { paths } from '../../../lib/paths';
import type { Archived } from '../../../lib/records/read-archived';
import { ActForms } from './act-forms';
import type { Typed } from './record-form';
import { RuleSentence } from './rule-sentence';

interface Props {
  t: Translator;
  lang: Lang;
  entry: Archived;
  /** Why it could not be restored. */
  refused: Pick<Typed, 'rule' | 'words' | 'fields'> | null;
  requestKey: string;
}

export function ArchivedEntry({ t, lang, entry, refused, requestKey }: Props): ReactNode {
  return (
    <div className="nk-page nk-record">
      <h1>{t('forms.archived.title', { name: entry.name })}</h1>
      {refused?.rule !== undefined && (
        <div className="nk-notice" role="alert">
          <RuleSentence t={t} lang={lang} rule={refused.rule} words={refused.words ?? {}} />
        </div>
      )}
      <p>{t('forms.archived.since', { date: formatDate(lang, entry.since) })}</p>
      <p>
        <a href={paths.archive()}>{t('archive.toList')}</a> · <a href={paths.history(entry)}>{t('history.link')}</a>
      </p>
      <ActForms
        t={t}
        form={entry.type}
        id={entry.id}
        at=""
        address={paths.entry({}, entry)}
        acts={['restore']}
        requestKey={requestKey}
        seen={entry.seen}
        typed={refused && { act: 'restore', why: refused.fields['why']?.[0] ?? '' }}
        open
      />
    </div>
  );
}
