// The directory: search and facets in, hits out.
import { may } from '../../lib/auth/may';
import { searchEntries } from '../../lib/directory/search-entries';
import { listTownNames } from '../../lib/directory/town-names';
import type { PageProps } from '../_server/page-input';
import { show } from '../_server/show';
import { Directory, readDirectoryTitle } from './directory';
import { readSearchQuery } from './query';
import { readResultSelection } from './result-selection';

export default function Page(props: PageProps) {
  return show(
    props,
    async (request) => {
      const { deps, actor, t, lang, view, query } = request;
      const { input, asked } = readSearchQuery(query, lang);
      const result = await searchEntries(deps, actor, input);
      const selection = await readResultSelection(request, result, asked.filters.type);
      const hasExamples = result.examples > 0 || result.items.some((hit) => hit.basis === 'example');
      return {
        title: readDirectoryTitle(t, asked),
        q: asked.q,
        hasExamples,
        content: (
          <Directory
            t={t}
            lang={lang}
            view={view}
            selection={selection}
            canBorrow={may(actor, 'borrow', 'contact', 'onRequest')}
            asked={asked}
            result={result}
            shapes={request.townMap}
            towns={listTownNames(deps, actor)}
          />
        ),
      };
    },
    { parameters: null, mayBeLong: true },
  );
}
