// Users: who may sign in, with which role, from which Amt. They are no part of the network. The hash of a password is read
// by one question only.
import { z } from 'zod';
import type { Transaction } from '../engine/port';
import { userRole } from '../model/users';
import { maybeText } from './columns';
import { question } from './question';

const user = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  role: userRole,
  disabled: z.boolean(),
  created: z.string(),
  /** The day of the latest sign-in. */
  lastSignIn: maybeText,
});
export type UserColumns = z.output<typeof user>;
/** All that a user is stored with. */
export const storedUser = user.extend({ sessionVersion: z.int(), passwordHash: z.string(), subject: z.string() });
const USER = '{.id, .login, .name, .role, .disabled, .created, .lastSignIn}';

export const countUsers = question('countUsers', {
  text: 'MATCH (u:User) RETURN count(u) AS users',
  parameters: z.strictObject({}),
  row: z.object({ users: z.int() }),
});

/** Every user by login, with the Amt and whether there is a password yet. */
export const allUsers = question('allUsers', {
  text: `MATCH (u:User)
    CALL (u) { OPTIONAL MATCH (u)-[:WORKS_AT]->(o:Organisation) RETURN min(o.name) AS worksAt, min(o.id) AS worksAtId }
    RETURN u ${USER} AS user, worksAt, worksAtId, u.passwordHash IS NOT NULL AS hasPassword,
      u.subject IS NOT NULL AS isOfProvider ORDER BY u.login`,
  parameters: z.strictObject({}),
  row: z.object({
    user,
    worksAt: maybeText,
    worksAtId: maybeText,
    hasPassword: z.boolean(),
    isOfProvider: z.boolean(),
  }),
});

/** Who has which id, by name; without the login. */
export const userNames = question('userNames', {
  text: 'MATCH (u:User) RETURN u.id AS id, u.name AS name ORDER BY name, id',
  parameters: z.strictObject({}),
  row: z.object({ id: z.string(), name: z.string() }),
});

export const findUserByLogin = question('findUserByLogin', {
  text: `MATCH (u:User {login: $login}) RETURN u ${USER} AS user`,
  parameters: z.strictObject({ login: z.string() }),
  row: z.object({ user }),
});

/** What a password is compared with; null where the user has none yet. */
export const findCredentials = question('findCredentials', {
  text: `MATCH (u:User {login: $login})
    RETURN u ${USER} AS user, u.sessionVersion AS sessionVersion, u.passwordHash AS passwordHash`,
  parameters: z.strictObject({ login: z.string() }),
  row: z.object({ user, sessionVersion: z.int(), passwordHash: maybeText }),
});

/** What a session is compared with at each request. */
export const findSession = question('findSession', {
  text: `MATCH (u:User {id: $id})
    CALL (u) { OPTIONAL MATCH (e:EndedSession {id: $session}) RETURN count(e) AS ended }
    RETURN u.name AS name, u.role AS role, u.disabled AS disabled, u.sessionVersion AS sessionVersion, ended`,
  parameters: z.strictObject({ id: z.string(), session: z.string() }),
  row: z.object({
    name: z.string(),
    role: userRole,
    disabled: z.boolean(),
    sessionVersion: z.int(),
    /** 1 where this session was ended before its time. */
    ended: z.int(),
  }),
});

/** The page of one's own account. */
export const findAccount = question('findAccount', {
  text: `MATCH (u:User {id: $id})
    CALL (u) { OPTIONAL MATCH (u)-[:WORKS_AT]->(o:Organisation) RETURN min(o.name) AS worksAt }
    RETURN u.login AS login, worksAt, u.subject IS NOT NULL AS isOfProvider`,
  parameters: z.strictObject({ id: z.string() }),
  row: z.object({
    login: z.string(),
    worksAt: maybeText,
    /** Signs in with the account of the authority, and has no password here. */
    isOfProvider: z.boolean(),
  }),
});

/** The Amt of a user, by its id. */
export const worksAtOf = question('worksAtOf', {
  text: 'MATCH (u:User {id: $id})-[:WORKS_AT]->(o:Organisation) RETURN o.id AS organisation ORDER BY organisation',
  parameters: z.strictObject({ id: z.string() }),
  row: z.object({ organisation: z.string() }),
});

/** Admins that may sign in. */
export const activeAdmins = question('activeAdmins', {
  text: "MATCH (u:User) WHERE u.role = 'admin' AND u.disabled = false RETURN u.id AS id ORDER BY u.id",
  parameters: z.strictObject({}),
  row: z.object({ id: z.string() }),
});

/**
 * Lets one write to the users at a time: the first statement of each. On Neo4j it takes a lock, so that two admins who
 * disable each other at once do not both succeed.
 */
export async function lockUsers(tx: Transaction, now: string): Promise<void> {
  await tx.run("MATCH (m:StoreMeta {id: 'schema'}) SET m.usersTouched = $now", { now });
}

export async function createUser(
  tx: Transaction,
  created: { id: string; login: string; name: string; role: string; created: string },
): Promise<void> {
  await tx.run(
    `CREATE (u:User {id: $id, login: $login, name: $name, role: $role, disabled: false, sessionVersion: 1,
      created: $created})`,
    created,
  );
}

/** An organisation somebody can work at: one that is neither archived nor lives on under another id. */
export const findWorkplace = question('findWorkplace', {
  text: 'MATCH (o:Organisation {id: $id}) WHERE o.mergedInto IS NULL RETURN o.id AS id',
  parameters: z.strictObject({ id: z.string() }),
  row: z.object({ id: z.string() }),
});

/**
 * Each user works at one organisation: it is changed, never taken away.
 * @returns whether the organisation exists; where it does not, the user works where they did
 */
export async function setWorksAt(tx: Transaction, id: string, organisation: string): Promise<boolean> {
  const [found] = await findWorkplace.in(tx, { id: organisation });
  if (!found) return false;
  await tx.run('MATCH (u:User {id: $id})-[w:WORKS_AT]->(:Organisation) DELETE w', { id });
  await tx.run(
    `MATCH (u:User {id: $id}) MATCH (o:Organisation {id: $organisation})
     CREATE (u)-[:WORKS_AT]->(o)`,
    { id, organisation },
  );
  return true;
}

/** Takes the user, the links that open the account and the mails to them out of the store for good; their sessions open nothing from now on. */
export async function removeUser(tx: Transaction, id: string): Promise<void> {
  await tx.run('MATCH (k:OneTimeKey {user: $id}) DELETE k', { id });
  await tx.run('MATCH (m:Mail {user: $id}) DELETE m', { id });
  await tx.run('MATCH (u:User {id: $id}) DETACH DELETE u', { id });
}

/** Ends every session of a user: each of them carries the version under which it began. */
export async function endSessions(tx: Transaction, id: string): Promise<void> {
  await tx.run('MATCH (u:User {id: $id}) WITH u, u.sessionVersion + 1 AS version SET u.sessionVersion = version', {
    id,
  });
}

export async function setPasswordHash(tx: Transaction, id: string, passwordHash: string): Promise<void> {
  await tx.run('MATCH (u:User {id: $id}) SET u.passwordHash = $passwordHash', { id, passwordHash });
  await endSessions(tx, id);
}

/** Whoever is to choose a new password cannot sign in with the old one. */
export async function removePasswordHash(tx: Transaction, id: string): Promise<void> {
  await tx.run('MATCH (u:User {id: $id}) REMOVE u.passwordHash', { id });
  await endSessions(tx, id);
}

export async function setRole(tx: Transaction, id: string, role: string): Promise<void> {
  await tx.run('MATCH (u:User {id: $id}) SET u.role = $role', { id, role });
  await endSessions(tx, id);
}

export async function setDisabled(tx: Transaction, id: string, disabled: boolean): Promise<void> {
  await tx.run('MATCH (u:User {id: $id}) SET u.disabled = $disabled', { id, disabled });
  await endSessions(tx, id);
}

/** By day only: enough to see which accounts nobody uses, too little to see when somebody works. */
export async function setLastSignIn(tx: Transaction, id: string, day: string): Promise<void> {
  await tx.run('MATCH (u:User {id: $id}) SET u.lastSignIn = $day', { id, day });
}

/** Remembers a session that was ended before its time, until that time; forgets those whose time is over. */
export async function writeEndedSession(
  tx: Transaction,
  ended: { id: string; until: string; now: string },
): Promise<void> {
  await tx.run('MATCH (e:EndedSession) WHERE e.until < $now DELETE e', { now: ended.now });
  await tx.run('MERGE (e:EndedSession {id: $id}) SET e.until = $until', { id: ended.id, until: ended.until });
}

/** Which user works where, to be put back after the network was loaded anew. */
export async function readWorksAt(tx: Transaction): Promise<{ user: string; organisation: string }[]> {
  const rows = await tx.run(
    'MATCH (u:User)-[:WORKS_AT]->(o:Organisation) RETURN u.id AS user, o.id AS organisation ORDER BY u.id',
  );
  return z.array(z.object({ user: z.string(), organisation: z.string() })).parse(rows);
}
