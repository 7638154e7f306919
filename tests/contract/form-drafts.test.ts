// What was typed into a form, on both engines: for whom it opens, for how long, and with what it goes.
import { expect, it } from '@jest/globals';
import { removeDraftsAbout, removeDraftsOfUser } from '../../graph/queries/form-drafts';
import { passedThings } from '../../graph/queries/retention';
import { keepFormDraft, openFormDraft, ownedByBrowser, type Opener } from '../../lib/kept/form-draft';
import { newKey } from '../../lib/kept/key';
import { keepTidy } from '../../lib/retention/keep-tidy';
import { passedBefore } from '../../lib/retention/limits';
import { until } from '../support/e2e-until';
import { describeEngines } from '../support/engines';

const HOUR_MS = 60 * 60 * 1000;
const NOW = new Date('2026-11-24T12:00:00.000Z');
const after = (hours: number): Date => new Date(NOW.getTime() + hours * HOUR_MS);
const ADDRESS = '/organisations/new';
const NOBODY: Opener = { by: undefined, browser: undefined };

describeEngines('what was typed into a form', (getEngine) => {
  const keep = async (owner: object, now = NOW): Promise<string> => {
    const fields = { name: ['Verein Getippt'] };
    const draft = { address: ADDRESS, fields, code: 'forbidden', wrong: [], ...owner };
    return (await keepFormDraft({ engine: getEngine() }, draft, now)) ?? '';
  };
  const opens = async (key: unknown, opener: Opener, { now = NOW, address = ADDRESS } = {}): Promise<boolean> =>
    (await openFormDraft({ engine: getEngine() }, key, { ...opener, address }, now)) !== null;

  it('by a user opens for that user only, in whatever browser', async () => {
    const key = await keep({ by: 'u1' });
    expect(await opens(key, { by: 'u1', browser: undefined })).toBe(true);
    expect(await opens(key, { by: 'u1', browser: newKey() })).toBe(true);
    for (const other of [NOBODY, { by: 'u2', browser: undefined }, { by: '', browser: newKey() }])
      expect([other, await opens(key, other)]).toEqual([other, false]);
  });

  it('without a session opens in the browser that it was typed in only, whoever has signed in there', async () => {
    const browser = newKey();
    const key = await keep(ownedByBrowser(browser));
    expect(await opens(key, { by: 'u1', browser })).toBe(true);
    for (const other of [undefined, newKey(), '', 'x', browser.slice(1)])
      expect([other, await opens(key, { by: 'u1', browser: other })]).toEqual([other, false]);
  });

  it('by nobody opens for nobody', async () => {
    const key = await keep({});
    for (const opener of [NOBODY, { by: 'u1', browser: newKey() }, { by: '', browser: '' }])
      expect([opener, await opens(key, opener)]).toEqual([opener, false]);
  });

  it('opens in its own form only, and for a day', async () => {
    const key = await keep({ by: 'u1' });
    const mine = { by: 'u1', browser: undefined };
    expect(await opens(key, mine, { address: '/organisations/bamf/edit' })).toBe(false);
    expect(await opens(key, mine, { now: after(23) })).toBe(true);
    expect(await opens(key, mine, { now: after(25) })).toBe(false);
    for (const other of [newKey(), '', undefined, 'x', [key]]) expect(await opens(other, mine)).toBe(false);
  });

  it('goes with its user, and nobody else’s does', async () => {
    const [mine, other] = [await keep({ by: 'u-gone' }), await keep({ by: 'u-gone-not' })];
    const quoted = await keep({ by: 'u3', fields: { words: ['{"by":"u-gone"}'] } });
    await getEngine().write((tx) => removeDraftsOfUser(tx, 'u-gone'));
    expect(await opens(mine, { by: 'u-gone', browser: undefined })).toBe(false);
    expect(await opens(other, { by: 'u-gone-not', browser: undefined })).toBe(true);
    expect(await opens(quoted, { by: 'u3', browser: undefined })).toBe(true);
  });

  it('goes with the record that it is about: by the address of its form, or chosen in it', async () => {
    const form = '/records/contact/telefon-7?at=bamf';
    const about = await keep({ by: 'u1', address: form });
    const chosen = await keep({ by: 'u1', fields: { contact: ['', 'telefon-7'] } });
    const other = await keep({ by: 'u1', fields: { contact: ['telefon-77'], note: ['telefon-7 war falsch'] } });
    await getEngine().write((tx) => removeDraftsAbout(tx, 'telefon-7'));
    const mine = { by: 'u1', browser: undefined };
    expect(await opens(about, mine, { address: form })).toBe(false);
    expect([await opens(chosen, mine), await opens(other, mine)]).toEqual([false, true]);
  });

  it('that is over goes at the start of the app, and then every day, though nobody writes another', async () => {
    const stored = async (): Promise<number> =>
      (
        await getEngine().read((tx) =>
          tx.run("MATCH (d:FormDraft) WHERE d.content CONTAINS 'ALT' RETURN d.id AS id", {}),
        )
      ).length;
    let now = after(25);
    const failed: unknown[] = [];
    await keep({ by: 'u1', fields: { name: ['ALT eins'] } });
    await keep({ by: 'u1', fields: { name: ['ALT zwei'] } }, after(24));
    expect(await stored()).toBe(2);
    expect((await passedThings.ask(getEngine(), passedBefore(now)))[0]?.passed).toBeGreaterThan(0);
    const options = { engine: getEngine(), now: () => now, failed: (error: unknown) => failed.push(error) };
    const atStart = keepTidy(options);
    await atStart.close();
    expect(await stored()).toBe(1);
    expect((await passedThings.ask(getEngine(), passedBefore(now)))[0]?.passed).toBe(0);
    const daily = keepTidy({ ...options, everyMs: 50 });
    now = after(49);
    await until(async () => (await stored()) === 0);
    await daily.close();
    expect(failed).toEqual([]);
  });
});
