// What a user is: the roles, and the rules for the names that people type.
import { z } from 'zod';

/** `reader` is any Amt, `moderator` also leads meetings, `editor` is the office that keeps the directory. */
export const USER_ROLES = ['reader', 'moderator', 'editor', 'auditor', 'admin'] as const;
export const userRole = z.enum(USER_ROLES);
export type UserRole = z.infer<typeof userRole>;

/** One way to write each text, so that no two logins look alike. */
const plain = (text: string): string => text.normalize('NFKC').trim();

/** An e-mail address or a short name, as it is compared. */
export const login = z
  .string()
  .max(200)
  .transform((text) => plain(text).toLowerCase())
  .refine((text) => /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._@+-]{1,119}$/u.test(text), 'login');

/** The login where it is an e-mail address: nothing else is known of how to reach somebody. */
export const mailAddress = (text: string): string | null => z.email().safeParse(text).data ?? null;

/** How others see somebody: letters of any script, no control characters. */
export const userName = z
  .string()
  .max(200)
  .transform(plain)
  .refine((text) => text.length >= 2 && text.length <= 120 && !/\p{C}/u.test(text), 'name');
