// Writing nodes and relationships in batches. Labels and types come from the closed lists below, values travel as parameters.
import type { Parameters, Transaction, Value } from '../engine/port';

export const NODE_LABELS = [
  'Organisation',
  'Cooperation',
  'Baustein',
  'Place',
  'Source',
  'Section',
  'Quote',
  'ContactPoint',
  'Step',
  'Figure',
  'Synonym',
] as const;
export type NodeLabel = (typeof NODE_LABELS)[number];
/** Nodes with a page of their own; their ids are unique over all of them. */
export const ENTRY_LABELS: readonly NodeLabel[] = ['Organisation', 'Cooperation', 'Baustein', 'Place', 'Source'];

/** What an entry is called while it is archived: see records.ts. */
const ARCHIVE_LABELS = ['ArchivedOrganisation', 'ArchivedCooperation'] as const;

/** Each type with the labels at its ends, by which the ids are looked up. */
export const RELATIONSHIP_ENDS = {
  TAKES_PART_IN: ['Organisation', 'Cooperation'],
  ABOUT: ['Cooperation', 'Baustein'],
  TAKES_PLACE_IN: ['Cooperation', 'Place'],
  PART_OF: ['Entry', 'Entry'],
  SUPPORTS: ['Entry', 'Entry'],
  WORKS_ON: ['Organisation', 'Baustein'],
  SEATED_IN: ['Organisation', 'Place'],
  SERVES: ['Organisation', 'Place'],
  REACHED_AT: ['Entry', 'ContactPoint'],
  HAS_FIGURE: ['Entry', 'Figure'],
  HAS_STEP: ['Entry', 'Step'],
  DECIDED_BY: ['Step', 'Organisation'],
  HAS_SECTION: ['Source', 'Section'],
  IN_SECTION: ['Quote', 'Section'],
  FROM: ['Quote', 'Source'],
} as const;
export type RelationshipType = keyof typeof RELATIONSHIP_ENDS;

export interface NodeRow {
  readonly [key: string]: Value;
  readonly id: string;
  readonly properties: Readonly<Record<string, Value>>;
}
export interface RelationshipRow {
  readonly [key: string]: Value;
  readonly start: string;
  readonly end: string;
  readonly properties: Readonly<Record<string, Value>>;
}

const BATCH = 2000;

async function inBatches(tx: Transaction, text: string, rows: readonly Value[]): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) {
    const parameters: Parameters = { rows: rows.slice(at, at + BATCH) };
    await tx.run(text, parameters);
  }
}

/** Creates nodes of one label. A taken id is a DomainError `duplicate`. */
export function createNodes(tx: Transaction, label: NodeLabel, rows: readonly NodeRow[]): Promise<void> {
  const labels = ENTRY_LABELS.includes(label) ? `Entry:${label}` : label;
  return inBatches(tx, `UNWIND $rows AS r CREATE (n:${labels} {id: r.id}) SET n += r.properties`, rows);
}

/** Creates relationships of one type between nodes that exist; a missing end creates nothing, so check before. */
export function createRelationships(
  tx: Transaction,
  type: RelationshipType,
  rows: readonly RelationshipRow[],
): Promise<void> {
  const [start, end] = RELATIONSHIP_ENDS[type];
  return inBatches(
    tx,
    `UNWIND $rows AS r
     MATCH (a:${start} {id: r.start})
     MATCH (b:${end} {id: r.end})
     CREATE (a)-[x:${type}]->(b)
     SET x += r.properties`,
    rows,
  );
}

/** Joins nodes of one label to the quotes that state them. */
export function createProofs(
  tx: Transaction,
  label: NodeLabel,
  rows: readonly { start: string; end: string }[],
): Promise<void> {
  return inBatches(
    tx,
    `UNWIND $rows AS r
     MATCH (a:${label} {id: r.start})
     MATCH (q:Quote {id: r.end})
     CREATE (a)-[:STATED_IN]->(q)`,
    rows,
  );
}

/** Removes every node of the network, so that the dataset can be loaded anew; what is not ours is not touched. */
export async function removeNetwork(tx: Transaction): Promise<void> {
  for (const label of [...NODE_LABELS, ...ARCHIVE_LABELS]) await tx.run(`MATCH (n:${label}) DETACH DELETE n`);
}
