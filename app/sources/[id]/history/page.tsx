// What was changed in a source.
import type { PageProps } from '../../../_server/page-input';
import { showHistory } from '../../../_server/show-history';

export default function Page(props: PageProps) {
  return showHistory(props, 'source');
}
