// Which organisations and cooperations a question brings into the network: what it found, and who works with what was found.
import type { Filters } from '../search/facets';
import type { SearchIndex } from '../search/index-of-records';
import type { Scores } from '../search/score';
import { allowedBy } from './allowed';
import type { Link, Links } from './links';
import type { NetworkView } from './network-schema';

export interface NetworkQuestion {
  view: NetworkView;
  filters: Filters;
  /** How well each record answers the words; all do where none were typed. */
  scores: Scores;
}
export interface Selected {
  view: NetworkView;
  /** Numbers of the nodes, ascending, which is by name. Organisations only in the view of organisations. */
  nodes: readonly number[];
  /** 1 where a record is a node. */
  isNode: Uint8Array;
  /** 1 where it answers the question itself. */
  found: Uint8Array;
  /** 1 for a cooperation that makes edges: a node of the bipartite view, in the other one whatever the filters allow. */
  connects: Uint8Array;
}

/** Those that stand beside what was found: one edge away in the view, among the allowed. */
function addPartners(links: Links, { view }: NetworkQuestion, allowed: Uint8Array, found: number[], into: Uint8Array) {
  const isAllowed = (at: number): boolean => allowed[at] === 1;
  const other = (link: Link, at: number): number => (link.organisation === at ? link.cooperation : link.organisation);
  if (view === 'bipartite') {
    for (const at of found)
      for (const link of links.of[at] ?? []) if (isAllowed(other(link, at))) into[other(link, at)] = 1;
    return;
  }
  // a cooperation that was found is not drawn here, but those who work in it are its partners all the same
  const through = new Set<number>();
  for (const at of found)
    for (const link of links.of[at] ?? []) if (link.works && isAllowed(link.cooperation)) through.add(link.cooperation);
  for (const cooperation of through)
    for (const { organisation, works } of links.of[cooperation] ?? [])
      if (works && isAllowed(organisation)) into[organisation] = 1;
}

/** What the words let in, before those drop out that a filter of the other type leaves alone. */
function answering(links: Links, question: NetworkQuestion, allowed: Uint8Array) {
  const { of } = question.scores;
  if (of === null) return { found: allowed, shown: Uint8Array.from(allowed) };
  const found = allowed.map((one, at) => (one === 1 && (of[at] ?? 0) > 0 ? 1 : 0));
  const shown = Uint8Array.from(found);
  const numbers = Array.from(found.keys()).filter((at) => found[at] === 1);
  addPartners(links, question, allowed, numbers, shown);
  return { found, shown };
}

/**
 * Filters apply by type. With a form chosen, organisations without a shown cooperation drop out; with a kind, a role,
 * a language or a target group chosen, cooperations without a shown organisation do.
 */
export function selectNodes(index: SearchIndex, links: Links, question: NetworkQuestion): Selected {
  const { filters, view } = question;
  const allowed = allowedBy(index, links, filters);
  const { found, shown } = answering(links, question, allowed);
  const isOf = (at: number, type: 'organisation' | 'cooperation'): boolean => index.records[at]?.type === type;
  const others = view === 'bipartite' ? shown : allowed;
  const drops = {
    organisation: filters.form.length > 0,
    cooperation: [filters.kind, filters.role, filters.language, filters.targetGroup].some((one) => one.length > 0),
  };
  const stays = (at: number): boolean => {
    const type = index.records[at]?.type;
    if (shown[at] !== 1 || (type !== 'organisation' && type !== 'cooperation')) return false;
    if (view === 'organisations' && type === 'cooperation') return false;
    if (!drops[type]) return true;
    return (links.of[at] ?? []).some(
      (link) => others[type === 'organisation' ? link.cooperation : link.organisation] === 1,
    );
  };
  const isNode = shown.map((_, at) => (stays(at) ? 1 : 0));
  const connects = (view === 'bipartite' ? isNode : allowed).map((one, at) =>
    one === 1 && isOf(at, 'cooperation') ? 1 : 0,
  );
  return { view, nodes: Array.from(isNode.keys()).filter((at) => isNode[at] === 1), isNode, found, connects };
}
