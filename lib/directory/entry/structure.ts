// What an acting entry is part of, which parts it has, whom it supports and who supports it.
import type { EntryType } from '../../../graph/model/ids';
import type { Kind } from '../../../graph/model/lists';
import { partsBelow, supportedBy, supports, wholesAbove } from '../../../graph/queries/structure';
import { label } from '../../i18n/translator';
import type { Part, Ref } from '../entry-schema';
import { factOf, refOf, shows, type Quotes, type View } from './view';

type Rows<Q extends { in: (...args: never[]) => Promise<unknown> }> = Awaited<ReturnType<Q['in']>>;

export interface StructureRows {
  wholes: Rows<typeof wholesAbove>;
  parts: Rows<typeof partsBelow>;
  supports: Rows<typeof supports>;
  supportedBy: Rows<typeof supportedBy>;
}

export async function readStructureRows(view: View, id: string): Promise<StructureRows> {
  return {
    wholes: await wholesAbove.in(view.tx, { ids: [id] }),
    parts: (await partsBelow.in(view.tx, { id })).filter((row) => shows(view, row.part)),
    supports: (await supports.in(view.tx, { id })).filter((row) => shows(view, row.fact, row.other)),
    supportedBy: (await supportedBy.in(view.tx, { id })).filter((row) => shows(view, row.fact, row.other)),
  };
}

export const structureQuoteIds = (rows: StructureRows): string[] =>
  [...rows.wholes, ...rows.supports, ...rows.supportedBy].flatMap((row) => row.fact.quoteIds);

/** The parts as a tree; a part of two wholes stands under both. */
function treeOf(whole: string, type: EntryType, rows: StructureRows['parts'], depth = 0): Part[] {
  if (depth > 6) return [];
  return rows
    .filter((row) => row.whole === whole)
    .map((row) => ({
      entry: refOf(row.type, row.part),
      form: row.form,
      parts: treeOf(row.part.id, type, rows, depth + 1),
    }));
}

export function structureColumns(view: View, id: string, type: EntryType, rows: StructureRows, quotes: Quotes) {
  const support = (row: StructureRows['supports'][number]) => ({
    ...factOf(view, row.fact, quotes),
    other: refOf(row.type, row.other),
    how: row.fact.how,
    howLabel: label(view.lang, 'supportWay', row.fact.how),
    means: row.fact.means,
    meansLabel: row.fact.means && label(view.lang, 'means', row.fact.means),
  });
  return {
    partOf: nearestFirst(id, rows.wholes).map((row) => ({
      ...factOf(view, row.fact, quotes),
      other: refOf(row.type, row.whole),
      form: row.form,
    })),
    parts: treeOf(id, type, rows.parts),
    supports: rows.supports.map(support),
    supportedBy: rows.supportedBy.map(support),
  };
}

/** The wholes from the nearest upwards, breadth first. */
export function nearestFirst(id: string, rows: StructureRows['wholes']): StructureRows['wholes'] {
  const ordered: StructureRows['wholes'] = [];
  let level = [id];
  const seen = new Set<string>();
  while (level.length > 0) {
    const next = rows.filter((row) => level.includes(row.part) && !seen.has(row.fact.id));
    for (const row of next) seen.add(row.fact.id);
    ordered.push(...next);
    level = next.map((row) => row.whole.id);
  }
  return ordered;
}

/** The collectives that a body belongs to: their ties are shown at it, and never counted as its own. */
export const collectivesOf = (id: string, rows: StructureRows['wholes']): (Ref & { kind: Kind })[] =>
  rows
    .filter((row) => row.part === id && row.collective)
    .map((row) => ({ ...refOf(row.type, row.whole), kind: row.kind ?? 'other' }));
