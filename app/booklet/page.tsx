// The booklet: the whole directory, a search or the selection, to print on A4.
import { DomainError } from '../../graph/model/errors';
import { BOOKLET_ORDERS } from '../../lib/directory/booklet-chapters';
import { readBooklet } from '../../lib/directory/read-booklet';
import { findEntries } from '../../lib/directory/search-entries';
import { paths } from '../../lib/paths';
import { show, type Request } from '../_server/show';
import type { PageProps } from '../_server/page-input';
import { today } from '../_server/today';
import { reasonsOf } from '../directory/because';
import { readSearchQuery, toQuery } from '../directory/query';
import { BookletPages } from './booklet';

/** What the booklet is of: entries or a search, and how a reader would say it. */
async function readWhat({ deps, actor, t, lang, view, query, selection }: Request) {
  const { of, by: _by, ...search } = query;
  if (of === 'selection') {
    const others = Object.keys(search).filter((name) => name !== 'day' && name !== 'examples');
    if (others[0] !== undefined) throw new DomainError('unknownParameter', { param: others[0] });
    if (!selection) throw new DomainError('storeUnavailable');
    return { ids: selection.ids, names: [t('booklet.ofSelection')], query: { of: 'selection' } };
  }
  if (of !== undefined && of !== '') throw new DomainError('invalid', { param: 'of' });
  const { input, asked } = readSearchQuery(search, lang);
  const result = findEntries(deps, actor, { ...input, limit: 1 });
  const names = reasonsOf({ t, lang, view, asked, result })
    .filter(({ key }) => key !== 'day')
    .map(({ name }) => name);
  const own = { ...toQuery(asked), sort: '', shape: '', column: '', limit: '' };
  return { query: own, search: paths.directory(view, own).split('?')[1] ?? '', names };
}

export default function Page(props: PageProps) {
  return show(
    props,
    async (request) => {
      const { deps, actor, t, lang, view, query } = request;
      const by = BOOKLET_ORDERS.find((order) => order === (query.by ?? 'place'));
      if (!by) throw new DomainError('invalid', { param: 'by' });
      const what = await readWhat(request);
      const booklet = await readBooklet(deps, actor, {
        by,
        ...('ids' in what ? { of: 'ids', ids: [...what.ids] } : { query: what.search }),
        lang,
        examples: view.examples !== false,
        day: view.day,
      });
      return {
        title: t('booklet.title'),
        hasExamples: booklet.examples > 0,
        content: (
          <BookletPages
            t={t}
            lang={lang}
            view={view}
            booklet={booklet}
            by={by}
            names={what.names}
            query={what.query}
            today={today()}
          />
        ),
      };
    },
    { parameters: null, mayBeLong: true },
  );
}
