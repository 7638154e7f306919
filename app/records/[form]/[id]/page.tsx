// The form of something that belongs to an entry and is there.
import type { PageProps } from '../../../_server/page-input';
import { showForm } from '../../../_server/show-form';

export default function Page(props: PageProps) {
  return showForm(props);
}
