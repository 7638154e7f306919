// The network: the address in, the nodes and their ties out, as a table, as sentences and as a picture.
import { may } from '../../lib/auth/may';
import { hasExamples } from '../../lib/network/has-examples';
import type { PageProps } from '../_server/page-input';
import { show } from '../_server/show';
import { today } from '../_server/today';
import { NetworkPage } from './network';
import { readNetworkView } from './read-view';
import { savingOf } from './save/menu-texts';
import { readSources } from './save/read-sources';

export default function Page(props: PageProps) {
  return show(
    props,
    async ({ deps, actor, t, lang, view, query }) => {
      const [found, sources] = await Promise.all([
        readNetworkView(deps, actor, { query, view, lang }),
        readSources(deps, actor, lang),
      ]);
      const read = { t, lang, view, ...found };
      const saving = savingOf(read, sources, today());
      return {
        title: t('network.title'),
        q: read.asked.found.q,
        hasExamples: hasExamples(read.network.nodes),
        content: <NetworkPage {...read} saving={saving} canBorrow={may(actor, 'borrow', 'contact', 'onRequest')} />,
      };
    },
    { parameters: null, mayBeLong: true },
  );
}
