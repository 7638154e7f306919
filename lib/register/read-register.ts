// The register of processing activities (Art. 30 DSGVO), made from what is stored and from the table of rights. What no
// program can know, the legal basis above all, is left open and marked.
import { ROLES, type Actor, type Role } from '../auth/actor';
import { demand, may } from '../auth/may';
import { ACTIVITIES, STORED, type Activity, type Stored } from './stored';

/** Who reads it: roles by the table of rights; for contacts by visibility; or by another rule. */
export type Readers =
  | { by: 'roles'; roles: readonly Role[]; self: boolean }
  | { by: 'visibility'; internal: readonly Role[]; onRequest: readonly Role[] }
  | { by: 'key' }
  | { by: 'writer' }
  | { by: 'nobody' };

export interface RegisterEntry {
  activity: Activity;
  readers: Readers;
  stored: readonly Stored[];
}

const asRole = (role: Role): Actor => (role === 'guest' ? { role } : { role, id: '', name: '' });
const rolesThat = (asks: (actor: Actor) => boolean): Role[] => ROLES.filter((role) => asks(asRole(role)));

const READERS: Readonly<Record<Activity, () => Readers>> = {
  directory: () => ({ by: 'roles', roles: rolesThat((actor) => may(actor, 'read', 'entry')), self: false }),
  contacts: () => ({
    by: 'visibility',
    internal: rolesThat((actor) => may(actor, 'read', 'contact', 'internal')),
    onRequest: rolesThat((actor) => may(actor, 'read', 'contact', 'onRequest')),
  }),
  accounts: () => ({ by: 'roles', roles: rolesThat((actor) => may(actor, 'read', 'user')), self: true }),
  audit: () => ({ by: 'roles', roles: rolesThat((actor) => may(actor, 'read', 'audit')), self: true }),
  loans: () => ({ by: 'roles', roles: rolesThat((actor) => may(actor, 'read', 'loan', 'own')), self: false }),
  changes: () => ({ by: 'roles', roles: rolesThat((actor) => may(actor, 'change', 'record')), self: true }),
  typed: () => ({ by: 'writer' }),
  selection: () => ({ by: 'key' }),
  technical: () => ({ by: 'nobody' }),
};

/** @throws DomainError forbidden */
export function readRegister(actor: Actor): RegisterEntry[] {
  demand(actor, 'read', 'register');
  return ACTIVITIES.map((activity) => ({
    activity,
    readers: READERS[activity](),
    stored: STORED.filter((one) => one.activity === activity),
  }));
}
