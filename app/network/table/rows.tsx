'use client';
// The rows of the table. They travel once, as markup: a browser that has them from the server takes them as they stand, and
// neither makes them again nor looks them through. Only another network than that of the page is drawn in the browser, from
// what the picture is drawn from.
import { useLayoutEffect, useRef, useState } from 'react';
import type { Lang } from '../../../lib/i18n/translator';
import { isSingle } from '../../../lib/network/group-id';
import type { Network } from '../../../lib/network/network-schema';
import { paths, type Query, type ViewParams } from '../../../lib/paths';
import { neighboursOf } from '../neighbours';
import { EntryRow } from './entry-row';
import { GroupRow } from './group-row';
import type { Sheet } from './row-parts';
import type { RowTexts } from './row-texts';

interface Props {
  /** Its nodes in the order of the table. */
  network: Network;
  texts: RowTexts;
  lang: Lang;
  view: ViewParams;
  /** The address of this network as parameters. */
  query: Query;
  /** Ids of the nodes of a drawn connection, in its order. */
  way: readonly string[];
}

const onServer = typeof document === 'undefined';
/** Says React to leave alone what stands there. */
const AS_IT_STANDS = { __html: '' };

export function Rows(props: Props) {
  const { network } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const [first] = useState(network);
  const [isKept, setIsKept] = useState(!onServer);
  if (isKept && network !== first) setIsKept(false);
  useLayoutEffect(() => {
    // nothing stands there where the page was made in the browser
    if (isKept && !body.current?.hasChildNodes()) setIsKept(false);
  }, [isKept]);
  return isKept ? (
    <tbody key="kept" ref={body} role="rowgroup" suppressHydrationWarning dangerouslySetInnerHTML={AS_IT_STANDS} />
  ) : (
    <tbody key="drawn" role="rowgroup">
      <DrawnRows {...props} />
    </tbody>
  );
}

function DrawnRows({ network, texts, lang, view, query, way }: Props) {
  const number = new Intl.NumberFormat(lang);
  const sheet: Sheet = {
    texts,
    lang,
    view,
    query,
    to: (change) => paths.network(view, { ...query, ...change }),
    count: (value) => number.format(value),
    way,
    day: network.day,
  };
  const neighbours = neighboursOf(network);
  return network.nodes.map((node) => {
    const row = { sheet, beside: neighbours.get(node.id) ?? [] };
    return isSingle(node) ? (
      <EntryRow key={node.id} {...row} node={node} />
    ) : (
      <GroupRow key={node.id} {...row} node={node} />
    );
  });
}
