// Saving the form of a record. What cannot be saved is kept, and its writer comes back to the form with all of it.
import { NextResponse, type NextRequest } from 'next/server';
import { DomainError } from '../../../graph/model/errors';
import { isSignedIn, type Actor } from '../../../lib/auth/actor';
import { demand } from '../../../lib/auth/may';
import { clock } from '../../../lib/config/clock';
import { getContainer } from '../../../lib/container';
import { log } from '../../../lib/log';
import { dropFormDraft, keepFormDraft } from '../../../lib/kept/form-draft';
import { paths } from '../../../lib/paths';
import { actOnRecord } from '../../../lib/records/act-on-record';
import { wrongOf } from '../../../lib/records/parse-values';
import { saveRecord } from '../../../lib/records/save-record';
import { codeOf } from '../../_server/errors';
import { backTo, comesFromHere } from '../../_server/form-origin';
import { ruleOf } from '../../_server/rule-of';
import { readTyped, toActInput, toSaveInput, type TypedFields } from '../../_server/typed-fields';
import { problem } from '../../_server/respond';
import { readActor } from '../../_server/session';

/** What a form may be refused for and filled again; everything else is no matter of the form. */
const MENDABLE = ['invalid', 'conflict', 'dependent', 'duplicate', 'forbidden', 'storeUnavailable'];

/** The button that looks for an entry to choose. */
const SEARCH = 'search';

const seeOther = (location: string): NextResponse =>
  new NextResponse(null, { status: 303, headers: { Location: location } });

export async function POST(request: NextRequest, context: { params: Promise<{ form: string }> }): Promise<Response> {
  let typed: TypedFields | undefined;
  let actor: Actor | undefined;
  try {
    if (!comesFromHere(request)) throw new DomainError('foreignOrigin');
    const { form } = await context.params;
    typed = await readTyped(request);
    actor = await readActor();
    const { deps } = await getContainer();
    const act = toActInput(form, typed);
    if (act?.['act'] === SEARCH) return await comeBackWithHits(typed, actor);
    const page = act
      ? await actOnRecord(deps, actor, act, clock())
      : await saveRecord(deps, actor, toSaveInput(form, typed), clock());
    await dropFormDraft(deps, typed['draft']?.[0]).catch((err: unknown) => log.warn({ err }, 'draft not dropped'));
    return seeOther(page ? paths.entry({}, page) : paths.directory());
  } catch (error) {
    // Somebody signed in who may not is refused; a session that is over only has to be opened again.
    const isOver = actor !== undefined && !isSignedIn(actor);
    if (!typed || !MENDABLE.includes(codeOf(error)) || (codeOf(error) === 'forbidden' && !isOver))
      return problem(request, error);
    return (await comeBack(typed, actor, error)) ?? problem(request, error);
  }
}

/** No refusal: without scripts, whoever looks for an entry to choose sends the form and gets it back with the hits. */
async function comeBackWithHits(typed: TypedFields, actor: Actor): Promise<Response> {
  demand(actor, 'change', 'record');
  const { deps } = await getContainer();
  const address = backTo(typed['address']?.[0] ?? null);
  const by = isSignedIn(actor) ? { by: actor.id } : {};
  const draft = await keepFormDraft(deps, { address, code: SEARCH, wrong: [], fields: typed, ...by }, clock());
  if (draft === undefined) throw new DomainError('tooLarge');
  return seeOther(`${withDraft(address, draft)}#find`);
}

const withDraft = (address: string, draft: string): string =>
  `${address}${address.includes('?') ? '&' : '?'}draft=${draft}`;

/** Back to the form, with what was typed and why it was refused. */
async function comeBack(typed: TypedFields, actor: Actor | undefined, error: unknown): Promise<Response | null> {
  const address = backTo(typed['address']?.[0] ?? null);
  const wrong = wrongOf(error);
  const { deps } = await getContainer();
  const draft = await keepFormDraft(
    deps,
    {
      address,
      code: codeOf(error),
      wrong,
      fields: typed,
      ...ruleOf(error),
      ...(actor && isSignedIn(actor) && { by: actor.id }),
    },
    clock(),
  );
  if (draft === undefined) return null;
  log.info({ code: codeOf(error), wrong, path: address }, 'form not saved');
  const location = withDraft(address, draft);
  return seeOther(codeOf(error) === 'forbidden' ? paths.signIn({ callbackUrl: location }) : location);
}
