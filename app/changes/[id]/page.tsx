// One change in full, and for the office the way back.
import { randomBytes } from 'node:crypto';
import { isSignedIn } from '../../../lib/auth/actor';
import { may } from '../../../lib/auth/may';
import { clock } from '../../../lib/config/clock';
import { formatDate } from '../../../lib/i18n/format';
import { openFormDraft } from '../../../lib/kept/form-draft';
import { paths } from '../../../lib/paths';
import { readChange } from '../../../lib/records/history/read-history';
import { readUndo } from '../../../lib/records/undo-change';
import type { PageProps } from '../../_server/page-input';
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
      const by = isSignedIn(actor) ? actor.id : '';
      const address = paths.change(change.id);
      const draft = mayUndo ? await openFormDraft(deps, query['draft'], { by, address }, clock()) : null;
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
                requestKey={draft?.fields['requestKey']?.[0] ?? randomBytes(18).toString('base64url')}
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
