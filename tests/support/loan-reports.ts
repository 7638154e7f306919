// A loan that runs, and reports of what it lent.
import { clock } from '../../lib/config/clock';
import type { LoanDeps } from '../../lib/loans/deps';
import { reportBack } from '../../lib/loans/report-back';
import type { SignedIn } from '../../lib/auth/actor';
import { act, ask, EVA, RITA } from './loans';
import { newKey } from './records';

/** Asked for by Rita, granted by Eva. */
export async function lend(deps: LoanDeps, over: object = {}, grant: object = { all: true }): Promise<string> {
  const { id } = await ask(deps, RITA, over);
  await act(deps, EVA, id, 'grant', grant);
  return id;
}

export const report = (deps: LoanDeps, actor: SignedIn, id: string, ...items: object[]) =>
  reportBack(deps, actor, { id, items, requestKey: newKey() }, clock());
