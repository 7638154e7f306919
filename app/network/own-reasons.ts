// What keeps entries out on this page alone, each with the address that takes it away and how many come in then.
import { formatNumber } from '../../lib/i18n/format';
import { MOST_NODES, type Network } from '../../lib/network/network-schema';
import { expandWholly, readExpand } from '../../lib/network/expand-text';
import { paths } from '../../lib/paths';
import type { Reason } from '../directory/because';
import type { Drawing } from '../_ui/entry-link';
import { toNetworkQuery, type NetworkAsked } from './query';

const OWN_REASONS = ['focus', 'expand', 'hidden', 'alone', 'group', 'limit'] as const;
type Own = (typeof OWN_REASONS)[number];
export const isOwn = (param: string): boolean => OWN_REASONS.some((one) => one === param);

type Props = Pick<Drawing, 't' | 'lang' | 'view'> & { asked: NetworkAsked; network: Network };

function nameOf(param: Own, { t, lang, asked, network }: Props): string {
  switch (param) {
    case 'limit':
      return t('network.ui.because.limit', { count: network.shown });
    case 'expand':
      return t('groups.because.expand', { count: network.expanded.filter(({ more }) => more > 0).length });
    case 'alone':
      return t('groups.because.alone');
    case 'group': {
      const { group } = network;
      const grouped = group === 'none' ? '' : t(`groups.because.group.${group}`);
      const most = formatNumber(lang, MOST_NODES);
      return asked.group === '' ? t('groups.because.tooMany', { grouped, most }) : grouped;
    }
    default:
      return t(`network.ui.because.${param}`, { count: asked[param].length });
  }
}

function withoutIt(param: Own, asked: NetworkAsked): Parameters<typeof toNetworkQuery>[1] {
  switch (param) {
    case 'limit':
      return { limit: '', group: asked.group === 'none' ? '' : asked.group };
    case 'alone':
      return { alone: true };
    case 'group':
      return { group: 'none', open: [] };
    case 'expand':
      return { expand: asked.expand.reduce((all, one) => expandWholly(all, readExpand(one).id), asked.expand) };
    case 'focus':
      return { focus: [], expand: [] };
    default:
      return { [param]: [] };
  }
}

/** Without groups no more are shown than fit. */
const more = (param: Own, hidden: number, { shown }: Network): number =>
  param === 'group' ? Math.max(0, Math.min(MOST_NODES, shown + hidden) - shown) : hidden;

export const ownReasons = (props: Props): Reason[] =>
  OWN_REASONS.flatMap((param): Reason[] => {
    const { view, asked, network } = props;
    const reason = network.reasons.find((one) => one.param === param);
    if (!reason || (param === 'expand' && reason.hidden === 0)) return [];
    const href = paths.network(view, toNetworkQuery(asked, withoutIt(param, asked)));
    return [{ key: param, name: nameOf(param, props), german: false, href, more: more(param, reason.hidden, network) }];
  });
