// The form of an organisation that is there.
import type { PageProps } from '../../../_server/page-input';
import { showForm } from '../../../_server/show-form';

export default function Page(props: PageProps) {
  return showForm(props, 'organisation');
}
