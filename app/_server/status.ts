// The HTTP status of a page. Next lets a page answer 200, 404 or a redirect only; a directory also needs 400 and 503,
// and a 404 that reads without JavaScript. Node announces every request with its response; we keep the response at hand.
import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';
import { shareRequestId } from '../../lib/audit/request-id';
import { TAKE_WINDOW_MS } from '../../lib/auth/take-limits';

/** How long a reader is asked to wait: for a store that is away, and after too many requests. */
const RETRY_SECONDS: Readonly<Record<number, number>> = { 429: TAKE_WINDOW_MS / 1000, 503: 5 };

/** The header of an answer with this status; undefined where there is nothing to wait for. */
export const retryAfter = (status: number): string | undefined => RETRY_SECONDS[status]?.toString();

interface Held {
  current: AsyncLocalStorage<ServerResponse>;
}
const holder = globalThis as typeof globalThis & { netzkompassResponse?: Held };

/** Called once by instrumentation.ts. The storage lives on globalThis, since bundles hold copies of this module. */
export function followResponses(): void {
  if (holder.netzkompassResponse) return;
  const current = new AsyncLocalStorage<ServerResponse>();
  holder.netzkompassResponse = { current };
  shareRequestId(() => {
    const id = current.getStore()?.getHeader('x-request-id');
    return typeof id === 'string' ? id : undefined;
  });
  subscribe('http.server.request.start', (message) => {
    current.enterWith((message as { response: ServerResponse }).response);
  });
}

/** Sets the status of the answer that is being rendered; without effect once its head has been sent. */
export function setStatus(status: number): void {
  const response = holder.netzkompassResponse?.current.getStore();
  if (!response || response.headersSent) return;
  response.statusCode = status;
  const wait = retryAfter(status);
  if (wait !== undefined) response.setHeader('retry-after', wait);
}

/** Adds a cookie to the answer that is being rendered: Next lets pages read cookies only. Without effect once its head is sent. */
export function sendCookie(header: string): void {
  const response = holder.netzkompassResponse?.current.getStore();
  if (response && !response.headersSent) response.appendHeader('set-cookie', header);
}
