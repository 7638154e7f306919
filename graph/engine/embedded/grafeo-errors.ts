// Turns what Grafeo and the file system throw into the closed codes of the domain.
import { DomainError, isDomainError } from '../../model/errors';

/** Two transactions touched the same record: the work may be run again. */
export class Conflict extends Error {
  constructor(cause: unknown) {
    super('two writers met', { cause });
    this.name = 'Conflict';
  }
}

const CONFLICT_STATUS = '40000';

/** For an error of a statement or a commit. */
export function fromGrafeo(error: unknown): Error {
  if (isDomainError(error)) return error;
  const text = textOf(error);
  // Before the conflicts: Grafeo gives a commit that the full disk refused the status of a conflict too.
  if (isDiskFull(error)) return diskFull(error);
  if (error instanceof Error && 'gqlStatus' in error && error.gqlStatus === CONFLICT_STATUS) return new Conflict(error);
  // Grafeo gives constraint errors the general status G2000, so the words decide; the contract tests watch them.
  if (/constraint violation/i.test(text))
    return new DomainError('duplicate', { message: firstLine(text), cause: error });
  return new DomainError('internal', { message: firstLine(text), cause: error });
}

/** For an error while the store in `folder` is opened. */
export function fromOpening(error: unknown, folder: string): DomainError {
  if (isDomainError(error)) return error;
  const text = textOf(error);
  if (isDiskFull(error)) return diskFull(error);
  if (/permission denied|read-only file system|EACCES|EPERM|EROFS/i.test(text)) return notWritable(error, folder);
  return new DomainError('storeDamaged', {
    message: `The store in ${folder} cannot be read: ${firstLine(text)}. Put back a backup of this folder.`,
    detail: { folder },
    cause: error,
  });
}

/** For an error of mkdir or of the first file written into `folder`. */
export function fromFolder(error: unknown, folder: string): DomainError {
  if (isDomainError(error)) return error;
  return isDiskFull(error) ? diskFull(error) : notWritable(error, folder);
}

/** Grafeo takes a lock of the operating system on its file and says so when another holds it. */
export function isHeldByAnother(error: unknown): boolean {
  return /cannot be locked|locked by another|already locked/i.test(textOf(error));
}

function isDiskFull(error: unknown): boolean {
  return /ENOSPC|EDQUOT|no space left|disk quota|os error 28\b/i.test(textOf(error));
}

function diskFull(cause: unknown): DomainError {
  return new DomainError('diskFull', { message: 'The disk is full: nothing was written.', cause });
}

function notWritable(cause: unknown, folder: string): DomainError {
  return new DomainError('storeNotWritable', {
    message: `The folder ${folder} cannot be written: ${firstLine(textOf(cause))}.`,
    detail: { folder },
    cause,
  });
}

/** Grafeo hides the system's own words in the cause now and then. */
function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // The status of an error at opening comes as a cause of this form and says nothing to a reader.
  if (!(error.cause instanceof Error) || error.cause.message.startsWith('GQLSTATUS')) return error.message;
  return `${error.message} ${textOf(error.cause)}`;
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}
