// Beside an entry that can be selected: the button for it. The page must hold the form, see SelectionBar and SelectEntry.
import type { Ref } from '../../../lib/directory/entry-schema';
import type { Drawing } from '../entry-link';
import { isSelectableType } from '../../../lib/directory/search-schema';
import { SelectToggle } from './select-toggle';

interface Props extends Drawing {
  entry: Pick<Ref, 'id' | 'type' | 'name'>;
  /** Where there is little room: a sign for the eye, the words for those who hear it. */
  short?: boolean;
}

export function SelectButton({ entry, short = false, t, selection }: Props) {
  if (!selection || !isSelectableType(entry.type)) return null;
  return (
    <SelectToggle
      id={entry.id}
      name={entry.name}
      selected={selection.ids.includes(entry.id)}
      short={short}
      texts={{ select: t('basket.select'), selected: t('basket.selected') }}
    />
  );
}
