// A limit around work that cannot be called back: the caller goes on, the work ends by itself.
import { DomainError } from '../../model/errors';

/** @throws DomainError `storeUnavailable` where `work` is not done after `limitMs` */
export function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new DomainError('storeUnavailable', { message: `Neo4j did not answer within ${limitMs / 1000} s` }));
    }, limitMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
