// An address that belongs to no page: the same calm text as for an unknown entry, with near matches of its last part.
import { DomainError } from '../graph/model/errors';
import { show } from './_server/show';

export default function NotFound() {
  const nothing = { params: Promise.resolve({}), searchParams: Promise.resolve({}) };
  return show(nothing, () => Promise.reject(new DomainError('notFound')), { parameters: null });
}
