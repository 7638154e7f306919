// The page of a Baustein.
import { BausteinPage } from '../../_ui/entry/baustein';
import type { PageProps } from '../../_server/page-input';
import { showEntry } from '../../_server/show-entry';

export default function Page(props: PageProps) {
  return showEntry(props, 'baustein', 'number', (drawing, entry) => <BausteinPage {...drawing} entry={entry} />);
}
