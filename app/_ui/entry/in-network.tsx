// From an entry to its place in the network: the link says which question the view behind it answers.
import type { EntryType } from '../../../graph/model/ids';
import { paths, type Query } from '../../../lib/paths';
import type { Drawing } from '../entry-link';

interface Props extends Drawing {
  entry: { type: Exclude<EntryType, 'source'>; id: string };
}

/** Around a committee two steps: who sits here, and in what else they work together. */
const queryOf = ({ type, id }: Props['entry']): Query => {
  if (type === 'baustein') return { baustein: id };
  if (type === 'place') return { town: id };
  return type === 'cooperation' ? { focus: id, degrees: '2' } : { focus: id };
};

export function InNetwork({ t, view, entry }: Props) {
  return (
    <p>
      <a href={paths.network(view, queryOf(entry))}>{t(`answers.show.${entry.type}`)}</a>
    </p>
  );
}
