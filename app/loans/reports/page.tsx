// What borrowers reported: what waits for the office, and what became of the rest.
import { listReports, REPORT_LISTS } from '../../../lib/loans/list-reports';
import { paths } from '../../../lib/paths';
import { readSeen } from '../../../lib/records/read-since';
import { takeTold } from '../../_server/flash';
import { loanDeps } from '../../_server/loan-deps';
import type { PageProps } from '../../_server/page-input';
import { newRequestKey } from '../../_server/request-key';
import { show } from '../../_server/show';
import { ReportNotice } from './report-notice';
import { Reports } from './reports';
import { told } from './told';

export default function Page(props: PageProps) {
  return show(
    props,
    async ({ deps, actor, t, lang, query }) => {
      const seen = await readSeen(deps, actor);
      const { list, items, counts } = await listReports(await loanDeps(), actor, { list: query['list'] });
      return {
        title: t('reports.list.title'),
        content: (
          <div className="nk-page nk-loans">
            <p>
              <a href={paths.loans()}>{t('loans.title')}</a>
            </p>
            <h1>{t('reports.list.title')}</h1>
            <ReportNotice t={t} told={await takeTold(told, '/loans')} />
            <p className="nk-lead">{t('reports.list.lead')}</p>
            <nav className="nk-loans__lists" aria-label={t('reports.list.title')}>
              <ul>
                {REPORT_LISTS.map((one) => (
                  <li key={one}>
                    <a href={paths.loanReports({ list: one })} aria-current={one === list ? 'page' : undefined}>
                      {t(`reports.list.${one}`, { count: counts[one] })}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            {items.length === 0 ? (
              <p>{t(`reports.list.none.${list}`)}</p>
            ) : (
              <Reports t={t} lang={lang} items={items} seen={seen} requestKey={newRequestKey()} />
            )}
          </div>
        ),
      };
    },
    { parameters: ['list'] },
  );
}
