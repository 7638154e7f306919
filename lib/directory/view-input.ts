// What every reading question may say of its view: the day, whether examples show, the language of the labels.
import { z } from 'zod';
import { day } from '../../graph/model/day';

export const viewInput = {
  day: day.optional(),
  examples: z.union([z.boolean(), z.enum(['0', '1']).transform((value) => value === '1')]).default(true),
  lang: z.enum(['de', 'en']).default('de'),
};
