// The front page: what this is, the search, the eight doors with their counts, and the network as a picture.
import { listBausteine } from '../lib/directory/list-entries';
import { readOverview } from '../lib/directory/read-overview';
import type { PageProps } from './_server/page-input';
import { show } from './_server/show';
import { Home } from './_ui/home';

export default function Page(props: PageProps) {
  return show(props, async ({ deps, actor, t, lang, view }) => {
    const { items } = await listBausteine(deps, actor, { ...view, lang });
    const overview = readOverview(deps, actor, { ...view, lang });
    const hasExamples = items.some((item) => item.organisations.examples > 0 || item.cooperations.examples > 0);
    const content = <Home t={t} lang={lang} view={view} doors={items} overview={overview} />;
    return { title: t('ui.home.title'), hasExamples, content };
  });
}
