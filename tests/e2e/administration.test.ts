// Administration over HTTP, as a browser without scripts would use it: users, the audit log, the register, retention, files.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { getAs, linkIn, postForm, redeem, signInAs, cookieFrom, fillIn } from '../support/e2e-account';
import { useApp } from '../support/e2e-app';
import { mistakes, overflow } from '../support/e2e-axe';
import { describeBrowser, withPage } from '../support/e2e-browser';
import { send, textOf, type Answer } from '../support/e2e-http';
import { until } from '../support/e2e-until';

const { origin, printed, log } = useApp();
const ROLES = ['reader', 'moderator', 'editor', 'auditor', 'admin'] as const;
const CHANGE = '/admin/users/change';
const sessions = new Map<string, string>();
const as = (role: string): string => sessions.get(role) ?? '';
const post = (path: string, cookie: string, fields: Record<string, string>) =>
  postForm(origin(), path, fields, { 'sec-fetch-site': 'same-origin', cookie });
/** Follows a form to the page that it leads to, with what it has to tell there. */
async function follow(answer: Answer, cookie: string): Promise<{ page: Answer; text: string }> {
  const page = await getAs(
    origin(),
    (answer.headers.location ?? '').split('#')[0] ?? '',
    `${cookie}; ${cookieFrom(answer, 'told')}`,
  );
  return { page, text: textOf(page.text) };
}
const idOf = async (name: string): Promise<string> =>
  new RegExp(`/admin/users/([\\w-]+)">${name}<`).exec((await getAs(origin(), '/admin/users', as('admin'))).text)?.[1] ??
  '';

beforeAll(async () => {
  await until(() => linkIn(printed()) !== undefined);
  await redeem(origin(), linkIn(printed()) ?? '', { login: 'admin', name: 'Die Chefin' });
  sessions.set('admin', await signInAs(origin(), 'admin'));
  for (const role of ROLES.filter((one) => one !== 'admin')) {
    const fields = { do: 'add', name: `Person ${role}`, login: role, role, organisation: 'sg-integration' };
    const { text } = await follow(await post(CHANGE, as('admin'), fields), as('admin'));
    await redeem(origin(), linkIn(text) ?? '');
    sessions.set(role, await signInAs(origin(), role));
  }
});

describe('each page', () => {
  it.each([
    ['/admin/users', ['admin']],
    ['/admin/audit', ['auditor']],
    ['/admin/audit?ask=contacts', ['auditor']],
    ['/admin/audit/lines.csv', ['auditor']],
    ['/admin/register', ['auditor', 'admin']],
    ['/admin/retention', ['editor', 'admin']],
    ['/admin/entries', ['editor']],
    ['/admin/entries/data?id=sg-integration', ['editor']],
    ['/account/data', ROLES],
  ] as const)('%s opens for %j, and for nobody else', async (path, roles) => {
    const open = await Promise.all(ROLES.map(async (role) => [role, (await getAs(origin(), path, as(role))).status]));
    const wanted: readonly string[] = roles;
    expect(open).toEqual(ROLES.map((role) => [role, wanted.includes(role) ? 200 : 403]));
    const guest = await send(origin(), path);
    expect([307, 403]).toContain(guest.status);
  });

  it.each(ROLES)('the account of %s leads to what the role may open', async (role) => {
    const { text } = await getAs(origin(), '/account', as(role));
    const links = [...text.matchAll(/href="(\/admin\/[a-z]+)"/g)].map(([, path]) => path ?? '');
    for (const path of links) expect([path, (await getAs(origin(), path, as(role))).status]).toEqual([path, 200]);
    const expected = { reader: 0, moderator: 0, editor: 2, auditor: 2, admin: 3 };
    expect(links).toHaveLength(expected[role]);
  });
});

describe('users', () => {
  it('a link is shown once, and stands in no address', async () => {
    const anna = { do: 'add', name: 'Anna Neu', login: 'anna', role: 'reader', organisation: 'Sachgebiet Integration' };
    const answer = await post(CHANGE, as('admin'), anna);
    expect(answer.headers.location).toBe('/admin/users#add');
    const { page, text } = await follow(answer, as('admin'));
    expect(linkIn(text)).toBeDefined();
    expect(page.headers['set-cookie']?.some((line) => line.startsWith('told=;') && line.includes('Max-Age=0'))).toBe(
      true,
    );
    expect(linkIn(textOf((await getAs(origin(), '/admin/users', as('admin'))).text))).toBeUndefined();
    expect(JSON.stringify(log())).not.toContain(linkIn(text)?.split('=')[1]);
  });

  it('a button that is pressed twice is pressed once: both answers give the same link', async () => {
    const path = `/admin/users/${await idOf('Anna Neu')}`;
    const { text } = await getAs(origin(), path, as('admin'));
    const keys = [...text.matchAll(/name="requestKey" value="([^"]+)"/g)].map(([, key]) => key ?? '');
    expect([keys.length > 0, new Set(keys).size]).toEqual([true, 1]);
    const reset = { do: 'reset', login: 'anna', requestKey: keys[0] ?? '' };
    const answers = await Promise.all([post(CHANGE, as('admin'), reset), post(CHANGE, as('admin'), reset)]);
    const links = [];
    for (const answer of answers) links.push(linkIn((await follow(answer, as('admin'))).text));
    expect([links[0] !== undefined, links[1]]).toEqual([true, links[0]]);
    expect((await getAs(origin(), '/admin/users', as('admin'))).text).toContain('name="requestKey"');
  });

  it('what was wrong is said, and what was typed is there again', async () => {
    const taken = { do: 'add', name: 'Noch eine', login: 'anna', role: 'editor', organisation: 'sg-integration' };
    const { page, text } = await follow(await post(CHANGE, as('admin'), taken), as('admin'));
    expect(text).toContain('Diesen Anmeldenamen gibt es schon.');
    expect(page.text).toContain('value="Noch eine"');
  });

  it('nobody is added without an Amt, or at one that is not there: it is said at the field, and what was typed stays', async () => {
    const bert = { do: 'add', name: 'Bert Neu', login: 'bert', role: 'editor' };
    for (const [organisation, says] of [
      [undefined, 'Das Amt fehlt.'],
      [' ', 'Das Amt fehlt.'],
      ['Gibt es nicht', 'Diese Organisation gibt es nicht.'],
    ] as const) {
      const answer = await post(CHANGE, as('admin'), { ...bert, ...(organisation && { organisation }) });
      expect(answer.headers.location).toBe('/admin/users#add');
      const { page, text } = await follow(answer, as('admin'));
      expect(text).toContain(says);
      expect(page.text).toMatch(/<input[^>]*id="organisation"[^>]*aria-invalid="true"/);
      for (const value of ['Bert Neu', 'bert', organisation?.trim()])
        if (value) expect(page.text).toContain(`value="${value}"`);
      expect(page.text).toMatch(/<option value="editor" selected=""/);
      expect(linkIn(text)).toBeUndefined();
    }
    expect(await idOf('Bert Neu')).toBe('');
  });

  it('an Amt is changed, and never taken away', async () => {
    const path = `/admin/users/${await idOf('Anna Neu')}`;
    const worksAt = async (organisation: string): Promise<string> => {
      const fields = { do: 'worksAt', login: 'anna', organisation };
      return (await follow(await post(CHANGE, as('admin'), fields), as('admin'))).text;
    };
    expect(await worksAt('')).toContain('Das Amt fehlt.');
    expect(await worksAt('Gibt es nicht')).toContain('Diese Organisation gibt es nicht.');
    expect(textOf((await getAs(origin(), path, as('admin'))).text)).toContain('Amt Sachgebiet Integration');
    expect(await worksAt('Ausländerbehörde')).toContain('Amt Ausländerbehörde');
  });

  it('role, Amt, disabling and a new link act at once', async () => {
    const path = `/admin/users/${await idOf('Anna Neu')}`;
    for (const [fields, says] of [
      [{ do: 'role', role: 'editor' }, 'Redaktion'],
      [{ do: 'worksAt', organisation: 'sg-integration' }, 'Gespeichert.'],
      [{ do: 'disable' }, 'gesperrt'],
      [{ do: 'enable' }, 'noch ohne Kennwort'],
      [{ do: 'reset' }, '/welcome?key='],
    ] as const) {
      const answer = await post(CHANGE, as('admin'), { ...fields, login: 'anna' });
      expect(answer.headers.location).toBe(path);
      expect((await follow(answer, as('admin'))).text).toContain(says);
    }
  });

  it('the last admin stays', async () => {
    for (const fields of [{ do: 'role', role: 'reader' }, { do: 'disable' }, { do: 'erase', confirm: 'admin' }]) {
      const { text } = await follow(await post(CHANGE, as('admin'), { ...fields, login: 'admin' }), as('admin'));
      expect(text).toContain('Danach könnte niemand mehr Zugänge verwalten.');
    }
    expect((await getAs(origin(), '/admin/users', as('admin'))).status).toBe(200);
  });

  it('erasing asks for the login, and then is for good', async () => {
    const { text } = await follow(
      await post(CHANGE, as('admin'), { do: 'erase', login: 'anna', confirm: 'ana' }),
      as('admin'),
    );
    expect(text).toContain('Es ist nichts gelöscht.');
    const answer = await post(CHANGE, as('admin'), { do: 'erase', login: 'anna', confirm: 'anna' });
    expect(answer.headers.location).toBe('/admin/users');
    expect((await follow(answer, as('admin'))).text).toContain('Der Zugang ist gelöscht.');
    expect(await idOf('Anna Neu')).toBe('');
    const audit = textOf((await getAs(origin(), '/admin/audit?event=userErased', as('auditor'))).text);
    expect(audit).toContain('gelöschte Person');
    expect(audit).not.toContain('Anna');
  });

  it('other roles and other sites change nothing, and no login is seen by other roles', async () => {
    const fields = { do: 'role', login: 'reader', role: 'admin' };
    for (const role of ['reader', 'moderator', 'editor', 'auditor'])
      expect((await post(CHANGE, as(role), fields)).status).toBe(403);
    for (const path of [CHANGE, '/admin/retention/confirm', '/admin/entries/erase']) {
      const foreign = await postForm(origin(), path, fields, { origin: 'https://evil.example', cookie: as('admin') });
      expect([path, foreign.status]).toEqual([path, 403]);
      expect([path, (await send(origin(), path)).status]).toEqual([path, 405]);
    }
    expect((await getAs(origin(), '/account', as('reader'))).text).toContain('Lesen');
    expect((await post(CHANGE, as('admin'), { do: '__proto__', login: 'reader' })).status).toBe(400);
  });
});

describe('the audit log', () => {
  it('has sign-ins, refusals of them, and what was refused to somebody; searched by person and event', async () => {
    await fillIn(origin(), 'reader', 'falsch falsch falsch');
    await getAs(origin(), '/admin/users', as('reader'));
    const audit = async (query: string) => textOf((await getAs(origin(), `/admin/audit?${query}`, as('auditor'))).text);
    expect(await audit('event=signIn')).toContain('Person reader');
    expect(await audit('event=signInRefused')).toContain('Name oder Kennwort falsch');
    await until(async () => (await audit('event=refused')).includes('read user'));
    expect(await audit('from=2001-01-01&until=2001-01-02')).toContain('In dieser Zeit ist nichts verzeichnet.');
    expect(await audit('organisation=sg-integration')).toContain('Auskunft über einen Eintrag erteilt');
    expect((await getAs(origin(), '/admin/audit?from=2026-12-02&until=2026-12-01', as('auditor'))).status).toBe(400);
    expect((await getAs(origin(), '/admin/audit?organisation=gibt-es-nicht', as('auditor'))).status).toBe(400);
  });

  it('is a file too, with the id of the request that each line came from', async () => {
    const file = await getAs(origin(), '/admin/audit/lines.csv?event=entryExported', as('auditor'));
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="netzkompass-protokoll-[\d-]+\.csv"$/);
    const [head, first] = file.text.split('\r\n');
    expect(head).toContain('Wann;Wann (UTC);Wer;Rolle');
    expect(first).toMatch(/Person editor;Redaktion;.*;[0-9a-f-]{36}$/);
  });

  it('never holds an address, a login or a password', async () => {
    const file = (await getAs(origin(), '/admin/audit/lines.csv', as('auditor'))).text;
    expect(file).not.toMatch(/127\.0\.0\.1\b|falsch falsch/);
    expect(file).toContain('127.0.0.0/24');
  });
});

describe('files and lists', () => {
  it('the own file is one’s own', async () => {
    const file = await getAs(origin(), '/account/data', as('reader'));
    expect(JSON.parse(file.text)).toMatchObject({ account: { login: 'reader', name: 'Person reader' } });
    const others = `/admin/users/data?id=${await idOf('Person editor')}`;
    expect((await getAs(origin(), others, as('reader'))).status).toBe(403);
    expect(JSON.parse((await getAs(origin(), others, as('admin'))).text)).toMatchObject({
      account: { login: 'editor' },
    });
  });

  it('a contact is erased for good after a confirmation, and the search no longer knows it', async () => {
    const path = '/admin/entries?entry=elternverein-lindenblatt-velbert';
    const page = await getAs(origin(), path, as('editor'));
    const id = /name="id" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const entry = 'elternverein-lindenblatt-velbert';
    const before = [...page.text.matchAll(/name="id" value=/g)].length;
    const unsure = await post('/admin/entries/erase', as('editor'), { id, entry });
    expect((await follow(unsure, as('editor'))).text).toContain('Es ist nichts gelöscht');
    const sure = await post('/admin/entries/erase', as('editor'), { id, entry, confirmed: '1' });
    const after = await follow(sure, as('editor'));
    expect(after.text).toContain('Der Kontakt ist gelöscht.');
    expect([...after.page.text.matchAll(/name="id" value=/g)]).toHaveLength(before - 1);
  });

  it('retention deletes nothing unconfirmed', async () => {
    const answer = await post('/admin/retention/confirm', as('editor'), { allContacts: '1' });
    expect((await follow(answer, as('editor'))).text).toContain('Es ist nichts gelöscht');
    const sure = await post('/admin/retention/confirm', as('editor'), { allContacts: '1', confirmed: '1' });
    expect((await follow(sure, as('editor'))).text).toMatch(/\d+ gelöscht\./);
  });
});

describeBrowser('in a browser', (open) => {
  const PAGES = [
    ['auditor', '/admin/audit'],
    ['auditor', '/admin/audit?ask=contacts'],
    ['auditor', '/admin/register'],
    ['admin', '/admin/users'],
    ['admin', '/admin/retention'],
    ['editor', '/admin/retention'],
    ['editor', '/admin/entries?entry=sg-integration'],
    ['admin', '/account'],
  ] as const;
  it.each([
    [320, 'light', 'de'],
    [1280, 'dark', 'en'],
  ] as const)(
    'nothing is wrong for axe at %i px, %s, %s, and nothing scrolls sideways',
    async (width, colorScheme, lang) => {
      const wrong: string[] = [];
      await withPage(open, { baseURL: origin(), viewport: { width, height: 900 }, colorScheme }, async (page) => {
        for (const [role, path] of PAGES) {
          const [name = '', value = ''] = as(role).split('=');
          const domain = new URL(origin()).hostname;
          await page.context().addCookies([
            { name, value, domain, path: '/' },
            { name: 'lang', value: lang, domain, path: '/' },
          ]);
          await page.goto(path);
          wrong.push(...(await mistakes(page)).map((one) => `${path} ${one}`));
          const wide = await overflow(page);
          if (wide > 0) wrong.push(`${path} is ${wide} px too wide`);
        }
      });
      expect(wrong).toEqual([]);
    },
  );
});
