// What every form that is posted is asked before anything of it is read: whether it is ours, who sends it, whether they may.
import 'server-only';
import type { NextRequest } from 'next/server';
import { DomainError } from '../../graph/model/errors';
import type { Actor } from '../../lib/auth/actor';
import { demandDoor } from '../../lib/auth/doors';
import { comesFromHere } from './form-origin';
import { readWriter } from './session';

/** @throws DomainError foreignOrigin, storeUnavailable, forbidden, invalid (`form`) where it is no form */
export async function readPost(request: NextRequest): Promise<{ actor: Actor; form: FormData }> {
  if (!comesFromHere(request)) throw new DomainError('foreignOrigin');
  const actor = await readWriter();
  demandDoor(actor, 'POST', request.nextUrl.pathname);
  const form = await request.formData().catch((cause: unknown) => {
    throw new DomainError('invalid', { param: 'form', cause });
  });
  return { actor, form };
}
