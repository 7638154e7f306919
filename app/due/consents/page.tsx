// Consents of contact points that end within 90 days, or are over.
import { clock } from '../../../lib/config/clock';
import { formatDate } from '../../../lib/i18n/format';
import { paths } from '../../../lib/paths';
import { listConsents } from '../../../lib/records/list-consents';
import type { PageProps } from '../../_server/page-input';
import { show } from '../../_server/show';
import { Pages } from '../pages';
import { ConsentTable } from './consent-table';

export default function Page(props: PageProps) {
  return show(
    props,
    async ({ deps, actor, t, lang, view, query }) => {
      const input = { examples: view.examples !== false, page: query['page'] };
      const list = await listConsents(deps, actor, input, clock());
      return {
        title: t('due.consents.title'),
        hasExamples: list.items.some(({ entry }) => entry.basis === 'example'),
        content: (
          <div className="nk-page nk-due">
            <h1>{t('due.consents.title')}</h1>
            <p className="nk-lead">{t('due.consents.lead', { date: formatDate(lang, list.today) })}</p>
            <p>
              <a href={paths.due(view)}>{t('due.title')}</a>
            </p>
            {list.items.length === 0 ? (
              <p>{t('due.consents.none')}</p>
            ) : (
              <>
                <p>{t('due.consents.counts', { ending: list.ending, over: list.over })}</p>
                <ConsentTable t={t} lang={lang} view={view} items={list.items} />
              </>
            )}
            <Pages
              t={t}
              page={list.page}
              pages={list.pages}
              to={(at) => paths.dueConsents(view, { page: String(at) })}
            />
          </div>
        ),
      };
    },
    { parameters: ['page'] },
  );
}
