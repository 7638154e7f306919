// The buttons on a loan: one act each, then back to its page with what came of it. Works without JavaScript.
import type { NextRequest } from 'next/server';
import { DomainError } from '../../../../graph/model/errors';
import { clock } from '../../../../lib/config/clock';
import { actOnLoan, LOAN_ACTS } from '../../../../lib/loans/act-on-loan';
import { paths } from '../../../../lib/paths';
import { codeOf, paramOf } from '../../../_server/errors';
import { tellAt } from '../../../_server/flash';
import { keepTyped } from '../../../_server/keep-typed';
import { loanDeps } from '../../../_server/loan-deps';
import { readPost, refusePost } from '../../../_server/read-post';
import { pickTyped, withDraft } from '../../../_server/sign-in-first';
import { WRONG, type Told } from '../told';

const text = (form: FormData, name: string): string | undefined => {
  const value = form.get(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
};
const texts = (form: FormData, name: string): string[] =>
  form.getAll(name).filter((value): value is string => typeof value === 'string');

/** What stands there again after signing in or a mistake; which button was pressed is decided anew. */
const TYPED = ['word', 'until', 'borrower', 'contact'];
/** Where on the page it is mended. */
const ANCHORS: Readonly<Record<(typeof WRONG)[number], string>> = {
  word: '#word',
  until: '#until',
  borrower: '#borrower',
  contacts: '#items',
  state: '',
};

/** What is a mistake of whoever pressed, or the haste of two, is told there; everything else is a failure. */
function wrongOf(error: unknown): (typeof WRONG)[number] | undefined {
  const code = codeOf(error);
  if (code === 'conflict') return 'state';
  if (code !== 'invalid') return undefined;
  return WRONG.find((one) => one === paramOf(error));
}

export async function POST(request: NextRequest, context: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const { id } = await context.params;
    const { actor, form } = await readPost(request, (sent) => ({
      page: paths.loan(id),
      address: paths.actOnLoan(id),
      fields: pickTyped(sent, TYPED),
    }));
    const act = LOAN_ACTS.find((one) => one === text(form, 'act'));
    if (!act) throw new DomainError('invalid', { param: 'act' });
    const page = paths.loan(id);
    try {
      const { leftOut, endEarlier } = await actOnLoan(
        await loanDeps(),
        actor,
        {
          id,
          act,
          word: text(form, 'word'),
          contacts: texts(form, 'contact'),
          until: text(form, 'until'),
          borrower: text(form, 'borrower'),
          requestKey: text(form, 'requestKey'),
        },
        clock(),
      );
      return tellAt(request, page, {
        done: act,
        leftOut: leftOut.length,
        endEarlier: endEarlier.length,
      } satisfies Told);
    } catch (error) {
      const wrong = wrongOf(error);
      if (!wrong) throw error;
      const fields = pickTyped(form, TYPED);
      const draft = await keepTyped(request, actor, {
        address: paths.actOnLoan(id),
        code: 'invalid',
        wrong: [wrong],
        fields,
      });
      const filled = draft === undefined ? page : withDraft(page, draft);
      return tellAt(request, filled + ANCHORS[wrong], { wrong, act } satisfies Told);
    }
  } catch (error) {
    return refusePost(request, error);
  }
}
