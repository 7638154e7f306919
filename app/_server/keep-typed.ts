// What was typed into a form that could not be saved, kept for whoever typed it.
import 'server-only';
import type { NextRequest } from 'next/server';
import { isSignedIn, type Actor } from '../../lib/auth/actor';
import { clock } from '../../lib/config/clock';
import { getContainer } from '../../lib/container';
import { keepFormDraft, type FormDraft } from '../../lib/kept/form-draft';
import { getLimits } from './limits';

/**
 * @param actor undefined where the store did not say who it is
 * @returns the key that opens it; undefined where it is too large, or too many come from an address without signing in
 */
export async function keepTyped(
  request: NextRequest,
  actor: Actor | undefined,
  draft: Omit<FormDraft, 'by'>,
): Promise<string | undefined> {
  const by = actor && isSignedIn(actor) ? { by: actor.id } : {};
  const address = request.headers.get('x-netzkompass-client') ?? '';
  if (!('by' in by) && !getLimits().drafts.take(address)) return undefined;
  const { deps } = await getContainer();
  return keepFormDraft(deps, { ...draft, ...by }, clock());
}
