// Who takes part in a cooperation, by role, each with period and proof; the ended roles below.
import { ROLES, type Role } from '../../../graph/model/lists';
import type { CooperationEntry } from '../../../lib/directory/entry-schema';
import { anchorOf, ConfirmTie, ConfirmTies } from '../confirm/confirm-tie';
import { EntryLink, type Drawing } from '../entry-link';
import { isSaidBy } from '../names';
import { Proof } from './proof';
import { Section } from './section';

type Participant = CooperationEntry['participants'][number];
interface Seat {
  organisation: Participant['organisation'];
  fact: Participant['roles'][number];
}

function byRole(participants: readonly Participant[], over: boolean): [Role, Seat[]][] {
  return ROLES.map((role): [Role, Seat[]] => [
    role,
    participants.flatMap(({ organisation, roles }) =>
      roles
        .filter((fact) => fact.role === role && (fact.status === 'ended') === over)
        .map((fact) => ({ organisation, fact })),
    ),
  ]).filter(([, seats]) => seats.length > 0);
}

export function Participants({ entry, ...drawing }: Drawing & { entry: CooperationEntry }) {
  const { t } = drawing;
  const running = byRole(entry.participants, false);
  const over = entry.status === 'ended' ? [] : byRole(entry.participants, true);
  const groups = entry.status === 'ended' ? byRole(entry.participants, true).concat(running) : running;
  if (entry.participants.length === 0) return null;
  return (
    <Section id="participants" title={t('ui.section.participants')}>
      {groups.map(([role, seats]) => (
        <Group key={role} {...drawing} of={entry} title={t(`ui.roleGroup.${role}`)} seats={seats} />
      ))}
      {over.map(([role, seats]) => (
        <Group
          key={role}
          {...drawing}
          of={entry}
          title={`${t(`ui.roleGroup.${role}`)} (${t('ui.section.endedRoles')})`}
          seats={seats}
        />
      ))}
      <ConfirmTies
        {...drawing}
        entry={entry.id}
        facts={running.flatMap(([, seats]) => seats.map(({ fact }) => fact))}
        anchor="participants"
        about={entry.name}
      />
    </Section>
  );
}

type GroupProps = Drawing & { title: string; seats: readonly Seat[]; of: Pick<CooperationEntry, 'id' | 'day'> };

function Group({ title, seats, of, ...drawing }: GroupProps) {
  const { t } = drawing;
  const dated = seats.some(({ fact }) => fact.from !== null) || 'whereKnown';
  return (
    <div className="nk-role">
      <h3>
        {title}
        {seats.length > 1 && <span className="nk-muted"> ({seats.length})</span>}
      </h3>
      <ul className="nk-facts">
        {seats.map(({ organisation, fact }) => (
          <li key={fact.id} className="nk-fact" {...anchorOf(drawing, fact.id)}>
            <p>
              <EntryLink {...drawing} entry={organisation} />
              {!organisation.collective && !isSaidBy(organisation.name, organisation.kindLabel) && (
                <span className="nk-muted"> ({organisation.kindLabel})</span>
              )}
              {fact.onBehalfOfLabel.length > 0 && (
                <>, {t('ui.section.onBehalfOf', { groups: fact.onBehalfOfLabel.join(', ') })}</>
              )}
              {fact.meansLabel && <>, {t('ui.section.means', { means: fact.meansLabel })}</>}
            </p>
            <Proof {...drawing} fact={fact} day={of.day} dated={dated} quiet={organisation.basis === 'example'} />
            <ConfirmTie {...drawing} entry={of.id} fact={fact} about={organisation.name} />
          </li>
        ))}
      </ul>
    </div>
  );
}
