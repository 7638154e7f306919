// The office over HTTP: accounts of each role, and the forms of records as a browser without scripts sends them.
import type { UserRole } from '../../graph/model/users';
import { getAs, invite, postForm, redeem, signInAs } from './e2e-account';
import { textOf, type Answer } from './e2e-http';

const SAME_SITE = { 'sec-fetch-site': 'same-origin' };

/** Adds a user of a role and signs in. @param folder the data of the running app @returns the session as a cookie */
export async function signInNew(origin: string, folder: string, login: string, role: UserRole): Promise<string> {
  await redeem(origin, await invite(folder, login, role));
  return signInAs(origin, login);
}

/** The value of a hidden field, as it stands in the page. */
export function hidden(page: string, name: string): string {
  const found = new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
  return found.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
}

const SOURCE = { source: '', sourceKind: 'call', sourceDate: '2026-11-28', sourceWith: '', why: '' };

/** The form of an organisation as it is shown: what it would send. @param id of one that is there */
export async function openOrganisation(origin: string, cookie: string, id?: string): Promise<Record<string, string>> {
  const address = id === undefined ? '/organisations/new' : `/organisations/${id}/edit`;
  const page = (await getAs(origin, address, cookie)).text;
  const base = hidden(page, 'base');
  const stored = Object.entries(JSON.parse(base || '{}') as Record<string, string[]>).flatMap(([name, [value]]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return {
    ...Object.fromEntries(stored),
    ...SOURCE,
    words: 'Am Telefon gesagt.',
    requestKey: hidden(page, 'requestKey'),
    base,
    address,
    ...(id !== undefined && { id }),
  };
}

export const sendOrganisation = (
  origin: string,
  cookie: string,
  form: Readonly<Record<string, string>>,
  values: Readonly<Record<string, string>>,
): Promise<Answer> => postAs(origin, '/records/organisation', cookie, { ...form, ...values });

/** Opens the form of an organisation and sends it with other values. */
export const saveOrganisation = async (
  origin: string,
  cookie: string,
  values: Readonly<Record<string, string>>,
  id?: string,
): Promise<Answer> => sendOrganisation(origin, cookie, await openOrganisation(origin, cookie, id), values);

export const postAs = (
  origin: string,
  path: string,
  cookie: string,
  fields: Readonly<Record<string, string>>,
): Promise<Answer> => postForm(origin, path, fields, { ...SAME_SITE, cookie });

/** What is read on a page. */
export const readAs = async (origin: string, path: string, cookie: string): Promise<string> =>
  textOf((await getAs(origin, path, cookie)).text);
