// Brings what Grafeo returns to the plain rows of the port.
import type { GrafeoValue } from '@grafeo-db/js';
import { DomainError } from '../../model/errors';
import type { Row, Value } from '../port';

/** @throws DomainError `internal` where a statement returns a node, a relationship or a path */
export function plainRow(row: Record<string, GrafeoValue>): Row {
  return mapValues(row);
}

function mapValues(map: Record<string, unknown>): Record<string, Value> {
  const plain: Record<string, Value> = {};
  for (const [key, value] of Object.entries(map)) plain[key] = plainValue(value, key);
  return plain;
}

function plainValue(value: unknown, column: string): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  // Grafeo hands integers past 2^53 over as bigint; the port promises numbers.
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((item) => plainValue(item, column));
  if (typeof value === 'object') {
    const map = value as Record<string, unknown>;
    // Nodes carry `_id` and `_labels`, relationships `_id` and `_type`; inside a path they are found one level deeper.
    if ('_id' in map && ('_labels' in map || '_type' in map)) throw notPlain(column);
    return mapValues(map);
  }
  throw notPlain(column);
}

function notPlain(column: string): DomainError {
  return new DomainError('internal', { message: `column ${column} is no plain value: return its properties instead` });
}
