// What is in the archive: each entry with who put it there and why, its history, and the button that brings it back.
import type { ReactNode } from 'react';
import { formatDate } from '../../lib/i18n/format';
import { paths } from '../../lib/paths';
import type { Archive, ArchivedLine } from '../../lib/records/list-archived';
import { EntryLink, type Drawing } from '../_ui/entry-link';
import { ActForms } from '../_ui/form/act-forms';
import type { Typed } from '../_ui/form/record-form';
import { RuleSentence } from '../_ui/form/rule-sentence';
import { German } from '../_ui/german';

interface Props extends Drawing {
  archive: Archive;
  /** Of this page: where a refusal is read. */
  address: string;
  /** A button of this page that was refused. */
  refused: Pick<Typed, 'rule' | 'words' | 'fields'> | null;
  requestKey: string;
}

export function ArchiveList({ archive, ...props }: Props): ReactNode {
  if (archive.items.length === 0) return null;
  return (
    <ul className="nk-archive__list">
      {archive.items.map((line) => (
        <Line key={line.id} {...props} line={line} seen={archive.seen} />
      ))}
    </ul>
  );
}

function Line({ line, seen, address, refused, requestKey, ...drawing }: Omit<Props, 'archive'> & Own): ReactNode {
  const { t, lang } = drawing;
  const { id, type, name, since, by } = line;
  const own = refused?.fields['id']?.[0] === id ? refused : null;
  return (
    <li id={`archived-${id}`}>
      <h2>
        <EntryLink {...drawing} entry={line} />
      </h2>
      <p className="nk-muted">
        {t('archive.since', { date: formatDate(lang, since) })}
        {by && <>, {t('history.by', { name: by.name ?? t('history.person') })}</>} ·{' '}
        <a href={paths.history(line)} aria-label={`${t('history.link')}: ${name}`}>
          {t('history.link')}
        </a>
      </p>
      {by && (
        <p>
          {by.why === null ? t('archive.noReason') : <German lang={lang}>{t('history.why', { why: by.why })}</German>}
        </p>
      )}
      {own && (
        <div className="nk-notice" role="alert">
          <div>
            <strong>{t('archive.refused', { name })}</strong>{' '}
            {own.rule !== undefined && <RuleSentence t={t} lang={lang} rule={own.rule} words={own.words ?? {}} />}
          </div>
        </div>
      )}
      <ActForms
        t={t}
        form={type}
        id={id}
        at=""
        address={address}
        acts={['restore']}
        requestKey={requestKey}
        seen={seen}
        about={name}
        typed={own && { act: 'restore', why: own.fields['why']?.[0] ?? '' }}
      />
    </li>
  );
}

interface Own {
  line: ArchivedLine;
  seen: number;
}
