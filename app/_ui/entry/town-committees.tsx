// In which committees and networks a town is represented, by whom, and in which not, as far as the data say.
import type { PlaceEntry, TownCommittee } from '../../../lib/directory/entry-schema';
import { BausteinChips } from '../baustein-chips';
import { EntryLink, type Drawing } from '../entry-link';
import { German } from '../german';
import { Section } from './section';

export function TownCommittees({ entry, ...drawing }: Drawing & { entry: PlaceEntry }) {
  const { t } = drawing;
  if (entry.level !== 'town' || entry.committees.length === 0) return null;
  const inside = entry.committees.filter((one) => one.seats.length > 0);
  const outside = entry.committees.filter((one) => one.seats.length === 0);
  const bodies = entry.bodies.map((one) => one.name).join(', ');
  return (
    <>
      <Section id="represented" title={t('topics.town.inside', { count: inside.length })}>
        <p className="nk-muted">
          {entry.bodies.length > 0 ? (
            <>
              {t('topics.town.bodies')} <German lang={drawing.lang}>{bodies}</German>. {t('topics.town.scope')}
            </>
          ) : (
            t('topics.town.noBodies')
          )}
        </p>
        {inside.length > 0 ? (
          <Table {...drawing} items={inside} caption={t('topics.town.insideCaption', { name: entry.name })} seated />
        ) : (
          <p>{t('topics.town.insideNone')}</p>
        )}
      </Section>
      {outside.length > 0 && (
        <Section
          id="not-represented"
          title={t('topics.town.outside', { count: outside.length })}
          lead={t('topics.town.outsideLead')}
        >
          <Table {...drawing} items={outside} caption={t('topics.town.outsideCaption', { name: entry.name })} />
        </Section>
      )}
    </>
  );
}

interface TableProps extends Drawing {
  items: readonly TownCommittee[];
  caption: string;
  /** With the columns that say who sits there. */
  seated?: boolean;
}

function Table({ items, caption, seated = false, ...drawing }: TableProps) {
  const { t } = drawing;
  const made = items.filter((one) => one.basis === 'example').length;
  return (
    <table className="nk-table">
      <caption className="nk-table__caption">
        {caption}
        {made > 0 && `, ${t('ui.count.ofExamples', { count: made })}`}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('topics.town.committee')}</th>
          <th scope="col">{t('ui.entry.bausteine')}</th>
          {seated && <th scope="col">{t('topics.town.body')}</th>}
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <EntryLink {...drawing} entry={one} />{' '}
              <span className="nk-muted nk-small">
                ({one.formLabel}
                {one.countyWide && `, ${t('topics.countyWide')}`})
              </span>
            </th>
            <td data-label={t('ui.entry.bausteine')}>
              <BausteinChips {...drawing} bausteine={one.bausteine} />
            </td>
            {seated && (
              <td data-label={t('topics.town.body')}>
                <ul className="nk-cell">
                  {one.seats.map((seat) => (
                    <li key={`${seat.organisation.id} ${seat.asPartOf?.id ?? ''}`}>
                      <EntryLink {...drawing} entry={seat.organisation} />: {seat.rolesLabel.join(', ')}
                      {seat.asPartOf && (
                        <span className="nk-muted">
                          {' – '}
                          {t('topics.town.asOneOf')} <EntryLink {...drawing} entry={seat.asPartOf} />
                        </span>
                      )}
                      {seat.basis === 'derived' && <span className="nk-muted"> ({t('ui.entry.derivedPlain')})</span>}
                    </li>
                  ))}
                </ul>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
