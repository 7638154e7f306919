// Awaits the DomainError that a test expects, so that its code and its words can be looked at.
import { isDomainError, type DomainError } from '../../graph/model/errors';

/** @throws Error where the work succeeds; any other error as it is */
export async function failureOf(work: Promise<unknown>): Promise<DomainError> {
  try {
    await work;
  } catch (error) {
    if (isDomainError(error)) return error;
    throw error;
  }
  throw new Error('the work succeeded, a DomainError was expected');
}
