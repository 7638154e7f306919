// What was typed into the form of the first account before something in it was wrong: all but the password.
import { z } from 'zod';

export const typedAccount = z.object({
  name: z.string().optional(),
  login: z.string().optional(),
  organisation: z.string().optional(),
});
export type TypedAccount = z.output<typeof typedAccount>;
