// Loans: what one's own Amt has asked for and holds; for the office, what waits and all.
import { listLoans } from '../../lib/loans/list-loans';
import { mailsGivenUp } from '../../lib/loans/what-waits';
import { countReports } from '../../lib/loans/list-reports';
import { paths } from '../../lib/paths';
import { may } from '../../lib/auth/may';
import { loanDeps } from '../_server/loan-deps';
import type { PageProps } from '../_server/page-input';
import { show } from '../_server/show';
import { readWaiting } from '../_server/waiting';
import { AmtFilter } from './amt-filter';
import { LoanTable } from './loan-table';
import { WaitingList } from './waiting-list';
import { OfficeLinks } from './office-links';

const LISTS = ['open', 'mine', 'all'] as const;

export default function Page(props: PageProps) {
  return show(
    props,
    async ({ actor, t, lang, query }) => {
      const deps = await loanDeps();
      const decides = may(actor, 'read', 'loan');
      const { list, items, counts, amts } = await listLoans(deps, actor, {
        list: query['list'] ?? (decides ? 'open' : 'mine'),
        amt: query['amt'],
      });
      const [waits, givenUp] = await Promise.all([readWaiting(actor), mailsGivenUp(deps, actor)]);
      const reports = await countReports(deps, actor);
      return {
        title: t('loans.title'),
        content: (
          <div className="nk-page nk-loans">
            <h1>{t('loans.title')}</h1>
            <p className="nk-lead">{t('loans.lead')}</p>
            <WaitingList t={t} lang={lang} waits={waits} givenUp={givenUp} />
            {may(actor, 'request', 'loan') && (
              <p>
                <a className="nk-button nk-button--primary" href={paths.newLoan()}>
                  {t('loans.new')}
                </a>
              </p>
            )}
            {decides && (
              <nav className="nk-loans__lists" aria-label={t('loans.lists.label')}>
                <ul>
                  {LISTS.map((one) => (
                    <li key={one}>
                      <a href={paths.loans({ list: one })} aria-current={one === list ? 'page' : undefined}>
                        {t(`loans.lists.${one}`, { count: counts[one] ?? 0 })}
                      </a>
                    </li>
                  ))}
                </ul>
              </nav>
            )}
            {decides && <OfficeLinks t={t} reports={reports} mayAudit={may(actor, 'read', 'audit')} />}
            {list === 'all' && <AmtFilter t={t} amts={amts} chosen={query['amt']} />}
            {items.length === 0 ? (
              <p>{t(`loans.none.${list}`)}</p>
            ) : (
              <LoanTable t={t} lang={lang} items={items} list={list} />
            )}
          </div>
        ),
      };
    },
    { parameters: ['list', 'amt'] },
  );
}
