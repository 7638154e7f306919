// The plain facts of an entry as a short list: period, places, languages, target groups, offers.
import type { ReactNode } from 'react';
import type { CooperationEntry, OrganisationEntry } from '../../../lib/directory/entry-schema';
import { isStale } from '../../../graph/model/age';
import { formatDate, formatPeriod } from '../../../lib/i18n/format';
import { EntryLinks, type Drawing } from '../entry-link';
import { German } from '../german';

export function Glance({ entry, ...drawing }: Drawing & { entry: OrganisationEntry | CooperationEntry }) {
  const { t, lang } = drawing;
  const period = formatPeriod(lang, entry);
  const rows: [string, ReactNode][] = [];
  const links = (title: string, refs: OrganisationEntry['places']): void => {
    if (refs.length > 0) rows.push([title, <EntryLinks key="links" {...drawing} entries={refs} />]);
  };
  if (entry.type === 'organisation') {
    links(t('ui.entry.seat'), entry.seatedIn);
    links(t('ui.entry.serves'), entry.serves);
    if (entry.offers.length > 0)
      rows.push([
        t('ui.entry.offers'),
        <German key="offers" lang={lang}>
          {entry.offers.join(', ')}
        </German>,
      ]);
  } else {
    links(t('ui.entry.places'), entry.places);
    if (entry.rhythm)
      rows.push([
        t('ui.entry.rhythm'),
        <German key="rhythm" lang={lang}>
          {entry.rhythm}
        </German>,
      ]);
  }
  if (entry.languagesLabel.length > 0) rows.push([t('ui.entry.languages'), entry.languagesLabel.join(', ')]);
  if (entry.targetGroupsLabel.length > 0) rows.push([t('ui.entry.targetGroups'), entry.targetGroupsLabel.join(', ')]);
  // Most cooperations have begun on a day that no source names: said once here.
  if (period) rows.push([t('ui.entry.since'), period]);
  else if (entry.type === 'cooperation') rows.push([t('ui.entry.since'), t('ui.entry.startUnknown')]);
  if (entry.website && /^https?:\/\//.test(entry.website))
    rows.push([
      t('ui.entry.website'),
      <a key="web" href={entry.website} rel="noreferrer">
        {entry.website.replace(/^https?:\/\//, '')}
      </a>,
    ]);
  if (entry.confirmedAt) {
    const date = formatDate(lang, entry.confirmedAt);
    rows.push([
      t('ui.entry.confirmed'),
      isStale(entry.confirmedAt, entry.day) ? t('ui.entry.confirmedStale', { date }) : date,
    ]);
  }
  if (rows.length === 0) return null;
  return (
    <dl className="nk-glance" aria-label={t('ui.entry.facts')}>
      {rows.map(([title, value]) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
