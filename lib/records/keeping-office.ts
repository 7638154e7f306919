// The field of a form that says which Amt keeps an entry, and so whose confirmation is due.
import type { Transaction } from '../../graph/engine/port';
import { offices } from '../../graph/queries/due';
import type { Field, Values } from './form';
import { invalid } from './parse-values';
import type { Revision } from './revision';

/** What can be chosen is read with the form. */
export const KEPT_BY: Field = { name: 'keptBy', kind: 'choice' };

/** The field with what can be chosen now; whoever keeps the entry already is among it. */
export async function withOffices(tx: Transaction, fields: readonly Field[]): Promise<readonly Field[]> {
  if (!fields.includes(KEPT_BY)) return fields;
  const rows = await offices.in(tx, {});
  const names = Object.fromEntries(rows.map(({ id, name }) => [id, name]));
  return fields.map((field) =>
    field === KEPT_BY ? { ...field, options: rows.map(({ id }) => id), labels: names } : field,
  );
}

/** @throws DomainError invalid where there is no such organisation */
export async function readKeeper(revision: Revision, values: Values): Promise<string[]> {
  const [chosen] = values[KEPT_BY.name] ?? [];
  if (chosen === undefined) return [];
  if ((await revision.read({ of: 'Organisation', id: chosen })) === null) throw invalid([KEPT_BY.name]);
  return [chosen];
}
