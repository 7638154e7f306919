// What was typed into a form that could not be saved, kept for whoever typed it: for a user, also where their session is over;
// where no session says who it is, for this browser.
import 'server-only';
import type { NextRequest } from 'next/server';
import { isSignedIn, type Actor } from '../../lib/auth/actor';
import { clock } from '../../lib/config/clock';
import { getContainer } from '../../lib/container';
import { keepFormDraft, type FormDraft } from '../../lib/kept/form-draft';
import { ownThisBrowser } from './draft-owner';
import { readSession } from './session';
import { slowWriting } from './slow-down';

/**
 * @param actor undefined where the store did not say who it is
 * @returns the key that opens it; undefined where it is too large
 * @throws DomainError tooMany where too many come from an address without signing in
 */
export async function keepTyped(
  request: NextRequest,
  actor: Actor | undefined,
  draft: Omit<FormDraft, 'by' | 'browser'>,
): Promise<string | undefined> {
  const isIn = actor !== undefined && isSignedIn(actor);
  slowWriting(actor, request.headers);
  const by = isIn ? actor.id : (await readSession()).owner;
  const owner = by === undefined ? ownThisBrowser(request) : { by };
  const { deps } = await getContainer();
  return keepFormDraft(deps, { ...draft, ...owner }, clock());
}
