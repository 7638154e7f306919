// The form that asks for a loan: checked, or sent. What cannot be sent comes back with all that was typed.
import type { NextRequest } from 'next/server';
import { DomainError } from '../../../graph/model/errors';
import type { Actor } from '../../../lib/auth/actor';
import { demand } from '../../../lib/auth/may';
import { clock } from '../../../lib/config/clock';
import { requestLoan } from '../../../lib/loans/request-loan';
import { log } from '../../../lib/log';
import { paths } from '../../../lib/paths';
import type { Values } from '../../../lib/records/form';
import { codeOf, paramOf } from '../../_server/errors';
import { comesFromHere } from '../../_server/form-origin';
import { keepTyped } from '../../_server/keep-typed';
import { loanDeps } from '../../_server/loan-deps';
import { problem, seeOther } from '../../_server/respond';
import { readWriter } from '../../_server/session';
import { isSessionOver, signInFirst } from '../../_server/sign-in-first';
import { readTyped } from '../../_server/typed-fields';

const MENDABLE: readonly string[] = ['invalid', 'storeUnavailable'];

function toInput(typed: Values): object {
  const one = (name: string): string | undefined => typed[name]?.[0];
  const standing = one('standing') === 'true';
  return {
    purpose: one('purpose'),
    sentence: one('sentence'),
    legalBasis: one('legalBasis'),
    channels: typed['channel'] ?? [],
    entries: typed['entry'] ?? [],
    from: one('from'),
    until: standing ? undefined : one('until'),
    standing,
    users: typed['user'] ?? [],
    like: one('like'),
    requestKey: one('requestKey'),
  };
}

export async function POST(request: NextRequest): Promise<Response> {
  let typed: Values | undefined;
  let actor: Actor | undefined;
  const comeBack = async (code: string, wrong: readonly string[]): Promise<Response> => {
    const address = paths.newLoan();
    const draft = await keepTyped(request, actor, { address, code, wrong: [...wrong], fields: typed ?? {} });
    if (draft === undefined) throw new DomainError('tooLarge');
    return seeOther(paths.newLoan({ draft }));
  };
  try {
    if (!comesFromHere(request)) throw new DomainError('foreignOrigin');
    typed = await readTyped(request);
    actor = await readWriter();
    if (isSessionOver(request, actor)) return await signInFirst(request, { page: paths.newLoan(), fields: typed });
    demand(actor, 'request', 'loan');
    if (typed['do']?.[0] === 'check') return await comeBack('check', []);
    const { id } = await requestLoan(await loanDeps(), actor, toInput(typed), clock());
    return seeOther(paths.loan(id));
  } catch (error) {
    const code = codeOf(error);
    if (!typed || !MENDABLE.includes(code)) return problem(request, error);
    log.info({ code, wrong: paramOf(error), path: paths.newLoan() }, 'loan not requested');
    return comeBack(code, [paramOf(error) ?? '']).catch((failure: unknown) => problem(request, failure));
  }
}
