// A session that ends while somebody fills in a form: they sign in, come back to the form, and what they typed or chose stands
// there again, but for passwords and for what must be confirmed anew. Whoever asks for JSON gets the refusal itself.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { dayAfter } from '../../graph/model/day';
import { berlinDay } from '../../lib/config/clock';
import { describeBrowser, inLanguage, withPage } from '../support/e2e-browser';
import { cookieFrom, fillIn, getAs, PASSWORD, postForm } from '../support/e2e-account';
import { readJson, textOf, type Answer } from '../support/e2e-http';
import { useOffice } from '../support/e2e-office';
import { enterAs } from '../support/e2e-signed-in';

const office = useOffice();
const { origin } = office;
const VEREIN = 'jugendverein-funkenpfad-velbert';
const MARK = 'QZGETIPPT';
const OVER = 'Ihre Sitzung war zu Ende';
const TODAY = berlinDay(new Date());
const UNTIL = dayAfter(TODAY, 12);

let loan = '';
let contacts: string[] = [];
let reader = '';

const send = (path: string, fields: Record<string, string>, accept: string, cookie = ''): Promise<Answer> =>
  postForm(origin(), path, fields, { 'sec-fetch-site': 'same-origin', accept, cookie });
const signIn = async (login: string): Promise<string> => cookieFrom(await fillIn(origin(), login), 'session');

beforeAll(async () => {
  const asked = {
    purpose: 'invitation',
    sentence: 'Einladung zum Gesundheitstag im Kreishaus.',
    legalBasis: 'task',
    entry: VEREIN,
    channel: 'phone',
    from: TODAY,
    until: dayAfter(TODAY, 20),
    requestKey: 'ended-request-key-0001',
  };
  loan = (await send('/loans/request', asked, 'text/html', await office.as('reader'))).headers.location ?? '';
  const editor = await office.as('editor');
  const page = await getAs(origin(), loan, editor);
  contacts = [...page.text.matchAll(/name="contact"[^>]*value="([^"]+)"/g)].map(([, value = '']) => value);
  const users = await getAs(origin(), '/admin/users', await office.as('admin'));
  reader = /href="(\/admin\/users\/[^"]+)">Name reader</.exec(users.text)?.[1] ?? '';
  expect([loan, reader, contacts.length]).toEqual([
    expect.stringMatching(/^\/loans\//),
    expect.stringMatching(/^\/admin/),
    1,
  ]);
});

interface Sent {
  role: 'admin' | 'editor' | 'reader';
  post: string;
  fields: Record<string, string>;
  /** The page that it leads back to. */
  page: string;
  /** What stands on it again; null where nothing is kept. */
  again: RegExp[] | null;
}
const FORMS: Record<string, () => Sent> = {
  'a new user': () => ({
    role: 'admin',
    post: '/admin/users/change',
    fields: { do: 'add', name: MARK, login: 'qz@example.org', role: 'auditor', organisation: 'Gesundheitsamt' },
    page: '/admin/users',
    again: [/value="QZGETIPPT"/, /value="qz@example.org"/, /value="auditor" selected=""/, /value="Gesundheitsamt"/],
  }),
  'the role of a user': () => ({
    role: 'admin',
    post: '/admin/users/change',
    fields: { do: 'role', login: 'reader', user: reader.split('/').at(-1) ?? '', role: 'moderator' },
    page: reader,
    again: [/value="moderator" selected=""/],
  }),
  'erasing a user': () => ({
    role: 'admin',
    post: '/admin/users/change',
    fields: { do: 'erase', login: 'reader', user: reader.split('/').at(-1) ?? '', confirm: 'reader' },
    page: reader,
    again: null,
  }),
  'an act on a loan': () => ({
    role: 'editor',
    post: `${loan}/act`,
    fields: { act: 'grant', word: MARK, until: UNTIL, contact: 'none-of-them', requestKey: 'ended-request-key-0002' },
    page: loan,
    again: [/>QZGETIPPT<\/textarea>/, new RegExp(`value="${UNTIL}"`), /name="contact"(?![^>]*checked)[^>]*>/],
  }),
  'a report': () => ({
    role: 'editor',
    post: '/loans/reports/settle',
    fields: { id: 'x', entry: VEREIN, seen: '1', act: 'done', requestKey: 'ended-request-key-0003' },
    page: '/loans/reports',
    again: null,
  }),
  'a password': () => ({
    role: 'reader',
    post: '/account/password',
    fields: { old: PASSWORD, password: 'gelber Esel frisst Heu' },
    page: '/account',
    again: null,
  }),
  'what is due': () => ({
    role: 'admin',
    post: '/admin/retention/confirm',
    fields: { allUsers: '1', kept: '1', confirmed: '1' },
    page: '/admin/retention',
    again: [],
  }),
  'erasing a contact': () => ({
    role: 'editor',
    post: '/admin/entries/erase',
    fields: { id: 'x', entry: VEREIN, confirmed: '1' },
    page: `/admin/entries?entry=${VEREIN}`,
    again: null,
  }),
};

function sentBy(name: string): Sent {
  const form = FORMS[name];
  if (!form) throw new Error(`no form ${name}`);
  return form();
}

describe.each(Object.keys(FORMS))('%s', (name) => {
  it('leads to signing in and back', async () => {
    const { role, post, fields, page, again } = sentBy(name);
    const answer = await send(post, fields, 'text/html,application/xhtml+xml,*/*;q=0.8');
    const location = new URL(answer.headers.location ?? '', 'http://x');
    expect([answer.status, location.pathname]).toEqual([303, '/signin']);
    const back = location.searchParams.get('callbackUrl') ?? '';
    if (again === null) {
      expect([back, location.searchParams.get('done')]).toEqual([page, 'ended']);
      expect(textOf((await getAs(origin(), answer.headers.location ?? '', '')).text)).toContain(OVER);
    } else expect(back).toMatch(new RegExp(`^${page}\\?draft=[\\w-]{43}$`));
    const cookies = [await signIn(role), cookieFrom(answer, 'draft')].filter(Boolean).join('; ');
    const shown = await getAs(origin(), back, cookies);
    expect([back, shown.status]).toEqual([back, 200]);
    for (const one of again ?? []) expect(shown.text).toMatch(one);
    if (again !== null) expect(textOf(shown.text)).toContain(OVER);
    expect(shown.text).not.toMatch(/name="confirmed"[^>]*checked|value="gelber Esel|name="confirm"[^>]*value="reader"/);
    // in another browser there is nothing of it
    if (again !== null) expect(textOf((await getAs(origin(), back, await signIn(role))).text)).not.toContain(OVER);
  });

  it('is refused to whoever asks for JSON, and nothing has happened', async () => {
    const { role, post, fields } = sentBy(name);
    const answer = await send(post, fields, 'application/json');
    expect([answer.status, readJson<{ code: string }>(answer).code]).toEqual([403, 'forbidden']);
    expect(await signIn(role)).not.toBe('');
  });
});

describe('an act on a loan that is not carried out', () => {
  it('keeps what was chosen and typed, leads to what is to be mended, and does not speak of the session', async () => {
    const editor = await office.as('editor');
    const fields = { act: 'decline', word: '', until: UNTIL, requestKey: 'ended-request-key-0009' };
    const answer = await send(`${loan}/act`, fields, 'text/html', editor);
    expect(answer.headers.location).toMatch(/^\/loans\/[\w-]+\?draft=[\w-]+#word$/);
    const told = cookieFrom(answer, 'told');
    const page = await getAs(origin(), (answer.headers.location ?? '').split('#')[0] ?? '', `${editor}; ${told}`);
    expect(textOf(page.text)).toContain('Bitte schreiben Sie eine Nachricht oder Begründung dazu.');
    expect(page.text).toMatch(new RegExp(`name="until"[^>]*value="${UNTIL}"|value="${UNTIL}"[^>]*name="until"`));
    const boxes = page.text.match(/<input[^>]*name="contact"[^>]*>/g) ?? [];
    expect(boxes.length).toBeGreaterThan(0);
    expect(boxes.filter((box) => box.includes('checked'))).toEqual([]);
    expect(textOf(page.text)).not.toContain(OVER);
  });
});

describeBrowser('a session that ended', (open) => {
  it.each([true, false])('gives back what was typed in its browser (scripts: %s)', async (javaScriptEnabled) => {
    await withPage(open, { ...inLanguage(origin(), 'de'), javaScriptEnabled }, async (page) => {
      const come = async (): Promise<void> => {
        await page.getByLabel('Anmeldename').fill('editor');
        await page.getByLabel('Passwort').or(page.getByLabel('Kennwort')).fill(PASSWORD);
        await page.locator('form.nk-form button.nk-button--primary').click();
        await page.waitForURL(/draft=/);
      };
      // the cookie of the session is gone, as after two hours
      await enterAs(page.context(), origin(), await signIn('editor'));
      await page.goto('/organisations/new');
      await page.locator('input[name="name"]').fill(MARK);
      // nobody has to fill in all of it for this
      await page.locator('form.nk-record__form').evaluate((form) => form.setAttribute('novalidate', ''));
      await page.context().clearCookies({ name: 'session' });
      await page.getByRole('button', { name: 'Speichern', exact: true }).click();
      await page.waitForURL(/\/signin/);
      await come();
      expect(await page.locator('main').innerText()).toContain(OVER);
      expect(await page.locator('input[name="name"]').inputValue()).toBe(MARK);
      // the session was ended elsewhere
      await page.goto(loan);
      await page.locator('textarea[name="word"]').fill(MARK);
      await page.locator('input[name="contact"]').first().uncheck();
      const session = (await page.context().cookies()).find((one) => one.name === 'session')?.value ?? '';
      await send('/signout', {}, 'text/html', `session=${session}`);
      await page.getByRole('button', { name: /bewilligen/ }).click();
      await page.waitForURL(/\/signin/);
      await come();
      expect(await page.locator('main').innerText()).toContain(OVER);
      expect(await page.locator('textarea[name="word"]').inputValue()).toBe(MARK);
      expect(await page.locator('input[name="contact"]').first().isChecked()).toBe(false);
    });
  });
});
