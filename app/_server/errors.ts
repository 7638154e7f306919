// One table: error code → status. Readers see the translated message of the code, the log gets the rest under an id.
import { isDomainError, type DomainError, type ErrorCode } from '../../graph/model/errors';

export const STATUS_OF: Readonly<Record<ErrorCode, number>> = {
  invalid: 400,
  unknownParameter: 400,
  malformedAddress: 400,
  foreignOrigin: 403,
  notSignedIn: 401,
  mediaType: 415,
  forbidden: 403,
  conflict: 409,
  notRunning: 409,
  dependent: 409,
  lastAdmin: 409,
  noPassword: 409,
  notFound: 404,
  nothingSelected: 404,
  merged: 308,
  methodNotAllowed: 405,
  tooLarge: 414,
  tooMany: 429,
  storeUnavailable: 503,
  storeInUse: 503,
  storeDamaged: 503,
  storeNewer: 503,
  storeForeign: 503,
  storeNotWritable: 503,
  diskFull: 503,
  wrongPassword: 503,
  duplicate: 409,
  seedInvalid: 500,
  configInvalid: 500,
  internal: 500,
};

/** The code of any failure: what we did not expect is `internal`. */
export const codeOf = (error: unknown): ErrorCode => (isDomainError(error) ? error.code : 'internal');
export const paramOf = (error: unknown): string | undefined => (isDomainError(error) ? error.param : undefined);
export const isMerged = (error: unknown): error is DomainError => isDomainError(error) && error.code === 'merged';
