// What the office changes, seen by others: the history of an entry, the feed, undoing without scripts; and the search that
// follows at once.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type App } from '../support/app';
import { cookieFrom, getAs, postForm } from '../support/e2e-account';
import { mistakes, overflow } from '../support/e2e-axe';
import { describeBrowser, having, withPage } from '../support/e2e-browser';
import { readJson, send } from '../support/e2e-http';
import { hidden, postAs, readAs, saveOrganisation, signInNew } from '../support/e2e-records';
import { until } from '../support/e2e-until';

const ID = 'verein-silberpfad';
const HISTORY = `/organisations/${ID}/history`;
let folder = '';
let app: App;
let editor = '';
let reader = '';
const origin = (): string => app.url;

const finds = async (q: string, id: string): Promise<boolean> => {
  const answer = await send(origin(), `/api/v1/search?q=${encodeURIComponent(q)}`);
  return readJson<{ items: { id: string }[] }>(answer).items.some((item) => item.id === id);
};
const shows = async (name: string): Promise<boolean> =>
  (await send(origin(), '/api/v1/network?view=organisations')).text.includes(name);
/** The addresses of the changes on a page, in its order. */
const changesOn = async (address: string): Promise<string[]> => [
  ...new Set(
    [...(await getAs(origin(), address, editor)).text.matchAll(/(\/changes\/[0-9a-f-]{36})#undo/g)].map(
      ([, found = '']) => found,
    ),
  ),
];
async function undo(change: string, why = ''): Promise<Awaited<ReturnType<typeof postAs>>> {
  const page = await getAs(origin(), change, editor);
  return postAs(origin(), `${change}/undo`, editor, { requestKey: hidden(page.text, 'requestKey'), why });
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'netzkompass-history-'));
  app = await startApp({ dataFolder: folder, seeded: true });
  editor = await signInNew(origin(), folder, 'eva', 'editor');
  reader = await signInNew(origin(), folder, 'rita', 'reader');
});
afterAll(async () => {
  await app.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('what the office changes', () => {
  it('is found by the search and stands in the network within a second', async () => {
    const saved = await saveOrganisation(origin(), editor, { name: 'Verein Silberpfad', kind: 'migrantOrganisation' });
    expect([saved.status, saved.headers.location]).toEqual([303, `/organisations/${ID}`]);
    const began = performance.now();
    await until(() => finds('Silberpfad', ID));
    const found = performance.now() - began;
    await until(() => shows('Verein Silberpfad'));
    const drawn = performance.now() - began;
    process.stdout.write(`\nembedded: found after ${Math.round(found)} ms, drawn after ${Math.round(drawn)} ms\n`);
  });

  it('stands in the history of the entry, for people who have signed in', async () => {
    await saveOrganisation(
      origin(),
      editor,
      { shortName: 'VSP', words: 'So steht es in der Satzung.', why: 'Satzung gelesen' },
      ID,
    );
    const text = await readAs(origin(), HISTORY, reader);
    for (const part of [
      'Verlauf: Verein Silberpfad',
      'Name eva',
      'angelegt',
      'geändert',
      'Kurzname',
      'VSP',
      '„So steht es in der Satzung.“',
      'Satzung gelesen',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('Rückgängig machen');
    expect(await readAs(origin(), `/organisations/${ID}`, reader)).toContain('Verlauf');
    const guest = await send(origin(), HISTORY);
    expect([guest.status, guest.headers.location]).toEqual([307, expect.stringContaining('/signin?')]);
    expect((await send(origin(), `/organisations/${ID}`)).text).not.toContain('/history');
    expect((await getAs(origin(), '/organisations/gibt-es-nicht/history', reader)).status).toBe(404);
    expect((await getAs(origin(), `/cooperations/${ID}/history`, reader)).headers.location).toBe(HISTORY);
  });

  it('stands in the feed, on the front page and behind the own account', async () => {
    expect(await readAs(origin(), '/changes', reader)).toMatch(
      /Änderungen im Netzwerk.*Verein Silberpfad geändert.*Verein Silberpfad angelegt/,
    );
    expect(await readAs(origin(), '/changes?action=create', reader)).not.toContain('Verein Silberpfad geändert');
    expect(await readAs(origin(), '/', reader)).toMatch(/Zuletzt geändert.*Verein Silberpfad geändert/);
    expect((await send(origin(), '/')).text).not.toContain('Zuletzt geändert');
    expect((await getAs(origin(), '/account', reader)).text).toContain('href="/changes"');
    expect((await send(origin(), '/changes')).status).toBe(307);
    expect((await getAs(origin(), '/changes?action=steal', reader)).status).toBe(400);
    expect((await getAs(origin(), '/changes/gibt-es-nicht', reader)).status).toBe(404);
  });

  it('is undone with a form, and the undoing too; what later changes rest on is refused with the reason', async () => {
    const [changed = '', created = ''] = await changesOn(HISTORY);
    expect(await readAs(origin(), created, editor)).toMatch(
      /nicht mehr rückgängig machen.*noch einmal geändert, am .* von Name eva/,
    );
    const refused = await postAs(origin(), `${created}/undo`, editor, { requestKey: 'refused-request-key-1' });
    expect([refused.status, refused.headers.location]).toEqual([303, `${created}#undo`]);
    expect((await postAs(origin(), `${changed}/undo`, reader, { requestKey: 'refused-request-key-2' })).status).toBe(
      403,
    );
    expect(
      (await postForm(origin(), `${changed}/undo`, { requestKey: 'refused-request-key-3' }, { cookie: editor })).status,
    ).toBe(403);

    const undone = (await undo(changed, 'War falsch')).headers.location ?? '';
    expect(undone).toMatch(/^\/changes\//);
    expect(await readAs(origin(), HISTORY, reader)).toMatch(
      /rückgängig gemacht.*War falsch.*Macht eine frühere Änderung rückgängig/,
    );
    expect(await readAs(origin(), `/organisations/${ID}`, reader)).not.toContain('VSP');
    await undo(undone);
    expect(await readAs(origin(), `/organisations/${ID}`, reader)).toContain('VSP');
  });

  it('keeps the note of an undoing whose session was over', async () => {
    const [change = ''] = await changesOn(HISTORY);
    const sent = await postAs(origin(), `${change}/undo`, '', {
      requestKey: 'over-request-key-0001',
      why: 'Mein Grund',
    });
    const back = new URL(sent.headers.location ?? '', 'http://x').searchParams.get('callbackUrl') ?? '';
    expect(back).toContain(`${change}?draft=`);
    const page = (await getAs(origin(), back, `${editor}; ${cookieFrom(sent, 'draft')}`)).text;
    expect(page).toContain('value="Mein Grund"');
    expect(page).toContain('value="over-request-key-0001"');
  });

  it('goes with its source when its creation is undone, and keeps its history', async () => {
    const saved = await saveOrganisation(origin(), editor, {
      name: 'Kurzlebig e. V.',
      kind: 'school',
      sourceWith: 'Probe',
    });
    const address = saved.headers.location ?? '';
    const [created = ''] = await changesOn(`${address}/history`);
    const source = /\/sources\/[\w-]+/.exec((await getAs(origin(), created, editor)).text)?.[0] ?? '';
    expect((await getAs(origin(), source, editor)).status).toBe(200);
    await undo(created);
    expect((await send(origin(), address)).status).toBe(404);
    expect((await send(origin(), source)).status).toBe(404);
    expect(await readAs(origin(), `${address}/history`, reader)).toMatch(
      /Kurzlebig e\. V\. \(nicht mehr im Verzeichnis\)/,
    );
    await until(async () => !(await finds('Kurzlebig', 'kurzlebig-e-v')));
  });
});

describeBrowser('the pages of changes', (open) => {
  it.each([
    ['light', 320],
    ['light', 1280],
    ['dark', 320],
    ['dark', 1280],
  ] as const)('have no mistakes that axe finds, %s, at %d px, and nothing runs out of them', async (theme, width) => {
    const [change = ''] = await changesOn(HISTORY);
    const [name = '', value = ''] = editor.split('=');
    await withPage(open, { ...having(origin(), 'theme', theme), viewport: { width, height: 800 } }, async (page) => {
      await page.context().addCookies([{ name, value, url: origin() }]);
      for (const address of [HISTORY, '/changes', change, '/']) {
        await page.goto(origin() + address);
        expect([address, width, await overflow(page), await mistakes(page)]).toEqual([address, width, 0, []]);
      }
    });
  });
});
