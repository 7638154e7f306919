// Whoever takes very much along is asked to wait (lib/auth/take-limits.ts).
import 'server-only';
import type { Actor } from '../../lib/auth/actor';
import { countTaking } from '../../lib/auth/take-limits';
import { getLimits } from './limits';

/** @throws DomainError tooMany */
export const slowDown = (actor: Actor, headers: Pick<Headers, 'get'>, path: string): void =>
  countTaking(getLimits(), { actor, address: headers.get('x-netzkompass-client') ?? '', path });
