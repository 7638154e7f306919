// With whom an organisation works, and in which cooperations; the strongest first, the rest opens.
import type { OrganisationEntry } from '../../../lib/directory/entry-schema';
import { EntryLink, EntryLinks, type Drawing } from '../entry-link';
import { Section } from './section';

const SHOWN = 8;
type Tie = OrganisationEntry['ties'][number];

export function Ties({ entry, ...drawing }: Drawing & { entry: OrganisationEntry }) {
  const { t } = drawing;
  if (entry.ties.length === 0) return null;
  const rest = entry.ties.slice(SHOWN);
  return (
    <Section id="ties" title={t('ui.section.tiesCount', { count: entry.ties.length })} lead={t('ui.section.tiesLead')}>
      <List {...drawing} ties={entry.ties.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details className="nk-more">
          <summary>{t('ui.section.tiesMore', { count: rest.length })}</summary>
          <List {...drawing} ties={rest} />
        </details>
      )}
    </Section>
  );
}

function List({ ties, ...drawing }: Drawing & { ties: readonly Tie[] }) {
  return (
    <ul className="nk-ties">
      {ties.map((tie) => (
        <li key={tie.organisation.id}>
          <EntryLink {...drawing} entry={tie.organisation} />{' '}
          <span className="nk-muted">{drawing.t('ui.section.with')}</span>{' '}
          <EntryLinks {...drawing} entries={tie.cooperations} quiet={tie.organisation.basis === 'example'} />
        </li>
      ))}
    </ul>
  );
}
