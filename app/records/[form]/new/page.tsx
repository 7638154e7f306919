// The form of something new that belongs to an entry: a participation, a contact point.
import type { PageProps } from '../../../_server/page-input';
import { showForm } from '../../../_server/show-form';

export default function Page(props: PageProps) {
  return showForm(props);
}
