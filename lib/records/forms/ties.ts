// The forms of what joins two entries. The columns are those of the dataset's tables.
import { BAUSTEIN_NUMBERS, MEANS, ROLES, SUPPORT_WAYS, TARGET_GROUPS, WORKS_AS } from '../../../graph/model/lists';
import { TABLES } from '../../../graph/seed/tables';
import type { Field } from '../form';
import { checkCircle } from '../rules/circle';
import { tieForm, type EndField, type TieDefinition } from '../tie-form';

const ACTING = ['organisation', 'cooperation'] as const;
const PERIOD: readonly Field[] = [
  { name: 'from', kind: 'date' },
  { name: 'until', kind: 'date' },
  { name: 'note', kind: 'line' },
];
const period = { from: true, until: true, note: true } as const;
const means: Field = { name: 'means', kind: 'choice', list: 'means', options: MEANS };
const entry = (name: string, types: EndField['types'] & {}): EndField => ({
  name,
  kind: 'entry',
  types,
  required: true,
});

export const TIES: readonly TieDefinition[] = [
  {
    name: 'participation',
    type: 'TAKES_PART_IN',
    start: entry('organisation', ['organisation']),
    end: entry('cooperation', ['cooperation']),
    fields: [
      { name: 'role', kind: 'choice', list: 'role', options: ROLES, required: true },
      { name: 'onBehalfOf', kind: 'choices', list: 'targetGroup', options: TARGET_GROUPS },
      means,
      ...PERIOD,
    ],
    schema: TABLES['takes-part-in'].pick({ role: true, onBehalfOf: true, means: true, ...period }),
    key: 'role',
  },
  {
    name: 'part',
    type: 'PART_OF',
    start: entry('part', ACTING),
    end: entry('whole', ACTING),
    fields: PERIOD,
    schema: TABLES['part-of'].pick(period),
    key: null,
    areAlike: true,
    check: checkCircle,
  },
  {
    name: 'support',
    type: 'SUPPORTS',
    start: entry('supporter', ACTING),
    end: entry('supported', ACTING),
    fields: [
      { name: 'how', kind: 'choice', list: 'supportWay', options: SUPPORT_WAYS, required: true },
      means,
      ...PERIOD,
    ],
    schema: TABLES.supports.pick({ how: true, means: true, ...period }),
    key: 'how',
  },
  {
    name: 'work',
    type: 'WORKS_ON',
    start: entry('organisation', ['organisation']),
    end: { name: 'baustein', kind: 'baustein', options: BAUSTEIN_NUMBERS, required: true },
    fields: [{ name: 'as', kind: 'choice', list: 'worksAs', options: WORKS_AS, required: true }, ...PERIOD],
    schema: TABLES['works-on'].pick({ as: true, ...period }),
    key: 'as',
  },
];

export const tieForms = TIES.map(tieForm);
