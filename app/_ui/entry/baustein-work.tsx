// Who works on a Baustein: in committees, in projects and the like, and alone. Long lists fold, and say how many they hold.
import type { BausteinEntry } from '../../../lib/directory/entry-schema';
import { StatusBadge } from '../badge';
import { EntryLink, type Drawing } from '../entry-link';
import { isMeeting } from '../picture/bar';
import { Section } from './section';

const SHOWN = 8;
type Cooperation = BausteinEntry['cooperations'][number];
type Participant = Cooperation['participants'][number];

export function BausteinWork({ entry, ...drawing }: Drawing & { entry: BausteinEntry }) {
  const { t } = drawing;
  // What a source or the office knows comes before what is made up; within, by name
  const isMade = (one: Cooperation): number => Number(one.basis === 'example');
  const sorted = [...entry.cooperations].sort((a, b) => isMade(a) - isMade(b));
  const meeting = sorted.filter((one) => isMeeting(one.form));
  const working = sorted.filter((one) => !isMeeting(one.form));
  return (
    <>
      <Cooperations
        {...drawing}
        id="committees"
        title={t('topics.baustein.committees')}
        none={t('topics.baustein.committeesNone')}
        items={meeting}
      />
      <Cooperations
        {...drawing}
        id="projects"
        title={t('topics.baustein.projects')}
        none={t('topics.baustein.projectsNone')}
        items={working}
      />
      <Alone {...drawing} workers={entry.workers.filter((worker) => worker.as.length > 0)} />
    </>
  );
}

interface ListProps extends Drawing {
  id: string;
  title: string;
  none: string;
  items: readonly Cooperation[];
}

function Cooperations({ id, title, none, items, ...drawing }: ListProps) {
  const open = items.filter((one) => one.status !== 'ended');
  const ended = items.filter((one) => one.status === 'ended');
  const made = open.filter((one) => one.basis === 'example').length;
  const { t } = drawing;
  return (
    <Section id={id} title={open.length > 0 ? `${title} (${open.length})` : title}>
      {made > 0 && <p className="nk-muted">{t('ui.count.ofExamples', { count: made })}</p>}
      {open.length === 0 && <p>{none}</p>}
      {open.length > 0 && <List {...drawing} items={open.slice(0, SHOWN)} />}
      {open.length > SHOWN && (
        <details className="nk-more">
          <summary>{t('topics.baustein.moreCooperations', { count: open.length - SHOWN })}</summary>
          <List {...drawing} items={open.slice(SHOWN)} />
        </details>
      )}
      {ended.length > 0 && (
        <details className="nk-more">
          <summary>{t('topics.baustein.ended', { count: ended.length })}</summary>
          <List {...drawing} items={ended} />
        </details>
      )}
    </Section>
  );
}

function List({ items, ...drawing }: Drawing & { items: readonly Cooperation[] }) {
  const { t, lang } = drawing;
  return (
    <ul className="nk-work">
      {items.map((one) => (
        <li key={one.id}>
          <p>
            <strong>
              <EntryLink {...drawing} entry={one} />
            </strong>{' '}
            <span className="nk-muted">({one.formLabel})</span>{' '}
            <StatusBadge t={t} lang={lang} status={one.status} until={null} />
          </p>
          {one.status !== 'ended' && (
            <Participants {...drawing} participants={one.participants} quiet={one.basis === 'example'} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Participants({
  participants,
  quiet,
  ...drawing
}: Drawing & { participants: readonly Participant[]; quiet: boolean }) {
  const { t } = drawing;
  if (participants.length === 0) return <p className="nk-muted nk-small">{t('topics.baustein.nobody')}</p>;
  const line = (some: readonly Participant[]) =>
    some.map((one, i) => (
      <span key={one.id}>
        {i > 0 && ', '}
        <EntryLink {...drawing} entry={quiet ? { ...one, basis: null } : one} />{' '}
        <span className="nk-muted">({one.rolesLabel.join(', ')})</span>
      </span>
    ));
  const rest = participants.slice(SHOWN);
  return (
    <div className="nk-small">
      <p>{line(participants.slice(0, SHOWN))}</p>
      {rest.length > 0 && (
        <details className="nk-more">
          <summary>{t('topics.baustein.moreParticipants', { count: rest.length })}</summary>
          <p>{line(rest)}</p>
        </details>
      )}
    </div>
  );
}

/** What an organisation does by itself; where it also takes part in something above, that is said. */
function Alone({ workers, ...drawing }: Drawing & { workers: BausteinEntry['workers'] }) {
  const { t } = drawing;
  if (workers.length === 0) return null;
  return (
    <Section
      id="alone"
      title={`${t('topics.baustein.alone')} (${workers.length})`}
      lead={t('topics.baustein.aloneLead')}
    >
      <ul className="nk-plain">
        {workers.map((worker) => (
          <li key={worker.organisation.id}>
            <EntryLink {...drawing} entry={worker.organisation} />{' '}
            <span className="nk-muted">
              {[
                worker.asLabel.join(', '),
                worker.through.length > 0 ? t('topics.baustein.also', { count: worker.through.length }) : '',
              ]
                .filter(Boolean)
                .join('; ')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
