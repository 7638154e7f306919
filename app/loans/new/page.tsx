// Asking for a loan. What was typed comes back with what it would lend, or with what was wrong.
import { berlinDay, clock } from '../../../lib/config/clock';
import { findHits } from '../../../lib/directory/find-hits';
import { MOST_ENTRIES } from '../../../lib/loans/loan-input';
import { prepareLoan } from '../../../lib/loans/prepare-loan';
import { paths } from '../../../lib/paths';
import { loanDeps } from '../../_server/loan-deps';
import { openTyped } from '../../_server/open-typed';
import type { PageProps, RawQuery } from '../../_server/page-input';
import { newRequestKey } from '../../_server/request-key';
import { show } from '../../_server/show';
import { RequestForm } from './request-form';

/** What is asked for as long as nobody has said otherwise. */
const USUAL_CHANNELS = ['phone', 'mobile', 'email'];

/** What the address asks for: entries by name, or all that a search of the directory finds. */
async function namedIn(
  { entry, hits }: RawQuery,
  find: (query: string) => Promise<{ ids: string[] }>,
): Promise<string[]> {
  if (typeof hits === 'string' && hits !== '') return (await find(hits)).ids;
  return entry === undefined ? [] : [entry].flat();
}

export default function Page(props: PageProps) {
  return show(
    props,
    async ({ deps: directory, actor, t, lang, query, selection }) => {
      const deps = await loanDeps();
      const draft = await openTyped(deps, actor, { key: query['draft'], address: paths.newLoan() });
      const typed = draft?.fields ?? {};
      const like = typeof query['like'] === 'string' ? query['like'] : typed['like']?.[0];
      const isFirst = draft === null;
      const named = isFirst ? await namedIn(query, (hits) => findHits(directory, actor, hits, MOST_ENTRIES)) : [];
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
            requestKey={typed['requestKey']?.[0]?.slice(0, 40) ?? newRequestKey()}
          />
        ),
      };
    },
    { parameters: ['draft', 'entry', 'hits', 'like'], mayBeLong: true },
  );
}
