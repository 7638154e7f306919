// What was changed in the network, day by day.
import type { ReactNode } from 'react';
import { CHANGE_ACTIONS } from '../../../graph/model/changes';
import { formatDate } from '../../../lib/i18n/format';
import type { Lang, Translator } from '../../../lib/i18n/translator';
import { paths } from '../../../lib/paths';
import type { ChangeView } from '../../../lib/records/history/change-view';
import { ChangeCard, personOf } from './change-card';
import { Older } from './older';

interface Props {
  t: Translator;
  lang: Lang;
  changes: readonly ChangeView[];
  next: number | null;
  /** What the feed is narrowed to, as the address carries it. */
  filter: { by?: string; action?: string };
  isFirst: boolean;
  mayUndo: boolean;
  /** Whether there is a way to the archive. */
  toArchive: boolean;
}

function byDay(changes: readonly ChangeView[]): [day: string, changes: ChangeView[]][] {
  const days = new Map<string, ChangeView[]>();
  for (const change of changes) days.set(change.day, [...(days.get(change.day) ?? []), change]);
  return [...days];
}

function ActionFilter({ t, filter }: Pick<Props, 't' | 'filter'>): ReactNode {
  return (
    <form className="nk-feed__filter" method="get" action={paths.changes()}>
      {filter.by !== undefined && <input type="hidden" name="by" value={filter.by} />}
      <label htmlFor="action">{t('history.onlyAction')}</label>
      <select className="nk-field__input" id="action" name="action" defaultValue={filter.action ?? ''}>
        <option value="">{t('history.onlyActionAll')}</option>
        {CHANGE_ACTIONS.map((action) => (
          <option key={action} value={action}>
            {t(`history.action.${action}`)}
          </option>
        ))}
      </select>
      <button className="nk-button nk-button--secondary">{t('history.show')}</button>
    </form>
  );
}

export function Feed({ t, lang, changes, next, filter, isFirst, mayUndo, toArchive }: Props): ReactNode {
  const person = filter.by === undefined ? undefined : changes[0] && personOf(t, changes[0]);
  return (
    <div className="nk-page nk-history">
      <h1>{t('history.feed')}</h1>
      <p className="nk-lead">{t('history.feedLead')}</p>
      {toArchive && (
        <p>
          <a href={paths.archive()}>{t('archive.title')}</a>
        </p>
      )}
      <ActionFilter t={t} filter={filter} />
      {(filter.by !== undefined || filter.action !== undefined) && (
        <p>
          {person !== undefined && <>{t('history.feedOf', { name: person })} </>}
          <a href={paths.changes()}>{t('history.all')}</a>
        </p>
      )}
      {changes.length === 0 && <p>{t('history.feedNone')}</p>}
      {byDay(changes).map(([day, ofDay]) => (
        <section key={day} className="nk-history__day" aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>{formatDate(lang, day)}</h2>
          {ofDay.map((change) => (
            <ChangeCard
              key={change.id}
              t={t}
              lang={lang}
              change={change}
              mayUndo={mayUndo}
              heading="h3"
              timeOnly
              personLink
            />
          ))}
        </section>
      ))}
      <Older
        t={t}
        older={next === null ? null : paths.changes({ ...filter, before: String(next) })}
        newest={isFirst ? null : paths.changes(filter)}
      />
    </div>
  );
}
