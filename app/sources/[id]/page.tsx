// The page of a source.
import { SourcePage } from '../../_ui/entry/source';
import type { PageProps } from '../../_server/page-input';
import { showEntry } from '../../_server/show-entry';

export default function Page(props: PageProps) {
  return showEntry(props, 'source', 'id', (drawing, entry) => <SourcePage {...drawing} entry={entry} />);
}
