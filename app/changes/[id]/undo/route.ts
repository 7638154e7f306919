// Undoing a change. Where it cannot be done, its reader comes back to the change, which says why.
import type { NextRequest } from 'next/server';
import { DomainError } from '../../../../graph/model/errors';
import type { Actor } from '../../../../lib/auth/actor';
import { clock } from '../../../../lib/config/clock';
import { getContainer } from '../../../../lib/container';
import { log } from '../../../../lib/log';
import { paths } from '../../../../lib/paths';
import { undoChange } from '../../../../lib/records/undo-change';
import { codeOf } from '../../../_server/errors';
import { comesFromHere } from '../../../_server/form-origin';
import { keepTyped } from '../../../_server/keep-typed';
import { problem, seeOther } from '../../../_server/respond';
import { readWriter } from '../../../_server/session';
import { isSessionOver, signInFirst } from '../../../_server/sign-in-first';
import { readTyped, type TypedFields } from '../../../_server/typed-fields';

export async function POST(request: NextRequest, context: { params: Promise<{ id: string }> }): Promise<Response> {
  let typed: TypedFields | undefined;
  let actor: Actor | undefined;
  const { id } = await context.params;
  try {
    if (!comesFromHere(request)) throw new DomainError('foreignOrigin');
    typed = await readTyped(request);
    actor = await readWriter();
    const { deps } = await getContainer();
    const input = { change: id, why: typed['why']?.[0], requestKey: typed['requestKey']?.[0] };
    return seeOther(paths.change((await undoChange(deps, actor, input, clock())) ?? id));
  } catch (error) {
    const code = codeOf(error);
    // The page of the change finds the reason anew, as it is then.
    if (code === 'dependent') return seeOther(paths.change(id, {}, 'undo'));
    const isOver = code === 'forbidden' && isSessionOver(request, actor);
    if (!typed || (code !== 'storeUnavailable' && !isOver)) return problem(request, error);
    const address = paths.change(id);
    if (isOver)
      return signInFirst(request, { page: address, fields: typed }).catch((failure: unknown) =>
        problem(request, failure),
      );
    const draft = await keepTyped(request, actor, { address, code, wrong: [], fields: typed });
    log.info({ code, path: address }, 'change not undone');
    return seeOther(paths.change(id, draft === undefined ? {} : { draft }));
  }
}
