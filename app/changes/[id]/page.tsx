// One change in full, and for the office the way back.
import { may } from '../../../lib/auth/may';
import { clock } from '../../../lib/config/clock';
import { formatDate } from '../../../lib/i18n/format';
import { paths } from '../../../lib/paths';
import { readChange } from '../../../lib/records/history/read-history';
import { readUndo } from '../../../lib/records/undo-change';
import { openTyped } from '../../_server/open-typed';
import type { PageProps } from '../../_server/page-input';
import { newRequestKey } from '../../_server/request-key';
import { show } from '../../_server/show';
import { ChangeCard } from '../../_ui/history/change-card';
import { UndoForm } from '../../_ui/history/undo-form';

const BECAUSE: Readonly<Record<string, 'away' | 'signedOut'>> = { storeUnavailable: 'away', forbidden: 'signedOut' };

export default function Page(props: PageProps) {
  return show(
    props,
    async ({ deps, actor, t, lang, params, query }) => {
      const change = await readChange(deps, actor, { change: params['id'], lang }, clock());
      const title = t('history.change', { day: formatDate(lang, change.day) });
      const mayUndo = may(actor, 'change', 'record');
      const asked = { key: query['draft'], address: paths.change(change.id) };
      const draft = mayUndo ? await openTyped(deps, actor, asked) : null;
      const entry = change.entries.find(({ type }) => type !== 'source') ?? change.entries[0];
      return {
        title,
        content: (
          <div className="nk-page nk-history">
            <h1>{title}</h1>
            <ChangeCard t={t} lang={lang} change={change} mayUndo={false} heading="h2" />
            {mayUndo && (
              <UndoForm
                t={t}
                lang={lang}
                change={change.id}
                blocks={await readUndo(deps, actor, { change: change.id })}
                requestKey={draft?.fields['requestKey']?.[0] ?? newRequestKey()}
                typed={draft && { why: draft.fields['why']?.[0] ?? '', because: BECAUSE[draft.code] ?? 'refused' }}
                back={entry ? paths.history(entry) : paths.changes()}
              />
            )}
          </div>
        ),
      };
    },
    { parameters: ['draft'] },
  );
}
