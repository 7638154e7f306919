// The page of a Baustein (or Punkt 9): who works on it, through what, and where that is stated.
import type { BausteinEntry } from '../../../lib/directory/entry-schema';
import { formatDate } from '../../../lib/i18n/format';
import { BausteinMark } from '../baustein-mark';
import { EntryLink, EntryLinks, type Drawing } from '../entry-link';
import { German, GermanNote } from '../german';
import { bausteinShort, plainName } from '../names';
import { EntryList } from './entry-list';
import { Figures } from './figures';
import { OwnProof } from './own-proof';
import { Section } from './section';
import { Steps } from './steps';

interface Props extends Drawing {
  entry: BausteinEntry;
  /** Organisations that work on it, and how many of them are made up. */
  counted: { count: number; examples: number };
}

export function BausteinPage({ entry, counted, ...drawing }: Props) {
  const { t, lang } = drawing;
  return (
    <article className="nk-entry nk-entry--single">
      <header className="nk-entry__head">
        <p className="nk-entry__kind">{bausteinShort(t, entry.number)}</p>
        <h1>
          <BausteinMark number={entry.number} large /> <German lang={lang}>{plainName(entry.name)}</German>:{' '}
          {t('ui.baustein.heading', { count: counted.count })}
        </h1>
        <GermanNote t={t} lang={lang} />
        {counted.examples > 0 && <p className="nk-muted">{t('ui.count.ofExamples', { count: counted.examples })}</p>}
        {entry.description && (
          <p className="nk-lead">
            <German lang={lang}>{entry.description}</German>
          </p>
        )}
        {entry.priority !== 'none' && (
          <p>
            {entry.priorityFrom
              ? t('ui.baustein.priorityFrom', {
                  priority: entry.priorityLabel,
                  date: formatDate(lang, entry.priorityFrom),
                })
              : entry.priorityLabel}
          </p>
        )}
      </header>
      <div className="nk-entry__body">
        <EntryList
          {...drawing}
          id="cooperations"
          title={t('ui.section.workerCooperations')}
          items={entry.cooperations.map((one) => ({ ...one, what: one.formLabel }))}
        />
        {entry.workers.length > 0 && (
          <Section id="workers" title={t('ui.section.workers')}>
            <ul className="nk-ties">
              {entry.workers.map((worker) => (
                <li key={worker.organisation.id}>
                  <EntryLink {...drawing} entry={worker.organisation} />{' '}
                  <span className="nk-muted">
                    {[worker.asLabel.join(', '), worker.through.length > 0 ? t('ui.section.workerThrough') : '']
                      .filter(Boolean)
                      .join('; ')}
                  </span>{' '}
                  <EntryLinks {...drawing} entries={worker.through} quiet={worker.organisation.basis === 'example'} />
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Figures {...drawing} figures={entry.figures} day={entry.day} />
        <Steps {...drawing} steps={entry.steps} day={entry.day} />
        <OwnProof {...drawing} entry={entry} />
      </div>
    </article>
  );
}
