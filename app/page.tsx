// The front page: what this is, the search, the eight doors with their counts, and the network as a picture.
import { may } from '../lib/auth/may';
import { clock } from '../lib/config/clock';
import { listBausteine } from '../lib/directory/list-entries';
import { readOverview } from '../lib/directory/read-overview';
import { readHeadlines } from '../lib/records/history/read-history';
import type { PageProps } from './_server/page-input';
import { show } from './_server/show';
import { Remembered } from './_ui/help/remembered';
import { RecentChanges } from './_ui/history/recent-changes';
import { Home } from './_ui/home';

/** So many of the latest changes stand on the front page of whoever has signed in. */
const RECENT = 5;

export default function Page(props: PageProps) {
  return show(props, async ({ deps, actor, t, lang, view }) => {
    const { items } = await listBausteine(deps, actor, { ...view, lang });
    const overview = readOverview(deps, actor, { ...view, lang });
    const recent = may(actor, 'read', 'change')
      ? await readHeadlines(deps, actor, { lang, limit: RECENT }, clock())
      : null;
    const hasExamples = items.some((item) => item.organisations.examples > 0 || item.cooperations.examples > 0);
    return {
      title: t('ui.home.title'),
      hasExamples,
      content: (
        <>
          <Home
            t={t}
            lang={lang}
            view={view}
            doors={items}
            overview={overview}
            recent={recent && <RecentChanges t={t} lang={lang} changes={recent} />}
          />
          <Remembered
            german={lang === 'de' ? undefined : 'de'}
            texts={{
              pinned: t('help.pinned'),
              recent: t('help.recent'),
              clear: t('help.clear'),
              where: t('help.where'),
            }}
          />
        </>
      ),
    };
  });
}
