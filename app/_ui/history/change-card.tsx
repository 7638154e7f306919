// One change: what was done, when, by whom and why, then every record that it wrote.
import type { ReactNode } from 'react';
import { quoted, formatDate } from '../../../lib/i18n/format';
import type { Lang, Translator } from '../../../lib/i18n/translator';
import { paths } from '../../../lib/paths';
import type { ChangeView, EntryRef } from '../../../lib/records/history/change-view';
import { German } from '../german';
import { RecordLines } from './record-lines';

export interface ChangeProps {
  t: Translator;
  lang: Lang;
  change: ChangeView;
}

/** An entry by its name; one that is gone has a history only. */
export function EntryName({ lang, entry }: { lang: Lang; entry: EntryRef }): ReactNode {
  return (
    <a href={entry.gone ? paths.history(entry) : paths.entry({}, entry)}>
      <German lang={lang}>{entry.name}</German>
    </a>
  );
}

export const personOf = (t: Translator, change: Pick<ChangeView, 'by'>): string =>
  change.by.name ?? t('history.person');

/** What was done to which entries: sources come along with a fact and are named only where there is nothing else. */
export function WhatChanged({
  t,
  lang,
  change,
}: Omit<ChangeProps, 'change'> & { change: Pick<ChangeView, 'entries' | 'action' | 'part'> }): ReactNode {
  const own = change.entries.filter(({ type }) => type !== 'source');
  const entries = own.length > 0 ? own : change.entries;
  return (
    <>
      {entries.map((entry, at) => (
        <span key={entry.id}>
          {at > 0 && ', '}
          <EntryName lang={lang} entry={entry} />
        </span>
      ))}
      {change.part === null ? ' ' : `: ${t(`history.part.${change.part}`)} `}
      {t(`history.action.${change.action}`)}
    </>
  );
}

interface CardProps extends ChangeProps {
  mayUndo: boolean;
  /** Where the day stands above already, the time is enough. */
  timeOnly?: boolean;
  /** Filters the feed by this person. */
  personLink?: boolean;
  heading: 'h2' | 'h3';
}

export function ChangeCard(props: CardProps): ReactNode {
  const { t, lang, change, mayUndo, timeOnly = false, personLink = false, heading: Heading } = props;
  const day = formatDate(lang, change.day);
  const person = personOf(t, change);
  return (
    <article className="nk-change" id={`change-${change.id}`}>
      <Heading className="nk-change__what">
        <WhatChanged t={t} lang={lang} change={change} />
      </Heading>
      <p className="nk-muted">
        <time dateTime={change.at}>{timeOnly ? change.time : t('history.at', { day, time: change.time })}</time>,{' '}
        {personLink ? (
          <a href={paths.changes({ by: change.by.id })}>{t('history.by', { name: person })}</a>
        ) : (
          t('history.by', { name: person })
        )}
      </p>
      {change.why !== null && (
        <p>
          <German lang={lang}>{t('history.why', { why: change.why })}</German>
        </p>
      )}
      {change.undoes !== null && (
        <p>
          <a href={paths.change(change.undoes)}>{t('history.undoes')}</a>
        </p>
      )}
      <RecordLines t={t} lang={lang} records={change.records} />
      {change.proofs.map(({ words, source }) => (
        <p key={words}>
          <span className="nk-muted">{t('history.source')}</span> <German lang={lang}>{quoted(words)}</German> (
          <EntryName lang={lang} entry={source} />)
        </p>
      ))}
      {mayUndo && (
        <p>
          <a href={paths.change(change.id, {}, 'undo')}>{t('history.undo.open')}</a>
        </p>
      )}
    </article>
  );
}
