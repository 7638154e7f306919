// The page of a cooperation.
import { CooperationPage } from '../../_ui/entry/cooperation';
import type { PageProps } from '../../_server/page-input';
import { showEntry } from '../../_server/show-entry';

export default function Page(props: PageProps) {
  return showEntry(props, 'cooperation', 'id', (drawing, entry, { officeMail }) => (
    <CooperationPage {...drawing} entry={entry} officeMail={officeMail} />
  ));
}
