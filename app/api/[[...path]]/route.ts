// /api itself and any other address below it: a problem document instead of a page.
import { readable } from '../../_server/respond';
import { DomainError } from '../../../graph/model/errors';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = readable(() => {
  throw new DomainError('notFound');
});
