// Turns what neo4j-driver throws into the closed codes of the domain.
import neo4j, { type Neo4jError } from 'neo4j-driver';
import { DomainError, type ErrorCode } from '../../model/errors';

/** Server codes that say more than "internal", by their beginning; the first that fits counts. */
const CODES: readonly (readonly [string, ErrorCode])[] = [
  ['Neo.ClientError.Security.', 'wrongPassword'],
  ['Neo.ClientError.Database.DatabaseNotFound', 'configInvalid'],
  ['Neo.ClientError.General.WriteOnReadOnlyAccessDatabase', 'storeNotWritable'],
  ['Neo.ClientError.General.ForbiddenOnReadOnlyDatabase', 'storeNotWritable'],
  ['Neo.ClientError.Transaction.TransactionTimedOut', 'storeUnavailable'],
  ['Neo.TransientError.', 'storeUnavailable'],
  ['Neo.ClientError.Cluster.', 'storeUnavailable'],
  ['ServiceUnavailable', 'storeUnavailable'],
  ['SessionExpired', 'storeUnavailable'],
  // What the driver throws without a code of the server: acquisition timed out, TLS failed, the host is unknown.
  ['N/A', 'storeUnavailable'],
];

/** @param error anything; what the driver did not throw passes unchanged */
export function fromNeo4j(error: unknown): unknown {
  if (!isNeo4jError(error)) return error;
  const code = codeOf(error);
  const param = code === 'configInvalid' ? { param: 'NEO4J_DATABASE' } : {};
  return new DomainError(code, {
    message: messageOf(error, code),
    ...param,
    detail: { neo4j: error.code },
    cause: error,
  });
}

/** The driver must see these as they are, or it does not run the work again. */
export function isRetryable(error: unknown): boolean {
  return isNeo4jError(error) && neo4j.isRetryableError(error);
}

/** Recognised by shape: the server process and the bundled app may each hold a copy of the driver. */
function isNeo4jError(error: unknown): error is Neo4jError {
  return error instanceof Error && error.name === 'Neo4jError' && 'code' in error && typeof error.code === 'string';
}

function codeOf(error: Neo4jError): ErrorCode {
  // A node that still has relationships breaks a constraint too, but is no duplicate.
  if (error.code === 'Neo.ClientError.Schema.ConstraintValidationFailed') {
    return error.message.includes('already exists') ? 'duplicate' : 'internal';
  }
  return CODES.find(([beginning]) => error.code.startsWith(beginning))?.[1] ?? 'internal';
}

function messageOf(error: Neo4jError, code: ErrorCode): string {
  if (code === 'wrongPassword' && error.code.includes('CredentialsExpired')) {
    return 'Neo4j wants its first password changed before it lets anybody in.';
  }
  if (code === 'wrongPassword') return 'Neo4j does not accept NEO4J_USER and NEO4J_PASSWORD.';
  const line = firstLine(error.message);
  if (code === 'configInvalid') return `NEO4J_DATABASE names a database that is not there (${line})`;
  return code === 'storeUnavailable' ? `Neo4j does not answer: ${networkReason(error) ?? line}` : line;
}

/** The driver buries what the network said under paragraphs of advice and causes. */
function networkReason(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const [, reason] = /Caused by: (.+)/.exec(error.message) ?? [];
  return reason ?? networkReason(error.cause);
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? text;
}
