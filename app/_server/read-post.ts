// What every form that is posted is asked before anything of it is done: whether it is ours, who sends it, whether they may.
import 'server-only';
import type { NextRequest } from 'next/server';
import { DomainError } from '../../graph/model/errors';
import type { Actor } from '../../lib/auth/actor';
import { demandDoor } from '../../lib/auth/doors';
import { comesFromHere } from './form-origin';
import { problem } from './respond';
import { readWriter } from './session';
import { isSessionOver, signInFirst, type FormPage } from './sign-in-first';

/** Thrown instead of the refusal where the session had ended: the answer leads to signing in. */
class SessionOver extends Error {
  constructor(readonly answer: Response) {
    super('the session is over');
  }
}

/**
 * @param pageOf where the form stands, for whoever has to sign in first
 * @throws DomainError foreignOrigin, storeUnavailable, forbidden, invalid (`form`) where it is no form; and what
 * `refusePost` answers
 */
export async function readPost(
  request: NextRequest,
  pageOf: (form: FormData) => FormPage,
): Promise<{ actor: Actor; form: FormData }> {
  if (!comesFromHere(request)) throw new DomainError('foreignOrigin');
  const actor = await readWriter();
  const refused = refusalOf(actor, request);
  if (refused !== null && !isSessionOver(request, actor)) throw refused;
  const form = await request.formData().catch((cause: unknown) => {
    throw new DomainError('invalid', { param: 'form', cause });
  });
  if (refused !== null) throw new SessionOver(await signInFirst(request, pageOf(form)));
  return { actor, form };
}

function refusalOf(actor: Actor, request: NextRequest): Error | null {
  try {
    demandDoor(actor, 'POST', request.nextUrl.pathname);
    return null;
  } catch (error) {
    return error as Error;
  }
}

/** The answer to a form that `readPost` or what followed has refused. */
export const refusePost = (request: NextRequest, error: unknown): Response =>
  error instanceof SessionOver ? error.answer : problem(request, error);
