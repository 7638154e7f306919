// Mails on loans, both engines alike: queued with the decision or not at all, one for the same news, sent by one process, tried again
// while the server is away, and after days of rest only what is still true.
import { beforeEach, expect, it } from '@jest/globals';
import type { Transaction } from '../../graph/engine/port';
import { DomainError } from '../../graph/model/errors';
import { failedMails, hastenMails, mailsOfUser, takeMail } from '../../graph/queries/mail';
import { removeUser } from '../../graph/queries/users';
import { clock } from '../../lib/config/clock';
import type { LoanDeps } from '../../lib/loans/deps';
import { sendDue } from '../../lib/mail/send-due';
import { sweep } from '../../lib/mail/sweep';
import { emptyStore } from '../support/empty-store';
import { describeEngines } from '../support/engines';
import { failureOf } from '../support/failure';
import { giveAddresses, makePostbox, sendAll, type Postbox } from '../support/loan-mail';
import { act, ask, CONTACTS, EVA, fillLoanStore, KAI, loanDeps, makeClock, OTTO, RITA, ULLA } from '../support/loans';
import { newKey } from '../support/records';

const time = makeClock();

describeEngines('loan mail', (getEngine) => {
  let deps: LoanDeps;
  let box: Postbox;
  const run = (text: string, parameters = {}) => getEngine().write((tx) => tx.run(text, parameters));
  const lend = async (over: object = {}): Promise<string> => {
    const { id } = await ask(deps, RITA, over);
    await act(deps, EVA, id, 'grant', { all: true });
    return id;
  };
  const keptOf = async (user: string) => (await mailsOfUser.ask(getEngine(), { id: user })).map(({ mail }) => mail);

  beforeEach(async () => {
    time.set('2026-11-29T10:00:00+01:00');
    await emptyStore(getEngine());
    await run("MATCH (m:StoreMeta {id: 'loans'}) DELETE m");
    await fillLoanStore(getEngine());
    await giveAddresses(getEngine());
    deps = await loanDeps(getEngine(), { mails: true });
    box = makePostbox(getEngine());
  });

  it('tells the office of a request, and borrowers of each decision, without a value or a contact', async () => {
    const { id } = await ask(deps, RITA, { users: [KAI.id] });
    expect(await sendAll(box)).toEqual([
      'eva@example.org Ausleihe 1: eine Anfrage wartet',
      'ulla@example.org Ausleihe 1: eine Anfrage wartet',
    ]);
    await act(deps, EVA, id, 'ask', { word: 'Wer lädt ein?' });
    expect(await sendAll(box)).toEqual([
      'kai@example.org Ausleihe 1: Rückfrage der Redaktion',
      'rita@example.org Ausleihe 1: Rückfrage der Redaktion',
    ]);
    await act(deps, RITA, id, 'answer', { word: 'Das Jugendamt.' });
    expect(await sendAll(box)).toHaveLength(2);
    await act(deps, EVA, id, 'grant', { contacts: ['verein-a-phone'] });
    expect(await sendAll(box)).toEqual([
      'kai@example.org Ausleihe 1 ist teilweise bewilligt',
      'rita@example.org Ausleihe 1 ist teilweise bewilligt',
    ]);
    time.set('2026-11-30T10:00:00+01:00');
    await act(deps, RITA, id, 'extend', { until: '2027-01-31' });
    expect(await sendAll(box)).toEqual([
      'eva@example.org Ausleihe 1: Verlängerung angefragt',
      'ulla@example.org Ausleihe 1: Verlängerung angefragt',
    ]);
    await act(deps, ULLA, id, 'decline', { word: 'Zu lang.' });
    expect(await sendAll(box)).toEqual([
      'kai@example.org Ausleihe 1 ist nicht verlängert',
      'rita@example.org Ausleihe 1 ist nicht verlängert',
    ]);
    await act(deps, ULLA, id, 'revoke', { word: 'Der Fachtag fällt aus.' });
    expect(await sendAll(box)).toHaveLength(2);
    const all = JSON.stringify(box.letters);
    expect(all).toContain('Einladung zum Fachtag Sprache im Kreishaus.');
    expect(all).toContain(`https://netz.example.org/loans/${id}`);
    for (const word of ['WERT', ...CONTACTS, 'verein-a', 'Zu lang', 'Beispiel']) expect(all).not.toContain(word);
  });

  it('queues nothing without a mail server, nor for whoever has no address', async () => {
    await ask({ ...deps, mails: false }, RITA);
    await run("MATCH (u:User) WHERE u.role = 'editor' SET u.login = u.id");
    await ask(deps, OTTO);
    expect(await run('MATCH (m:Mail) RETURN m.id AS id')).toEqual([]);
  });

  it('a request that comes twice is one mail; a decision that was not taken is none', async () => {
    const { id } = await ask(deps, RITA);
    const requestKey = newKey();
    await act(deps, EVA, id, 'grant', { all: true, requestKey });
    await act(deps, EVA, id, 'grant', { all: true, requestKey });
    expect(await failureOf(act(deps, ULLA, id, 'decline', { word: 'Nein.' }))).toMatchObject({ code: 'conflict' });
    const broken = {
      ...deps,
      engine: {
        ...deps.engine,
        write: <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
          getEngine().write(async (tx) => {
            await work(tx);
            throw new DomainError('storeUnavailable');
          }),
      },
    };
    await failureOf(act(broken, EVA, id, 'revoke', { word: 'Der Fachtag fällt aus.' }));
    expect((await keptOf(RITA.id)).map(({ kind }) => kind)).toEqual(['granted']);
    expect(await sendAll(box)).toEqual(['rita@example.org Ausleihe 1 ist bewilligt']);
    expect(await sendAll(box)).toEqual([]);
  });

  it('of two processes one takes a mail; whoever was killed leaves it to another after 5 minutes', async () => {
    await ask(deps, RITA);
    const [{ id = '' } = {}] = await keptOf(EVA.id);
    const now = clock().toISOString();
    const until = new Date(clock().getTime() + 300_000).toISOString();
    const take = () => getEngine().write((tx) => takeMail(tx, { id, now, until }));
    const taken = await Promise.all([take(), take(), take()]);
    expect(taken.filter((one) => one !== undefined)).toHaveLength(1);
    await getEngine().write((tx) => hastenMails(tx, now));
    expect(await sendAll(box)).toEqual(['ulla@example.org Ausleihe 1: eine Anfrage wartet']);
    time.set('2026-11-29T10:06:00+01:00');
    expect(await sendAll(box)).toEqual(['eva@example.org Ausleihe 1: eine Anfrage wartet']);
  });

  it('two processes that send at once send each mail once', async () => {
    await ask(deps, RITA);
    await ask(deps, RITA);
    await Promise.all([sendDue(box), sendDue(box), sendDue(box)]);
    expect(box.letters.map(({ key }) => key)).toHaveLength(4);
    expect(new Set(box.letters.map(({ key }) => key)).size).toBe(4);
  });

  it('is tried again later and later while the server is away, at once after a restart, and given up after 5 days', async () => {
    const { id } = await ask(deps, RITA);
    await act(deps, EVA, id, 'grant', { all: true });
    box.refuses('ECONNECTION');
    expect(await sendAll(box)).toEqual([]);
    expect(box.warned).toMatchObject([{ code: 'ECONNECTION', text: 'a mail was not sent and is tried again' }]);
    expect(JSON.stringify(box.warned)).not.toContain('@');
    box.refuses(undefined);
    time.set('2026-11-29T10:00:30+01:00');
    expect(await sendAll(box)).not.toContain(`${box.warned[0]?.mail}`);
    await getEngine().write((tx) => hastenMails(tx, clock().toISOString()));
    await sendAll(box);
    expect(box.heads().filter((head) => head.startsWith('rita'))).toEqual([
      'rita@example.org Ausleihe 1 ist bewilligt',
    ]);
    await act(deps, EVA, id, 'revoke', { word: 'Der Fachtag fällt aus.' });
    box.refuses('EENVELOPE');
    for (const at of [
      '11-29T10:02',
      '11-29T10:08',
      '11-29T11:00',
      '11-29T14:00',
      '12-01T10:00',
      '12-03T10:00',
      '12-06T10:00',
    ]) {
      time.set(`2026-${at}:00+01:00`);
      await sendAll(box);
    }
    expect(await failedMails.ask(getEngine(), {})).toEqual([{ mails: 1 }]);
    expect(box.warned.at(-1)?.text).toBe('a mail was given up');
    box.refuses(undefined);
    time.set('2026-12-20T10:00:00+01:00');
    expect(await sendAll(box)).toEqual([]);
  });

  it('says what time brings about, once, however often it looks', async () => {
    await lend();
    await sendAll(box);
    const on = async (at: string): Promise<string[]> => {
      time.set(at);
      for (let times = 0; times < 3; times += 1) await sweep(getEngine(), clock());
      return sendAll(box);
    };
    expect(await on('2026-12-16T23:59:00+01:00')).toEqual([]);
    expect(await on('2026-12-17T00:00:00+01:00')).toEqual(['rita@example.org Ausleihe 1 endet bald']);
    expect(await on('2026-12-18T00:00:00+01:00')).toEqual([]);
    expect(await on('2026-12-28T00:00:00+01:00')).toEqual(['rita@example.org Ausleihe 1 endet in wenigen Tagen']);
    expect(await on('2027-01-01T00:00:00+01:00')).toEqual([
      'rita@example.org Ausleihe 1 ist beendet: bitte Löschung bestätigen',
    ]);
    expect(await on('2027-01-15T00:00:00+01:00')).toEqual([
      'rita@example.org Ausleihe 1: Löschung noch nicht bestätigt',
    ]);
    expect(await on('2027-05-01T00:00:00+01:00')).toEqual([]);
    expect(await run('MATCH (m:Mail) RETURN m.id AS id')).toEqual([]);
  });

  it('after days of rest, over the end too, says what is true then and nothing else', async () => {
    const id = await lend();
    await sendAll(box);
    time.set('2026-12-17T10:00:00+01:00');
    await sweep(getEngine(), clock());
    time.set('2027-01-03T10:00:00+01:00');
    await sweep(getEngine(), clock());
    expect(await sendAll(box)).toEqual(['rita@example.org Ausleihe 1 ist beendet: bitte Löschung bestätigen']);
    await act(deps, RITA, id, 'confirmDeletion');
    time.set('2027-01-20T10:00:00+01:00');
    await sweep(getEngine(), clock());
    expect(await sendAll(box)).toEqual([]);
  });

  it('reminds the office of the review of a standing loan', async () => {
    await lend({ until: undefined, standing: true });
    await sendAll(box);
    time.set('2027-10-30T10:00:00+02:00');
    await sweep(getEngine(), clock());
    expect(await sendAll(box)).toEqual([
      'eva@example.org Ausleihe 1 ist zu prüfen',
      'ulla@example.org Ausleihe 1 ist zu prüfen',
    ]);
  });

  it('is not sent to whoever was disabled, has moved or is gone since it was queued', async () => {
    await lend({ users: [KAI.id] });
    await run('MATCH (u:User {id: $id}) SET u.disabled = true', { id: KAI.id });
    await run('MATCH (:User {id: $id})-[w:WORKS_AT]->() DELETE w', { id: RITA.id });
    await getEngine().write((tx) => removeUser(tx, ULLA.id));
    expect(await keptOf(ULLA.id)).toEqual([]);
    expect(await sendAll(box)).toEqual([]);
    expect((await keptOf(KAI.id)).map(({ outcome }) => outcome)).toEqual(['dropped']);
  });
});
