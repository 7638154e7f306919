// Who sits in a cooperation, and where else they sit; and where several of them meet again.
import type { CooperationEntry, FormedRef } from '../../../lib/directory/entry-schema';
import { isWorkingRole } from '../../../graph/model/lists';
import { EntryLink, EntryLinks, type Drawing } from '../entry-link';
import { isSaidBy } from '../names';
import { Section } from './section';

const SHOWN = 4;

export function Seats({ entry, ...drawing }: Drawing & { entry: CooperationEntry }) {
  const { t } = drawing;
  const seats = entry.participants.flatMap((one) => {
    const roles = one.roles.filter((role) => role.status === 'active' && isWorkingRole(role.role));
    return roles.length > 0 ? [{ ...one, roles: [...new Set(roles.map((role) => role.roleLabel))] }] : [];
  });
  if (seats.length === 0 || seats.every((one) => one.elsewhere.length === 0)) return null;
  return (
    <Section id="seats" title={t('topics.seats.title')} lead={t('topics.seats.lead')}>
      <table className="nk-table">
        <caption className="nk-table__caption">{t('topics.seats.caption', { count: seats.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('topics.seats.who')}</th>
            <th scope="col">{t('topics.seats.role')}</th>
            <th scope="col">{t('topics.seats.elsewhere')}</th>
          </tr>
        </thead>
        <tbody>
          {seats.map(({ organisation, roles, elsewhere }) => (
            <tr key={organisation.id}>
              <th scope="row">
                <EntryLink {...drawing} entry={organisation} />
                {!organisation.collective && !isSaidBy(organisation.name, organisation.kindLabel) && (
                  <span className="nk-muted nk-small"> ({organisation.kindLabel})</span>
                )}
              </th>
              <td data-label={t('topics.seats.role')}>{roles.join(', ')}</td>
              <td data-label={t('topics.seats.elsewhere')}>
                <Elsewhere {...drawing} items={elsewhere} quiet={organisation.basis === 'example'} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {entry.meetElsewhere.length > 0 && (
        <>
          <h3>{t('topics.seats.meet', { count: entry.meetElsewhere.length })}</h3>
          <ul className="nk-ties">
            {entry.meetElsewhere.map((one) => (
              <li key={one.id}>
                <EntryLink {...drawing} entry={one} />{' '}
                <span className="nk-muted">
                  ({one.formLabel}; {t('topics.seats.meetWho', { count: one.participants.length })}
                  ):
                </span>{' '}
                <EntryLinks {...drawing} entries={one.participants} quiet={one.basis === 'example'} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

/** The first few; the others open. */
function Elsewhere({ items, quiet, ...drawing }: Drawing & { items: readonly FormedRef[]; quiet: boolean }) {
  const { t } = drawing;
  if (items.length === 0) return <span className="nk-muted">{t('topics.seats.nowhere')}</span>;
  const list = (some: readonly FormedRef[]) => (
    <ul className="nk-cell">
      {some.map((one) => (
        <li key={one.id}>
          <EntryLink {...drawing} entry={quiet ? { ...one, basis: null } : one} />{' '}
          <span className="nk-muted">({one.formLabel})</span>
        </li>
      ))}
    </ul>
  );
  const rest = items.slice(SHOWN);
  return (
    <>
      {list(items.slice(0, SHOWN))}
      {rest.length > 0 && (
        <details className="nk-more">
          <summary>{t('topics.seats.more', { count: rest.length })}</summary>
          {list(rest)}
        </details>
      )}
    </>
  );
}
