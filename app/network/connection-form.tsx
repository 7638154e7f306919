'use client';
// Two fields: from whom to whom. A plain form, so that it works without JavaScript; the browser offers the shown names.
import { useId } from 'react';
import type { End } from '../../lib/network/find-end';
import type { NetworkNode } from '../../lib/network/network-schema';
import { paths, type Query, type ViewParams } from '../../lib/paths';
import { HiddenQuery } from '../directory/hidden-query';

interface Props {
  texts: Readonly<Record<'form' | 'fieldFrom' | 'fieldTo' | 'submit', string>>;
  nodes: readonly NetworkNode[];
  /** The rest of the address. */
  query: Query;
  view: ViewParams;
  /** What the address asks for. Where an end is missing, the form is open. */
  from: End | null;
  to: End | null;
  german: 'de' | undefined;
}

const written = (end: End | null): string => (end === null ? '' : end.is === 'unknown' ? end.text : end.entry.name);

export function ConnectionForm({ texts, nodes, query, view, from, to, german }: Props) {
  const names = useId();
  const field = (name: 'from' | 'to', label: string, value: string) => (
    <label>
      <span>{label}</span>
      <input
        key={value}
        name={name}
        defaultValue={value}
        list={names}
        required
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        className="nk-select"
      />
    </label>
  );
  return (
    <details
      className="nk-way__form"
      open={(from !== null || to !== null) && !(from?.is === 'entry' && to?.is === 'entry')}
    >
      <summary className="nk-button nk-button--secondary">{texts.form}</summary>
      <form action={paths.network()} method="get" aria-label={texts.form}>
        <HiddenQuery
          query={{ ...query, day: view.day ?? '', examples: view.examples === false ? '0' : '' }}
          without={['from', 'to']}
        />
        {field('from', texts.fieldFrom, written(from))}
        {field('to', texts.fieldTo, written(to))}
        <button type="submit" className="nk-button nk-button--primary">
          {texts.submit}
        </button>
        <datalist id={names} lang={german}>
          {[...new Set(nodes.filter(({ type }) => type !== 'baustein').map(({ name }) => name))].map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </form>
    </details>
  );
}
