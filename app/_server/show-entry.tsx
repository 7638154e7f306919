// The five entry pages: read the entry, send on where it lives elsewhere, draw it.
import 'server-only';
import { permanentRedirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { may } from '../../lib/auth/may';
import { berlinDay, clock } from '../../lib/config/clock';
import { readEntry } from '../../lib/directory/read-entry';
import type { Entry } from '../../lib/directory/entry-schema';
import { countReports } from '../../lib/loans/list-reports';
import { paths, type ViewParams } from '../../lib/paths';
import { readConfirmable } from '../../lib/records/read-confirmable';
import { readFacts } from '../../lib/records/read-facts';
import { readSeen } from '../../lib/records/read-since';
import { LentOf } from '../_ui/entry/lent-of';
import { KeepEntry } from '../_ui/form/keep-entry';
import { Correction } from '../_ui/entry/correction';
import { HiddenExample } from '../_ui/entry/hidden-example';
import { ConfirmEntry } from '../_ui/confirm/confirm-entry';
import type { Confirming } from '../_ui/confirm/confirming';
import { RememberEntry } from '../_ui/help/remember-entry';
import { displayName } from '../_ui/names';
import type { Drawing } from '../_ui/entry-link';
import { hasExamples } from './has-examples';
import { newRequestKey } from './request-key';
import { drawArchived } from './show-archived';
import { codeOf, isMerged } from './errors';
import { loanDeps } from './loan-deps';
import { readId, type PageProps } from './page-input';
import { show, type Request } from './show';

type Draw<T extends Entry['type']> = (
  drawing: Drawing,
  entry: Extract<Entry, { type: T }>,
  request: Request,
) => ReactNode | Promise<ReactNode>;

export function showEntry<T extends Entry['type']>(
  props: PageProps,
  type: T,
  parameter: string,
  draw: Draw<T>,
): Promise<ReactNode> {
  return show(
    props,
    async (request) => {
      const { deps, actor, t, lang, view, params, selection, origin, officeMail } = request;
      const id = readId(params[parameter]);
      const input = { id, lang, examples: view.examples !== false, ...(view.day !== undefined && { day: view.day }) };
      const seen = may(actor, 'change', 'record') ? await readSeen(deps, actor) : 0;
      const entry = await readEntry(deps, actor, input).catch((error: unknown) => {
        if (codeOf(error) === 'notFound') return drawArchived(request, { type, id }, error);
        if (!isMerged(error)) throw error;
        return sendOn(view, type, String(error.detail['into']));
      });
      if ('content' in entry) return entry;
      if (!isOf(entry, type)) return sendOn(view, entry.type, entry.id);
      if (entry.basis === 'example' && view.examples === false)
        return {
          title: t('ui.entry.hiddenExample'),
          content: <HiddenExample t={t} lang={lang} view={view} entry={entry} />,
        };
      const confirming = await readConfirming(request, entry, seen);
      const keeps = hasForm(entry) && may(actor, 'change', 'record');
      const seesLoans = hasForm(entry) && may(actor, 'read', 'loan');
      const reports = seesLoans ? await countReports(await loanDeps(), actor, entry.id) : null;
      return {
        title: displayName(t, entry),
        hasExamples: hasExamples(entry),
        content: (
          <>
            <div
              className="nk-entry__tools"
              id={confirming ? 'tools' : undefined}
              tabIndex={confirming ? -1 : undefined}
            >
              {entry.type === 'source' && may(actor, 'change', 'record') && (
                <a className="nk-button nk-button--secondary" href={paths.editFact('source', entry.id)}>
                  {t('forms.keep.source')}
                </a>
              )}
              {keeps && (
                <a className="nk-button nk-button--secondary" href={paths.editEntry(entry)}>
                  {t('records.edit')}
                </a>
              )}
              {hasHistory(entry) && may(actor, 'read', 'change') && (
                <a className="nk-button nk-button--secondary" href={paths.history(entry)}>
                  {t('history.link')}
                </a>
              )}
              {seesLoans && <LentOf t={t} entry={entry} reports={reports ?? 0} />}
              {hasForm(entry) && <ConfirmEntry t={t} lang={lang} view={view} confirming={confirming} entry={entry} />}
              <RememberEntry
                entry={{ path: paths.entry({}, entry), name: displayName(t, entry) }}
                pin={t('help.pin')}
                pinned={t('help.unpin')}
                where={{ text: t('help.pinnedWhere'), href: paths.home(view) }}
              />
            </div>
            {await draw(
              { t, lang, view, selection, confirming, canBorrow: may(actor, 'borrow', 'contact', 'onRequest') },
              entry,
              request,
            )}
            {keeps && (
              <KeepEntry t={t} lang={lang} at={entry.id} facts={await readFacts(deps, actor, { id: entry.id })} />
            )}
            <Correction t={t} lang={lang} view={view} entry={entry} origin={origin} officeMail={officeMail} />
          </>
        ),
      };
    },
    { parameters: ['draft'] },
  );
}

/** What whoever may change records can confirm on this page. */
async function readConfirming({ deps, actor, view }: Request, entry: Entry, seen: number): Promise<Confirming | null> {
  if (!hasForm(entry) || !may(actor, 'change', 'record')) return null;
  return {
    requestKey: newRequestKey(),
    seen,
    address: paths.entry(view, entry),
    today: berlinDay(clock()),
    ties: await readConfirmable(deps, actor, { entry: entry.id }),
  };
}

/** Bausteine, places and sources have none. */
const hasForm = ({ type }: Entry): boolean => type === 'organisation' || type === 'cooperation';

const hasHistory = ({ type }: Entry): boolean => type === 'source' || type === 'organisation' || type === 'cooperation';

const isOf = <T extends Entry['type']>(entry: Entry, type: T): entry is Extract<Entry, { type: T }> =>
  entry.type === type;

/** To the right page, for good: ids do not move back. A merged id may be of another type; that page sends on again. */
const sendOn = (view: ViewParams, type: Entry['type'], id: string): never =>
  permanentRedirect(paths.entry(view, { type, id }));
