// The network as a table: what the picture shows, row by row, with the neighbours in a sentence. On a telephone each row
// becomes a small list.
import type { Network } from '../../../lib/network/network-schema';
import { paths } from '../../../lib/paths';
import type { Drawing } from '../../_ui/entry-link';
import { toNetworkQuery, type NetworkAsked, type Sort } from '../query';
import { rowTexts } from './row-texts';
import { Rows } from './rows';

const FIRST_PRESS: Readonly<Record<string, Sort>> = { name: 'name', kind: 'kind', ties: '-ties' };

interface Props extends Drawing {
  asked: NetworkAsked;
  /** Its nodes in the order of the table; the same object that the picture has, so that it travels once. */
  network: Network;
  /** Ids of the nodes of a drawn connection, in its order. */
  way: readonly string[];
}

export function NodeTable({ asked, network, way, ...drawing }: Props) {
  const { t, lang, view } = drawing;
  return (
    <div className="nk-table__scroll" role="group" aria-label={t('network.ui.table.title')} tabIndex={0}>
      <table className="nk-table nk-table--stacks" role="table">
        <caption className="kern-sr-only">{t('network.ui.table.title')}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader" className="nk-table__pick">
              <span className="kern-sr-only">{t('network.ui.table.pick')}</span>
            </th>
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
        <Rows
          network={network}
          texts={rowTexts(t, lang)}
          lang={lang}
          view={view}
          query={toNetworkQuery(asked)}
          way={way}
        />
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
