// Sessions: what their token says, and when they end. 2 hours without use, 8 hours in any case; at once where the user's
// version has moved on (role, password, disabled, signed out everywhere) or the session was ended.
import { z } from 'zod';
import { findSession, writeEndedSession } from '../../graph/queries/users';
import { writeLineIn } from '../audit/write-line';
import { GUEST, type Actor } from './actor';
import type { AuthDeps } from './deps';

const HOUR_MS = 60 * 60 * 1000;
export const IDLE_MS = 2 * HOUR_MS;
export const ABSOLUTE_MS = 8 * HOUR_MS;
/** A token is renewed when it is older than this, so that not every answer carries one. */
const RENEW_MS = 60_000;

/** What a token must hold. A token of our own seal that lacks any of it opens nothing. Instants in milliseconds. */
const sessionToken = z.object({
  user: z.string().min(1),
  session: z.string().min(1),
  version: z.int(),
  began: z.number(),
  seen: z.number(),
});
export type SessionToken = z.infer<typeof sessionToken>;

export const newSession = (user: string, version: number, now: Date): SessionToken => ({
  user,
  session: crypto.randomUUID(),
  version,
  began: now.getTime(),
  seen: now.getTime(),
});

/** Whether a token has run out by itself; one from the future was not made by us. */
export function hasRunOut({ began, seen }: SessionToken, now: Date): boolean {
  const at = now.getTime();
  // Clocks of two processes may differ by some seconds.
  if (began > seen || seen > at + RENEW_MS) return true;
  return at - seen >= IDLE_MS || at - began >= ABSOLUTE_MS;
}

export interface OpenSession {
  actor: Actor;
  token: SessionToken | null;
  /** The token to go on with, where it is time for a new one. */
  renewed: SessionToken | null;
}
/** Whose session a token was, though it be over: what they typed meanwhile is theirs. It says nothing about who asks. */
export const ownerOf = (content: unknown): string | undefined => sessionToken.safeParse(content).data?.user;

const NONE: OpenSession = { actor: GUEST, token: null, renewed: null };

/**
 * Who stands behind the content of a token, asked of the store at each request.
 * @returns a guest where the token is none of ours, is over, or its user may not go on
 * @throws DomainError storeUnavailable
 */
export async function openSession({ engine }: AuthDeps, content: unknown, now: Date): Promise<OpenSession> {
  const parsed = sessionToken.safeParse(content);
  if (!parsed.success || hasRunOut(parsed.data, now)) return NONE;
  const token = parsed.data;
  const [found] = await findSession.ask(engine, { id: token.user, session: token.session });
  if (!found || found.disabled || found.ended > 0 || found.sessionVersion !== token.version) return NONE;
  const isOld = now.getTime() - token.seen >= RENEW_MS;
  return {
    actor: { role: found.role, id: token.user, name: found.name },
    token,
    renewed: isOld ? { ...token, seen: now.getTime() } : null,
  };
}

/** Ends one session for good: its token opens nothing any more, wherever a copy of it lies. */
export async function endSession({ engine }: AuthDeps, token: SessionToken, now: Date): Promise<void> {
  const until = new Date(token.began + ABSOLUTE_MS).toISOString();
  await engine.write(async (tx) => {
    const [found] = await findSession.in(tx, { id: token.user, session: token.session });
    await writeEndedSession(tx, { id: token.session, until, now: now.toISOString() });
    await writeLineIn(tx, { event: 'signOut', actor: { id: token.user, role: found?.role ?? 'guest' } }, now);
  });
}
