// The form of the page of a loan that reports back. What cannot be taken comes back with all that was typed.
import type { NextRequest } from 'next/server';
import { DomainError } from '../../../../graph/model/errors';
import type { Actor } from '../../../../lib/auth/actor';
import { demandDoor } from '../../../../lib/auth/doors';
import { clock } from '../../../../lib/config/clock';
import { reportBack } from '../../../../lib/loans/report-back';
import { log } from '../../../../lib/log';
import { paths } from '../../../../lib/paths';
import type { Values } from '../../../../lib/records/form';
import { codeOf, paramOf } from '../../../_server/errors';
import { tellAt } from '../../../_server/flash';
import { comesFromHere } from '../../../_server/form-origin';
import { keepTyped } from '../../../_server/keep-typed';
import { loanDeps } from '../../../_server/loan-deps';
import { problem, seeOther } from '../../../_server/respond';
import { readWriter } from '../../../_server/session';
import { isSessionOver, signInFirst } from '../../../_server/sign-in-first';
import { readTyped } from '../../../_server/typed-fields';
import type { Told } from '../told';

const MENDABLE: readonly string[] = ['invalid', 'conflict', 'storeUnavailable'];

/** Each row of the form sends all its fields, empty ones too: the same place in each list is the same row. */
function toItems({ entry = [], contact = [], outcome = [], note = [] }: Values): object[] {
  return entry
    .map((one, at) => ({
      entry: one,
      outcome: outcome[at] ?? '',
      contact: contact[at] === '' ? undefined : contact[at],
      note: note[at]?.trim() === '' ? undefined : note[at],
    }))
    .filter((item) => item.outcome !== '' || item.note !== undefined);
}

export async function POST(request: NextRequest, context: { params: Promise<{ id: string }> }): Promise<Response> {
  let typed: Values | undefined;
  let actor: Actor | undefined;
  const { id } = await context.params;
  const page = paths.loan(id);
  const comeBack = async (code: string): Promise<Response> => {
    const draft = await keepTyped(request, actor, { address: page, code, wrong: [], fields: typed ?? {} });
    if (draft === undefined) throw new DomainError('tooLarge');
    return seeOther(`${page}?draft=${draft}#report`);
  };
  try {
    if (!comesFromHere(request)) throw new DomainError('foreignOrigin');
    typed = await readTyped(request);
    actor = await readWriter();
    if (isSessionOver(request, actor)) return await signInFirst(request, { page, fields: typed });
    demandDoor(actor, 'POST', request.nextUrl.pathname);
    const input = { id, requestKey: typed['requestKey']?.[0], items: toItems(typed) };
    const { notes } = await reportBack(await loanDeps(), actor, input, clock());
    return tellAt(request, page, { reported: notes } satisfies Told);
  } catch (error) {
    const code = codeOf(error);
    if (!typed || !MENDABLE.includes(code)) return problem(request, error);
    log.info({ code, wrong: paramOf(error), path: page }, 'report not taken');
    return comeBack(code).catch((failure: unknown) => problem(request, failure));
  }
}
