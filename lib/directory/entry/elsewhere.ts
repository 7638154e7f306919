// Where else the participants of a cooperation sit, and where several of them meet again.
import type { Period } from '../../../graph/model/day';
import { FORMS, isWorkingRole } from '../../../graph/model/lists';
import { participationsOf, type participantsOf } from '../../../graph/queries/cooperation';
import { label } from '../../i18n/translator';
import type { z } from 'zod';
import type { CooperationEntry, FormedRef } from '../entry-schema';
import { byName, isActive, refOf, shows, type View } from './view';

type Row = z.output<(typeof participantsOf)['row']>;

/** Who works in a cooperation on the day, in the roles that work together. */
export const sittingIds = (view: View, cooperation: Period, rows: readonly Row[]): string[] =>
  isActive(view, cooperation)
    ? [
        ...new Set(
          rows
            .filter(({ role }) => isWorkingRole(role.role) && isActive(view, role))
            .map(({ organisation }) => organisation.id),
        ),
      ]
    : [];

/** The other cooperations of each, by organisation, committees and networks first: one question for all of them. */
export async function readElsewhere(view: View, here: string, ids: string[]): Promise<Map<string, FormedRef[]>> {
  const rows = ids.length === 0 ? [] : await participationsOf.in(view.tx, { ids });
  const found = new Map<string, FormedRef[]>(ids.map((id) => [id, []]));
  for (const { organisation, cooperation, role } of rows) {
    const others = found.get(organisation);
    if (!others || cooperation.id === here || others.some((one) => one.id === cooperation.id)) continue;
    if (!isWorkingRole(role.role) || !shows(view, role, cooperation)) continue;
    if (!isActive(view, role) || !isActive(view, cooperation)) continue;
    const formLabel = label(view.lang, 'form', cooperation.form);
    others.push({ ...refOf('cooperation', cooperation), form: cooperation.form, formLabel });
  }
  for (const others of found.values())
    others.sort((a, b) => FORMS.indexOf(a.form) - FORMS.indexOf(b.form) || byName(a, b));
  return found;
}

/** Those in which two or more meet again, the most first. */
export function meetElsewhere(participants: CooperationEntry['participants']): CooperationEntry['meetElsewhere'] {
  const met = new Map<string, CooperationEntry['meetElsewhere'][number]>();
  for (const { organisation, elsewhere } of participants)
    for (const cooperation of elsewhere) {
      const one = met.get(cooperation.id) ?? { ...cooperation, participants: [] };
      one.participants.push(refOf('organisation', organisation));
      met.set(cooperation.id, one);
    }
  return [...met.values()]
    .filter((one) => one.participants.length > 1)
    .sort((a, b) => b.participants.length - a.participants.length || byName(a, b));
}
