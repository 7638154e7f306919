// The form of an organisation.
import { KINDS, TARGET_GROUPS } from '../../../graph/model/lists';
import { TABLES } from '../../../graph/seed/tables';
import { nodeForm } from '../node-form';

export const organisationForm = nodeForm({
  name: 'organisation',
  label: 'Organisation',
  fields: [
    { name: 'name', kind: 'line', required: true },
    { name: 'shortName', kind: 'line' },
    { name: 'aliases', kind: 'lines' },
    { name: 'kind', kind: 'choice', list: 'kind', options: KINDS, required: true },
    { name: 'description', kind: 'text' },
    { name: 'offers', kind: 'lines' },
    { name: 'languages', kind: 'languages' },
    { name: 'targetGroups', kind: 'choices', list: 'targetGroup', options: TARGET_GROUPS },
    { name: 'website', kind: 'line' },
    { name: 'from', kind: 'date' },
    { name: 'until', kind: 'date' },
  ],
  links: [
    { name: 'seatedIn', kind: 'towns', link: 'SEATED_IN', end: 'Place' },
    { name: 'serves', kind: 'towns', link: 'SERVES', end: 'Place' },
  ],
  schema: TABLES.organisations.pick({
    name: true,
    shortName: true,
    aliases: true,
    kind: true,
    description: true,
    offers: true,
    languages: true,
    targetGroups: true,
    website: true,
    from: true,
    until: true,
  }),
});
