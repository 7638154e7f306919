// Groups as readers get them: name, how many and what they gather, how many edges lead out of them and lie within.
import { translator, type Lang } from '../i18n/translator';
import { valuesOf } from '../search/columns';
import type { Gathered } from './aggregate';
import type { Drawn } from './draw';
import type { GatheredEdges } from './gather-edges';
import { partsOf } from './group-id';
import { nameOfGroup } from './groups';
import { firmer } from './links';
import type { Unplaced } from './make-nodes';
import type { NetworkNode } from './network-schema';

type Counts = Record<string, number>;
const add = (counts: Counts, key: string | null): void => {
  if (key !== null) counts[key] = (counts[key] ?? 0) + 1;
};

function contents(drawn: Drawn, nodes: readonly number[], inner: number): NonNullable<NetworkNode['gathers']> {
  const { index, links } = drawn.graph;
  const counts = { organisations: 0, cooperations: 0, examples: 0 };
  const [kinds, forms, bausteine]: Counts[] = [{}, {}, {}];
  for (const node of nodes) {
    const record = index.records[node];
    if (!record) continue;
    if (record.type === 'cooperation') counts.cooperations++;
    else counts.organisations++;
    if (record.basis === 'example') counts.examples++;
    if (record.type === 'organisation') add(kinds ?? {}, record.kind ?? 'none');
    else add(forms ?? {}, record.form ?? 'none');
    const about = new Set(drawn.membersOf(node).flatMap((part) => valuesOf(links.view.baustein, part)));
    for (const number of about) add(bausteine ?? {}, number);
  }
  return { ...counts, kinds: kinds ?? {}, forms: forms ?? {}, bausteine: bausteine ?? {}, inner };
}

export function makeGroups(
  drawn: Drawn,
  { by, groups }: Gathered,
  { edges, inner }: GatheredEdges,
  lang: Lang,
): Unplaced[] {
  const { index, selected } = drawn.graph;
  const out = new Map<string, number>();
  for (const { source, target, weight } of edges)
    for (const end of [source, target]) if (groups.has(end)) out.set(end, (out.get(end) ?? 0) + weight);
  return [...groups].map(([id, nodes]) => {
    const [, value] = partsOf(id);
    const name = nameOfGroup(index, id, lang);
    const isKnown = index.recordOf.has(value);
    const bases = nodes.flatMap((node) => index.records[node]?.basis ?? []);
    return {
      id,
      type: 'group',
      name,
      shortName: null,
      kind: null,
      form: null,
      what: translator(lang)('groups.what', { count: nodes.length }),
      collective: false,
      bausteine: by === 'baustein' && isKnown ? [value] : [],
      places: by === 'place' && isKnown ? [{ id: value, name }] : [],
      basis: bases.reduce(firmer),
      confirmedAt: null,
      ties: out.get(id) ?? 0,
      found: nodes.some((node) => drawn.membersOf(node).some((part) => selected.found[part] === 1)),
      parts: [],
      members: nodes.length,
      gathers: contents(drawn, nodes, inner.get(id) ?? 0),
    };
  });
}
