// Who asks: a guest, or somebody who has signed in. Where the directory is not public, a guest is an outsider.
import { USER_ROLES, type UserRole } from '../../graph/model/users';

export const ROLES = ['outsider', 'guest', ...USER_ROLES] as const;
export type Role = (typeof ROLES)[number];

interface NotSignedIn {
  readonly role: 'outsider' | 'guest';
}
export interface SignedIn {
  readonly role: UserRole;
  readonly id: string;
  readonly name: string;
}
export type Actor = NotSignedIn | SignedIn;

export const GUEST: Actor = { role: 'guest' };
/** Whoever has not signed in where `NETZKOMPASS_PUBLIC=false`: the table of rights grants them nothing. */
export const OUTSIDER: Actor = { role: 'outsider' };
export const isSignedIn = (actor: Actor): actor is SignedIn => actor.role !== 'guest' && actor.role !== 'outsider';
