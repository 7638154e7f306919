// Turns the rows of the data files into nodes, relationships and proofs as the store holds them.
import { createHash } from 'node:crypto';
import type { Value } from '../engine/port';
import type { NodeLabel, NodeRow, RelationshipRow, RelationshipType } from '../queries/write-facts';
import type { Mistake } from './read-dataset';
import type { Dataset, TableName } from './tables';

export interface Facts {
  nodes: Map<NodeLabel, NodeRow[]>;
  relationships: Map<RelationshipType, RelationshipRow[]>;
  proofs: Map<NodeLabel, { start: string; end: string }[]>;
}

const shortHash = (...parts: (string | undefined)[]): string =>
  createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 24);

type Loose = Record<string, unknown>;
const NOT_STORED = new Set(['file', 'line', 'quotes', 'id']);

/** Absent values and empty lists are not stored; `omit` names the columns that became ends of relationships. */
function properties(row: Loose, omit: readonly string[]): Record<string, Value> {
  const stored = Object.entries(row).filter(
    ([key, value]) =>
      value !== undefined &&
      !NOT_STORED.has(key) &&
      !omit.includes(key) &&
      !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(stored) as Record<string, Value>;
}

const NODE_TABLES: [TableName, NodeLabel][] = [
  ['sources', 'Source'],
  ['sections', 'Section'],
  ['quotes', 'Quote'],
  ['places', 'Place'],
  ['bausteine', 'Baustein'],
  ['organisations', 'Organisation'],
  ['cooperations', 'Cooperation'],
  ['steps', 'Step'],
  ['figures', 'Figure'],
];
/** Table, type, column of the start, column of the end, columns that tell two relationships of the same ends apart. */
const RELATIONSHIP_TABLES: [TableName, RelationshipType, string, string, readonly string[]][] = [
  ['takes-part-in', 'TAKES_PART_IN', 'organisation', 'cooperation', ['role', 'from']],
  ['about', 'ABOUT', 'cooperation', 'baustein', []],
  ['takes-place-in', 'TAKES_PLACE_IN', 'cooperation', 'place', []],
  ['part-of', 'PART_OF', 'part', 'whole', ['from']],
  ['supports', 'SUPPORTS', 'supporter', 'supported', ['how', 'from']],
  ['works-on', 'WORKS_ON', 'organisation', 'baustein', ['as', 'from']],
  ['seated-in', 'SEATED_IN', 'organisation', 'place', []],
  ['serves', 'SERVES', 'organisation', 'place', []],
];

/** @returns the facts, and the rows that stand twice */
export function factsOf(dataset: Dataset): { facts: Facts; mistakes: Mistake[] } {
  const facts: Facts = { nodes: new Map(), relationships: new Map(), proofs: new Map() };
  const mistakes: Mistake[] = [];
  const sourceDates = new Map(dataset.sources.map((source) => [source.id, source.date]));
  const quoteDates = new Map(dataset.quotes.map((quote) => [quote.id, sourceDates.get(quote.source)]));

  /** A fact read from a source counts as confirmed on the date of the source. */
  const confirmed = (row: Loose): string | undefined => {
    const own = row['confirmedAt'] as string | undefined;
    const [first] = (row['quotes'] as string[] | undefined) ?? [];
    return own ?? (first === undefined ? undefined : quoteDates.get(first));
  };
  const addNode = (label: NodeLabel, id: string, row: Loose, omit: readonly string[] = []): void => {
    push(facts.nodes, label, { id, properties: properties({ ...row, confirmedAt: confirmed(row) }, omit) });
    for (const end of (row['quotes'] as string[] | undefined) ?? []) push(facts.proofs, label, { start: id, end });
  };
  const link = (type: RelationshipType, start: string, end: string, more: Record<string, Value> = {}): void => {
    push(facts.relationships, type, { start, end, properties: more });
  };

  for (const [table, label] of NODE_TABLES) {
    for (const row of dataset[table] as unknown as (Loose & { id: string })[]) {
      const stored = label === 'Source' ? { ...row, name: row['title'], basis: 'recorded' } : row;
      addNode(label, row.id, stored, ['of', 'decidedBy', 'source', 'section']);
    }
  }
  for (const section of dataset.sections) link('HAS_SECTION', section.source, section.id);
  for (const quote of dataset.quotes) {
    link('FROM', quote.id, quote.source);
    link('IN_SECTION', quote.id, quote.section);
  }
  for (const step of dataset.steps) {
    for (const of of step.of) link('HAS_STEP', of, step.id);
    for (const decider of step.decidedBy) link('DECIDED_BY', step.id, decider);
  }
  for (const figure of dataset.figures) for (const of of figure.of) link('HAS_FIGURE', of, figure.id);
  for (const contact of dataset.contacts) {
    const id = `c-${shortHash(contact.owner, contact.function, contact.channel, contact.value)}`;
    addNode('ContactPoint', id, contact, ['owner']);
    link('REACHED_AT', contact.owner, id);
  }
  for (const synonym of dataset.synonyms) {
    addNode('Synonym', `s-${shortHash(synonym.word, synonym.target, synonym.means)}`, synonym);
  }
  for (const [table, type, start, end, keys] of RELATIONSHIP_TABLES) {
    const seen = new Set<string>();
    for (const row of dataset[table] as unknown as (Loose & { file: string; line: number })[]) {
      const from = row[start] as string;
      const to = row[end] as string;
      const id = `r-${shortHash(type, from, to, ...keys.map((key) => row[key] as string | undefined))}`;
      if (seen.has(id))
        mistakes.push({ file: row.file, line: row.line, reason: `„${from}“ → „${to}“ steht schon in der Tabelle` });
      seen.add(id);
      const quoteIds = row['quotes'] as string[];
      const stored = properties({ ...row, confirmedAt: confirmed(row) }, [start, end]);
      link(type, from, to, { ...stored, id, ...(quoteIds.length > 0 && { quoteIds }) });
    }
  }
  return { facts, mistakes };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
