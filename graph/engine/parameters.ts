// Refuses, before any engine sees them, the parameters that one engine stores and the other rejects.
import { DomainError } from '../model/errors';
import type { Parameters, Value } from './port';

/**
 * Neo4j refuses lists that are nested, mixed or hold nulls as properties; Grafeo stores them silently.
 * A list of maps (the rows of an UNWIND) may hold nulls and lists inside its maps.
 * @throws DomainError `internal`, since a schema above should have caught it
 */
export function checkParameters(parameters: Parameters): void {
  for (const [name, value] of Object.entries(parameters)) checkValue(value, `$${name}`);
}

function checkValue(value: Value, where: string): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) refuse(where, 'is not a finite number');
    return;
  }
  if (isList(value)) return checkList(value, where);
  if (typeof value !== 'object') return refuse(where, `is of type ${typeof value}`);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && !isPlainPrototype(prototype)) refuse(where, 'is not a plain map');
  for (const [key, inner] of Object.entries(value)) checkValue(inner, `${where}.${key}`);
}

function checkList(list: readonly Value[], where: string): void {
  const kinds = new Set<string>();
  list.forEach((item, index) => {
    const here = `${where}[${index}]`;
    if (item === null) refuse(here, 'is a null inside a list');
    if (isList(item)) refuse(here, 'is a list inside a list');
    kinds.add(typeof item);
    checkValue(item, here);
  });
  if (kinds.size > 1) refuse(where, `mixes ${[...kinds].join(' and ')}`);
}

/** Jest runs tests in a realm of its own, so `Object.prototype` is recognised by what it is, not by identity. */
function isPlainPrototype(prototype: unknown): boolean {
  return typeof prototype === 'object' && prototype !== null && Object.getPrototypeOf(prototype) === null;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function refuse(where: string, why: string): never {
  throw new DomainError('internal', { message: `parameter ${where} ${why}`, detail: { parameter: where } });
}
