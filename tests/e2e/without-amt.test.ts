// Accounts from before each had an Amt: they sign in, the administration lists and asks, and one choice settles it.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { translator } from '../../lib/i18n/translator';
import { getAs, signInAs } from '../support/e2e-account';
import { useApp } from '../support/e2e-app';
import { mistakes, overflow } from '../support/e2e-axe';
import { describeBrowser, withPage } from '../support/e2e-browser';
import { textOf } from '../support/e2e-http';
import { prepareRoles } from '../support/e2e-roles';

const t = translator('de');
const OLD = "MATCH (u:User)-[w:WORKS_AT]->(o:Organisation) WHERE u.login IN ['reader', 'admin'] DELETE w";
const { origin } = useApp(() => prepareRoles((deps) => deps.engine.write(async (tx) => void (await tx.run(OLD)))));
let admin = '';
const users = async (): Promise<string> => textOf((await getAs(origin(), '/admin/users', admin)).text);

beforeAll(async () => {
  admin = await signInAs(origin(), 'admin');
});

describe('an account without an Amt', () => {
  it('signs in as before, and says so on its own page', async () => {
    const page = await getAs(origin(), '/account', await signInAs(origin(), 'reader'));
    expect([page.status, textOf(page.text)]).toEqual([200, expect.stringContaining(t('account.noWorksAt'))]);
  });

  it('is listed as such, and the administration is asked, the own account too', async () => {
    const page = await users();
    expect(page).toContain(t('amt.ask', { count: 2 }));
    expect(page.match(/ohne Amt/g)).toHaveLength(3);
  });
});

describeBrowser('in a browser', (open) => {
  it.each([
    ['reader', 320, 'light', false],
    ['admin', 1280, 'dark', true],
  ] as const)(
    'the question leads to the form, and a choice settles it: %s, %d px, %s, scripts: %s',
    async (role, width, colorScheme, javaScriptEnabled) => {
      const options = { baseURL: origin(), viewport: { width, height: 900 }, colorScheme, javaScriptEnabled };
      await withPage(open, options, async (page) => {
        const [name = '', value = ''] = admin.split('=');
        await page.context().addCookies([{ name, value, url: origin() }]);
        await page.goto('/admin/users');
        const asked = page.locator('.nk-notice');
        await asked.getByRole('link', { name: `Name ${role}` }).click();
        await page.waitForURL('**#worksAt');
        expect(await overflow(page)).toBe(0);
        if (javaScriptEnabled) expect(await mistakes(page)).toEqual([]);
        await page.getByRole('combobox', { name: t('admin.users.worksAt') }).fill('Sachgebiet Integration');
        await page.getByRole('button', { name: t('admin.users.worksAtSave') }).click();
        await page.getByText(t('admin.users.done.changed')).waitFor();
        expect(await page.locator('.nk-account__facts').innerText()).toContain('Sachgebiet Integration');
      });
    },
  );

  it('nobody is asked any more', async () => {
    expect(await users()).not.toContain('ohne Amt');
  });
});
