// One loan: what it lends to whom, what happened, and what its reader may do now.
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { DomainError } from '../../../graph/model/errors';
import { readLoan } from '../../../lib/loans/read-loan';
import { takeTold } from '../../_server/flash';
import { loanDeps } from '../../_server/loan-deps';
import type { PageProps } from '../../_server/page-input';
import { show } from '../../_server/show';
import { Loan } from './loan';
import { told } from './told';

const loanId = z.uuid();

export default function Page(props: PageProps) {
  return show(props, async ({ actor, t, lang, params }) => {
    const id = loanId.safeParse(params['id']).data;
    if (id === undefined) throw new DomainError('notFound', { param: 'id' });
    const loan = await readLoan(await loanDeps(), actor, { id });
    const title = t('loans.called', { number: loan.number });
    return {
      title,
      hasExamples: loan.items.some(({ isExample }) => isExample),
      content: (
        <Loan
          t={t}
          lang={lang}
          loan={loan}
          told={await takeTold(told, '/loans')}
          requestKey={randomBytes(18).toString('base64url')}
        />
      ),
    };
  });
}
