// The page of a form: who may, what stands in the record now, what was typed before; then the form.
import 'server-only';
import { randomBytes } from 'node:crypto';
import type { ReactNode } from 'react';
import { isSignedIn } from '../../lib/auth/actor';
import { clock } from '../../lib/config/clock';
import { openFormDraft } from '../../lib/kept/form-draft';
import { paths } from '../../lib/paths';
import { readForm } from '../../lib/records/read-form';
import { todayInBerlin } from '../../lib/records/today';
import { RecordForm } from '../_ui/form/record-form';
import { readId, type PageProps } from './page-input';
import { show } from './show';

export function showForm(props: PageProps, name: 'organisation' | 'cooperation'): Promise<ReactNode> {
  return show(
    props,
    async ({ deps, actor, t, lang, params, query }) => {
      const id = params['id'] === undefined ? undefined : readId(params['id']);
      const form = await readForm(deps, actor, { form: name, ...(id !== undefined && { id }) });
      const page = form.loaded?.page;
      const address = page ? paths.editEntry(page) : paths.newRecord(name);
      const by = isSignedIn(actor) ? actor.id : '';
      const key = typeof query['draft'] === 'string' ? query['draft'] : undefined;
      const typed = await openFormDraft(deps, key, { by, address }, clock());
      const title =
        id === undefined
          ? t(`records.new.${name}`)
          : t(`records.change.${name}`, { name: form.loaded?.values['name']?.[0] ?? id });
      const places = deps
        .index()
        .records.filter((record) => record.type === 'place')
        .map(({ id: value, name: label }) => ({ value, label }));
      return {
        title,
        content: (
          <RecordForm
            t={t}
            lang={lang}
            form={form}
            id={id}
            title={title}
            address={address}
            back={page ? paths.entry({}, page) : paths.directory()}
            typed={typed}
            requestKey={typed?.fields['requestKey']?.[0] ?? randomBytes(18).toString('base64url')}
            places={places}
            today={todayInBerlin(clock())}
            draft={typed ? key : undefined}
          />
        ),
      };
    },
    { parameters: ['draft'] },
  );
}
