// The network as a table: what the picture shows, row by row, with the neighbours in a sentence. On a telephone each row
// becomes a small list.
import type { Network, NetworkNode } from '../../lib/network/network-schema';
import { formatNumber } from '../../lib/i18n/format';
import { paths } from '../../lib/paths';
import { ExampleBadge } from '../_ui/badge';
import { BausteinMark } from '../_ui/baustein-mark';
import type { Drawing } from '../_ui/entry-link';
import { German } from '../_ui/german';
import { bausteinShort, displayName } from '../_ui/names';
import { neighboursOf, sortNodes } from './neighbours';
import { toNetworkQuery, type NetworkAsked, type Sort } from './query';

/** More names than these make no sentence. */
const NAMED = 3;
const FIRST_PRESS: Readonly<Record<string, Sort>> = { name: 'name', kind: 'kind', ties: '-ties' };

type Props = Drawing & { asked: NetworkAsked; network: Network };

export function NodeTable({ asked, network, ...drawing }: Props) {
  const { t, lang } = drawing;
  const neighbours = neighboursOf(network);
  return (
    <div className="nk-table__scroll" role="group" aria-label={t('network.ui.table.title')} tabIndex={0}>
      <table className="nk-table nk-table--stacks" role="table">
        <caption className="kern-sr-only">{t('network.ui.table.title')}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <Heading {...drawing} asked={asked} column="name" text={t('results.column.name')} />
            <Heading {...drawing} asked={asked} column="kind" text={t('results.column.kind')} />
            <th scope="col" role="columnheader">
              {t('results.column.place')}
            </th>
            <Heading {...drawing} asked={asked} column="ties" text={t('network.ui.table.ties')} />
            <th scope="col" role="columnheader">
              {t('results.column.bausteine')}
            </th>
            <th scope="col" role="columnheader">
              {t('network.ui.table.neighbours')}
            </th>
            <th scope="col" role="columnheader">
              <span className="kern-sr-only">{t('network.ui.table.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {sortNodes(network.nodes, asked.sort, lang).map((node) => (
            <Row key={node.id} {...drawing} asked={asked} node={node} beside={neighbours.get(node.id) ?? []} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Heading({
  t,
  view,
  asked,
  column,
  text,
}: Drawing & { asked: NetworkAsked; column: 'name' | 'kind' | 'ties'; text: string }) {
  const state = asked.sort === column ? 'ascending' : asked.sort === `-${column}` ? 'descending' : 'none';
  const next: Sort = state === 'none' ? (FIRST_PRESS[column] ?? 'name') : state === 'ascending' ? `-${column}` : column;
  return (
    <th scope="col" role="columnheader" aria-sort={state}>
      <a
        href={paths.network(view, toNetworkQuery(asked, { sort: next }))}
        title={t('results.table.sort', { column: text })}
      >
        {text}
        <span aria-hidden="true">{state === 'ascending' ? ' ▲' : state === 'descending' ? ' ▼' : ' ↕'}</span>
      </a>
    </th>
  );
}

type RowProps = Drawing & { asked: NetworkAsked; node: NetworkNode; beside: readonly NetworkNode[] };

function Row({ asked, node, beside, ...drawing }: RowProps) {
  const { t, lang, view } = drawing;
  const name = displayName(t, node);
  const middle = toNetworkQuery(asked, { focus: [node.id], degrees: Math.max(1, asked.degrees) });
  const without = toNetworkQuery(asked, {
    hidden: [...asked.hidden, node.id],
    focus: asked.focus.filter((one) => one !== node.id),
  });
  return (
    <tr role="row" data-node={node.id}>
      <th scope="row" role="rowheader">
        <a href={paths.entry(view, node)}>
          <German lang={lang}>{name}</German>
        </a>{' '}
        <ExampleBadge t={t} basis={node.basis} />
      </th>
      <td role="cell" data-label={t('results.column.kind')}>
        {node.what}
      </td>
      <td role="cell" data-label={t('results.column.place')}>
        <German lang={lang}>{node.places.map((place) => place.name).join(', ')}</German>
      </td>
      <td role="cell" data-label={t('network.ui.table.ties')} className="nk-net__number">
        {formatNumber(lang, node.ties)}
      </td>
      <td role="cell" data-label={t('results.column.bausteine')}>
        {(node.type === 'baustein' ? [] : node.bausteine).map((number) => (
          <a
            key={number}
            className="nk-table__mark"
            href={paths.entry(view, { type: 'baustein', id: number })}
            title={bausteinShort(t, number)}
          >
            <BausteinMark number={number} />
          </a>
        ))}
      </td>
      <td role="cell" data-label={t('network.ui.table.neighbours')}>
        <Beside {...drawing} node={node} beside={beside} />
      </td>
      <td role="cell" className="nk-net__acts">
        <a className="nk-net__do" href={paths.network(view, middle)}>
          {t('network.ui.table.focus')}
          <span className="kern-sr-only">
            : <German lang={lang}>{name}</German>
          </span>
        </a>{' '}
        <a className="nk-net__do" href={paths.network(view, without)}>
          {t('network.ui.table.hide')}
          <span className="kern-sr-only">
            : <German lang={lang}>{name}</German>
          </span>
        </a>
      </td>
    </tr>
  );
}

/** "arbeitet mit A, B und 3 weiteren", "wirkt mit in …", "mit …", "daran arbeiten …". */
function Beside({ t, lang, node, beside }: Drawing & Pick<RowProps, 'node' | 'beside'>) {
  const others = beside.filter((one) => one.type !== 'baustein');
  if (others.length === 0) return <>{t('network.ui.beside.none')}</>;
  const way =
    node.type === 'organisation' && others.some((one) => one.type === 'cooperation') ? 'takesPart' : node.type;
  const shown = others.length === NAMED + 1 ? others : others.slice(0, NAMED);
  const rest = others.length - shown.length;
  const last = rest === 0 ? shown.at(-1) : undefined;
  const before = last ? shown.slice(0, -1) : shown;
  const end = last?.name ?? t('network.ui.beside.more', { count: rest });
  return (
    <>
      {t(`network.ui.beside.${way}`)}{' '}
      <German lang={lang}>
        {before.map((one) => one.shortName ?? one.name).join(', ')}
        {before.length > 0 && ` ${t('network.ui.beside.and')} `}
        {last ? (last.shortName ?? end) : end}
      </German>
    </>
  );
}
