// The form of a cooperation.
import { FORMS, TARGET_GROUPS } from '../../../graph/model/lists';
import { TABLES } from '../../../graph/seed/tables';
import { nodeForm } from '../node-form';

export const cooperationForm = nodeForm({
  name: 'cooperation',
  label: 'Cooperation',
  fields: [
    { name: 'name', kind: 'line', required: true },
    { name: 'shortName', kind: 'line' },
    { name: 'aliases', kind: 'lines' },
    { name: 'form', kind: 'choice', list: 'form', options: FORMS, required: true },
    { name: 'description', kind: 'text' },
    { name: 'rhythm', kind: 'line' },
    { name: 'languages', kind: 'languages' },
    { name: 'targetGroups', kind: 'choices', list: 'targetGroup', options: TARGET_GROUPS },
    { name: 'website', kind: 'line' },
    { name: 'from', kind: 'date' },
    { name: 'until', kind: 'date' },
    { name: 'dormantFrom', kind: 'date' },
  ],
  links: [
    { name: 'about', kind: 'bausteine', link: 'ABOUT', end: 'Baustein' },
    { name: 'takesPlaceIn', kind: 'towns', link: 'TAKES_PLACE_IN', end: 'Place' },
  ],
  schema: TABLES.cooperations.pick({
    name: true,
    shortName: true,
    aliases: true,
    form: true,
    description: true,
    rhythm: true,
    languages: true,
    targetGroups: true,
    website: true,
    from: true,
    until: true,
    dormantFrom: true,
  }),
});
