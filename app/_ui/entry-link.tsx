// A link to an entry, with the dotted badge where it is made up.
import type { Ref } from '../../lib/directory/entry-schema';
import type { Lang, Translator } from '../../lib/i18n/translator';
import { paths, type ViewParams } from '../../lib/paths';
import { ExampleBadge } from './badge';
import { German } from './german';
import { displayName } from './names';

/** What every drawing of an entry needs: texts, language and the view that links carry on. */
export interface Drawing {
  t: Translator;
  lang: Lang;
  view: ViewParams;
}

export function EntryLink({ t, lang, view, entry }: Drawing & { entry: Pick<Ref, 'id' | 'type' | 'name' | 'basis'> }) {
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

/** Several links in a row, set apart by commas. */
export function EntryLinks({
  entries,
  ...drawing
}: Drawing & { entries: readonly Pick<Ref, 'id' | 'type' | 'name' | 'basis'>[] }) {
  return entries.map((entry, index) => (
    <span key={`${entry.id}-${index}`}>
      {index > 0 && ', '}
      <EntryLink {...drawing} entry={entry} />
    </span>
  ));
}
