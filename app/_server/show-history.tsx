// The page of an entry's history, for whoever has signed in.
import 'server-only';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { may } from '../../lib/auth/may';
import { clock } from '../../lib/config/clock';
import { paths } from '../../lib/paths';
import { readHistory } from '../../lib/records/history/read-history';
import { History } from '../_ui/history/history';
import { readId, type PageProps } from './page-input';
import { show } from './show';

export function showHistory(props: PageProps, type: 'organisation' | 'cooperation' | 'source'): Promise<ReactNode> {
  return show(
    props,
    async ({ deps, actor, t, lang, params, query }) => {
      const { before } = query;
      const input = { id: readId(params['id']), lang, ...(before !== undefined && { before }) };
      const { entry, changes, next } = await readHistory(deps, actor, input, clock());
      if (entry.type !== type) redirect(paths.history(entry));
      const title = t(entry.gone ? 'history.titleGone' : 'history.title', { name: entry.name });
      return {
        title,
        content: (
          <History
            t={t}
            lang={lang}
            title={title}
            entry={entry}
            changes={changes}
            next={next}
            isFirst={before === undefined}
            mayUndo={may(actor, 'change', 'record')}
          />
        ),
      };
    },
    { parameters: ['before'] },
  );
}
