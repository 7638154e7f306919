// What an organisation takes part in: one sentence for each role, the ended ones below.
import type { OrganisationEntry } from '../../../lib/directory/entry-schema';
import { StatusBadge } from '../badge';
import { EntryLink, type Drawing } from '../entry-link';
import { bausteineShort } from '../names';
import { Proof } from './proof';
import { Section } from './section';

type Participation = OrganisationEntry['participations'][number];

export function Participations({ entry, ...drawing }: Drawing & { entry: OrganisationEntry }) {
  const { t } = drawing;
  const isOver = (one: Participation): boolean =>
    one.cooperation.status === 'ended' || one.roles.every((role) => role.status === 'ended');
  const running = entry.participations.filter((one) => !isOver(one));
  const over = entry.participations.filter(isOver);
  if (entry.participations.length === 0) return null;
  const title = entry.collective
    ? t('ui.section.cooperationsOfGroup')
    : t(entry.kind === 'function' ? 'ui.section.cooperationsOfPost' : 'ui.section.cooperations');
  return (
    <Section id="cooperations" title={title}>
      <List {...drawing} entry={entry} items={running} />
      {over.length > 0 && (
        <>
          <h3>{t('ui.section.endedRoles')}</h3>
          <List {...drawing} entry={entry} items={over} />
        </>
      )}
    </Section>
  );
}

function List({ items, entry, ...drawing }: Drawing & { items: readonly Participation[]; entry: OrganisationEntry }) {
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
  const topics = bausteineShort(t, one.cooperation.bausteine);
  return (
    <div className="nk-fact">
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
        {one.asPartOf && (
          <>
            , {t('ui.section.asOneOf')} <EntryLink {...drawing} entry={one.asPartOf} />
          </>
        )}
      </p>
      <Proof {...drawing} fact={role} day={entry.day} quiet={one.cooperation.basis === 'example'} />
    </div>
  );
}
