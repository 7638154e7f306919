// The nodes and the edges of a network as tables: what the picture shows, with the names beside the ids.
import { formatNumber } from '../../../lib/i18n/format';
import type { Lang, Translator } from '../../../lib/i18n/translator';
import { isSingle } from '../../../lib/network/group-id';
import type { Network, NetworkEdge, NetworkNode } from '../../../lib/network/network-schema';
import { paths, type ViewParams } from '../../../lib/paths';
import { join } from '../../../lib/transfer/csv';
import { bausteinShort } from '../../_ui/names';

export interface TableWords {
  t: Translator;
  lang: Lang;
  view: ViewParams;
  /** `https://netzkompass.example`, without a slash at the end. */
  origin: string;
  /** Of Bausteine, by the key of the legend. */
  names: Readonly<Record<string, string>>;
  /** Of entries that are no nodes. */
  nameOf: (id: string) => string;
}
export interface Table {
  head: string[];
  rows: string[][];
}

/** With its name: "10.1" alone would become the tenth of January. */
const bausteineOf = ({ t, names }: TableWords, numbers: readonly string[]): string =>
  join(numbers.map((number) => `${bausteinShort(t, number)} ${names[`baustein-${number}`] ?? ''}`));
/** The same for the id of a Baustein, which is its number. */
const idOf = ({ id, type }: Pick<NetworkNode, 'id' | 'type'>): string => (type === 'baustein' ? `baustein-${id}` : id);
const yesNo = (t: Translator, yes: boolean): string => t(yes ? 'save.csv.yes' : 'save.csv.no');

function nodeRow(words: TableWords, day: string, node: NetworkNode): string[] {
  const { t, lang, view, origin } = words;
  return [
    idOf(node),
    isSingle(node) ? t(`lists.type.${node.type}`) : t('save.csv.group'),
    node.name,
    node.shortName ?? '',
    node.what,
    join(node.places.map(({ name }) => name)),
    node.type === 'baustein' ? '' : bausteineOf(words, node.bausteine),
    formatNumber(lang, node.ties),
    yesNo(t, node.found),
    t(`lists.basis.${node.basis}`),
    node.confirmedAt ?? '',
    day,
    isSingle(node) ? origin + paths.entry(view, node) : '',
  ];
}

/** @param nodes in the order of the table */
export function nodeTable(words: TableWords, nodes: readonly NetworkNode[], day: string): Table {
  const { t } = words;
  const head = [
    t('save.csv.id'),
    t('save.csv.type'),
    t('save.csv.name'),
    t('save.csv.shortName'),
    t('save.csv.kind'),
    t('save.csv.places'),
    t('save.csv.bausteine'),
    t('save.csv.ties'),
    t('save.csv.found'),
    t('save.csv.basis'),
    t('save.csv.confirmed'),
    t('save.csv.day'),
    t('save.csv.link'),
  ];
  return { head, rows: nodes.map((node) => nodeRow(words, day, node)) };
}

function edgeRow(words: TableWords, nodes: ReadonlyMap<string, NetworkNode>, day: string, edge: NetworkEdge): string[] {
  const { t, lang, nameOf } = words;
  const end = (id: string): [id: string, name: string] => {
    const node = nodes.get(id);
    return node ? [idOf(node), node.name] : [id, ''];
  };
  return [
    edge.id,
    ...end(edge.source),
    t(`save.edge.${edge.type}`),
    ...end(edge.target),
    join(edge.rolesLabel),
    yesNo(t, edge.works),
    formatNumber(lang, edge.weight),
    formatNumber(lang, edge.strength),
    join(edge.cooperations.map(nameOf)),
    bausteineOf(words, edge.bausteine),
    t(`lists.basis.${edge.basis}`),
    edge.confirmedAt ?? '',
    day,
  ];
}

export function edgeTable(words: TableWords, { nodes, edges, day }: Network): Table {
  const { t } = words;
  const known = new Map(nodes.map((node) => [node.id, node]));
  const head = [
    t('save.csv.id'),
    t('save.csv.source'),
    t('save.csv.sourceName'),
    t('save.csv.type'),
    t('save.csv.target'),
    t('save.csv.targetName'),
    t('save.csv.roles'),
    t('save.csv.works'),
    t('save.csv.weight'),
    t('save.csv.strength'),
    t('save.csv.cooperations'),
    t('save.csv.bausteine'),
    t('save.csv.basis'),
    t('save.csv.confirmed'),
    t('save.csv.day'),
  ];
  return { head, rows: edges.map((edge) => edgeRow(words, known, day, edge)) };
}
