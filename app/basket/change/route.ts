// Changes the selection: a form that works without JavaScript, and answers JSON to the script that does it without a reload.
import { NextResponse, type NextRequest } from 'next/server';
import { DomainError } from '../../../graph/model/errors';
import { getContainer } from '../../../lib/container';
import type { ChangedBasket } from '../../../lib/kept/basket-schema';
import { changeBasket } from '../../../lib/kept/change-basket';
import { KEPT_SECONDS } from '../../../lib/kept/retention';
import { paths, type ViewParams } from '../../../lib/paths';
import { readMailLink } from '../../_server/basket';
import { cookieOf } from '../../_server/cookies';
import { originOf } from '../../_server/origin';
import { codeOf, STATUS_OF } from '../../_server/errors';
import { backTo, isSecure } from '../../_server/form-origin';
import { readViewCalmly } from '../../_server/page-input';
import { readPreferences } from '../../_server/preferences';
import { readPost, refusePost } from '../../_server/read-post';
import { json } from '../../_server/respond';
import { slowWriting } from '../../_server/slow-down';

const FIELDS = ['add', 'remove', 'all', 'empty', 'back'];

/** What the form says, as plain input for the capability. */
function readForm(form: FormData): Record<string, unknown> {
  const unknown = [...form.keys()].find((name) => !FIELDS.includes(name));
  if (unknown !== undefined) throw new DomainError('unknownParameter', { param: unknown.slice(0, 60) });
  return {
    add: form.getAll('add'),
    remove: form.getAll('remove'),
    ...(form.has('all') && { all: form.get('all') }),
    empty: form.has('empty'),
  };
}

/** The view of the page that the form stood on, for the links that lead on from it. */
function viewOf(back: string): ViewParams {
  const search = new URLSearchParams(back.split('?')[1] ?? '');
  return readViewCalmly(Object.fromEntries([...search].filter(([name]) => name === 'day' || name === 'examples')));
}

export async function POST(request: NextRequest): Promise<Response> {
  const wantsJson = request.headers.get('accept')?.includes('application/json') ?? false;
  try {
    const { actor, form } = await readPost(request, (sent) => ({ page: backTo(sent.get('back'), paths.basket()) }));
    slowWriting(actor, request.headers);
    const { deps } = await getContainer();
    const key = request.cookies.get(cookieOf('basket', isSecure(request)).name)?.value;
    const changed = await changeBasket(deps, actor, { key, ...readForm(form) });
    const back = backTo(form.get('back'), paths.basket());
    const response = wantsJson ? await tell(request, changed, back) : sendBack(changed, back);
    keepKey(request, response, changed.key);
    return response;
  } catch (error) {
    // The page of the selection says calmly that the store is away; a reader has no use for a problem document.
    if (!wantsJson && STATUS_OF[codeOf(error)] === 503)
      return new NextResponse(null, { status: 303, headers: { Location: paths.basket() } });
    return refusePost(request, error);
  }
}

function sendBack({ full }: ChangedBasket, back: string): NextResponse {
  const location = full > 0 ? paths.basket(viewOf(back), { full: String(full) }) : back;
  return new NextResponse(null, { status: 303, headers: { Location: location } });
}

async function tell(request: NextRequest, changed: ChangedBasket, back: string): Promise<NextResponse> {
  const { ids, added, ignored, full } = changed;
  const { lang } = await readPreferences();
  // What was selected is selected: a link that cannot be made is no reason to say otherwise.
  const mail = await readMailLink(ids, viewOf(back), lang, originOf(request.headers)).catch(() => null);
  const answer = json({ count: ids.length, added, ignored, full, ids, mail });
  return new NextResponse(answer.body, answer);
}

/** A changed selection is kept for 30 days more; of an empty one nothing is kept, on either side. */
function keepKey(request: NextRequest, response: NextResponse, key: string | null): void {
  const { name, options } = cookieOf('basket', isSecure(request));
  if (key !== null) response.cookies.set(name, key, { ...options, maxAge: KEPT_SECONDS });
  else if (request.cookies.has(name)) response.cookies.set(name, '', { ...options, maxAge: 0 });
}
