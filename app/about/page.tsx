// What this is, how certain its statements are, what examples are, where the data come from.
import { may } from '../../lib/auth/may';
import { listSources } from '../../lib/directory/list-entries';
import type { PageProps } from '../_server/page-input';
import { show } from '../_server/show';
import { About } from '../_ui/about';

export default function Page(props: PageProps) {
  return show(props, async ({ deps, actor, t, lang, view }) => {
    const sources = may(actor, 'read', 'entry') ? (await listSources(deps, actor, { ...view, lang })).items : null;
    return { title: t('pages.about.title'), content: <About t={t} lang={lang} view={view} sources={sources} /> };
  });
}
