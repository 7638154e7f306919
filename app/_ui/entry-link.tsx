// A link to an entry, with the dotted badge where it is made up.
import type { Ref } from '../../lib/directory/entry-schema';
import type { Lang, Translator } from '../../lib/i18n/translator';
import { paths, type ViewParams } from '../../lib/paths';
import { ExampleBadge } from './badge';
import type { Selection } from './basket/selection';
import type { Confirming } from './confirm/confirming';
import { German } from './german';
import { displayName } from './names';

/** An entry to link to; `basis: null` where its badge is left out. */
export type Linked = Pick<Ref, 'id' | 'type' | 'name'> & { basis: Ref['basis'] | null };

/** What every drawing of an entry needs: texts, language and the view that links carry on. */
export interface Drawing {
  t: Translator;
  lang: Lang;
  view: ViewParams;
  /** What the reader has selected, where entries can be selected. */
  selection?: Selection | null | undefined;
  /** Whether what is held back can be borrowed. */
  canBorrow?: boolean | undefined;
  /** Where things can be confirmed: for editors, on pages that show them one by one. */
  confirming?: Confirming | null | undefined;
}

export function EntryLink({ t, lang, view, entry }: Drawing & { entry: Linked }) {
  return (
    <>
      <a href={paths.entry(view, entry)}>
        <German lang={lang}>{displayName(t, entry)}</German>
      </a>
      {entry.basis === 'example' && (
        <>
          {' '}
          <ExampleBadge t={t} basis={entry.basis} />
        </>
      )}
    </>
  );
}

interface LinksProps extends Drawing {
  entries: readonly Pick<Ref, 'id' | 'type' | 'name' | 'basis'>[];
  /** Where what they belong to is made up, and says so, they need not say it again. */
  quiet?: boolean;
}

/** Several links in a row, set apart by commas. */
export function EntryLinks({ entries, quiet = false, ...drawing }: LinksProps) {
  return entries.map((entry, index) => (
    <span key={`${entry.id}-${index}`}>
      {index > 0 && ', '}
      <EntryLink {...drawing} entry={quiet ? { ...entry, basis: null } : entry} />
    </span>
  ));
}
