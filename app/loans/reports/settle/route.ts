// The buttons of a report: it is dealt with, or its entry is still true and it is dealt with by that.
import type { NextRequest } from 'next/server';
import { DomainError } from '../../../../graph/model/errors';
import { clock } from '../../../../lib/config/clock';
import { getContainer } from '../../../../lib/container';
import { settleReport } from '../../../../lib/loans/settle-report';
import { paths } from '../../../../lib/paths';
import { confirmRecords } from '../../../../lib/records/confirm-records';
import { codeOf } from '../../../_server/errors';
import { tellAt } from '../../../_server/flash';
import { loanDeps } from '../../../_server/loan-deps';
import { readPost, refusePost } from '../../../_server/read-post';
import type { Told } from '../told';

const FIELDS = ['id', 'entry', 'seen', 'requestKey', 'act'] as const;

export async function POST(request: NextRequest): Promise<Response> {
  try {
    const { actor, form } = await readPost(request, () => ({ page: paths.loanReports() }));
    const unknown = [...form.keys()].find((name) => !FIELDS.some((one) => one === name));
    if (unknown !== undefined) throw new DomainError('unknownParameter', { param: unknown.slice(0, 60) });
    const [id, entry, seen, requestKey, act] = FIELDS.map((name) => form.get(name));
    if (act !== 'done' && act !== 'confirm') throw new DomainError('invalid', { param: 'act' });
    const now = clock();
    if (act === 'confirm') {
      const { deps } = await getContainer();
      await confirmRecords(deps, actor, { entry, itself: '1', seen, requestKey }, now);
    }
    const became = act === 'confirm' ? 'confirmed' : 'nothing';
    await settleReport(await loanDeps(), actor, { id, became, requestKey }, now);
    return tellAt(request, paths.loanReports(), { settled: became } satisfies Told);
  } catch (error) {
    if (codeOf(error) === 'conflict') return tellAt(request, paths.loanReports(), { wrong: 'changed' } satisfies Told);
    return refusePost(request, error);
  }
}
