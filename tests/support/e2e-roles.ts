// A store with a user of each role, and their sessions in the running app.
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { USER_ROLES, type UserRole } from '../../graph/model/users';
import type { Actor } from '../../lib/auth/actor';
import { addUser } from '../../lib/auth/manage-users';
import { redeemKey } from '../../lib/auth/redeem-key';
import { openContainer } from '../../lib/container';
import type { DirectoryDeps } from '../../lib/directory/deps';
import { AMT } from './amt';
import { seedFolder } from './app';
import { PASSWORD, signInAs } from './e2e-account';

const ADMIN: Actor = { role: 'admin', id: 'tests', name: 'Tests' };

/** Each user is called as its role is. @param change what else the store is to hold */
export async function prepareRoles(
  change: (deps: DirectoryDeps) => Promise<void> = () => Promise.resolve(),
): Promise<{ dataFolder: string }> {
  const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'netzkompass-roles-'));
  await seedFolder(dataFolder);
  const container = await openContainer({ dataFolder, examples: true });
  try {
    const { deps } = container;
    for (const role of USER_ROLES) {
      const invited = await addUser(
        deps,
        ADMIN,
        { login: role, name: `Name ${role}`, role, organisation: AMT },
        new Date(),
      );
      await redeemKey(deps, { key: invited.key, password: PASSWORD }, new Date());
    }
    await change(deps);
  } finally {
    await container.close();
  }
  return { dataFolder };
}

export type Sessions = Readonly<Record<UserRole, string>>;

/** The cookie of each role. */
export async function signInAll(origin: string): Promise<Sessions> {
  const sessions: Partial<Record<UserRole, string>> = {};
  for (const role of USER_ROLES) sessions[role] = await signInAs(origin, role);
  return sessions as Sessions;
}
