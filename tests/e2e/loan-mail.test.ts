// Notices on loans by mail, with the real app and a real mail server: what arrives and what does not stand in it, a server that is
// away, and restarts, over the end of a loan too.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { dayAfter } from '../../graph/model/day';
import { addUser } from '../../lib/auth/manage-users';
import { redeemKey } from '../../lib/auth/redeem-key';
import { berlinDay } from '../../lib/config/clock';
import { openContainer } from '../../lib/container';
import { startApp, type App } from '../support/app';
import { getAs, PASSWORD, postForm, signInAs } from '../support/e2e-account';
import { linesOf } from '../support/e2e-app';
import { until } from '../support/e2e-until';
import { newKey } from '../support/records';
import { makeMailServer } from '../support/smtp';

const ADMIN = { role: 'admin', id: 'tests', name: 'Tests' } as const;
/** In the dataset: a telephone on request and a mobile for offices, both with consent to invitations. */
const VEREIN = 'jugendverein-funkenpfad-velbert';
const PHONE = '030 23125626';
const RITA = 'rita@example.org';
const EVA = 'eva@example.org';
const DAY_MS = 24 * 60 * 60_000;
/** A round of the sender or two, on a busy machine. */
const SOON_MS = 40_000;
/** Two rounds of the sender, in which nothing may come. */
const QUIET_MS = 12_000;
const today = berlinDay(new Date());
const last = dayAfter(today, 20);

describe('mails on loans', () => {
  const server = makeMailServer();
  let folder = '';
  let app: App | undefined;
  const clockFile = (): string => path.join(folder, 'clock');
  const origin = (): string => app?.url ?? '';
  const start = async (): Promise<void> => {
    const env = {
      SMTP_URL: server.url(),
      NETZKOMPASS_MAIL_FROM: 'netz@example.org',
      NETZKOMPASS_ADDRESS: 'https://netz.example.org',
      NETZKOMPASS_TEST_CLOCK: clockFile(),
    };
    app = await startApp({ dataFolder: path.join(folder, 'data'), env });
  };
  const stop = async (): Promise<void> => {
    await app?.stop();
    app = undefined;
  };
  const moveClock = (ms: number): Promise<void> => writeFile(clockFile(), String(ms));
  const as = (login: string) => signInAs(origin(), login);
  const failedLines = () =>
    linesOf(app?.output() ?? '').filter(({ msg }) => msg === 'a mail was not sent and is tried again');
  const headsTo = (address: string): string[] =>
    server.received.filter(({ to }) => to.includes(address)).map(({ headers }) => headers['subject'] ?? '');

  const ask = async (sentence: string): Promise<string> => {
    const fields = { purpose: 'invitation', sentence, legalBasis: 'task', channel: 'phone', entry: VEREIN };
    const cookie = await as(RITA);
    const answer = await postForm(
      origin(),
      '/loans/request',
      { ...fields, from: today, until: last, requestKey: newKey() },
      { 'sec-fetch-site': 'same-origin', cookie },
    );
    return answer.headers.location ?? '';
  };
  const grant = async (loan: string, cookie: string): Promise<void> => {
    const page = await getAs(origin(), loan, cookie);
    const contact = /name="contact"[^>]*value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const answer = await postForm(
      origin(),
      `${loan}/act`,
      { act: 'grant', contact, until: last, requestKey: newKey() },
      { 'sec-fetch-site': 'same-origin', cookie },
    );
    expect([answer.status, answer.headers.location]).toEqual([303, loan]);
    expect((await getAs(origin(), loan, cookie)).text.includes('>läuft<')).toBe(true);
  };

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'netzkompass-mail-'));
    const container = await openContainer({ dataFolder: path.join(folder, 'data'), examples: true });
    try {
      const people = [
        { login: RITA, name: 'Rita Beispiel', role: 'reader', organisation: 'gesundheitsamt' },
        { login: EVA, name: 'Eva Beispiel', role: 'editor', organisation: 'sg-integration' },
      ];
      for (const person of people) {
        const { key } = await addUser(container.deps, ADMIN, person, new Date());
        await redeemKey(container.deps, { key, password: PASSWORD }, new Date());
      }
    } finally {
      await container.close();
    }
    await server.up();
    await moveClock(0);
    await start();
  });
  afterAll(async () => {
    await stop();
    await server.down();
    await rm(folder, { recursive: true, force: true });
  });

  it('a request reaches the office, a decision the borrower: with number, purpose, end and way, and nothing more', async () => {
    const loan = await ask('Einladung zum Fachtag.\r\nBcc: fremd@example.org\r\n\r\nSiehe oben');
    await until(() => headsTo(EVA).length > 0, SOON_MS);
    await grant(loan, await as(EVA));
    await until(() => headsTo(RITA).length > 0, SOON_MS);
    expect([headsTo(EVA), headsTo(RITA)]).toEqual([['Ausleihe 1: eine Anfrage wartet'], ['Ausleihe 1 ist bewilligt']]);
    for (const { to, headers, text } of server.received) {
      expect([to.length, headers['from'], headers['bcc']]).toEqual([1, 'netz@example.org', undefined]);
      expect(headers['to']).toBe(to[0]);
      expect(text).toContain('Zweck: Einladung');
      expect(text).toContain('Einladung zum Fachtag. Bcc: fremd@example.org Siehe oben');
      expect(text).toContain(`https://netz.example.org${loan}`);
      for (const secret of [PHONE, PHONE.replace(' ', ''), 'Funkenpfad', 'Beispiel'])
        expect(text).not.toContain(secret);
    }
    expect(app?.output()).not.toContain('@example.org');
  });

  it('a server that is away delays no decision and is told in one line; the mail comes once it is back', async () => {
    const loan = await ask('Einladung zum Sommerfest im Kreishaus.');
    await until(() => headsTo(EVA).length > 1, SOON_MS);
    await server.down();
    const eva = await as(EVA);
    const began = performance.now();
    await grant(loan, eva);
    expect(performance.now() - began).toBeLessThan(5000);
    await until(() => failedLines().length > 0, SOON_MS);
    expect(JSON.stringify(failedLines())).not.toContain('@');
    await server.up();
    expect(headsTo(RITA)).toEqual(['Ausleihe 1 ist bewilligt']);
    await moveClock(61_000);
    await until(() => headsTo(RITA).length > 1, SOON_MS);
    expect(headsTo(RITA).at(-1)).toBe('Ausleihe 2 ist bewilligt');
  });

  it('what waits while the app is off is sent after the start: one mail, also after one more start', async () => {
    const loan = await ask('Einladung zum Herbstfest im Kreishaus.');
    await until(() => headsTo(EVA).length > 2, SOON_MS);
    await server.down();
    await grant(loan, await as(EVA));
    await stop();
    await server.up();
    await start();
    await until(() => headsTo(RITA).length > 2, SOON_MS);
    await stop();
    await start();
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    expect(headsTo(RITA).slice(2)).toEqual(['Ausleihe 3 ist bewilligt']);
  });

  it('an app that was off over the end says so once, and not that the end comes', async () => {
    const told = headsTo(RITA).length;
    await stop();
    await server.down();
    await moveClock(8 * DAY_MS);
    await start();
    await until(() => failedLines().length > 0, SOON_MS); // that the end comes is queued, and cannot be sent
    await stop();
    await moveClock(22 * DAY_MS);
    await server.up();
    await start();
    await until(() => headsTo(RITA).length >= told + 3, SOON_MS);
    await stop();
    await start();
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    expect(headsTo(RITA).slice(told).sort()).toEqual(
      [1, 2, 3].map((number) => `Ausleihe ${number} ist beendet: bitte Löschung bestätigen`),
    );
    const page = await getAs(origin(), '/loans', await as(RITA));
    expect(page.text).toContain('Was ansteht');
    expect(page.text).toMatch(/Ausleihe 1 ist seit .* beendet/);
    expect(page.text).toContain('3 Sachen stehen an');
  });
});
