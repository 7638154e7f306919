// "Still true": a form that works without JavaScript, and answers 204 to the script that draws the page anew by itself.
import { NextResponse, type NextRequest } from 'next/server';
import { DomainError } from '../../graph/model/errors';
import { isSignedIn, type Actor } from '../../lib/auth/actor';
import { clock } from '../../lib/config/clock';
import { getContainer } from '../../lib/container';
import { paths } from '../../lib/paths';
import { confirmRecords } from '../../lib/records/confirm-records';
import { codeOf } from '../_server/errors';
import { backTo, comesFromHere } from '../_server/form-origin';
import { problem, seeOther } from '../_server/respond';
import { readWriter } from '../_server/session';

const FIELDS = ['entry', 'itself', 'tie', 'requestKey', 'address', 'anchor'];
const ONE = ['entry', 'itself', 'requestKey'] as const;

/** What the form says, as plain input for the capability. */
function readForm(form: FormData): Record<string, unknown> {
  const unknown = [...form.keys()].find((name) => !FIELDS.includes(name));
  if (unknown !== undefined) throw new DomainError('unknownParameter', { param: unknown.slice(0, 60) });
  return { ...Object.fromEntries(ONE.map((name) => [name, form.get(name) ?? ''])), tie: form.getAll('tie') };
}

const anchorOf = (value: FormDataEntryValue | null): string =>
  typeof value === 'string' && /^[a-z0-9][a-z0-9.-]{0,99}$/.test(value) ? `#${value}` : '';

export async function POST(request: NextRequest): Promise<Response> {
  const inPlace = request.headers.get('accept') === 'application/json';
  let address = paths.home();
  let actor: Actor | undefined;
  try {
    if (!comesFromHere(request)) throw new DomainError('foreignOrigin');
    const form = await request.formData().catch((cause: unknown) => {
      throw new DomainError('invalid', { param: 'form', cause });
    });
    address = backTo(form.get('address')) + anchorOf(form.get('anchor'));
    const { deps } = await getContainer();
    actor = await readWriter();
    await confirmRecords(deps, actor, readForm(form), clock());
    return inPlace ? new NextResponse(null, { status: 204 }) : seeOther(address);
  } catch (error) {
    const isOver = codeOf(error) === 'forbidden' && !inPlace && actor !== undefined && !isSignedIn(actor);
    return isOver ? seeOther(paths.signIn({ callbackUrl: address.split('#')[0] ?? '/' })) : problem(request, error);
  }
}
