// How we know a fact: since when, stated or concluded, and the words of the source, which open in place.
import type { Quote } from '../../../lib/directory/entry-schema';
import type { Status } from '../../../graph/model/day';
import type { Basis } from '../../../graph/model/lists';
import { isStale } from '../../../graph/model/age';
import { formatDate, formatPeriod, quoted, sectionName } from '../../../lib/i18n/format';
import { paths } from '../../../lib/paths';
import { ExampleBadge, StatusBadge } from '../badge';
import type { Drawing } from '../entry-link';
import { German } from '../german';
import { isSameName } from '../names';

interface Proven {
  from?: string | null;
  until?: string | null;
  status?: Status;
  basis: Basis;
  note: string | null;
  confirmedAt?: string | null;
  quotes: readonly Quote[];
}
interface Props extends Drawing {
  fact: Proven;
  day: string;
  /**
   * Facts without a period of their own (figures, steps, the entry itself) say nothing about their beginning, and in a
   * list where no beginning is known, only periods that are known are said.
   */
  dated?: boolean | 'whereKnown';
  /** Where the line above says already that it is made up. */
  quiet?: boolean;
}

export function Proof({ fact, day, dated = true, quiet = false, ...drawing }: Props) {
  const { t, lang } = drawing;
  const { from = null, until = null, status } = fact;
  const known = dated === false ? null : formatPeriod(lang, { from, until, ...(status && { status }) });
  const period = known ?? (dated === true ? t('ui.entry.startUnknown') : '');
  const words = {
    stated: t('ui.entry.stated'),
    derived: fact.note ? null : t('ui.entry.derivedPlain'),
    recorded: t('ui.entry.recorded'),
    example: null,
  }[fact.basis];
  const line = (
    <>
      {[period, words].filter(Boolean).join(' · ')}
      {fact.basis === 'derived' && fact.note && (
        <>
          {period && ' · '}
          {t('ui.entry.derived')} <German lang={lang}>{fact.note}</German>
        </>
      )}
      {isStale(fact.confirmedAt ?? null, day) && (
        <> · {t('ui.entry.stale', { date: formatDate(lang, fact.confirmedAt ?? '') })}</>
      )}
      {fact.status === 'ended' && (
        <>
          {' '}
          <StatusBadge t={t} lang={lang} status={fact.status} until={null} />
        </>
      )}
      {fact.status === 'planned' && (
        <>
          {' '}
          <StatusBadge t={t} lang={lang} status={fact.status} from={fact.from ?? null} until={null} />
        </>
      )}{' '}
      {!quiet && <ExampleBadge t={t} basis={fact.basis} />}
    </>
  );
  const note = fact.note && fact.basis !== 'derived' && (
    <p className="nk-proof__note">
      <German lang={lang}>{fact.note}</German>
    </p>
  );
  if (fact.quotes.length === 0)
    return (
      <div className="nk-proof">
        <div>{line}</div>
        {note}
      </div>
    );
  return (
    <div className="nk-proof">
      <details>
        <summary>
          {line}
          {' · '}
          <span className="nk-proof__source">
            {t('ui.entry.sourceIn')} <German lang={lang}>{placesOf(fact.quotes).join('; ')}</German>
          </span>
        </summary>
        <Quotes {...drawing} quotes={fact.quotes} />
      </details>
      {note}
    </div>
  );
}

/** Bericht 2010, „Gesundheit“, „Ausblick 2011“: each source once, and its title page by its name alone. */
function placesOf(quotes: readonly Quote[]): string[] {
  const sources = new Map(quotes.map(({ source }) => [source.id, source]));
  return [...sources.values()].map((source) => {
    const sections = sectionsOf(quotes, source.id).filter((section) => !isSameName(section, source.title));
    return [source.shortTitle, ...sections.map(quoted)].join(', ');
  });
}
const sectionsOf = (quotes: readonly Quote[], source: string): string[] => [
  ...new Set(quotes.filter((quote) => quote.source.id === source).map((quote) => sectionName(quote.section))),
];

/** The words themselves; the section stands beside each of them only where they come from several. */
function Quotes({ t, lang, view, quotes }: Drawing & { quotes: readonly Quote[] }) {
  return quotes.map((quote) => (
    <figure key={quote.id} className="nk-quote">
      <blockquote lang={lang === 'de' ? undefined : 'de'}>{quoted(quote.text)}</blockquote>
      <figcaption>
        <a href={paths.quote(view, quote.source.id, quote.id)}>
          <German lang={lang}>{quote.source.shortTitle}</German>
        </a>
        {sectionsOf(quotes, quote.source.id).length > 1 && (
          <>
            , <German lang={lang}>{quoted(sectionName(quote.section))}</German>
          </>
        )}
        , {quote.sentence === 0 ? t('ui.entry.headingSentence') : t('ui.entry.sentence', { number: quote.sentence })}
      </figcaption>
    </figure>
  ));
}
