// The page of a place.
import { PlacePage } from '../../_ui/entry/place';
import type { PageProps } from '../../_server/page-input';
import { showEntry } from '../../_server/show-entry';

export default function Page(props: PageProps) {
  return showEntry(props, 'place', 'ags', (drawing, entry) => <PlacePage {...drawing} entry={entry} />);
}
