// A resource of the loans: read by GET, written by JSON, for those who have signed in. A failure says as much as a caller can
// act upon: that they must sign in, what is wrong with a value, in which state the loan is by now.
import 'server-only';
import type { NextRequest } from 'next/server';
import { DomainError, isDomainError } from '../../../graph/model/errors';
import { loanState } from '../../../graph/model/loans';
import type { Actor } from '../../../lib/auth/actor';
import { demandDoor } from '../../../lib/auth/doors';
import { translator } from '../../../lib/i18n/translator';
import type { LoanDeps } from '../../../lib/loans/deps';
import { reason } from '../../../lib/loans/loan-schema';
import { comesFromHere } from '../../_server/form-origin';
import { loanDeps } from '../../_server/loan-deps';
import { langOf, readQuery } from '../../_server/read-query';
import { problem } from '../../_server/respond';
import { readWriter } from '../../_server/session';
import { slowDown } from '../../_server/slow-down';
import { keyOfRequest, readJsonBody } from './json-body';

export interface Call {
  deps: LoanDeps;
  actor: Actor;
  params: Record<string, string>;
  query: Record<string, string | string[]>;
}
export interface Posted extends Call {
  body: Record<string, unknown>;
  /** The same for the same request sent twice. */
  requestKey: string;
}
interface Work {
  /** What GET knows beside the language. */
  parameters?: readonly string[];
  GET?: (call: Call) => Promise<Response>;
  POST?: (call: Posted) => Promise<Response>;
}
type Context = { params: Promise<Record<string, string>> };
type Handler = (request: NextRequest, context: Context) => Promise<Response>;

/** There is no scheme of HTTP for a session in a cookie; this says where one begins. */
const SIGN_IN = 'Cookie realm="Netzkompass", form-action="/signin", cookie-name="session"';
const STRANGERS: readonly unknown[] = ['guest', 'outsider'];

/** What a problem says beside its code: in which state the loan is, where a JSON is broken, why a value is refused. */
function moreOf(request: Request, error: DomainError): object {
  const current = loanState.safeParse(error.detail['current']).data;
  const why = reason.safeParse(error.message).data;
  const place = error.detail['place'];
  const t = translator(langOf(new URL(request.url)));
  return {
    ...(why !== undefined && { reason: why }),
    ...(current !== undefined && { current, detail: t(`loans.state.${current}`) }),
    ...(typeof place === 'string' && { detail: place }),
  };
}

function refuse(request: Request, error: unknown): Response {
  if (!isDomainError(error)) return problem(request, error);
  if (error.code !== 'forbidden' || !STRANGERS.includes(error.detail['role']))
    return problem(request, error, moreOf(request, error));
  const refused = problem(request, new DomainError('notSignedIn'));
  refused.headers.set('www-authenticate', SIGN_IN);
  return refused;
}

/** The language of messages is the only parameter that all know. @throws DomainError invalid, unknownParameter */
function queryOf(url: URL, parameters: readonly string[]): Record<string, string | string[]> {
  const { lang, ...query } = readQuery(url, []);
  const unknown = Object.keys(query).find((name) => !parameters.includes(name));
  if (unknown !== undefined) throw new DomainError('unknownParameter', { param: unknown });
  if (lang !== undefined && lang !== 'de' && lang !== 'en' && lang !== '')
    throw new DomainError('invalid', { param: 'lang' });
  return query;
}

/** Nobody is told to sign in because the store is away: whoever asks is read as for a form, to read as well as to write. */
async function callOf(request: NextRequest, context: Context, parameters: readonly string[] = []): Promise<Call> {
  const actor = await readWriter();
  const url = new URL(request.url);
  demandDoor(actor, request.method === 'POST' ? 'POST' : 'GET', url.pathname);
  slowDown(actor, request.headers, url.pathname);
  return { deps: await loanDeps(), actor, params: await context.params, query: queryOf(url, parameters) };
}

/** All methods of an address; those without work are refused, with those that have some in Allow. */
export function loanResource(
  work: Work,
): Record<'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS', Handler> {
  const allow = [...(work.GET ? ['GET', 'HEAD'] : []), ...(work.POST ? ['POST'] : [])].join(', ');
  const refuseMethod: Handler = (request) => {
    const refused = problem(request, new DomainError('methodNotAllowed', { message: request.method }));
    refused.headers.set('allow', allow);
    return Promise.resolve(refused);
  };
  const { GET: read, POST: write, parameters } = work;
  const GET: Handler = async (request, context) => {
    if (!read) return refuseMethod(request, context);
    try {
      return await read(await callOf(request, context, parameters));
    } catch (error) {
      return refuse(request, error);
    }
  };
  const HEAD: Handler = async (request, context) => {
    const { status, headers } = await GET(request, context);
    return new Response(null, { status, headers });
  };
  const POST: Handler = async (request, context) => {
    if (!write) return refuseMethod(request, context);
    try {
      if (!comesFromHere(request)) throw new DomainError('foreignOrigin');
      const call = await callOf(request, context);
      return await write({ ...call, body: await readJsonBody(request), requestKey: keyOfRequest(request) });
    } catch (error) {
      return refuse(request, error);
    }
  };
  return { GET, HEAD, POST, PUT: refuseMethod, PATCH: refuseMethod, DELETE: refuseMethod, OPTIONS: refuseMethod };
}
