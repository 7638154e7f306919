// One hit: name, what it is, what it does, why it was found, on which Bausteine, where, and whom to call.
import type { Hit, Match } from '../../lib/directory/search-schema';
import { paths } from '../../lib/paths';
import { AgeNote } from '../_ui/age-note';
import { ExampleBadge, ExampleNumberBadge, StatusBadge } from '../_ui/badge';
import { BausteinChips } from '../_ui/baustein-chips';
import { BausteinMark } from '../_ui/baustein-mark';
import { SelectButton } from '../_ui/basket/select-button';
import type { Drawing } from '../_ui/entry-link';
import { German } from '../_ui/german';
import { Marked } from '../_ui/marked';
import { MailLink } from '../_ui/mail-link';
import { displayName } from '../_ui/names';
import { ContactSigns } from '../_ui/contact-signs';
import { PhoneLink } from '../_ui/phone-link';

interface Props extends Drawing {
  hit: Hit;
  /** The day of the view. */
  day: string;
  bausteinNames: ReadonlyMap<string, string>;
}

export function HitCard({ hit, day, bausteinNames, ...drawing }: Props) {
  const { t, lang, view } = drawing;
  const inName = hit.matched.find((match) => match.field === 'name' && match.text === hit.name);
  const why = hit.matched.filter((match) => match !== inName);
  const bausteine = hit.bausteine.map((number) => ({
    id: number,
    type: 'baustein' as const,
    name: bausteinNames.get(number) ?? number,
  }));
  return (
    <article className="nk-hit">
      <h2>
        <a href={paths.entry(view, hit)}>
          {hit.type === 'baustein' && (
            <>
              <BausteinMark number={hit.id} />{' '}
            </>
          )}
          <German lang={lang}>
            {inName ? <Marked text={inName.text} marks={inName.marks} /> : displayName(t, hit)}
          </German>
        </a>{' '}
        <ExampleBadge t={t} basis={hit.basis} />
        {hit.shortName && hit.shortName !== hit.name && (
          <span className="nk-muted nk-hit__short">
            {' '}
            (<German lang={lang}>{hit.shortName}</German>)
          </span>
        )}
      </h2>
      <p className="nk-hit__what">
        {[hit.kindLabel ?? hit.formLabel ?? hit.typeLabel, ...hit.places.slice(0, 4).map((place) => place.name)].join(
          ' · ',
        )}
        {hit.places.length > 4 && ' …'}
        {hit.countyWide && <> · {t('ui.directory.worksCountyWide')}</>}{' '}
        <StatusBadge t={t} lang={lang} status={hit.status} until={hit.until} />{' '}
        <AgeNote t={t} lang={lang} confirmedAt={hit.confirmedAt} day={day} />
      </p>
      {hit.description && (
        <p className="nk-hit__text">
          <German lang={lang}>{hit.description}</German>
        </p>
      )}
      {why.length > 0 && (
        <p className="nk-hit__why">
          {t('ui.search.foundBy')}:{' '}
          {why.map((match, index) => (
            <Why key={index} match={match} first={index === 0} lang={lang} />
          ))}
        </p>
      )}
      <BausteinChips {...drawing} bausteine={hit.type === 'baustein' ? [] : bausteine} />
      {(hit.phone ?? hit.mail) && (
        <p className="nk-hit__phone">
          {hit.phone && (
            <>
              <PhoneLink value={hit.phone.value} /> <ExampleNumberBadge t={t} basis={hit.basis} />{' '}
              <ContactSigns t={t} signs={hit.phone.signs} />{' '}
              <span className="nk-muted">
                – <German lang={lang}>{hit.phone.function}</German>
              </span>
            </>
          )}
          {hit.phone && hit.mail && <span className="nk-muted"> · </span>}
          {hit.mail && (
            <span className="nk-hit__mail">
              <MailLink value={hit.mail.value} /> <ContactSigns t={t} signs={hit.mail.signs} />
              {hit.mail.function !== hit.phone?.function && (
                <span className="nk-muted">
                  {' '}
                  – <German lang={lang}>{hit.mail.function}</German>
                </span>
              )}
            </span>
          )}
        </p>
      )}
      <SelectButton {...drawing} entry={hit} />
    </article>
  );
}

function Why({ match, first, lang }: { match: Match; first: boolean; lang: Drawing['lang'] }) {
  return (
    <>
      {!first && '; '}
      {match.via ? (
        <>
          <German lang={lang}>{match.via}</German> →{' '}
        </>
      ) : (
        `${match.fieldLabel} `
      )}
      <German lang={lang}>
        <Marked text={match.text} marks={match.marks} />
      </German>
    </>
  );
}
