// How we know a fact: since when, stated or concluded, and the words of the source, which open in place.
import type { Quote } from '../../../lib/directory/entry-schema';
import type { Status } from '../../../graph/model/day';
import type { Basis } from '../../../graph/model/lists';
import { formatDate, formatPeriod, isStale, quoted } from '../../../lib/i18n/format';
import { paths } from '../../../lib/paths';
import { ExampleBadge, StatusBadge } from '../badge';
import type { Drawing } from '../entry-link';
import { German } from '../german';

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
  /** Facts without a period of their own (figures, steps, the entry itself) say nothing about their beginning. */
  dated?: boolean;
  /** Where the line above says already that it is made up. */
  quiet?: boolean;
}

export function Proof({ fact, day, dated = true, quiet = false, ...drawing }: Props) {
  const { t, lang } = drawing;
  const period = dated
    ? (formatPeriod(lang, {
        from: fact.from ?? null,
        until: fact.until ?? null,
        ...(fact.status && { status: fact.status }),
      }) ?? t('ui.entry.startUnknown'))
    : '';
  const words = {
    stated: t('ui.entry.stated'),
    derived: fact.note ? null : t('ui.entry.derivedPlain'),
    recorded: t('ui.entry.recorded'),
    example: null,
  }[fact.basis];
  const sections = [...new Set(fact.quotes.map((quote) => quote.section.replace(/:$/u, '')))];
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
  if (sections.length === 0)
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
            {t('ui.entry.sourceIn')} <German lang={lang}>{sections.join('; ')}</German>
          </span>
        </summary>
        <Quotes {...drawing} quotes={fact.quotes} />
      </details>
      {note}
    </div>
  );
}

export function Quotes({ t, lang, view, quotes }: Drawing & { quotes: readonly Quote[] }) {
  return quotes.map((quote) => (
    <figure key={quote.id} className="nk-quote">
      <blockquote lang={lang === 'de' ? undefined : 'de'}>{quoted(quote.text)}</blockquote>
      <figcaption>
        <a href={paths.quote(view, quote.source.id, quote.id)}>
          <German lang={lang}>{quote.source.title}</German>
        </a>
        , <German lang={lang}>{quote.section.replace(/:$/u, '')}</German>,{' '}
        {quote.sentence === 0 ? t('ui.entry.headingSentence') : t('ui.entry.sentence', { number: quote.sentence })}
      </figcaption>
    </figure>
  ));
}
