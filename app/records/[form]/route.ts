// Saving the form of a record. What cannot be saved is kept, and its writer comes back to the form with all of it.
import type { NextRequest } from 'next/server';
import { DomainError } from '../../../graph/model/errors';
import type { Actor } from '../../../lib/auth/actor';
import { demand } from '../../../lib/auth/may';
import { clock } from '../../../lib/config/clock';
import { getContainer } from '../../../lib/container';
import { log } from '../../../lib/log';
import { dropFormDraft } from '../../../lib/kept/form-draft';
import { paths } from '../../../lib/paths';
import { actOnRecord } from '../../../lib/records/act-on-record';
import { wrongOf } from '../../../lib/records/parse-values';
import { saveRecord } from '../../../lib/records/save-record';
import { answerReport } from '../../_server/answer-report';
import { codeOf } from '../../_server/errors';
import { tellAt } from '../../_server/flash';
import { backTo, comesFromHere } from '../../_server/form-origin';
import { keepTyped } from '../../_server/keep-typed';
import { ruleOf } from '../../_server/rule-of';
import { readTyped, toActInput, toSaveInput, type TypedFields } from '../../_server/typed-fields';
import { problem, seeOther } from '../../_server/respond';
import { readWriter } from '../../_server/session';
import { isSessionOver, withDraft } from '../../_server/sign-in-first';

/** What a form may be refused for and filled again; everything else is no matter of the form. */
const MENDABLE = ['invalid', 'conflict', 'dependent', 'duplicate', 'forbidden', 'storeUnavailable'];

/** The record of a form was removed or archived while somebody wrote in it. */
const isGone = (typed: TypedFields, error: unknown): boolean =>
  codeOf(error) === 'notFound' && typed['id'] !== undefined && typed['act'] === undefined;

/** The button that looks for an entry to choose. */
const SEARCH = 'search';

export async function POST(request: NextRequest, context: { params: Promise<{ form: string }> }): Promise<Response> {
  let typed: TypedFields | undefined;
  let actor: Actor | undefined;
  try {
    if (!comesFromHere(request)) throw new DomainError('foreignOrigin');
    const { form } = await context.params;
    typed = await readTyped(request);
    actor = await readWriter();
    const { deps } = await getContainer();
    const act = toActInput(form, typed);
    if (act?.['act'] === SEARCH) return await comeBackWithHits(request, typed, actor);
    const page = act
      ? await actOnRecord(deps, actor, act, clock())
      : await saveRecord(deps, actor, toSaveInput(form, typed), clock());
    await dropFormDraft(deps, typed['draft']?.[0]).catch((err: unknown) => log.warn({ err }, 'draft not dropped'));
    const answered = act ? undefined : await answerReport(actor, { form, typed, page });
    if (answered) return tellAt(request, paths.loanReports(), answered);
    return seeOther(page ? paths.entry({}, page) : paths.directory());
  } catch (error) {
    // Somebody signed in who may not is refused; a session that is over only has to be opened again.
    const isOver = isSessionOver(request, actor);
    const isMendable = typed && (MENDABLE.includes(codeOf(error)) || isGone(typed, error));
    if (!typed || !isMendable || (codeOf(error) === 'forbidden' && !isOver)) return problem(request, error);
    const { form } = await context.params;
    return comeBack(request, { form, typed }, actor, error).then(
      (back) => back ?? problem(request, error),
      (failure: unknown) => problem(request, failure),
    );
  }
}

/** No refusal: without scripts, whoever looks for an entry to choose sends the form and gets it back with the hits. */
async function comeBackWithHits(request: NextRequest, typed: TypedFields, actor: Actor): Promise<Response> {
  demand(actor, 'change', 'record');
  const address = backTo(typed['address']?.[0] ?? null);
  const draft = await keepTyped(request, actor, { address, code: SEARCH, wrong: [], fields: typed });
  if (draft === undefined) throw new DomainError('tooLarge');
  return seeOther(`${withDraft(address, draft)}#find`);
}

const newFormOf = (form: string, typed: TypedFields): string =>
  form === 'organisation' || form === 'cooperation'
    ? paths.newRecord(form)
    : paths.newFact(form, typed['at']?.[0] ?? '');

/**
 * Back to the form, with what was typed and why it was refused; null where it cannot be kept. Where a record was changed
 * since it was seen, a button on it is asked for again on a page that shows how; where it is gone, the form of a new one
 * holds what was typed.
 */
async function comeBack(
  request: NextRequest,
  { form, typed }: { form: string; typed: TypedFields },
  actor: Actor | undefined,
  error: unknown,
): Promise<Response | null> {
  const [code, wrong] = [codeOf(error), wrongOf(error)];
  const isChanged = code === 'conflict' && typed['act'] !== undefined;
  const address = isChanged
    ? paths.changedSince()
    : isGone(typed, error)
      ? newFormOf(form, typed)
      : backTo(typed['address']?.[0] ?? null);
  const fields = isChanged ? { ...typed, form: [form] } : typed;
  const draft = await keepTyped(request, actor, { address, code, wrong, fields, ...ruleOf(error) });
  if (draft === undefined) return null;
  log.info({ code, wrong, path: address }, 'form not saved');
  const location = withDraft(address, draft);
  return seeOther(code === 'forbidden' ? paths.signIn({ callbackUrl: location }) : location);
}
