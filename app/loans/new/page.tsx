// Asking for a loan. What was typed comes back with what it would lend, or with what was wrong.
import { randomBytes } from 'node:crypto';
import { isSignedIn } from '../../../lib/auth/actor';
import { berlinDay, clock } from '../../../lib/config/clock';
import { openFormDraft } from '../../../lib/kept/form-draft';
import { prepareLoan } from '../../../lib/loans/prepare-loan';
import { paths } from '../../../lib/paths';
import { loanDeps } from '../../_server/loan-deps';
import type { PageProps } from '../../_server/page-input';
import { show } from '../../_server/show';
import { RequestForm } from './request-form';

/** What is asked for as long as nobody has said otherwise. */
const USUAL_CHANNELS = ['phone', 'mobile', 'email'];

export default function Page(props: PageProps) {
  return show(
    props,
    async ({ actor, t, lang, query, selection }) => {
      const deps = await loanDeps();
      const by = isSignedIn(actor) ? actor.id : '';
      const draft = await openFormDraft(deps, query['draft'], { by, address: paths.newLoan() }, clock());
      const typed = draft?.fields ?? {};
      const like = typeof query['like'] === 'string' ? query['like'] : typed['like']?.[0];
      const entry = query['entry'];
      const named = entry === undefined ? [] : [entry].flat();
      const isFirst = draft === null;
      const input = {
        entries: isFirst
          ? named.length > 0
            ? named
            : like === undefined
              ? (selection?.ids ?? [])
              : []
          : typed['entry'],
        channels: isFirst ? (like === undefined ? USUAL_CHANNELS : []) : typed['channel'],
        purpose: typed['purpose']?.[0],
        like,
      };
      const prepared = await prepareLoan(deps, actor, input);
      return {
        title: t('loans.request.title'),
        hasExamples: prepared.entries.some(({ isExample }) => isExample),
        content: (
          <RequestForm
            t={t}
            lang={lang}
            prepared={prepared}
            channels={input.channels ?? []}
            typed={typed}
            wrong={draft && draft.code !== 'check' ? { code: draft.code, fields: draft.wrong } : null}
            like={like}
            today={berlinDay(clock())}
            months={deps.months}
            requestKey={typed['requestKey']?.[0]?.slice(0, 40) ?? randomBytes(18).toString('base64url')}
          />
        ),
      };
    },
    { parameters: ['draft', 'entry', 'like'] },
  );
}
