// The page of what was lent of one organisation or cooperation, and what was reported of it.
import 'server-only';
import type { ReactNode } from 'react';
import { DomainError } from '../../graph/model/errors';
import { may } from '../../lib/auth/may';
import { listReports } from '../../lib/loans/list-reports';
import { loansOfEntry } from '../../lib/loans/loans-of-entry';
import { paths } from '../../lib/paths';
import { readSeen } from '../../lib/records/read-since';
import { Reports } from '../loans/reports/reports';
import { EntryLoanTable } from '../loans/entry-loan-table';
import { German } from '../_ui/german';
import { loanDeps } from './loan-deps';
import { readId, type PageProps } from './page-input';
import { newRequestKey } from './request-key';
import { show } from './show';

export function showEntryLoans(props: PageProps, type: 'organisation' | 'cooperation'): Promise<ReactNode> {
  return show(props, async ({ deps: all, actor, t, lang, params }) => {
    const deps = await loanDeps();
    const { entry, loans } = await loansOfEntry(deps, actor, { id: readId(params['id']) });
    if (entry.type !== type) throw new DomainError('notFound', { param: 'id' });
    const reads = may(actor, 'read', 'loanReport');
    const reports = reads ? (await listReports(deps, actor, { entry: entry.id })).items : [];
    return {
      title: t('loans.ofEntry.title', { name: entry.name }),
      content: (
        <div className="nk-page nk-loans">
          <p>
            <a href={paths.entry({}, entry)}>
              <German lang={lang}>{entry.name}</German>
            </a>
          </p>
          <h1>{t('loans.ofEntry.title', { name: entry.name })}</h1>
          <p className="nk-lead">{t('loans.ofEntry.lead')}</p>
          {loans.length === 0 ? <p>{t('loans.ofEntry.none')}</p> : <EntryLoanTable t={t} lang={lang} loans={loans} />}
          {may(actor, 'read', 'audit') && (
            <p>
              <a href={paths.audit({ ask: 'contacts', organisation: entry.name })}>{t('loans.ofEntry.audit')}</a>
            </p>
          )}
          {reads && (
            <section id="reports" aria-labelledby="reports-title">
              <h2 id="reports-title">{t('reports.title')}</h2>
              {reports.length === 0 ? (
                <p>{t('reports.list.none.entry')}</p>
              ) : (
                <Reports
                  t={t}
                  lang={lang}
                  items={reports}
                  seen={await readSeen(all, actor)}
                  requestKey={newRequestKey()}
                />
              )}
            </section>
          )}
        </div>
      ),
    };
  });
}
