// What was lent of an organisation, and what was reported of it.
import type { PageProps } from '../../../_server/page-input';
import { showEntryLoans } from '../../../_server/show-entry-loans';

export default function Page(props: PageProps) {
  return showEntryLoans(props, 'organisation');
}
