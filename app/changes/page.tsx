// The feed of what was changed in the network.
import { may } from '../../lib/auth/may';
import { clock } from '../../lib/config/clock';
import { readFeed } from '../../lib/records/history/read-history';
import type { PageProps } from '../_server/page-input';
import { show } from '../_server/show';
import { Feed } from '../_ui/history/feed';

const PARAMETERS = ['before', 'by', 'action'] as const;

export default function Page(props: PageProps) {
  return show(
    props,
    async ({ deps, actor, t, lang, query }) => {
      const asked = Object.fromEntries(PARAMETERS.flatMap((name) => (query[name] ? [[name, query[name]]] : [])));
      const { changes, next } = await readFeed(deps, actor, { ...asked, lang }, clock());
      const { before, ...filter } = asked as { before?: string; by?: string; action?: string };
      return {
        title: t('history.feed'),
        content: (
          <Feed
            t={t}
            lang={lang}
            changes={changes}
            next={next}
            filter={filter}
            isFirst={before === undefined}
            mayUndo={may(actor, 'change', 'record')}
            toArchive={may(actor, 'read', 'archive')}
          />
        ),
      };
    },
    { parameters: PARAMETERS },
  );
}
