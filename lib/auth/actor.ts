// Who asks: a guest, or somebody who has signed in.
import { USER_ROLES, type UserRole } from '../../graph/model/users';

export const ROLES = ['guest', ...USER_ROLES] as const;
export type Role = (typeof ROLES)[number];

interface Guest {
  readonly role: 'guest';
}
export interface SignedIn {
  readonly role: UserRole;
  readonly id: string;
  readonly name: string;
}
export type Actor = Guest | SignedIn;

export const GUEST: Guest = { role: 'guest' };
export const isSignedIn = (actor: Actor): actor is SignedIn => actor.role !== 'guest';
