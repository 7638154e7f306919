// The front of the HTTP server: what every request passes before Next sees it. Gives it an id, refuses what is malformed,
// and writes one line in the log for each answer that is an error.
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { forgetLogged, log } from '../../lib/log';
import { answerRefusal } from './answer-refusal';
import { checkRequest } from './check-request';
import { clientOf } from './client';

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface Front {
  server: Server;
  /** From here on requests reach the app; before, they are asked to come back. */
  open(handler: Handler): void;
}

/** Far more than the longest address, so that an over-long one is read and answered with 414; beyond, Node answers 431. */
const MAX_HEADER_BYTES = 256 * 1024;
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;
/** On whatever is answered over https, static files and refusals too. */
const HSTS = 'max-age=31536000; includeSubDomains';
const STARTING_RETRY_SECONDS = 5;

/** What is logged of an address: enough to find it again, without what was typed into a search. */
const loggable = (address: string): string => (address.split('?')[0] ?? '').slice(0, 200);

function logErrors(request: IncomingMessage, response: ServerResponse, id: string): void {
  const began = performance.now();
  const { method } = request;
  const path = loggable(request.url ?? '');
  // „close“ follows „finish“, and comes alone where the reader went away.
  response.on('close', () => {
    const status = response.statusCode;
    if (forgetLogged(id) || status < 400) return;
    const ms = Math.round(performance.now() - began);
    log[status >= 500 ? 'error' : 'info']({ id, method, path, status, ms }, 'request failed');
  });
}

export function createFront(): Front {
  let app: Handler | null = null;
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, (request, response) => {
    const id = randomUUID();
    request.headers['x-request-id'] = id;
    request.headers['x-netzkompass-client'] = clientOf(request);
    response.setHeader('x-request-id', id);
    response.setHeader('x-content-type-options', 'nosniff'); // also on static files, which proxy.ts does not see
    if (request.headers['x-forwarded-proto'] === 'https') response.setHeader('strict-transport-security', HSTS);
    // The browser's own router: Next sends it on without a word about caches.
    if (request.headers['rsc'] !== undefined) response.setHeader('cache-control', 'no-store');
    logErrors(request, response, id);
    const refusal = checkRequest(request.method ?? '', request.url ?? '', request.headers);
    if (refusal) return answerRefusal(request, response, refusal, id);
    if (!app) {
      return answerRefusal(
        request,
        response,
        { status: 503, code: 'storeUnavailable', retryAfter: STARTING_RETRY_SECONDS },
        id,
      );
    }
    app(request, response).catch((error: unknown) => {
      log.error({ id, err: error }, 'the app threw');
      if (response.headersSent) response.destroy();
      else answerRefusal(request, response, { status: 500, code: 'internal' }, id);
    });
  });
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => answerBroken(error, socket));
  return { server, open: (handler) => (app = handler) };
}

/** A request that Node could not read: no headers, so no page in anyone's language either. */
function answerBroken(error: NodeJS.ErrnoException, socket: Socket): void {
  const status =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? '431 Request Header Fields Too Large'
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? '408 Request Timeout'
        : '400 Bad Request';
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const id = randomUUID();
  log.info({ id, status: Number(status.slice(0, 3)), reason: error.code }, 'request failed');
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\nx-request-id: ${id}\r\n\r\n`);
}
