// The columns that organisations and cooperations share.
import { z } from 'zod';
import { basis, targetGroup } from '../../../graph/model/lists';
import { maybeText, texts } from '../../../graph/queries/columns';
import { label } from '../../i18n/translator';
import { basisColumns, languagesColumns, statusColumns, type View } from './view';

export const actingProperties = z.object({
  id: z.string(),
  name: z.string(),
  basis,
  note: maybeText,
  confirmedAt: maybeText,
  shortName: maybeText,
  aliases: texts,
  description: maybeText,
  website: maybeText,
  from: maybeText,
  until: maybeText,
  languages: texts,
  targetGroups: z
    .array(targetGroup)
    .nullish()
    .transform((value) => value ?? []),
});
export type ActingProperties = z.output<typeof actingProperties>;

export function actingColumns(view: View, own: ActingProperties) {
  return {
    id: own.id,
    name: own.name,
    shortName: own.shortName,
    aliases: own.aliases,
    description: own.description,
    website: own.website,
    from: own.from,
    until: own.until,
    note: own.note,
    confirmedAt: own.confirmedAt,
    day: view.day,
    ...basisColumns(view, own.basis),
    ...statusColumns(view, own),
    ...languagesColumns(view, own.languages),
    targetGroups: own.targetGroups,
    targetGroupsLabel: own.targetGroups.map((group) => label(view.lang, 'targetGroup', group)),
  };
}
