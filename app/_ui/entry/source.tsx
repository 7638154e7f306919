// The page of a source: its sections with the numbered quotes in order, each with the facts that rest on it.
import type { SourceEntry } from '../../../lib/directory/entry-schema';
import { formatDate, quoted, sectionName } from '../../../lib/i18n/format';
import { EntryLink, type Drawing } from '../entry-link';
import { German, GermanNote } from '../german';

/** More facts of one quote than these fold away. */
const SHOWN = 3;
type Section = SourceEntry['sections'][number];
type Fact = Section['quotes'][number]['facts'][number];

export function SourcePage({ entry, ...drawing }: Drawing & { entry: SourceEntry }) {
  const { t, lang } = drawing;
  const sections = entry.sections.filter((section) => section.quotes.length > 0);
  return (
    <article className="nk-entry nk-entry--single">
      <header className="nk-entry__head">
        <p className="nk-entry__kind">
          {[entry.kindLabel, entry.date && formatDate(lang, entry.date)].filter(Boolean).join(' · ')}
        </p>
        <h1>
          <German lang={lang}>{entry.title}</German>
        </h1>
        <GermanNote t={t} lang={lang} />
        <p className="nk-lead">{sections.length > 0 ? t('ui.source.lead') : t('ui.source.noQuotes')}</p>
        {entry.url && /^https?:\/\//.test(entry.url) && (
          <p>
            <a href={entry.url} rel="noreferrer">
              {t('ui.source.open')}
            </a>
          </p>
        )}
      </header>
      <div className="nk-entry__body">
        {sections.length > 1 && (
          <nav className="nk-section" aria-labelledby="sections">
            <h2 id="sections">{t('ui.source.sections')}</h2>
            <ol className="nk-contents">
              {sections.map((section) => (
                <li key={section.id}>
                  <a href={`#section-${section.id}`}>
                    <German lang={lang}>{sectionName(section.title)}</German>
                  </a>
                </li>
              ))}
            </ol>
          </nav>
        )}
        {sections.map((section) => (
          <section key={section.id} className="nk-section" aria-labelledby={`section-${section.id}`}>
            <h2 id={`section-${section.id}`}>
              <German lang={lang}>{sectionName(section.title)}</German>
            </h2>
            <ol className="nk-quotes">
              {section.quotes.map((quote) => (
                <li key={quote.id} id={`quote-${quote.id}`}>
                  <p className="nk-quotes__where nk-muted">
                    {quote.sentence === 0
                      ? t('ui.entry.headingSentence')
                      : t('ui.entry.sentence', { number: quote.sentence })}
                  </p>
                  <blockquote lang={lang === 'de' ? undefined : 'de'}>{quoted(quote.text)}</blockquote>
                  <Facts {...drawing} facts={factsOf(quote)} />
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </article>
  );
}

/** That a quote names an entry is said only where nothing else follows from it. */
function factsOf({ facts }: Section['quotes'][number]): readonly Fact[] {
  const telling = facts.filter((fact) => fact.kind !== 'entry');
  return telling.length > 0 ? telling : facts;
}

/** Many facts of one quote fold away, so that the quotes can be read one after the other. */
function Facts({ facts, ...drawing }: Drawing & { facts: readonly Fact[] }) {
  const { t } = drawing;
  if (facts.length === 0) return null;
  const list = (
    <ul className="nk-quotes__facts" aria-label={t('ui.source.proves')}>
      {facts.map((fact, index) => (
        <li key={index}>
          <FactSentence {...drawing} fact={fact} />
        </li>
      ))}
    </ul>
  );
  if (facts.length <= SHOWN) return list;
  return (
    <details className="nk-more nk-small">
      <summary>{t('ui.source.provesMany', { count: facts.length })}</summary>
      {list}
    </details>
  );
}

/** Figures and steps bring the words of the dataset as their predicate; the others those of a closed list. */
function FactSentence({ fact, ...drawing }: Drawing & { fact: Fact }) {
  const { t, lang } = drawing;
  const isText = fact.kind === 'figure' || fact.kind === 'step';
  return (
    <>
      <EntryLink {...drawing} entry={fact.subject} />{' '}
      {isText ? (
        <>
          – <German lang={lang}>{fact.predicate}</German>
        </>
      ) : (
        <span className="nk-muted">
          – {fact.predicate}
          {fact.object ? ':' : ''}
        </span>
      )}
      {fact.object && (
        <>
          {' '}
          <EntryLink {...drawing} entry={fact.object} />
        </>
      )}
      {fact.basis === 'derived' && <span className="nk-muted"> ({t('ui.entry.derivedPlain')})</span>}
    </>
  );
}
