// The ends of a relationship: each there, of a type that fits, not merged into another, not archived, and not the same twice.
import type { EntryType } from '../../../graph/model/ids';
import type { Transaction } from '../../../graph/engine/port';
import { findNamed } from '../../../graph/queries/record-ties';
import { broken } from './broken';

export interface End {
  /** Of the field in the form. */
  readonly name: string;
  readonly types: readonly EntryType[];
}

/** @throws DomainError invalid, rule `noSuchEnd`, `sameEnd` or `unlike` */
export async function checkEnds(
  tx: Transaction,
  ends: readonly (End & { id: string })[],
  areAlike: boolean,
): Promise<void> {
  const types: EntryType[] = [];
  for (const { name, id, types: fitting } of ends) {
    const found = await findNamed(tx, id);
    if (!found || !fitting.includes(found.type)) throw broken('noSuchEnd', [name]);
    types.push(found.type);
  }
  const [a, b] = ends;
  if (a && b && a.id === b.id) throw broken('sameEnd', [b.name]);
  if (areAlike && types[0] !== types[1])
    throw broken(
      'unlike',
      ends.map(({ name }) => name),
    );
}
