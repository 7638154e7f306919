// The front page: the network in one sentence, the eight doors into it, and its picture.
import type { ReactNode } from 'react';
import type { listBausteine } from '../../lib/directory/list-entries';
import type { Overview } from '../../lib/directory/read-overview';
import { paths } from '../../lib/paths';
import { BausteinMark } from './baustein-mark';
import type { Drawing } from './entry-link';
import { German } from './german';
import { FieldsSection, networkSentence } from './picture/fields';
import { bausteinShort, plainName } from './names';

type Door = Awaited<ReturnType<typeof listBausteine>>['items'][number];

interface Props extends Drawing {
  doors: readonly Door[];
  overview: Overview;
  /** What was changed lately, for whoever has signed in. */
  recent: ReactNode;
}

export function Home({ doors, overview, recent, ...drawing }: Props) {
  const { t, view } = drawing;
  const examples = [t('ui.home.example1'), t('ui.home.example2'), t('ui.home.example3')];
  return (
    <div className="nk-page nk-home">
      <header className="nk-entry__head">
        <h1>{t('ui.home.title')}</h1>
        <p className="nk-lead">{t('ui.tagline')}</p>
        {overview.organisations.count > 0 && <p>{networkSentence(t, overview)}</p>}
        <p>
          {t('ui.search.hint')}{' '}
          {examples.map((q, index) => (
            <span key={q}>
              {index > 0 && ', '}
              <a href={paths.directory(view, { q })}>{q}</a>
            </span>
          ))}
        </p>
      </header>
      {recent}
      <section className="nk-section" aria-labelledby="doors">
        <h2 id="doors">{t('ui.home.doors')}</h2>
        <p>{t('ui.home.doorsLead')}</p>
        <ul className="nk-doors">
          {doors.map((door) => (
            <li key={door.id}>
              <DoorCard {...drawing} door={door} />
            </li>
          ))}
        </ul>
      </section>
      {overview.shared.length > 0 && <FieldsSection {...drawing} overview={overview} />}
      <ul className="nk-actions">
        <li>
          <a href={paths.directory(view)}>{t('ui.home.allEntries')}</a>
        </li>
        <li>
          <a href={paths.about(view, 'data')}>{t('ui.home.sources')}</a>
        </li>
      </ul>
    </div>
  );
}

function DoorCard({ door, t, lang, view }: Drawing & { door: Door }) {
  const { organisations, cooperations } = door;
  return (
    <a className="nk-door" href={paths.entry(view, { type: 'baustein', id: door.id })}>
      <span className="nk-door__sign">
        <BausteinMark number={door.number} large />
        <span className="nk-muted">{bausteinShort(t, door.number)}</span>
      </span>
      <strong className="nk-door__name">
        <German lang={lang}>{plainName(door.name)}</German>
      </strong>
      <Count
        total={t('ui.count.organisations', { count: organisations.count })}
        t={t}
        examples={organisations.examples}
      />
      <Count total={t('ui.count.cooperations', { count: cooperations.count })} t={t} examples={cooperations.examples} />
    </a>
  );
}

function Count({ t, total, examples }: Pick<Drawing, 't'> & { total: string; examples: number }) {
  return (
    <span>
      {total}
      {examples > 0 && (
        <>
          , <span className="nk-nowrap">{t('ui.count.ofExamples', { count: examples })}</span>
        </>
      )}
    </span>
  );
}
