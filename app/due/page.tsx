// What is due for confirmation, by keeping office.
import { may } from '../../lib/auth/may';
import { berlinDay, clock } from '../../lib/config/clock';
import { formatDate } from '../../lib/i18n/format';
import { paths, type Query } from '../../lib/paths';
import { listDue } from '../../lib/records/list-due';
import { readSeen } from '../../lib/records/read-since';
import type { PageProps } from '../_server/page-input';
import { newRequestKey } from '../_server/request-key';
import { show } from '../_server/show';
import { DueEntries } from './due-entries';
import { OfficeFilter } from './office-filter';
import { Pages } from './pages';

export default function Page(props: PageProps) {
  return show(
    props,
    async ({ deps, actor, t, lang, view, query }) => {
      const { office, page } = query;
      const keeps = may(actor, 'change', 'record');
      const seen = keeps ? await readSeen(deps, actor) : 0;
      const list = await listDue(deps, actor, { ...view, lang, office, page });
      const chosen: Query = { office: list.office ?? undefined };
      const confirming = keeps
        ? {
            requestKey: newRequestKey(),
            seen,
            address: paths.due(view, { ...chosen, page: list.page > 1 ? String(list.page) : undefined }),
            today: berlinDay(clock()),
            ties: new Set<string>(),
          }
        : null;
      const drawing = { t, lang, view, confirming };
      return {
        title: t('due.title'),
        hasExamples: list.items.some(({ entry }) => entry.basis === 'example'),
        content: (
          <div className="nk-page nk-due">
            <h1>{t('due.title')}</h1>
            <p className="nk-lead">{t(list.own ? 'due.leadOwn' : 'due.lead', { date: formatDate(lang, list.day) })}</p>
            {may(actor, 'read', 'consent') && (
              <p>
                <a href={paths.dueConsents(view)}>{t('due.consents.title')}</a>
              </p>
            )}
            {may(actor, 'read', 'archive') && (
              <p>
                <a href={paths.archive(view)}>{t('archive.title')}</a>
              </p>
            )}
            <OfficeFilter {...drawing} list={list} />
            {list.total === 0 ? (
              <p>{t(list.own && list.offices.length === 0 ? 'due.noOffice' : 'due.nothing')}</p>
            ) : (
              <DueEntries {...drawing} list={list} />
            )}
            <Pages
              t={t}
              page={list.page}
              pages={list.pages}
              to={(at) => paths.due(view, { ...chosen, page: String(at) })}
            />
          </div>
        ),
      };
    },
    { parameters: ['office', 'page'] },
  );
}
