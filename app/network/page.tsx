// The network: the address in, the nodes and their ties out, as a table, as sentences and as a picture.
import { nameEntries } from '../../lib/directory/entry-names';
import { searchEntries } from '../../lib/directory/search-entries';
import { readNetwork } from '../../lib/network/read-network';
import type { PageProps } from '../_server/page-input';
import { show } from '../_server/show';
import { NetworkPage } from './network';
import { asEverything, readNetworkQuery } from './query';

export default function Page(props: PageProps) {
  return show(
    props,
    async ({ deps, actor, t, lang, view, query }) => {
      const { input, facets, asked } = readNetworkQuery(query, lang);
      const network = await readNetwork(deps, actor, input);
      const { total: of } = await readNetwork(deps, actor, asEverything(input));
      const result = await searchEntries(deps, actor, facets);
      const named = nameEntries(deps, actor, [...asked.focus, ...asked.hidden]);
      return {
        title: t('network.title'),
        q: asked.found.q,
        hasExamples: network.nodes.some((node) => node.basis === 'example' || (node.gathers?.examples ?? 0) > 0),
        content: (
          <NetworkPage
            of={of}
            t={t}
            lang={lang}
            view={view}
            asked={asked}
            network={network}
            result={result}
            named={named}
          />
        ),
      };
    },
    { parameters: null, mayBeLong: true },
  );
}
