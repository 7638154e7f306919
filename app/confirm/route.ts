// "Still true": a form that works without JavaScript, and answers 204 to the script that draws the page anew by itself.
import { NextResponse, type NextRequest } from 'next/server';
import { DomainError } from '../../graph/model/errors';
import type { Actor } from '../../lib/auth/actor';
import { clock } from '../../lib/config/clock';
import { getContainer } from '../../lib/container';
import { dropFormDraft } from '../../lib/kept/form-draft';
import { log } from '../../lib/log';
import { paths } from '../../lib/paths';
import { confirmRecords } from '../../lib/records/confirm-records';
import { codeOf } from '../_server/errors';
import { backTo, comesFromHere } from '../_server/form-origin';
import { keepTyped } from '../_server/keep-typed';
import { problem, seeOther } from '../_server/respond';
import { readWriter } from '../_server/session';
import { isSessionOver, signInFirst } from '../_server/sign-in-first';

const FIELDS = ['entry', 'itself', 'tie', 'seen', 'requestKey', 'address', 'anchor', 'draft'];
const ONE = ['entry', 'itself', 'seen', 'requestKey'] as const;

/** What the form says, as plain input for the capability. */
function readForm(form: FormData): Record<string, unknown> {
  const unknown = [...form.keys()].find((name) => !FIELDS.includes(name));
  if (unknown !== undefined) throw new DomainError('unknownParameter', { param: unknown.slice(0, 60) });
  return { ...Object.fromEntries(ONE.map((name) => [name, form.get(name) ?? ''])), tie: form.getAll('tie') };
}

const anchorOf = (value: FormDataEntryValue | null): string =>
  typeof value === 'string' && /^[a-z0-9][a-z0-9.-]{0,99}$/.test(value) ? `#${value}` : '';

/** What was changed since is shown, and the button asked for again; null where the press cannot be kept. */
async function showChanges(request: NextRequest, form: FormData, actor: Actor | undefined): Promise<Response | null> {
  const texts = (name: string): string[] => form.getAll(name).filter((value) => typeof value === 'string');
  const fields = Object.fromEntries(FIELDS.map((name) => [name, texts(name)]));
  const address = paths.changedSince();
  const draft = await keepTyped(request, actor, { address, code: 'conflict', wrong: [], fields });
  log.info({ code: 'conflict', path: address }, 'not confirmed');
  return draft === undefined ? null : seeOther(paths.changedSince({ draft }));
}

export async function POST(request: NextRequest): Promise<Response> {
  const inPlace = request.headers.get('accept') === 'application/json';
  let address = paths.home();
  let actor: Actor | undefined;
  let form: FormData | undefined;
  try {
    if (!comesFromHere(request)) throw new DomainError('foreignOrigin');
    form = await request.formData().catch((cause: unknown) => {
      throw new DomainError('invalid', { param: 'form', cause });
    });
    address = backTo(form.get('address')) + anchorOf(form.get('anchor'));
    const { deps } = await getContainer();
    actor = await readWriter();
    await confirmRecords(deps, actor, readForm(form), clock());
    await dropFormDraft(deps, form.get('draft')).catch((err: unknown) => log.warn({ err }, 'draft not dropped'));
    return inPlace ? new NextResponse(null, { status: 204 }) : seeOther(address);
  } catch (error) {
    // A script sends the form once more, as a page: only that one is answered with another page.
    if (form && codeOf(error) === 'conflict' && !inPlace)
      return (await showChanges(request, form, actor)) ?? problem(request, error);
    const isOver = codeOf(error) === 'forbidden' && isSessionOver(request, actor);
    return isOver ? signInFirst(request, { page: address.split('#')[0] ?? '/' }) : problem(request, error);
  }
}
