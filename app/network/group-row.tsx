// A group in the table: its name, how many it gathers, how many ties lead out of it, and the way to open it.
import type { NetworkNode } from '../../lib/network/network-schema';
import { formatNumber } from '../../lib/i18n/format';
import { hasGermanName } from '../../lib/network/group-id';
import { paths } from '../../lib/paths';
import { BausteinMark } from '../_ui/baustein-mark';
import type { Drawing } from '../_ui/entry-link';
import { German } from '../_ui/german';
import type { ReactNode } from 'react';
import { toNetworkQuery, type NetworkAsked } from './query';

interface Props extends Drawing {
  asked: NetworkAsked;
  node: NetworkNode;
  /** With whom, in a sentence. */
  children: ReactNode;
}

export function GroupRow({ t, lang, view, asked, node, children }: Props) {
  const { id, places, bausteine } = node;
  const name = hasGermanName(id) ? <German lang={lang}>{node.name}</German> : node.name;
  const isOpen = asked.open.includes(id);
  const open = isOpen ? asked.open.filter((one) => one !== id) : [...asked.open, id];
  return (
    <tr role="row" data-node={id}>
      <th scope="row" role="rowheader">
        {name}
      </th>
      <td role="cell" data-label={t('results.column.kind')}>
        {node.what}
      </td>
      <td role="cell" data-label={t('results.column.place')}>
        <German lang={lang}>{places.map((place) => place.name).join(', ')}</German>
      </td>
      <td role="cell" data-label={t('network.ui.table.ties')} className="nk-net__number">
        {formatNumber(lang, node.ties)}
      </td>
      <td role="cell" data-label={t('results.column.bausteine')}>
        {bausteine.map((number) => (
          <span key={number} className="nk-table__mark">
            <BausteinMark number={number} />
          </span>
        ))}
      </td>
      <td role="cell" data-label={t('network.ui.table.neighbours')}>
        {children}
      </td>
      <td role="cell" className="nk-net__acts">
        <a className="nk-net__do" href={paths.network(view, toNetworkQuery(asked, { open }))}>
          {t(isOpen ? 'groups.close' : 'groups.open')}
          <span className="kern-sr-only">: {name}</span>
        </a>
      </td>
    </tr>
  );
}
