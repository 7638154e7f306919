// On the page of an entry: its button, with the form.
import type { Ref } from '../../../lib/directory/entry-schema';
import type { Drawing } from '../entry-link';
import { SelectButton } from './select-button';
import { SelectForm } from './select-form';

export function SelectEntry({ entry, ...drawing }: Drawing & { entry: Pick<Ref, 'id' | 'type' | 'name'> }) {
  const { selection } = drawing;
  if (!selection) return null;
  return (
    <div className="nk-pick-entry">
      <SelectForm selection={selection} />
      <SelectButton {...drawing} entry={entry} />
    </div>
  );
}
