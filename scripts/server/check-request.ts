// What an address and a method must be before Next sees a request. Pure: the head of a request in, a refusal or null out.
import type { ErrorCode } from '../../graph/model/errors';
import { methodsOf } from '../../lib/auth/doors';

export interface Refusal {
  status: 400 | 405 | 411 | 413 | 414;
  code: ErrorCode;
  /** The methods that this address knows. */
  allow?: string;
  param?: string;
}

/** Longer than any address that our own forms make, the longest search with every filter included. */
const LONGEST_ADDRESS = 8000;
/** The forms of the app send a few words, or 200 ids at most. */
const LARGEST_BODY = 64 * 1024;

const READ = ['GET', 'HEAD'];
/** The routes of the API refuse by themselves what they do not know. */
const API = /^\/api\/(?!auth\/)/;
/** What comes back from the provider of the authority's accounts works once: nobody looks at its head first. */
const ONCE = /^\/api\/auth\/callback\/oidc\/?$/;
const ALL = [...READ, 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** As the table of the doors says; an address that belongs to no page can be read, to be told so. */
function methodsAt(path: string): readonly string[] {
  if (API.test(path)) return ALL;
  if (ONCE.test(path)) return ['GET'];
  const known = methodsOf(path);
  return known.length === 0 ? READ : known.flatMap((method) => (method === 'GET' ? READ : [method]));
}

/** Encoded slashes, backslashes and NUL would mean something else to whoever decodes them later. */
const DISGUISED = /%2f|%5c|%00/i;

/** Steps out of a folder: browsers resolve them before they ask, so whoever sends one means to hide where it leads. */
const STEPS = /(^|\/)\.{1,2}(\/|$)/;

const isDecodable = (text: string): boolean => {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
};

/** Control characters have no business in a path, whether encoded or not. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f]/;

function isReadable(address: string): boolean {
  if (!address.startsWith('/')) return false;
  const [path = '', query = ''] = address.split(/\?(.*)/s);
  if (DISGUISED.test(path) || !isDecodable(path) || CONTROL.test(decodeURIComponent(path))) return false;
  if (STEPS.test(decodeURIComponent(path))) return false;
  return query.split('&').every((pair) => isDecodable(pair.replaceAll('+', ' ')));
}

export function checkRequest(
  method: string,
  address: string,
  headers: Readonly<Record<string, unknown>>,
): Refusal | null {
  if (address.length > LONGEST_ADDRESS) return { status: 414, code: 'tooLarge' };
  if (!isReadable(address)) return { status: 400, code: 'malformedAddress' };
  const path = address.split('?')[0] ?? '';
  const allowed = methodsAt(path);
  if (!allowed.includes(method)) return { status: 405, code: 'methodNotAllowed', allow: allowed.join(', ') };
  return checkBody(headers);
}

/** A body must say how long it is, so that nobody has to read it to know that it is too long. */
function checkBody(headers: Readonly<Record<string, unknown>>): Refusal | null {
  const length = headers['content-length'];
  if (length === undefined && headers['transfer-encoding'] !== undefined)
    return { status: 411, code: 'invalid', param: 'Content-Length' };
  return Number(length ?? 0) > LARGEST_BODY ? { status: 413, code: 'tooLarge' } : null;
}
