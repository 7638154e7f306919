// Passwords: kept as argon2id, compared in the same time whether or not there is a user.
import { hash, verify } from '@node-rs/argon2';

/** Argon2id, as OWASP advises; about 20 ms and 19 MiB each, on the threads of libuv, so that requests go on meanwhile. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Blanks and letters are compared as one way to write them, whatever keyboard they come from. */
const plain = (password: string): string => password.normalize('NFKC');

export const hashPassword = (password: string): Promise<string> => hash(plain(password), OPTIONS);

/** The hash of a password that nobody has, for whoever has none: it takes as long as a real one. */
const nobodys = hashPassword(crypto.randomUUID());

/** @param kept null where there is no user, or one without a password */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  const matches = await verify(kept ?? (await nobodys), plain(password));
  return matches && kept !== null;
}
