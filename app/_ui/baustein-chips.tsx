// The Bausteine of an entry as a row of links.
import type { Ref } from '../../lib/directory/entry-schema';
import { paths } from '../../lib/paths';
import { BausteinMark } from './baustein-mark';
import type { Drawing } from './entry-link';
import { German } from './german';
import { plainName } from './names';

export function BausteinChips({
  t,
  lang,
  view,
  bausteine,
}: Drawing & { bausteine: readonly Pick<Ref, 'id' | 'type' | 'name'>[] }) {
  if (bausteine.length === 0) return null;
  return (
    <ul className="nk-chips" aria-label={t('ui.entry.bausteine')}>
      {bausteine.map((baustein) => (
        <li key={baustein.id}>
          <a className="nk-chip" href={paths.entry(view, baustein)}>
            <BausteinMark number={baustein.id} />
            <span className="nk-chip__name">
              <German lang={lang}>{plainName(baustein.name)}</German>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
