// The latest changes on the front page, a line each.
import type { ReactNode } from 'react';
import { formatDate } from '../../../lib/i18n/format';
import type { Lang, Translator } from '../../../lib/i18n/translator';
import { paths } from '../../../lib/paths';
import type { Headline } from '../../../lib/records/history/read-history';
import { personOf, WhatChanged } from './change-card';

export function RecentChanges({
  t,
  lang,
  changes,
}: {
  t: Translator;
  lang: Lang;
  changes: readonly Headline[];
}): ReactNode {
  return (
    <section className="nk-section nk-recent" aria-labelledby="recent">
      <h2 id="recent">{t('history.recent')}</h2>
      {changes.length === 0 && <p>{t('history.feedNone')}</p>}
      <ul>
        {changes.map((change) => (
          <li key={change.id}>
            <WhatChanged t={t} lang={lang} change={change} />,{' '}
            <span className="nk-muted">
              <time dateTime={change.at}>{formatDate(lang, change.day)}</time>{' '}
              {t('history.by', { name: personOf(t, change) })}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href={paths.changes()}>{t('history.feed')}</a>
      </p>
    </section>
  );
}
