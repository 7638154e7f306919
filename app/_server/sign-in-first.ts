// A form whose session had ended before it was sent: its reader signs in and comes back to the form, where what was typed
// stands again. Whoever asks for JSON is no reader, and gets the refusal itself.
import 'server-only';
import type { NextRequest } from 'next/server';
import { isSignedIn, type Actor } from '../../lib/auth/actor';
import { paths } from '../../lib/paths';
import type { Values } from '../../lib/records/form';
import { asksForJson } from './asks-for';
import { keepTyped } from './keep-typed';
import { seeOther } from './respond';

/** Where a form stands, and what of it is worth keeping. */
export interface FormPage {
  /** Its page. */
  page: string;
  /** The address that `openTyped` is asked with there; without it, that of the page. */
  address?: string;
  /** What was typed or chosen: never a password, nor that something was confirmed. Without any, nothing is kept. */
  fields?: Values;
}

/** @param actor undefined where the store did not say who it is */
export const isSessionOver = (request: NextRequest, actor: Actor | undefined): boolean =>
  actor !== undefined && !isSignedIn(actor) && !asksForJson(request);

/** @throws DomainError tooMany, storeUnavailable */
export async function signInFirst(request: NextRequest, asked: FormPage): Promise<Response> {
  const { page, address = page, fields = {} } = asked;
  const isTyped = Object.values(fields).some((values) => values.length > 0);
  const draft = isTyped
    ? await keepTyped(request, undefined, { address, code: 'forbidden', wrong: [], fields })
    : undefined;
  // the page of the form says itself that the session had ended; where nothing is kept, the page of signing in does
  if (draft === undefined) return seeOther(paths.signIn({ callbackUrl: page, done: 'ended' }));
  return seeOther(paths.signIn({ callbackUrl: withDraft(page, draft) }));
}

export const withDraft = (page: string, draft: string): string =>
  `${page}${page.includes('?') ? '&' : '?'}draft=${draft}`;

/** Of the fields of a form those with these names, as far as something stands in them. */
export function pickTyped(form: FormData, names: readonly string[]): Values {
  const texts = (name: string): string[] =>
    form.getAll(name).filter((value): value is string => typeof value === 'string' && value !== '');
  return Object.fromEntries(names.map((name) => [name, texts(name)]));
}
