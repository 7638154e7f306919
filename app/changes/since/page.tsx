// What was changed while somebody looked at a record, and their button once more.
import { DomainError } from '../../../graph/model/errors';
import { clock } from '../../../lib/config/clock';
import type { FormDraft } from '../../../lib/kept/form-draft';
import { paths } from '../../../lib/paths';
import { readSince } from '../../../lib/records/read-since';
import { backTo } from '../../_server/form-origin';
import { openTyped } from '../../_server/open-typed';
import type { PageProps } from '../../_server/page-input';
import { show } from '../../_server/show';
import { ChangedSince } from '../../_ui/history/changed-since';

/** What the button was on, as its form said. */
function askedIn({ fields }: FormDraft) {
  const one = (name: string): string => fields[name]?.[0] ?? '';
  const [entry] = fields['entry'] ?? [];
  if (entry === undefined) return { form: one('form'), act: one('act'), id: one('id'), at: one('at') };
  return { entry, itself: one('itself') !== '', ties: [...(fields['tie'] ?? [])] };
}

export default function Page(props: PageProps) {
  return show(
    props,
    async ({ deps, actor, t, lang, query }) => {
      const key = query['draft'];
      const draft = await openTyped(deps, actor, { key, address: paths.changedSince() });
      if (!draft) throw new DomainError('notFound', { param: 'draft' });
      const asked = askedIn(draft);
      const input = { of: asked, seen: draft.fields['seen']?.[0] ?? '0', lang };
      const since = await readSince(deps, actor, input, clock());
      return {
        title: t('since.title'),
        content: (
          <ChangedSince
            t={t}
            lang={lang}
            since={since}
            asked={asked}
            typed={draft.fields}
            back={backTo(draft.fields['address']?.[0] ?? null)}
            draft={String(key)}
          />
        ),
      };
    },
    { parameters: ['draft'] },
  );
}
