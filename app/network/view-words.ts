// What a view of the network is called, in its heading, its legend, its files and its prints; no part of its drawing.
import type { Ref } from '../../lib/directory/entry-schema';
import type { BareResult } from '../../lib/directory/search-schema';
import type { Merged } from '../../lib/network/find-merged';
import type { Network } from '../../lib/network/network-schema';
import { BAUSTEINE } from '../_ui/baustein-mark';
import type { Drawing } from '../_ui/entry-link';
import { bausteinShort, displayName, plainName } from '../_ui/names';
import { SIGNS } from '../_ui/picture/sign';
import type { NetworkAsked } from './query';
import type { Connection } from './read-connection';

/** What the page of the network is made from, and its files and prints too. */
export interface NetworkView extends Drawing {
  asked: NetworkAsked;
  network: Network;
  /** The directory under the same filters: its counts stand beside them. */
  result: BareResult;
  /** How many organisations and cooperations there are where nothing keeps any out. */
  of: number;
  /** What the address names by id. */
  named: readonly Pick<Ref, 'id' | 'type' | 'name'>[];
  /** What the address names by an id that belongs to another entry today. */
  merged: readonly Merged[];
  /** The connection between two that the address asks for. */
  connection: Connection | null;
}

/** How the groups of the legend are called. */
export function legendNames({ t, result }: NetworkView): Record<string, string> {
  const names: Record<string, string> = {
    meeting: t('network.ui.picture.meeting'),
    work: t('network.ui.picture.work'),
    alone: t('groups.alone.sign'),
  };
  for (const sign of SIGNS) names[`sign-${sign}`] = t(`picture.sign.${sign}`);
  for (const number of BAUSTEINE) {
    const known = result.facets.baustein?.find(({ value }) => value === number);
    names[`baustein-${number}`] = known ? plainName(known.valueLabel) : bausteinShort(t, number);
  }
  return names;
}

/** "Umfeld von A und B", "Netzwerk: eltern", or the whole. */
export function headingOf({ t, asked, named, connection }: NetworkView): string {
  const { from, to } = connection?.ends ?? {};
  if (connection?.path && from?.is === 'entry' && to?.is === 'entry')
    return t('answers.path.heading', { from: from.entry.name, to: to.entry.name });
  const middle = asked.focus.flatMap((id) => named.filter((one) => one.id === id));
  const [first] = middle;
  if (first && middle.length === 1) return t('network.ui.heading.around', { name: displayName(t, first) });
  if (first) return t('network.ui.heading.aroundMany', { count: middle.length });
  const q = asked.found.q.trim();
  return q ? t('network.ui.heading.words', { q }) : t('network.ui.heading.all');
}

/** What stands in the heading in German, whatever the language. */
export function namesInHeading({ t, asked, named, connection }: NetworkView): string[] {
  const ends = Object.values(connection?.ends ?? {}).flatMap((end) => (end?.is === 'entry' ? [end.entry] : []));
  return [...ends, ...named.filter(({ id }) => asked.focus.includes(id))].map((one) => displayName(t, one));
}

/** What is gathered in groups is counted too. */
export function countText({ t, network: { nodes, view, edges } }: NetworkView): string {
  const sum = (of: (gathers: NonNullable<Network['nodes'][number]['gathers']>) => number): number =>
    nodes.reduce((all, { gathers }) => all + (gathers ? of(gathers) : 0), 0);
  const count = (type: string): number => nodes.filter((node) => node.type === type).length;
  const single = nodes.filter(
    ({ type, basis }) => type !== 'group' && type !== 'baustein' && basis === 'example',
  ).length;
  const examples = single + sum((gathers) => gathers.examples);
  const cooperations = count('cooperation') + sum((gathers) => gathers.cooperations);
  const ties = edges.reduce((all, { type, weight }) => all + (type === 'gathered' ? weight : 1), 0);
  const parts = [
    t('ui.count.organisations', { count: count('organisation') + sum((gathers) => gathers.organisations) }),
    view === 'bipartite'
      ? t('ui.count.cooperations', { count: cooperations })
      : t('network.ui.ties', { count: ties + sum((gathers) => gathers.inner) }),
  ];
  if (examples > 0) parts.push(t('ui.count.ofExamples', { count: examples }));
  return parts.join(', ');
}
