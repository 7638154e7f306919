// Expected failures: a closed set of codes. Readers see the translated message of the code, the log gets the rest.
export const ERROR_CODES = [
  'invalid', // input that breaks a rule; `param` says where
  'unknownParameter',
  'notFound',
  'merged', // the id lives on under another; `detail.into` says which
  'nothingSelected', // a file of a selection that is empty
  'methodNotAllowed',
  'malformedAddress',
  'foreignOrigin', // a form of another site
  'notSignedIn', // nobody is asked for as a guest: sign in first
  'mediaType', // a body of another kind than the one that is read here
  'forbidden', // the table of rights does not grant it
  'conflict', // somebody else was faster; `detail.current` is what stands there now
  'notRunning', // a loan that gives no access now; `detail.current` is its state
  'dependent', // later changes or other records rest on it
  'lastAdmin', // nobody would be left who may manage users
  'tooLarge',
  'tooMany', // asked too often in a minute
  'storeUnavailable', // the store does not answer now
  'storeInUse', // another process holds the store
  'storeDamaged',
  'storeNewer', // written by a newer version of the app
  'storeForeign', // holds data that is not ours
  'storeNotWritable',
  'diskFull',
  'wrongPassword',
  'noPassword', // whoever signs in with the account of the authority has none here
  'duplicate', // a uniqueness constraint refused the write
  'seedInvalid', // the dataset has mistakes; `detail.mistakes` lists file, line and reason
  'configInvalid',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly param: string | undefined;
  readonly detail: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    options: { message?: string; param?: string; detail?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(options.message ?? code, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'DomainError';
    this.code = code;
    this.param = options.param;
    this.detail = options.detail ?? {};
  }
}

/** Recognised by shape, since the server process and the bundled app each hold a copy of the class. */
export function isDomainError(error: unknown): error is DomainError {
  return error instanceof Error && error.name === 'DomainError' && 'code' in error;
}
