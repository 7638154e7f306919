// The id of a loan in an address: what is none is not there.
import { z } from 'zod';
import { DomainError } from '../../../graph/model/errors';

export const loanId = z.uuid();

/** @throws DomainError notFound */
export function loanIdOf(params: Readonly<Record<string, string>>): string {
  const { data } = loanId.safeParse(params['id']);
  if (data === undefined) throw new DomainError('notFound', { param: 'id' });
  return data;
}
