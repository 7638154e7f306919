// The hits in a line each, under the map: the same set in the same order.
import type { Hit } from '../../lib/directory/search-schema';
import { paths } from '../../lib/paths';
import { AgeNote } from '../_ui/age-note';
import { ExampleBadge, StatusBadge } from '../_ui/badge';
import { SelectButton } from '../_ui/basket/select-button';
import type { Drawing } from '../_ui/entry-link';
import { German } from '../_ui/german';
import { displayName } from '../_ui/names';
import { ContactSigns } from '../_ui/contact-signs';
import { PhoneLink } from '../_ui/phone-link';

export function HitLines({ hits, day, ...drawing }: Drawing & { hits: readonly Hit[]; day: string }) {
  const { t, lang, view } = drawing;
  return (
    <ol className="nk-lines" aria-label={t('ui.directory.list')}>
      {hits.map((hit) => (
        <li key={hit.id} data-hit={hit.id}>
          <div>
            <a href={paths.entry(view, hit)}>
              <German lang={lang}>{displayName(t, hit)}</German>
            </a>{' '}
            <ExampleBadge t={t} basis={hit.basis} />{' '}
            <StatusBadge t={t} lang={lang} status={hit.status} until={hit.until} />{' '}
            <span className="nk-muted">
              {[hit.kindLabel ?? hit.formLabel ?? hit.typeLabel, ...hit.places.map((place) => place.name)].join(' · ')}
              {hit.countyWide && ` · ${t('ui.directory.worksCountyWide')}`}
            </span>{' '}
            <AgeNote t={t} lang={lang} confirmedAt={hit.confirmedAt} day={day} />
            {hit.phone && (
              <>
                {' · '}
                <PhoneLink value={hit.phone.value} /> <ContactSigns t={t} signs={hit.phone.signs} />
              </>
            )}
          </div>
          <SelectButton {...drawing} entry={hit} short />
        </li>
      ))}
    </ol>
  );
}
