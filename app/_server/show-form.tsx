// The page of a form: who may, what stands in the record now, what was typed before; then the form.
import 'server-only';
import type { ReactNode } from 'react';
import { DomainError } from '../../graph/model/errors';
import { berlinDay, clock } from '../../lib/config/clock';
import type { Translator } from '../../lib/i18n/translator';
import { paths } from '../../lib/paths';
import { valuesFromText } from '../../lib/records/form';
import { actsOn } from '../../lib/records/acts-on';
import { readForm, type OpenForm } from '../../lib/records/read-form';
import { findNear } from '../../lib/records/refuse-near';
import { LostForm } from '../_ui/form/lost-form';
import { RecordForm } from '../_ui/form/record-form';
import { codeOf } from './errors';
import { openTyped } from './open-typed';
import { readId, type PageProps, type RawQuery } from './page-input';
import { pickStates } from './pick-states';
import { readAnswering } from './answer-report';
import { newRequestKey } from './request-key';
import { show } from './show';

type EntryForm = 'organisation' | 'cooperation';
type Name = EntryForm | 'participation' | 'part' | 'support' | 'work' | 'contact' | 'source';
/** Forms of what belongs to entries: they share the pages below /records. */
const OF_FACTS: readonly string[] = ['participation', 'part', 'support', 'work', 'contact', 'source'] satisfies Name[];

const isEntryForm = (name: Name): name is EntryForm => name === 'organisation' || name === 'cooperation';

/** The form whose name stands in the address. @throws DomainError notFound */
function nameIn(params: Record<string, string>): Name {
  const name = params['form'] ?? '';
  if (!OF_FACTS.includes(name)) throw new DomainError('notFound', { param: 'form' });
  return name as Name;
}

const textIn = (query: RawQuery, name: string): string | undefined =>
  typeof query[name] === 'string' ? query[name] : undefined;

function titleOf(t: Translator, name: Name, form: OpenForm, id: string | undefined): string {
  const called = form.loaded?.title ?? form.loaded?.values['name']?.[0] ?? id ?? '';
  if (id === undefined) return isEntryForm(name) ? t(`records.new.${name}`) : t(`forms.new.${name}`);
  return isEntryForm(name)
    ? t(`records.change.${name}`, { name: called })
    : t(`forms.change.${name}`, { name: called });
}

/** @param given the form; without it, its name stands in the address */
export function showForm(props: PageProps, given?: EntryForm): Promise<ReactNode> {
  return show(
    props,
    async ({ deps, actor, t, lang, params, query }) => {
      const name = given ?? nameIn(params);
      const id = params['id'] === undefined ? undefined : readId(params['id']);
      const at = isEntryForm(name) ? undefined : (textIn(query, 'at') ?? '');
      const report = textIn(query, 'report');
      const answers = await readAnswering(actor, { name, isNew: id === undefined, report });
      const address = addressOf(name, { id, at, report });
      const key = textIn(query, 'draft');
      const typed = await openTyped(deps, actor, { key, address });
      const beside = valuesFromText(typed?.fields['base']?.[0])?.['visibility'] ?? [];
      const asked = { form: name, ...(id !== undefined && { id }), ...(at && { at }), beside: [...beside] };
      const form = await readForm(deps, actor, asked).catch((error: unknown) => {
        if (typed && codeOf(error) === 'notFound') return null;
        throw error;
      });
      if (typed && !form)
        return {
          title: t('records.lost.title'),
          content: <LostForm t={t} lang={lang} form={name} typed={typed.fields} />,
        };
      if (!form) throw new DomainError('notFound', { param: 'id' });
      if (id === undefined && !isEntryForm(name) && !form.loaded) throw new DomainError('notFound', { param: 'form' });
      const page = form.loaded?.page;
      const title = titleOf(t, name, form, id);
      const records = deps.index().records;
      const places = records
        .filter((record) => record.type === 'place')
        .map(({ id: value, name: label }) => ({ value, label }));
      const near = findNear(deps.index(), name, typed?.fields['name']?.[0] ?? '');
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
            requestKey={typed?.fields['requestKey']?.[0]?.slice(0, 40) ?? newRequestKey()}
            places={places}
            today={berlinDay(clock())}
            draft={typed ? key : undefined}
            at={at}
            picks={await pickStates({ deps, actor, lang }, form, typed?.fields)}
            near={
              id === undefined && isEntryForm(name)
                ? near.map((one) => ({ id: one.id, type: name, name: one.name }))
                : undefined
            }
            acts={id === undefined ? [] : actsOn(form)}
            answers={answers}
          />
        ),
      };
    },
    { parameters: ['draft', 'at', 'report'] },
  );
}

function addressOf(name: Name, { id, at = '', report }: Record<'id' | 'at' | 'report', string | undefined>): string {
  if (isEntryForm(name))
    return id === undefined ? paths.newRecord(name, { report }) : paths.editEntry({ type: name, id }, { report });
  return id === undefined ? paths.newFact(name, at, report) : paths.editFact(name, id, at, report);
}
