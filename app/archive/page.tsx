// The archive, for those who may bring an entry back.
import { paths } from '../../lib/paths';
import { listArchived } from '../../lib/records/list-archived';
import { openTyped } from '../_server/open-typed';
import type { PageProps } from '../_server/page-input';
import { newRequestKey } from '../_server/request-key';
import { show } from '../_server/show';
import { Pages } from '../due/pages';
import { ArchiveList } from './archive-list';

export default function Page(props: PageProps) {
  return show(
    props,
    async ({ deps, actor, t, lang, view, query }) => {
      const archive = await listArchived(deps, actor, { examples: view.examples !== false, page: query['page'] });
      const page = (at: number): string => paths.archive(view, { page: at > 1 ? String(at) : undefined });
      const address = page(archive.page);
      const refused = await openTyped(deps, actor, { key: query['draft'], address });
      return {
        title: t('archive.title'),
        hasExamples: archive.items.some(({ basis }) => basis === 'example'),
        content: (
          <div className="nk-page nk-archive">
            <h1>{t('archive.title')}</h1>
            <p className="nk-lead">{t('archive.lead')}</p>
            <p>{t('archive.count', { count: archive.total })}</p>
            <ArchiveList
              t={t}
              lang={lang}
              view={view}
              archive={archive}
              address={address}
              refused={refused}
              requestKey={newRequestKey()}
            />
            <Pages t={t} page={archive.page} pages={archive.pages} to={page} />
          </div>
        ),
      };
    },
    { parameters: ['page', 'draft'] },
  );
}
