// The page of an organisation.
import { OrganisationPage } from '../../_ui/entry/organisation';
import type { PageProps } from '../../_server/page-input';
import { showEntry } from '../../_server/show-entry';

export default function Page(props: PageProps) {
  return showEntry(props, 'organisation', 'id', (drawing, entry, { officeMail }) => (
    <OrganisationPage {...drawing} entry={entry} officeMail={officeMail} />
  ));
}
