// What an organisation takes part in: one sentence for each role, the ended ones below.
import type { OrganisationEntry, Ref } from '../../../lib/directory/entry-schema';
import { StatusBadge } from '../badge';
import { anchorOf, ConfirmTie, ConfirmTies } from '../confirm/confirm-tie';
import { EntryLink, type Drawing } from '../entry-link';
import { German } from '../german';
import { bausteineShort } from '../names';
import { Proof } from './proof';
import { Section } from './section';

type Participation = OrganisationEntry['participations'][number];

export const participationsTitle = (t: Drawing['t'], entry: OrganisationEntry): string =>
  entry.collective
    ? t('ui.section.cooperationsOfGroup')
    : t(entry.kind === 'function' ? 'ui.section.cooperationsOfPost' : 'ui.section.cooperations');

export function Participations({ entry, ...drawing }: Drawing & { entry: OrganisationEntry }) {
  const { t } = drawing;
  const isOver = (one: Participation): boolean =>
    one.cooperation.status === 'ended' || one.roles.every((role) => role.status === 'ended');
  const own = entry.participations.filter((one) => one.asPartOf === null);
  const running = own.filter((one) => !isOver(one));
  const over = own.filter(isOver);
  const groups = new Map(entry.participations.flatMap(({ asPartOf }) => (asPartOf ? [[asPartOf.id, asPartOf]] : [])));
  if (entry.participations.length === 0) return null;
  return (
    <Section id="cooperations" title={participationsTitle(t, entry)}>
      {running.length > 0 && <List {...drawing} entry={entry} items={running} />}
      {over.length > 0 && (
        <>
          <h3>{t('ui.section.endedRoles')}</h3>
          <List {...drawing} entry={entry} items={over} />
        </>
      )}
      <ConfirmTies
        {...drawing}
        entry={entry.id}
        facts={running.flatMap(({ roles }) => roles.filter((role) => role.status !== 'ended'))}
        anchor="cooperations"
        about={entry.name}
      />
      {[...groups.values()].map((group) => (
        <ThroughGroup
          key={group.id}
          {...drawing}
          entry={entry}
          group={group}
          items={entry.participations.filter((one) => one.asPartOf?.id === group.id)}
        />
      ))}
    </Section>
  );
}

interface ListProps extends Drawing {
  items: readonly Participation[];
  entry: OrganisationEntry;
}

/** What a source says of a group that the organisation belongs to: it is true of the organisation as one of many. */
function ThroughGroup({ group, items, entry, ...drawing }: ListProps & { group: Ref }) {
  const { t, lang } = drawing;
  return (
    <details className="nk-more">
      <summary>
        <h3>
          {t('ui.section.throughGroup')} „<German lang={lang}>{group.name}</German>“ ({items.length})
        </h3>
      </summary>
      {entry.basis === 'example' && <p>{t('ui.section.throughGroupMade')}</p>}
      <p className="nk-muted">
        {t('ui.section.asOneOf')} <EntryLink {...drawing} entry={group} />
      </p>
      <List {...drawing} entry={entry} items={items} />
    </details>
  );
}

function List({ items, entry, ...drawing }: ListProps) {
  return (
    <ul className="nk-facts">
      {items.map((one) => (
        <li key={`${one.cooperation.id}-${one.asPartOf?.id ?? ''}`}>
          {one.roles.map((role) => (
            <Tie key={role.id} {...drawing} entry={entry} one={one} role={role} />
          ))}
        </li>
      ))}
    </ul>
  );
}

function Tie({
  one,
  role,
  entry,
  ...drawing
}: Drawing & { one: Participation; role: Participation['roles'][number]; entry: OrganisationEntry }) {
  const { t, lang } = drawing;
  // "Wohlfahrtsverbände leitet" would be wrong: a group in the plural is given its role as a noun.
  const verb = entry.collective ? role.roleLabel : t(`ui.roleVerb.${role.role}`);
  const quiet = one.cooperation.basis === 'example' || (one.asPartOf !== null && entry.basis === 'example');
  const topics = bausteineShort(t, one.cooperation.bausteine);
  return (
    <div className="nk-fact" {...anchorOf(drawing, role.id)}>
      <p>
        <strong>{verb}:</strong> <EntryLink {...drawing} entry={one.cooperation} />{' '}
        <span className="nk-muted">({[one.cooperation.formLabel, topics].filter(Boolean).join(', ')})</span>
        {one.cooperation.status === 'ended' && role.status !== 'ended' && (
          <>
            {' '}
            <StatusBadge t={t} lang={lang} status="ended" until={null} />
          </>
        )}
        {role.onBehalfOfLabel.length > 0 && (
          <>, {t('ui.section.onBehalfOf', { groups: role.onBehalfOfLabel.join(', ') })}</>
        )}
        {role.meansLabel && <>, {t('ui.section.means', { means: role.meansLabel })}</>}
      </p>
      <Proof {...drawing} fact={role} day={entry.day} quiet={quiet} />
      <ConfirmTie {...drawing} entry={entry.id} fact={role} about={one.cooperation.name} />
    </div>
  );
}
