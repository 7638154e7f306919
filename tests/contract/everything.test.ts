// One file with everything about a user or an organisation, on both engines: each label and type that the store holds is told there,
// or stands below with the reason why not; and of what is told, as much is told as the store holds.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { queueMail } from '../../graph/queries/mail';
import { setSubject } from '../../graph/queries/provider-users';
import { storedUser } from '../../graph/queries/users';
import type { SignedIn } from '../../lib/auth/actor';
import { resetPassword } from '../../lib/auth/manage-users';
import { clock } from '../../lib/config/clock';
import type { DirectoryDeps } from '../../lib/directory/deps';
import { readAboutEntry, type AboutEntry } from '../../lib/everything/entry';
import { readAboutUser, type AboutUser } from '../../lib/everything/user';
import { keepFormDraft } from '../../lib/kept/form-draft';
import type { LoanDeps } from '../../lib/loans/deps';
import { listReports } from '../../lib/loans/list-reports';
import { reportBack } from '../../lib/loans/report-back';
import { settleReport } from '../../lib/loans/settle-report';
import { writeChange } from '../../lib/records/write-change';
import { STORED } from '../../lib/register/stored';
import { emptyStore } from '../support/empty-store';
import { describeEngines } from '../support/engines';
import { act, ask, EVA, fillLoanStore, KAI, loanDeps, makeClock, RITA } from '../support/loans';
import { newKey } from '../support/records';

type Told<T> = ((about: T) => readonly unknown[]) | string;
const because = (reason: string, labels: readonly string[]) => Object.fromEntries(labels.map((one) => [one, reason]));

const NETWORK = 'is about the network; who wrote it is told by the changes they made';
const BY_KEY = 'is found by a key in a cookie or an address only: nothing says whose it is';
const TECHNICAL = 'holds nothing about anybody';
const HANDLE = 'joins a change to what it is of: the change is told';

const OF_USER: Readonly<Record<string, Told<AboutUser>>> = {
  User: ({ account }) => [account],
  WORKS_AT: ({ account }) => [account.worksAtId],
  OneTimeKey: ({ links }) => links,
  Loan: ({ loans }) => loans,
  USES: ({ loans }) => loans.filter(({ as }) => as.includes('user')),
  Mail: ({ mails }) => mails,
  LoanReport: ({ reports, reportsSettled }) => [...reports, ...reportsSettled],
  AuditEvent: ({ auditLog }) => auditLog,
  Change: ({ changes, changesMade }) => [...new Set([...changes, ...changesMade].map(({ id }) => id))],
  FormDraft: ({ drafts }) => drafts,
  EndedSession: 'is the number of a session that is over, for eight hours: it does not say whose',
  ...because(HANDLE, ['Changed', 'CHANGED']),
  ...because(BY_KEY, ['Basket', 'ShortAddress']),
  ...because(TECHNICAL, ['Synonym', 'Arrangement', 'StoreMeta']),
  ...because(NETWORK, ['Organisation', 'Cooperation', 'Baustein', 'Place', 'Source', 'Section', 'Quote', 'Step']),
  ...because(NETWORK, ['Figure', 'ContactPoint', 'REACHED_AT', 'TAKES_PART_IN', 'ABOUT', 'TAKES_PLACE_IN', 'PART_OF']),
  ...because(NETWORK, ['SUPPORTS', 'WORKS_ON', 'SEATED_IN', 'SERVES', 'KEPT_BY', 'HAS_SECTION', 'IN_SECTION', 'FROM']),
  ...because(NETWORK, ['STATED_IN', 'HAS_STEP', 'HAS_FIGURE', 'DECIDED_BY']),
};

const facts =
  (type: string) =>
  ({ facts: { from, to } }: AboutEntry) =>
    [...from, ...to].filter((one) => one.type === type);
const FACTS = ['TAKES_PART_IN', 'ABOUT', 'TAKES_PLACE_IN', 'PART_OF', 'SUPPORTS', 'WORKS_ON', 'SEATED_IN', 'SERVES'];
const OF_ENTRY: Readonly<Record<string, Told<AboutEntry>>> = {
  Organisation: ({ entry }) => [entry],
  ContactPoint: ({ contacts }) => contacts,
  REACHED_AT: ({ contacts }) => contacts,
  ...Object.fromEntries([...FACTS, 'KEPT_BY', 'STATED_IN', 'DECIDED_BY'].map((type) => [type, facts(type)])),
  Figure: ({ figures }) => figures,
  HAS_FIGURE: ({ figures }) => figures,
  Step: ({ steps }) => steps,
  HAS_STEP: ({ steps }) => steps,
  Quote: ({ facts: { from }, quotes }) => (from.some(({ type }) => type === 'STATED_IN') ? quotes : []),
  Loan: ({ loans }) => loans,
  LoanReport: ({ reports }) => reports,
  AuditEvent: ({ auditLog }) => auditLog,
  Change: ({ changes }) => changes,
  ...because('is another entry: the fact that joins them is told with its name', ['Cooperation', 'Baustein', 'Place']),
  ...because('is told with the quote', ['Source', 'Section', 'HAS_SECTION', 'IN_SECTION', 'FROM']),
  ...because('is about a person: told in the file about them', ['User', 'WORKS_AT', 'OneTimeKey', 'EndedSession']),
  Mail: 'is about a person and a loan; the loan is told',
  USES: 'is about a person; the loan is told with the ids of who uses it',
  FormDraft: 'is the unfinished work of a person for a day: told in the file about them',
  ...because(HANDLE, ['Changed', 'CHANGED']),
  ...because(BY_KEY, ['Basket', 'ShortAddress']),
  ...because(TECHNICAL, ['Synonym', 'Arrangement', 'StoreMeta']),
};

const ADMIN: SignedIn = { role: 'admin', id: 'u-admin', name: 'Ada Beispiel' };
const time = makeClock();

describeEngines('everything', (getEngine) => {
  let deps: LoanDeps & DirectoryDeps;
  let loan: string;
  const run = (text: string, parameters = {}) => getEngine().read((tx) => tx.run(text, parameters));
  const change = { records: null, requestKey: null, result: null };
  /** How many nodes of each label, and relationships of each type, have this id in them or hang on it. */
  const countNaming = async (id: string): Promise<Map<string, number>> => {
    const nodes = (await run('MATCH (n) RETURN labels(n) AS labels, properties(n) AS p')) as unknown as {
      labels: string[];
      p: Record<string, unknown>;
    }[];
    const types = (await run('MATCH (n {id: $id})-[x]-() RETURN type(x) AS type', { id })) as unknown as {
      type: string;
    }[];
    const about = await run('MATCH (:Changed {id: $id})<-[:CHANGED]-(c) RETURN c.id AS id', { id });
    const owned = await run('MATCH ({id: $id})-[:REACHED_AT|USES]->(p) RETURN p.id AS id', { id });
    const hangsOn = new Set([...about, ...owned].map((row) => row['id']));
    const named = nodes.filter(({ labels, p }) => {
      const told = labels.includes('Change') ? { ...p, ...change } : p;
      return hangsOn.has(String(p['id'])) || JSON.stringify(told).includes(`"${id}`) || saysBy(p, id);
    });
    const counted = new Map<string, number>();
    const all = [...named.flatMap(({ labels }) => labels), ...types.map(({ type }) => type)];
    for (const label of all) counted.set(label, (counted.get(label) ?? 0) + 1);
    return counted;
  };
  /** Texts that hold JSON of their own. */
  const saysBy = (p: Record<string, unknown>, id: string): boolean =>
    [p['content'], p['items']].some((text) => typeof text === 'string' && text.includes(`"${id}"`));

  /** @returns what something was told of; counted first, since the file itself is a line of the log */
  const compare = async <T>(read: () => Promise<T>, id: string, table: Readonly<Record<string, Told<T>>>) => {
    const held = await countNaming(id);
    const about = await read();
    const told = Object.entries(table).flatMap(([label, where]) =>
      typeof where === 'string' ? [] : [[label, where(about).length] as const],
    );
    expect(Object.fromEntries(told)).toEqual(
      Object.fromEntries(told.map(([label]) => [label, held.get(label) ?? 0] as const)),
    );
    return new Set(told.filter(([, count]) => count > 0).map(([label]) => label));
  };

  beforeAll(async () => {
    time.set('2026-11-29T10:00:00+01:00');
    await emptyStore(getEngine());
    await getEngine().write((tx) => tx.run("MATCH (m:StoreMeta {id: 'loans'}) DELETE m"));
    await fillLoanStore(getEngine());
    deps = await loanDeps(getEngine());
    const { id } = await ask(deps, RITA, { users: [KAI.id] });
    loan = id;
    await ask(deps, KAI, { entries: ['verein-b'] });
    await act(deps, EVA, loan, 'grant', { contacts: ['verein-a-phone', 'verein-b-phone'], word: 'Nur am Telefon.' });
    time.set('2026-12-01T10:00:00+01:00');
    const items = [{ entry: 'verein-a', outcome: 'wrongNumber', note: 'Die Nummer ist neu.' }];
    await reportBack(deps, KAI, { id: loan, items, requestKey: newKey() }, clock());
    const [report] = (await listReports(deps, EVA, { list: 'open' })).items;
    await settleReport(deps, EVA, { id: report?.id ?? '', became: 'nothing', requestKey: newKey() }, clock());
    for (const user of [KAI, EVA]) {
      await resetPassword(deps, ADMIN, { login: user.id }, clock());
      await getEngine().write((tx) =>
        queueMail(tx, { kind: 'granted', loan, user: user.id, mark: 'r1' }, clock().toISOString()),
      );
      const draft = { address: '/organisations/new', by: user.id, fields: { name: [`Entwurf ${user.id}`] } };
      await keepFormDraft(deps, { ...draft, code: 'invalid', wrong: [] }, clock());
    }
    await getEngine().write((tx) => setSubject(tx, KAI.id, 'https://sso.example.org kai'));
    const put = (of: 'Organisation' | 'ContactPoint', recordId: string, why: string, more: object) =>
      writeChange(deps, EVA, { action: 'change', why, requestKey: newKey() }, clock(), async (revision) => {
        const ref = { of, id: recordId };
        await revision.put(ref, { ...(await revision.read(ref)), ...more });
        revision.about('verein-a');
        return '';
      });
    await put('Organisation', 'verein-a', 'Neuer Name.', { shortName: 'VA' });
    await put('ContactPoint', 'verein-a-phone', 'Ein Kontakt.', { value: 'WERT-neu' });
  });

  it.each([
    ['a user', OF_USER],
    ['an entry', OF_ENTRY],
  ] as const)('about %s knows each label and type that is stored', (_, table) => {
    expect(STORED.map(({ label }) => label).filter((label) => !(label in table))).toEqual([]);
    expect(Object.keys(table).filter((label) => !STORED.some((one) => one.label === label))).toEqual([]);
  });

  describe('about a user', () => {
    it('tells as much as the store holds, every part of it of somebody', async () => {
      const told = new Set<string>();
      for (const user of [KAI, EVA])
        for (const part of await compare(() => readAboutUser(deps, user, {}, clock()), user.id, OF_USER))
          told.add(part);
      const wanted = Object.entries(OF_USER).flatMap(([label, where]) => (typeof where === 'string' ? [] : [label]));
      expect(wanted.filter((label) => !told.has(label))).toEqual([]);
    });

    it('has each property of the account but the hash of the password', async () => {
      const { account } = await readAboutUser(deps, KAI, {}, clock());
      const missing = Object.keys(storedUser.shape).filter((key) => !(key in account));
      expect(missing).toEqual(['passwordHash']);
      expect(account.subject).toBe('https://sso.example.org kai');
    });

    it('has the loans they asked for, may use, or decided', async () => {
      const asOf = async (user: SignedIn) =>
        (await readAboutUser(deps, user, {}, clock())).loans.map(({ number, as }) => [number, as]);
      expect(await asOf(KAI)).toEqual([
        [2, ['borrower', 'user']],
        [1, ['user']],
      ]);
      expect(await asOf(RITA)).toEqual([[1, ['borrower', 'user']]]);
      expect(await asOf(EVA)).toEqual([[1, ['decided']]]);
    });

    it('has their changes with the reasons, and drafts, but no contact and to others no draft', async () => {
      const own = await readAboutUser(deps, EVA, {}, clock());
      expect(own.changesMade.map(({ why }) => why)).toEqual(
        expect.arrayContaining(['Nur am Telefon.', 'Neuer Name.', 'Ein Kontakt.']),
      );
      expect(own.drafts).toMatchObject([{ address: '/organisations/new', fields: { name: ['Entwurf u-eva'] } }]);
      const byAdmin = await readAboutUser(deps, ADMIN, { id: EVA.id }, clock());
      expect(byAdmin.drafts).toMatchObject([{ address: '/organisations/new', fields: null }]);
      const reasons = byAdmin.changesMade.map(({ why, isWhyHeld }) => [why, isWhyHeld]);
      expect(reasons).toContainEqual(['Neuer Name.', false]);
      expect(reasons).toContainEqual([null, true]);
      expect(JSON.stringify([own, byAdmin])).not.toMatch(/WERT-/);
      expect(JSON.stringify(byAdmin)).not.toContain('Ein Kontakt.');
    });
  });

  describe('about an organisation', () => {
    const about = (id: string) => readAboutEntry(deps, EVA, { id }, clock());

    it('tells as much as the store holds', async () => {
      const told = await compare(() => about('verein-a'), 'verein-a', OF_ENTRY);
      expect([...told]).toEqual(
        expect.arrayContaining(['Organisation', 'ContactPoint', 'Loan', 'LoanReport', 'Change']),
      );
    });

    it('has to whom its contacts were lent, for what, how long, and who decided', async () => {
      expect((await about('verein-a')).loans).toEqual([
        expect.objectContaining({
          number: 1,
          amt: { id: 'jugendamt', name: 'jugendamt' },
          purpose: 'invitation',
          from: '2026-11-30',
          until: '2026-12-31',
          state: 'running',
          decidedBy: EVA.id,
          as: ['lent'],
          granted: ['verein-a-phone'],
        }),
      ]);
      expect((await about('verein-b')).loans.map(({ number, granted }) => [number, granted])).toEqual([
        [2, []],
        [1, ['verein-b-phone']],
      ]);
    });

    it('has what it borrowed itself, without the contacts of others', async () => {
      const { loans } = await about('jugendamt');
      expect(loans.map(({ as, asked }) => [as, asked])).toEqual([
        [['borrowed'], []],
        [['borrowed'], []],
      ]);
      expect(JSON.stringify(loans)).not.toContain('verein-');
    });
  });
});
