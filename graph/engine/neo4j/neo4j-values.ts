// Values on their way to Neo4j and back: integers stay integers, rows become plain.
import neo4j, { type Date as Neo4jDate, type Record as Neo4jRecord } from 'neo4j-driver';
import { DomainError } from '../../model/errors';
import type { Parameters, Row, Value } from '../port';

/** The driver sends every JavaScript number as a float; Grafeo takes whole numbers as integers, and so must Neo4j. */
export function toNeo4j(parameters: Parameters): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, sent(value)]));
}

function sent(value: Value): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (isList(value)) {
    // A list of integers and floats is a list of floats, since a property list has one type.
    const floats = value.some((item) => typeof item === 'number' && !Number.isSafeInteger(item));
    return floats ? value : value.map(sent);
  }
  if (value !== null && typeof value === 'object') return toNeo4j(value);
  return value;
}

/** @throws DomainError `internal` where a statement returns a node, a relationship, a path or a point */
export function plainRow(record: Neo4jRecord): Row {
  return Object.fromEntries(record.keys.map((key) => [String(key), plain(record.get(key), String(key))]));
}

function plain(value: unknown, column: string): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  // Not `disableLosslessIntegers`, which makes Infinity of integers past 2^53, where Grafeo gives the nearest number.
  if (neo4j.isInt(value)) return value.toNumber();
  if (Array.isArray(value)) return value.map((item) => plain(item, column));
  if (isTemporal(value)) return value.toString();
  if (typeof value !== 'object' || isGraphic(value)) {
    throw new DomainError('internal', { message: `column ${column} is no plain value: return its properties instead` });
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner, column)]));
}

const TEMPORAL: readonly ((value: object) => boolean)[] = [
  neo4j.isDate,
  neo4j.isDateTime,
  neo4j.isLocalDateTime,
  neo4j.isTime,
  neo4j.isLocalTime,
  neo4j.isDuration,
];
const GRAPHIC: readonly ((value: object) => boolean)[] = [
  neo4j.isNode,
  neo4j.isRelationship,
  neo4j.isUnboundRelationship,
  neo4j.isPath,
  neo4j.isPoint,
];

/** All of the temporal classes write themselves as ISO 8601, as Grafeo does; one stands for them here. */
function isTemporal(value: unknown): value is Neo4jDate {
  return typeof value === 'object' && value !== null && TEMPORAL.some((is) => is(value));
}

function isGraphic(value: object): boolean {
  return GRAPHIC.some((is) => is(value));
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
