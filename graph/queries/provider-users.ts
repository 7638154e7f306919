// Users who sign in with the account of the authority: kept under what its provider calls them, never under an address.
import { z } from 'zod';
import type { Transaction } from '../engine/port';
import { userRole } from '../model/users';
import { question } from './question';

/** What a sign-in by the provider is compared with. `subject` is the issuer and its name for somebody, in one text. */
export const findUserBySubject = question('findUserBySubject', {
  text: `MATCH (u:User {subject: $subject})
    RETURN u.id AS id, u.name AS name, u.role AS role, u.disabled AS disabled`,
  parameters: z.strictObject({ subject: z.string() }),
  row: z.object({ id: z.string(), name: z.string(), role: userRole, disabled: z.boolean() }),
});

/** The version that sessions of a user begin under. */
export const findSessionVersion = question('findSessionVersion', {
  text: 'MATCH (u:User {id: $id}) RETURN u.sessionVersion AS sessionVersion',
  parameters: z.strictObject({ id: z.string() }),
  row: z.object({ sessionVersion: z.int() }),
});

/** Says who somebody is at the provider; a unique constraint keeps it to one user. */
export async function setSubject(tx: Transaction, id: string, subject: string): Promise<void> {
  await tx.run('MATCH (u:User {id: $id}) SET u.subject = $subject', { id, subject });
}

export async function setName(tx: Transaction, id: string, name: string): Promise<void> {
  await tx.run('MATCH (u:User {id: $id}) SET u.name = $name', { id, name });
}
