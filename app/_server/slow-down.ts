// Whoever takes very much along, or has very much kept, is asked to wait (lib/auth/take-limits.ts).
import 'server-only';
import type { Actor } from '../../lib/auth/actor';
import { countTaking, countWriting } from '../../lib/auth/take-limits';
import { getLimits } from './limits';

/** @throws DomainError tooMany */
export const slowDown = (actor: Actor, headers: Pick<Headers, 'get'>, path: string): void =>
  countTaking(getLimits(), { actor, address: headers.get('x-netzkompass-client') ?? '', path });

/** @param actor undefined where the store did not say who it is @throws DomainError tooMany */
export const slowWriting = (actor: Actor | undefined, headers: Pick<Headers, 'get'>): void =>
  countWriting(getLimits(), { actor, address: headers.get('x-netzkompass-client') ?? '' });
