// The selection over HTTP, as a browser without scripts would send it.
import { send, type Answer } from './e2e-http';

export type Fields = readonly (readonly [string, string])[];

/** A form of the selection. @param cookie the key, as it stands in the cookie */
export function postBasket(
  origin: string,
  fields: Fields,
  cookie?: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return send(origin, '/basket/change', {
    method: 'POST',
    body: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      ...(cookie !== undefined && { cookie: `basket=${cookie}` }),
      ...headers,
    },
  });
}

/** The cookie of an answer with its attributes; null where it sets none. */
export const setCookie = (answer: Answer): string | null =>
  answer.headers['set-cookie']?.find((line) => line.startsWith('basket=')) ?? null;
export const keyOf = (answer: Answer): string => /^basket=([^;]*)/.exec(setCookie(answer) ?? '')?.[1] ?? '';

/** Selects ids and gives the key. */
export const select = async (origin: string, ids: readonly string[]): Promise<string> =>
  keyOf(
    await postBasket(
      origin,
      ids.map((id) => ['add', id] as const),
    ),
  );
export const getWith = (origin: string, path: string, key: string, headers: Record<string, string> = {}) =>
  send(origin, path, { headers: { cookie: `basket=${key}`, ...headers } });
