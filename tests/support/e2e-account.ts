// Accounts over HTTP, as a browser without scripts would use them; and the command that manages them.
import { spawn } from 'node:child_process';
import type { UserRole } from '../../graph/model/users';
import { knock } from '../../scripts/user/door';
import { AMT } from './amt';
import { ROOT } from './app';
import { send, type Answer } from './e2e-http';

export const PASSWORD = 'blauer Esel frisst Gras';
const SAME_SITE = { 'sec-fetch-site': 'same-origin' };

export function postForm(
  origin: string,
  path: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = SAME_SITE,
): Promise<Answer> {
  const body = new URLSearchParams(fields).toString();
  return send(origin, path, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });
}

/** `name=value` of a cookie that an answer sets; empty where it sets none. */
export const cookieFrom = (answer: Answer, name: string): string =>
  answer.headers['set-cookie']?.findLast((line) => line.startsWith(`${name}=`))?.split(';')[0] ?? '';

/** The sign-in page's own token and the cookie that belongs to it. */
export async function openForm(origin: string): Promise<{ csrfToken: string; cookie: string }> {
  const page = await send(origin, '/signin');
  const csrfToken = /name="csrfToken" value="([a-f0-9]+)"/.exec(page.text)?.[1] ?? '';
  return { csrfToken, cookie: cookieFrom(page, 'csrf') };
}

/** Fills the form of the sign-in page. */
export async function fillIn(
  origin: string,
  login: string,
  password = PASSWORD,
  more: { callbackUrl?: string; headers?: Readonly<Record<string, string>> } = {},
): Promise<Answer> {
  const { csrfToken, cookie } = await openForm(origin);
  const fields = { csrfToken, login, password, callbackUrl: more.callbackUrl ?? '/account' };
  return postForm(origin, '/api/auth/callback/credentials', fields, { ...SAME_SITE, cookie, ...more.headers });
}

/** Signs in and gives the session as a cookie. @throws Error where nobody is signed in */
export async function signInAs(origin: string, login: string, password = PASSWORD): Promise<string> {
  const answer = await fillIn(origin, login, password);
  const cookie = cookieFrom(answer, 'session');
  if (!cookie) throw new Error(`${login} was not signed in: ${answer.headers.location}`);
  return cookie;
}

export const getAs = (origin: string, path: string, cookie: string): Promise<Answer> =>
  send(origin, path, { headers: { cookie } });

/** The path of a one-time link in what was printed. */
export const linkIn = (text: string): string | undefined => /\/welcome\?key=[\w-]{43}/.exec(text)?.[0];

/** Chooses the password of a one-time link; the first account works at an Amt of the delivered dataset. */
export const redeem = (origin: string, link: string, fields: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  postForm(origin, '/welcome/set', {
    key: link.split('key=')[1] ?? '',
    password: PASSWORD,
    ...(fields['login'] !== undefined && { organisation: AMT }),
    ...fields,
  });

/** Adds a user by the door of the app that holds the data folder. @returns the path of the one-time link */
export async function invite(folder: string, login: string, role: UserRole, organisation = AMT): Promise<string> {
  const answer = await knock(folder, { do: 'add', login, name: `Name ${login}`, role, organisation });
  const text = answer?.lines.join('\n') ?? 'nobody opens the door';
  const link = linkIn(text);
  if (!link) throw new Error(`${login} was not added: ${text}`);
  return link;
}

export interface Ran {
  code: number | null;
  text: string;
}

/** `npm run user -- …` beside the app. */
export function runUser(env: Readonly<Record<string, string>>, ...args: string[]): Promise<Ran> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(NETZKOMPASS_|NEO4J_|JEST_)/.test(name));
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/user.ts', ...args], {
    cwd: ROOT,
    env: { ...(Object.fromEntries(inherited) as NodeJS.ProcessEnv), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, text })));
}
