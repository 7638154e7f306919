// Route handlers in one order: parse, may they?, do, answer. Failures become problem documents (RFC 9457) and one log line.
import 'server-only';
import { randomUUID } from 'node:crypto';
import { DomainError } from '../../graph/model/errors';
import type { Actor } from '../../lib/auth/actor';
import { demandDoor } from '../../lib/auth/doors';
import { getContainer, type Container } from '../../lib/container';
import { translator } from '../../lib/i18n/translator';
import { log } from '../../lib/log';
import { codeOf, isMerged, paramOf, STATUS_OF } from './errors';
import { noteRefusal } from './note-refusal';
import { langOf } from './read-query';
import { readActor } from './session';
import { slowDown } from './slow-down';
import { retryAfter } from './status';
import { waitPage } from './wait-page';

export interface Call {
  url: URL;
  params: Record<string, string>;
  container: Container;
  actor: Actor;
}
type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

const HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

export const json = (body: unknown, status = 200): Response => Response.json(body, { status, headers: HEADERS });

/** On to another page, after a form. */
export const seeOther = (location: string): Response => new Response(null, { status: 303, headers: { location } });

/** A failure as a problem document, logged once under the id of the request. @param more members of its own (RFC 9457, 3.2) */
export function problem(request: Request, error: unknown, more: object = {}): Response {
  const url = new URL(request.url);
  const id = request.headers.get('x-request-id') ?? randomUUID();
  const code = codeOf(error);
  noteRefusal(error);
  const status = STATUS_OF[code];
  const param = paramOf(error);
  const line = { id, code, param, method: request.method, path: url.pathname };
  if (status >= 500) log.error({ ...line, err: error }, 'request failed');
  else log.info(line, 'request refused');
  const wait = retryAfter(status);
  const page = status === 429 ? waitPage(request) : null;
  const common = { ...HEADERS, 'x-request-id': id, ...(wait !== undefined && { 'retry-after': wait }) };
  if (page !== null)
    return new Response(page, { status, headers: { ...common, 'content-type': 'text/html; charset=utf-8' } });
  const title = translator(langOf(url))(`errors.${code}`, { param: param ?? '' });
  const body = {
    type: 'about:blank',
    title,
    status,
    code,
    ...(param !== undefined && { param }),
    ...more,
    instance: `urn:uuid:${id}`,
  };
  return Response.json(body, { status, headers: { ...common, 'content-type': 'application/problem+json' } });
}

const refuseMethod = async (request: Request): Promise<Response> => {
  const refused = problem(request, new DomainError('methodNotAllowed', { message: request.method }));
  refused.headers.set('allow', 'GET, HEAD');
  return Promise.resolve(refused);
};

/** A resource that can only be read. `mergedTo` gives the address of an entry that lives on under another id. */
export function readable(
  work: (call: Call) => Promise<Response> | Response,
  mergedTo?: (into: string) => string,
): Record<string, Handler> {
  const GET: Handler = async (request, context) => {
    try {
      const url = new URL(request.url);
      const [params, container, actor] = await Promise.all([context.params, getContainer(), readActor()]);
      demandDoor(actor, 'GET', url.pathname);
      slowDown(actor, request.headers, url.pathname);
      return await work({ url, params, container, actor });
    } catch (error) {
      if (isMerged(error) && mergedTo) {
        const location = mergedTo(String(error.detail['into'])) + new URL(request.url).search;
        return new Response(null, { status: 308, headers: { ...HEADERS, location } });
      }
      return problem(request, error);
    }
  };
  const HEAD: Handler = async (request, context) => {
    const answer = await GET(request, context);
    return new Response(null, { status: answer.status, headers: answer.headers });
  };
  return {
    GET,
    HEAD,
    POST: refuseMethod,
    PUT: refuseMethod,
    PATCH: refuseMethod,
    DELETE: refuseMethod,
    OPTIONS: refuseMethod,
  };
}
