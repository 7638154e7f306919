// What the forms about users tell the page that follows: done, a link to hand on, or what was wrong with what was typed.
import { z } from 'zod';
import type { Values } from '../../../lib/records/form';

export const WRONG = [
  'lastAdmin',
  'duplicate',
  'login',
  'name',
  'organisation',
  'noOrganisation',
  'confirm',
  'notFound',
  'signedOut',
] as const;
const TYPED = ['name', 'login', 'role', 'organisation'] as const;
const typed = z.object({
  login: z.string().optional(),
  name: z.string().optional(),
  role: z.string().optional(),
  organisation: z.string().optional(),
});
export type Typed = z.infer<typeof typed>;

export const told = z.union([
  z.object({ invited: z.object({ login: z.string(), key: z.string() }) }),
  z.object({ done: z.enum(['changed', 'erased']) }),
  z.object({ wrong: z.enum(WRONG), typed: typed.optional() }),
]);
export type Told = z.infer<typeof told>;

/** What was typed before the session ended, told as what was wrong is. */
export function tellTyped({ fields }: { fields: Values }): Told {
  const [name, login, role, organisation] = TYPED.map((one) => fields[one]?.[0]);
  return { wrong: 'signedOut', typed: typed.parse({ name, login, role, organisation }) };
}
