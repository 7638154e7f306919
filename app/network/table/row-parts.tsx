// What rows are made of: what they all need, the cells that entries and groups share, and the links at their end.
import type { ReactNode } from 'react';
import { isStale } from '../../../graph/model/age';
import type { Lang } from '../../../lib/i18n/translator';
import type { NetworkNode } from '../../../lib/network/network-schema';
import type { Query, ViewParams } from '../../../lib/paths';
import { German } from '../../_ui/german';
import { plainName } from '../../_ui/names';
import { fill } from '../explorer/texts';
import type { RowTexts } from './row-texts';

/** What every row needs. */
export interface Sheet {
  texts: RowTexts;
  lang: Lang;
  view: ViewParams;
  /** The address of this network as parameters, and that address with something changed. */
  query: Query;
  to: (change: Query) => string;
  /** A number as readers write it. */
  count: (value: number) => string;
  /** Ids of the nodes of a drawn connection, in its order. */
  way: readonly string[];
  /** The day of the view. */
  day: string;
}
export interface RowProps<Node extends NetworkNode = NetworkNode> {
  sheet: Sheet;
  node: Node;
  /** Its neighbours, the best connected first. */
  beside: readonly NetworkNode[];
}

/** Punkt 9 is no Baustein. */
export const bausteinCalled = ({ baustein }: RowTexts, number: string, name?: string): string =>
  name === undefined
    ? fill(number === '9' ? baustein.shortPunkt : baustein.short, { number })
    : fill(number === '9' ? baustein.punkt : baustein.name, { number, name: plainName(name) });

/** When somebody confirmed last what is not fresh any more: to the month, "März 2009". */
export function ageOf({ texts, day }: Sheet, confirmedAt: string | null): string | null {
  if (confirmedAt === null || !isStale(confirmedAt, day)) return null;
  const [year = '', month] = confirmedAt.split('-');
  const name = month === undefined ? undefined : texts.months[Number(month) - 1];
  return fill(texts.age, { date: name === undefined ? year : `${name} ${year}` });
}

/** A box to select it; its name; what kind of thing it is, where, with how many ties, on which Bausteine; with whom; what can be done. */
export function Cells({
  sheet: { texts, lang, count },
  node,
  called,
  german = true,
  name,
  marks,
  beside,
  children,
}: {
  sheet: Sheet;
  node: NetworkNode;
  /** Its name alone, and whether that is German. */
  called: string;
  german?: boolean;
  name: ReactNode;
  marks: ReactNode;
  beside: ReactNode;
  children: ReactNode;
}) {
  const { column } = texts;
  return (
    <>
      <td role="cell" className="nk-table__pick">
        <Tick lang={lang} text={column.pick} name={called} german={german} />
      </td>
      <th scope="row" role="rowheader">
        {name}
      </th>
      <td role="cell" data-label={column.kind}>
        {node.what}
      </td>
      <td role="cell" data-label={column.place}>
        <German lang={lang}>{node.places.map((place) => place.name).join(', ')}</German>
      </td>
      <td role="cell" data-label={column.ties} className="nk-net__number">
        {count(node.ties)}
      </td>
      <td role="cell" data-label={column.bausteine}>
        {marks}
      </td>
      <td role="cell" data-label={column.neighbours}>
        {beside}
      </td>
      <td role="cell" className="nk-net__acts">
        {children}
      </td>
    </>
  );
}

/** Listened to and ticked from outside (`use-rows.ts`), as all that stands in the rows: without scripts it is not shown. */
function Tick({ lang, text, name, german }: { lang: Lang; text: string; name: string; german: boolean }) {
  return (
    <label>
      <input type="checkbox" autoComplete="off" />
      <span className="kern-sr-only">
        {german && lang !== 'de' ? (
          <>
            {text}: <German lang={lang}>{name}</German>
          </>
        ) : (
          `${text}: ${name}`
        )}
      </span>
    </label>
  );
}

/** Says what it does; whose it is, only to those who hear it alone. */
export function Act({
  lang,
  href,
  text,
  name,
  german = true,
  className = 'nk-net__do',
}: {
  lang: Lang;
  href: string;
  text: string;
  name: string;
  german?: boolean;
  className?: string;
}) {
  // where the name is in another language than the page, only an element can say so
  const isStrange = german && lang !== 'de';
  return (
    <a className={className} href={href} aria-label={isStrange ? undefined : `${text}: ${name}`}>
      {text}
      {isStrange && (
        <span className="kern-sr-only">
          : <German lang={lang}>{name}</German>
        </span>
      )}
    </a>
  );
}
