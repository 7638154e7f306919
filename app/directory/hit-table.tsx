// The result as a table: the chosen columns, sorted by a press on a heading. On a telephone each row becomes a small list.
import type { ReactNode } from 'react';
import type { Hit, SearchResult } from '../../lib/directory/search-schema';
import { formatDate } from '../../lib/i18n/format';
import { paths } from '../../lib/paths';
import { AgeNote } from '../_ui/age-note';
import { ExampleBadge, StatusBadge } from '../_ui/badge';
import { SelectButton } from '../_ui/basket/select-button';
import { BausteinMark } from '../_ui/baustein-mark';
import type { Drawing } from '../_ui/entry-link';
import { German } from '../_ui/german';
import { MailLink } from '../_ui/mail-link';
import { bausteinName, displayName } from '../_ui/names';
import { PhoneLink } from '../_ui/phone-link';
import { ContactSigns } from '../_ui/contact-signs';
import { ColumnChooser } from './column-chooser';
import { shownColumns, toQuery, type Asked, type Column, type Sort } from './query';

const SORTED: Partial<Record<Column, Sort>> = { kind: 'kind', place: 'place', confirmed: 'confirmed' };

type Props = Drawing & { asked: Asked; result: SearchResult; bausteinNames: ReadonlyMap<string, string> };

export function HitTable({ asked, result, bausteinNames, ...drawing }: Props) {
  const { t } = drawing;
  const columns = shownColumns(asked);
  const heading = (column: Column | 'name', sort: Sort | undefined): ReactNode => (
    <Heading key={column} {...drawing} asked={asked} text={t(`results.column.${column}`)} sort={sort} />
  );
  return (
    <>
      <ColumnChooser {...drawing} asked={asked} />
      <div className="nk-table__scroll" role="region" aria-label={t('ui.directory.list')} tabIndex={0}>
        <table className="nk-table nk-table--stacks" role="table">
          <caption className="kern-sr-only">{t('ui.directory.list')}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">
                <span className="kern-sr-only">{t('basket.title')}</span>
              </th>
              {heading('name', 'name')}
              {columns.map((column) => heading(column, SORTED[column]))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {result.items.map((hit) => (
              <tr key={hit.id} role="row" data-hit={hit.id}>
                <td role="cell" className="nk-table__pick">
                  <SelectButton {...drawing} entry={hit} short />
                </td>
                <th scope="row" role="rowheader">
                  <a href={paths.entry(drawing.view, hit)}>
                    <German lang={drawing.lang}>{displayName(t, hit)}</German>
                  </a>{' '}
                  <ExampleBadge t={t} basis={hit.basis} />{' '}
                  <StatusBadge t={t} lang={drawing.lang} status={hit.status} until={hit.until} />{' '}
                  <AgeNote t={t} lang={drawing.lang} confirmedAt={hit.confirmedAt} day={result.day} />
                </th>
                {columns.map((column) => (
                  <td key={column} role="cell" data-label={t(`results.column.${column}`)}>
                    {cell({ ...drawing, hit, bausteinNames }, column)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** A press sorts, a second one the other way round. */
function Heading({ t, view, asked, text, sort }: Drawing & { asked: Asked; text: string; sort: Sort | undefined }) {
  if (!sort) return <th scope="col">{text}</th>;
  const state = asked.sort === sort ? 'ascending' : asked.sort === `-${sort}` ? 'descending' : 'none';
  const next = state === 'ascending' ? `-${sort}` : sort;
  return (
    <th scope="col" role="columnheader" aria-sort={state}>
      <a href={paths.directory(view, toQuery(asked, { sort: next }))} title={t('results.table.sort', { column: text })}>
        {text}
        <span aria-hidden="true">{state === 'ascending' ? ' ▲' : state === 'descending' ? ' ▼' : ' ↕'}</span>
      </a>
    </th>
  );
}

type CellProps = Drawing & { hit: Hit; bausteinNames: ReadonlyMap<string, string> };

function cell({ t, lang, view, hit, bausteinNames }: CellProps, column: Column): ReactNode {
  switch (column) {
    case 'kind':
      return hit.kindLabel ?? hit.formLabel ?? hit.typeLabel;
    case 'place':
      return (
        <>
          {hit.places.map((place) => place.name).join(', ')}
          {hit.countyWide && ` (${t('ui.directory.worksCountyWide')})`}
        </>
      );
    case 'bausteine':
      return (hit.type === 'baustein' ? [] : hit.bausteine).map((number) => (
        <a
          key={number}
          className="nk-table__mark"
          lang={lang === 'de' ? undefined : 'de'}
          href={paths.entry(view, { type: 'baustein', id: number })}
          title={bausteinName(t, number, bausteinNames.get(number) ?? number)}
        >
          <BausteinMark number={number} />
        </a>
      ));
    case 'phone':
      return (
        hit.phone && (
          <>
            <PhoneLink value={hit.phone.value} /> <ContactSigns t={t} signs={hit.phone.signs} />
          </>
        )
      );
    case 'mail':
      return (
        hit.mail && (
          <>
            <MailLink value={hit.mail.value} /> <ContactSigns t={t} signs={hit.mail.signs} />
          </>
        )
      );
    case 'languages':
      return hit.languagesLabel.join(', ');
    case 'targetGroups':
      return hit.targetGroupsLabel.join(', ');
    case 'confirmed':
      return hit.confirmedAt && formatDate(lang, hit.confirmedAt);
  }
}
