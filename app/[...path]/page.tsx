// An address that belongs to no page: the same calm text as for an unknown entry, with near matches of its last part.
// A page and not Next's not-found.tsx: that one is drawn along with every page and would set its status to 404.
import { DomainError } from '../../graph/model/errors';
import { show } from '../_server/show';
import type { PageProps } from '../_server/page-input';

export default function Page(props: PageProps) {
  return show(props, () => Promise.reject(new DomainError('notFound')), { parameters: null });
}
