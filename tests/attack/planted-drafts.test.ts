// Forms that somebody without an account has filled for somebody else: a link with a draft in it opens nothing but the empty
// form, wherever it did not come from. Whoever typed it themselves finds it again.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { dayAfter } from '../../graph/model/day';
import { berlinDay } from '../../lib/config/clock';
import { cookieFrom, fillIn, getAs, postForm } from '../support/e2e-account';
import { textOf, type Answer } from '../support/e2e-http';
import { useOffice } from '../support/e2e-office';

const office = useOffice();
const { origin } = office;
const HOUR = 3_600_000;
const VEREIN = 'jugendverein-funkenpfad-velbert';
const MARK = 'QZGEPFLANZT';

interface Form {
  /** Whose form it is. */
  role: 'editor' | 'reader';
  /** Where it is sent. */
  post: string;
  fields: Record<string, string>;
}
const FORMS: Record<string, Form> = {};

let other = '';

beforeAll(async () => {
  other = await office.add('andere', 'editor');
  const editor = await office.as('editor');
  const saved = await post(editor, '/records/organisation', {
    name: 'Verein Rückweg',
    kind: 'other',
    words: 'Am Telefon gesagt.',
    sourceKind: 'call',
    sourceDate: '2026-11-28',
    base: '{}',
    requestKey: 'planted-request-key-1',
  });
  const history = await getAs(origin(), `${saved.headers.location}/history`, editor);
  const change = /\/changes\/[0-9a-f-]{36}/.exec(history.text)?.[0] ?? '';
  const today = berlinDay(new Date());
  const asked = await post(await office.as('reader'), '/loans/request', {
    purpose: 'invitation',
    sentence: 'Einladung zum Fachtag.',
    legalBasis: 'task',
    channel: 'phone',
    entry: VEREIN,
    from: today,
    until: dayAfter(today, 20),
    requestKey: 'planted-request-key-2',
  });
  const loan = asked.headers.location ?? '';
  const contact = /name="contact"[^>]*value="([^"]+)"/.exec((await getAs(origin(), loan, editor)).text)?.[1] ?? '';
  await post(editor, `${loan}/act`, { act: 'grant', contact, requestKey: 'planted-request-key-3' });
  const page = `/records/contact/new?at=${VEREIN}`;
  const number = { value: `+49 30 2312 ${MARK}`, function: MARK, channel: 'phone', at: VEREIN, base: '{}' };
  FORMS['records'] = { role: 'editor', post: '/records/contact', fields: { ...number, address: page } };
  FORMS['undo'] = { role: 'editor', post: `${change}/undo`, fields: { why: MARK } };
  FORMS['loans/request'] = { role: 'reader', post: '/loans/request', fields: { sentence: MARK } };
  const said = { entry: VEREIN, contact: '', outcome: '', note: MARK };
  FORMS['loans/report'] = { role: 'reader', post: `${loan}/report`, fields: said };
});

const formOf = (name: string): Form => {
  const form = FORMS[name];
  if (!form) throw new Error(`no form ${name}`);
  return form;
};
const post = (cookie: string, path: string, fields: Record<string, string>): Promise<Answer> =>
  postForm(origin(), path, fields, { 'sec-fetch-site': 'same-origin', accept: 'text/html', cookie });
/** Sends a form without a session that counts. @returns where it leads after signing in, and the cookies of that browser */
async function type(name: string, cookie = ''): Promise<{ back: string; browser: string; lines: string[] }> {
  const form = formOf(name);
  const answer = await post(cookie, form.post, { requestKey: 'typed-request-key-01', ...form.fields });
  const back = new URL(answer.headers.location ?? '', 'http://x').searchParams.get('callbackUrl') ?? '';
  expect([name, answer.status, back]).toEqual([name, 303, expect.stringMatching(/[?&]draft=[\w-]{43}/)]);
  return { back, browser: cookieFrom(answer, 'draft'), lines: answer.headers['set-cookie'] ?? [] };
}
const open = async (back: string, ...cookies: string[]): Promise<string> => {
  const page = await getAs(origin(), back.split('#')[0] ?? '', cookies.filter(Boolean).join('; '));
  expect([back, page.status]).toEqual([back, 200]);
  return page.text;
};
const signIn = async (login: string): Promise<string> => cookieFrom(await fillIn(origin(), login), 'session');

const NAMES = ['records', 'undo', 'loans/request', 'loans/report'];

describe.each(NAMES)('what was typed into %s', (name) => {
  it('by a stranger shows nothing of it to whoever follows the link', async () => {
    const { back, browser } = await type(name);
    const victim = await office.as(formOf(name).role);
    for (const others of ['', 'draft=x', `draft=${'a'.repeat(43)}`]) {
      const page = await open(back, victim, others);
      expect(page).not.toContain(MARK);
      expect(textOf(page)).not.toContain('Ihre Sitzung war zu Ende');
    }
    // a second browser of the stranger has a cookie of its own, which opens nothing either
    const second = await type(name);
    expect(second.browser).not.toBe(browser);
    expect(await open(back, victim, second.browser)).not.toContain(MARK);
  });

  it('without a session is there in the browser that it was typed in, once its owner has signed in', async () => {
    const { back, browser, lines } = await type(name);
    expect(lines).toContainEqual(
      expect.stringMatching(/^draft=[\w-]{43}; Path=\/; Max-Age=1800; HttpOnly; SameSite=Lax$/),
    );
    const page = await open(back, await signIn(formOf(name).role), browser);
    expect(page).toContain(MARK);
    expect(textOf(page)).toContain('Ihre Sitzung war zu Ende');
  });

  it('while a session ended is there for its user in whatever browser, and for nobody else', async () => {
    const { role } = formOf(name);
    const session = await signIn(role);
    await post(session, '/signout', {});
    const { back, browser } = await type(name, session);
    expect(browser).toBe('');
    expect(await open(back, other)).not.toContain(MARK);
    expect(await open(back, await signIn(role))).toContain(MARK);
  });
});

describe('an account that was disabled meanwhile', () => {
  it('leaves what was typed with its session to nobody but itself', async () => {
    const session = await office.add('gesperrt', 'editor');
    await office.user('disable', 'gesperrt');
    const { back, browser } = await type('records', session);
    expect([browser, await signIn('gesperrt')]).toEqual(['', '']);
    expect(await open(back, await office.as('editor'))).not.toContain(MARK);
    await office.user('enable', 'gesperrt');
    expect(await open(back, await signIn('gesperrt'))).toContain(MARK);
  });

  it('leaves what was typed without a session in that browser', async () => {
    await office.add('gesperrt-2', 'editor');
    await office.user('disable', 'gesperrt-2');
    const { back, browser } = await type('records');
    expect(await signIn('gesperrt-2')).toBe('');
    expect(await open(back, await office.as('editor'))).not.toContain(MARK);
    await office.user('enable', 'gesperrt-2');
    const again = await signIn('gesperrt-2');
    expect(await open(back, again)).not.toContain(MARK);
    expect(await open(back, again, browser)).toContain(MARK);
  });
});

it('a session that has run out says whose it was, a forged one does not', async () => {
  const session = await office.add('alt', 'editor');
  await office.at(3 * HOUR);
  const { back, browser } = await type('records', session);
  await office.at(0);
  expect(browser).toBe('');
  expect(await open(back, await signIn('alt'))).toContain(MARK);
  const forged = await type('records', `${session.slice(0, -4)}AAAA`);
  expect(forged.browser).not.toBe('');
  expect(await open(forged.back, await signIn('alt'))).not.toContain(MARK);
});
