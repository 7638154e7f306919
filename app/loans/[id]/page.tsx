// One loan: what it lends to whom, what happened, and what its reader may do now.
import { z } from 'zod';
import { DomainError } from '../../../graph/model/errors';
import { readLoan } from '../../../lib/loans/read-loan';
import { readOwnReports } from '../../../lib/loans/read-own-reports';
import { paths } from '../../../lib/paths';
import { takeTold } from '../../_server/flash';
import { loanDeps } from '../../_server/loan-deps';
import { openTyped } from '../../_server/open-typed';
import type { PageProps } from '../../_server/page-input';
import { newRequestKey } from '../../_server/request-key';
import { show } from '../../_server/show';
import { Loan } from './loan';
import { LoanReport } from './loan-report';
import { told } from './told';

const loanId = z.uuid();

export default function Page(props: PageProps) {
  return show(
    props,
    async ({ actor, t, lang, params, query }) => {
      const id = loanId.safeParse(params['id']).data;
      if (id === undefined) throw new DomainError('notFound', { param: 'id' });
      const deps = await loanDeps();
      const loan = await readLoan(deps, actor, { id });
      const title = t('loans.called', { number: loan.number });
      const typed = await openTyped(deps, actor, { key: query['draft'], address: paths.loan(id) });
      const meant = await openTyped(deps, actor, { key: query['draft'], address: paths.actOnLoan(id) });
      return {
        title,
        hasExamples: loan.items.some(({ isExample }) => isExample),
        content: (
          <Loan
            t={t}
            lang={lang}
            loan={loan}
            told={await takeTold(told, '/loans')}
            typed={meant?.fields}
            wasSignedOut={meant?.code === 'forbidden'}
            requestKey={newRequestKey()}
            report={
              <LoanReport
                t={t}
                lang={lang}
                loan={id}
                own={await readOwnReports(deps, actor, { id })}
                typed={typed}
                requestKey={typed?.fields['requestKey']?.[0]?.slice(0, 40) ?? newRequestKey()}
              />
            }
          />
        ),
      };
    },
    { parameters: ['draft'] },
  );
}
