// A JSON object that was posted, and the key under which its request is carried out once. The front of the server has refused
// by now what is too large, or does not say how large it is.
import { createHash, randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { DomainError, isDomainError } from '../../../graph/model/errors';
import { parseInput } from '../../../lib/directory/parse-input';
import { placeOfMistake } from './json-place';

const JSON_TYPE = 'application/json';
/** As much as is repeated of a name that is not ours. */
const LONGEST_NAME = 60;
/** A key as the draft of the HTTP working group writes it, in quotation marks, or plain. */
export const KEY = /^("?)([A-Za-z0-9_-]{16,64})\1$/;

/** Half a pair of a sign can be written in JSON, and in no store. @throws DomainError invalid (`body`) */
function wholeSigns(_name: string, value: unknown): unknown {
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value))
    throw new DomainError('invalid', { param: 'body', detail: { place: 'Unicode' } });
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text, wholeSigns) as unknown;
  } catch (cause) {
    if (isDomainError(cause)) throw cause;
    const detail = cause instanceof SyntaxError ? { place: placeOfMistake(text) } : {};
    throw new DomainError('invalid', { param: 'body', cause, detail });
  }
}

/** @throws DomainError mediaType, invalid (`body`; `detail.place` says where it is no JSON) */
export async function readJsonBody(request: Request): Promise<Record<string, unknown>> {
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';');
  if (type.trim().toLowerCase() !== JSON_TYPE) throw new DomainError('mediaType', { param: 'Content-Type' });
  const bytes = await request.arrayBuffer();
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new DomainError('invalid', { param: 'body', cause, detail: { place: 'UTF-8' } });
  }
  const value = parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new DomainError('invalid', { param: 'body', detail: { place: 'line 1, column 1: no object' } });
  return value as Record<string, unknown>;
}

/** Members that there are not come first, so that a name that is misspelt is not told as one that is missing. @throws DomainError unknownParameter, invalid */
export function checkMembers(schema: z.ZodObject, body: Readonly<Record<string, unknown>>): void {
  const unknown = Object.keys(body).find((name) => !Object.hasOwn(schema.shape, name));
  if (unknown !== undefined) throw new DomainError('unknownParameter', { param: unknown.slice(0, LONGEST_NAME) });
  parseInput(schema, body);
}

/**
 * From `Idempotency-Key`, where it is given; else one that no other request has. It belongs to the address, so that a key that
 * was used for another act is another request.
 * @throws DomainError invalid (`Idempotency-Key`)
 */
export function keyOfRequest(request: Request): string {
  const given = request.headers.get('idempotency-key');
  if (given === null) return randomBytes(18).toString('base64url');
  const key = KEY.exec(given)?.[2];
  if (key === undefined) throw new DomainError('invalid', { param: 'Idempotency-Key' });
  return createHash('sha256')
    .update(`${new URL(request.url).pathname} ${key}`)
    .digest('base64url');
}
