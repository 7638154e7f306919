// Which nodes have an edge in a view, without drawing it: the others are alone, and a picture can do without them.
import type { Drawn } from './draw';
import { teamsOf } from './teams';

/** In the view of organisations: who shares a cooperation with another node. */
function tiedByTeams(drawn: Drawn): Set<number> {
  const { links, standIn } = drawn.graph;
  const teamOf = teamsOf(links, standIn, drawn.isDrawn);
  return new Set(
    drawn.nodes.filter((node) =>
      drawn
        .membersOf(node)
        .flatMap((part) => links.of[part] ?? [])
        .some(({ cooperation, works }) => works && drawn.connects(cooperation) && teamOf(cooperation).length > 1),
    ),
  );
}

/** Otherwise: what takes part in something, in which somebody takes part, or what is about a Baustein. */
function tiedByLinks(drawn: Drawn, isShown: (baustein: string) => boolean): Set<number> {
  const { links } = drawn.graph;
  return new Set(
    drawn.nodes.filter((node) =>
      drawn
        .membersOf(node)
        .some(
          (part) =>
            (links.topics[part] ?? []).some(({ baustein }) => isShown(baustein)) ||
            (links.of[part] ?? []).some((link) => drawn.isDrawn(link.organisation) && drawn.isDrawn(link.cooperation)),
        ),
    ),
  );
}

/** @param hidden numbers of records, Bausteine among them */
export function aloneAmong(drawn: Drawn, hidden: ReadonlySet<number>): number[] {
  const { index, links, selected } = drawn.graph;
  const isShown = (baustein: string): boolean => {
    const at = index.recordOf.get(baustein) ?? -1;
    const record = index.records[at];
    return record !== undefined && !hidden.has(at) && (links.moment.examples || record.basis !== 'example');
  };
  const tied = selected.view === 'bipartite' ? tiedByLinks(drawn, isShown) : tiedByTeams(drawn);
  return drawn.nodes.filter((node) => !tied.has(node));
}
