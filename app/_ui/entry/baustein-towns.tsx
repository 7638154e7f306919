// A Baustein over the ten towns: who is there and what takes place there; each number leads to the list that it counts.
import type { BausteinEntry } from '../../../lib/directory/entry-schema';
import { paths } from '../../../lib/paths';
import { EntryLink, type Drawing } from '../entry-link';
import { Section } from './section';

type Count = BausteinEntry['organisations'];
type Type = 'organisation' | 'cooperation';

export function BausteinTowns({ entry, ...drawing }: Drawing & { entry: BausteinEntry }) {
  const { t } = drawing;
  const { towns, countyWide } = entry;
  if (towns.length === 0) return null;
  const said = (text: string, { examples }: Count): string =>
    examples > 0 ? `${text}, ${t('ui.count.ofExamples', { count: examples })}` : text;
  const { organisations, cooperations } = countyWide;
  const wide = {
    organisations: said(t('ui.count.organisations', { count: organisations.count }), organisations),
    cooperations: said(t('ui.count.cooperations', { count: cooperations.count }), cooperations),
  };
  const cell = (ags: string, type: Type, count: Count, more: Count) => (
    <Cell
      {...drawing}
      href={paths.directory(drawing.view, { baustein: entry.number, town: ags, type })}
      count={count}
      more={more}
    />
  );
  return (
    <Section id="towns" title={t('topics.baustein.towns')} lead={t('topics.baustein.townsLead', wide)}>
      <table className="nk-table nk-table--numbers">
        <caption className="nk-table__caption">{t('topics.baustein.townsCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('topics.baustein.town')}</th>
            <th scope="col">{t('topics.baustein.organisations')}</th>
            <th scope="col">{t('topics.baustein.cooperations')}</th>
          </tr>
        </thead>
        <tbody>
          {towns.map(({ place, ...own }) => (
            <tr key={place.id}>
              <th scope="row">
                <EntryLink {...drawing} entry={place} />
              </th>
              <td data-label={t('topics.baustein.organisations')}>
                {cell(place.id, 'organisation', own.organisations, organisations)}
              </td>
              <td data-label={t('topics.baustein.cooperations')}>
                {cell(place.id, 'cooperation', own.cooperations, cooperations)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** A number with its examples; "nur kreisweit" where the town has none of its own; a dash where there is nothing at all. */
function Cell({ t, href, count, more }: Pick<Drawing, 't'> & { href: string; count: Count; more: Count }) {
  if (count.count === 0 && more.count === 0)
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="nk-hidden">{t('topics.baustein.nothing')}</span>
      </>
    );
  if (count.count === 0) return <a href={href}>{t('topics.baustein.onlyCountyWide')}</a>;
  return (
    <>
      <a href={href}>{count.count}</a>
      {count.examples > 0 && (
        <span className="nk-muted nk-small">, {t('ui.count.ofExamples', { count: count.examples })}</span>
      )}
    </>
  );
}
