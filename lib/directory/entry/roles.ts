// Roles for the reader, and the order in which they are named.
import { ROLES } from '../../../graph/model/lists';
import type { Period } from '../../../graph/model/day';
import type { RoleColumns } from '../../../graph/queries/cooperation';
import { label } from '../../i18n/translator';
import type { RoleFact } from '../entry-schema';
import { factOf, type Quotes, type View } from './view';

export function roleOf(view: View, columns: RoleColumns, quotes: Quotes, hangsOn: Period): RoleFact {
  return {
    ...factOf(view, columns, quotes, hangsOn),
    role: columns.role,
    roleLabel: label(view.lang, 'role', columns.role),
    onBehalfOf: columns.onBehalfOf,
    onBehalfOfLabel: columns.onBehalfOf.map((group) => label(view.lang, 'targetGroup', group)),
    means: columns.means,
    meansLabel: columns.means && label(view.lang, 'means', columns.means),
  };
}

/** Those who lead come first: the order of the closed list. */
export const rankOfRole = (roles: readonly { role: RoleFact['role'] }[]): number =>
  Math.min(...roles.map((one) => ROLES.indexOf(one.role)));

/** Groups rows by a key, in the order of first sight. */
export function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
