// Signing in with the account of the authority, as a browser without scripts would: the button, the provider's own pages,
// and the way back. The provider runs beside the app (oidc-process.ts).
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { ROOT } from './app';
import { cookieFrom, openForm, postForm } from './e2e-account';
import { send, type Answer } from './e2e-http';
import type { Mode } from './oidc-process';

export const CLIENT = { id: 'netzkompass', secret: 'a secret of these tests' };
const SAME_SITE = { 'sec-fetch-site': 'same-origin' };

export interface IdentityProvider {
  issuer: string;
  be(mode: Mode): Promise<void>;
  stop(): Promise<void>;
}

/** @param redirectUri where it sends people back to */
export async function startIdentityProvider(redirectUri: string): Promise<IdentityProvider> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/oidc-process.ts', redirectUri], {
    cwd: ROOT,
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const first = new Promise<string>((resolve) => {
    createInterface(child.stdout).on('line', (line) => line.startsWith('http://') && resolve(line));
  });
  const issuer = await Promise.race([first, ended.then(() => Promise.reject(new Error(said)))]);
  return {
    issuer,
    be: async (mode) => void (await send(issuer, '/test/mode', { method: 'POST', body: JSON.stringify(mode) })),
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

/** What an answer sets, as a browser would send it back; an empty value was taken away. */
const cookiesOf = (answer: Answer): string[] =>
  (answer.headers['set-cookie'] ?? []).flatMap((line) => line.split(';')[0] ?? []).filter((one) => !one.endsWith('='));

/** Presses the button of the sign-in page. */
export async function pressProvider(
  origin: string,
  callbackUrl = '/account',
  headers: Readonly<Record<string, string>> = {},
): Promise<{ answer: Answer; to: string; cookies: string }> {
  const { csrfToken, cookie } = await openForm(origin);
  const all = { ...SAME_SITE, cookie, ...headers };
  const answer = await postForm(origin, '/signin/provider', { csrfToken, callbackUrl }, all);
  const to = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(answer.text)?.[1] ?? '';
  return {
    answer,
    to: to.replace(/&#(\d+);/g, (_all, code: string) => String.fromCharCode(Number(code))),
    cookies: cookiesOf(answer).join('; '),
  };
}

/** Fills in the provider's own pages: login, then consent. @returns the address that it sends the browser back to */
export async function passProvider(to: string, person: string): Promise<string> {
  const jar = new Map<string, string>();
  let address = new URL(to);
  let form: Record<string, string> | undefined;
  for (let step = 0; step < 12; step += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const path = address.pathname + address.search;
    const answer = form
      ? await postForm(address.origin, path, form, { cookie })
      : await send(address.origin, path, { headers: { cookie } });
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
      jar.set(name, value);
    }
    const { location } = answer.headers;
    if (location !== undefined) {
      const next = new URL(location, address);
      if (next.pathname.startsWith('/api/auth/')) return next.href;
      [address, form] = [next, undefined];
      continue;
    }
    const prompt = /name="prompt" value="(\w+)"/.exec(answer.text)?.[1];
    const action = /action="([^"]+)"/.exec(answer.text)?.[1];
    if (!prompt || !action) throw new Error(`the provider stops at ${address.href}: ${answer.status} ${answer.text}`);
    address = new URL(action, address);
    form = prompt === 'login' ? { prompt, login: person, password: 'x' } : { prompt };
  }
  throw new Error('the provider goes round');
}

/** Hands the provider's answer to the app. */
export const comeBack = (origin: string, address: string, cookies: string): Promise<Answer> => {
  const { pathname, search } = new URL(address);
  return send(origin, pathname + search, { headers: { cookie: cookies, 'sec-fetch-site': 'cross-site' } });
};

/** The whole way. */
export async function signInByProvider(origin: string, person: string, callbackUrl?: string): Promise<Answer> {
  const { answer, to, cookies } = await pressProvider(origin, callbackUrl);
  if (!to) return answer;
  return comeBack(origin, await passProvider(to, person), cookies);
}

export const sessionOf = (answer: Answer): string => cookieFrom(answer, 'session');
