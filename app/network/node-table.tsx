// The network as a table: what the picture shows, row by row, with the neighbours in a sentence. On a telephone each row
// becomes a small list.
import { Fragment } from 'react';
import type { Network, NetworkNode } from '../../lib/network/network-schema';
import { formatNumber } from '../../lib/i18n/format';
import { expandFurther } from '../../lib/network/expand-text';
import { hasGermanName, isSingle, type SingleNode } from '../../lib/network/group-id';
import { paths } from '../../lib/paths';
import { AgeNote } from '../_ui/age-note';
import { ExampleBadge } from '../_ui/badge';
import { BausteinMark } from '../_ui/baustein-mark';
import type { Drawing } from '../_ui/entry-link';
import { German } from '../_ui/german';
import { bausteinShort, displayName } from '../_ui/names';
import { GroupRow } from './group-row';
import { neighboursOf, sortNodes } from './neighbours';
import { toNetworkQuery, type NetworkAsked, type Sort } from './query';

/** More names than these make no sentence. */
const NAMED = 3;
/** So many neighbours come in at once. */
const TEN = 10;
const FIRST_PRESS: Readonly<Record<string, Sort>> = { name: 'name', kind: 'kind', ties: '-ties' };

interface Props extends Drawing {
  asked: NetworkAsked;
  network: Network;
  /** Ids of the nodes of a drawn connection, in its order. */
  way: readonly string[];
}

export function NodeTable({ asked, network, way, ...drawing }: Props) {
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
          {sortNodes(network.nodes, asked.sort, lang).map((node) => {
            const beside = neighbours.get(node.id) ?? [];
            return isSingle(node) ? (
              <Row key={node.id} {...drawing} asked={asked} day={network.day} node={node} beside={beside} way={way} />
            ) : (
              <GroupRow key={node.id} {...drawing} asked={asked} node={node}>
                <Beside {...drawing} asked={asked} node={node} beside={beside} />
              </GroupRow>
            );
          })}
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

type RowProps = Drawing &
  Pick<Props, 'asked' | 'way'> & { day: string; node: SingleNode; beside: readonly NetworkNode[] };
interface BesideProps extends Drawing {
  asked: NetworkAsked;
  node: NetworkNode;
  beside: readonly NetworkNode[];
}

function Row({ asked, day, node, beside, way, ...drawing }: RowProps) {
  const { t, lang, view } = drawing;
  const name = displayName(t, node);
  const middle = toNetworkQuery(asked, { focus: [node.id], degrees: 1 });
  const without = toNetworkQuery(asked, {
    hidden: [...asked.hidden, node.id],
    focus: asked.focus.filter((one) => one !== node.id),
  });
  return (
    <tr role="row" data-node={node.id} className={way.includes(node.id) ? 'nk-net__row--way' : undefined}>
      <th scope="row" role="rowheader">
        <a href={paths.entry(view, node)}>
          <German lang={lang}>{name}</German>
        </a>{' '}
        <ExampleBadge t={t} basis={node.basis} /> <AgeNote t={t} lang={lang} confirmedAt={node.confirmedAt} day={day} />
        {way.includes(node.id) && (
          <span className="nk-net__step">
            {t('answers.path.step', { at: way.indexOf(node.id) + 1, of: way.length })}
          </span>
        )}
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
        <Beside {...drawing} asked={asked} node={node} beside={beside} />
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
        </a>{' '}
        {node.more !== undefined && node.more > 0 && (
          <a
            className="nk-net__do nk-net__more"
            href={paths.network(view, toNetworkQuery(asked, { expand: expandFurther(asked.expand, node.id) }))}
          >
            {t(node.more > TEN ? 'groups.expanded.rowTen' : 'groups.expanded.row', { count: node.more })}
            <span className="kern-sr-only">
              : <German lang={lang}>{name}</German>
            </span>
          </a>
        )}
      </td>
    </tr>
  );
}

/** "arbeitet mit A, B und 3 weiteren", "wirkt mit in …", "mit …", "daran arbeiten …". */
function Beside({ asked, node, beside, ...drawing }: BesideProps) {
  const { t, lang } = drawing;
  const others = beside.filter((one) => one.type !== 'baustein');
  if (others.length === 0) return <>{t('network.ui.beside.none')}</>;
  const type = node.type === 'group' ? 'organisation' : node.type;
  const way = node.type === 'organisation' && others.some((one) => one.type === 'cooperation') ? 'takesPart' : type;
  const shown = others.length === NAMED + 1 ? others : others.slice(0, NAMED);
  const rest = others.length - shown.length;
  const names = (
    <>
      {shown.map((one, at) => (
        <Fragment key={one.id}>
          {at > 0 && (rest === 0 && at === shown.length - 1 ? ` ${t('network.ui.beside.and')} ` : ', ')}
          <TieName {...drawing} asked={asked} node={node} other={one} />
        </Fragment>
      ))}
      {rest > 0 && ` ${t('network.ui.beside.and')} ${t('network.ui.beside.more', { count: rest })}`}
    </>
  );
  const german = others.some((one) => isSingle(one) || hasGermanName(one.id));
  return (
    <>
      {t(`network.ui.beside.${way}`)} {german ? <German lang={lang}>{names}</German> : names}
    </>
  );
}

/** Where it stands for a tie, it opens what makes it; without script, the connection of the two in words. */
function TieName({ view, asked, node, other }: Omit<BesideProps, 'beside'> & { other: NetworkNode }) {
  const name = other.shortName ?? other.name;
  if (node.type !== 'organisation' || other.type !== 'organisation') return name;
  return (
    <a
      href={paths.network(view, toNetworkQuery(asked, { from: node.id, to: other.id }))}
      data-tie={[node.id, other.id].sort().join('~')}
    >
      {name}
    </a>
  );
}
