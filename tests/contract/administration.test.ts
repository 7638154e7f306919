// Retention, erasure, everything about a person or an entry, and the register against the store, on both engines.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { queueMail } from '../../graph/queries/mail';
import { writeArrangement } from '../../graph/queries/positions';
import { datasetFolder, loadDataset } from '../../graph/seed/load-dataset';
import { readDataset } from '../../graph/seed/read-dataset';
import { auditContacts } from '../../lib/audit/audit-contacts';
import { readAudit } from '../../lib/audit/read-audit';
import type { SignedIn } from '../../lib/auth/actor';
import { addUser, eraseUser, listUsers } from '../../lib/auth/manage-users';
import { redeemKey } from '../../lib/auth/redeem-key';
import { endSession } from '../../lib/auth/session';
import { makeSignInLimits, signIn } from '../../lib/auth/sign-in';
import { readAboutEntry } from '../../lib/everything/entry';
import { readAboutUser } from '../../lib/everything/user';
import { keepFormDraft } from '../../lib/kept/form-draft';
import { writeBasket } from '../../graph/queries/baskets';
import { keepQuery } from '../../lib/kept/short-address';
import { saveRecord } from '../../lib/records/save-record';
import { berlinDay } from '../../lib/config/clock';
import { actOnLoan } from '../../lib/loans/act-on-loan';
import { reportBack } from '../../lib/loans/report-back';
import { requestLoan } from '../../lib/loans/request-loan';
import { readRegister } from '../../lib/register/read-register';
import { STORED } from '../../lib/register/stored';
import { confirmRetention } from '../../lib/retention/confirm-retention';
import { eraseContact } from '../../lib/retention/erase-contact';
import { readRetention } from '../../lib/retention/read-retention';
import { translator, type Messages } from '../../lib/i18n/translator';
import type { SearchIndex } from '../../lib/search/index-of-records';
import { emptyStore } from '../support/empty-store';
import { describeEngines } from '../support/engines';
import { failureOf } from '../support/failure';

const NOW = new Date('2026-11-24T10:00:00.000Z');
const YEAR_AGO = new Date('2025-11-20T10:00:00.000Z');
const PASSWORD = 'blauer Esel frisst Gras';
const as = (role: SignedIn['role'], id = `u-${role}`): SignedIn => ({ role, id, name: `Name ${role}` });
const ADMIN = as('admin');
const EDITOR = as('editor');
const AUDITOR = as('auditor');

describeEngines('administration', (getEngine) => {
  let told = 0;
  const deps = () => ({
    engine: getEngine(),
    auditMonths: 12,
    changed: () => void (told += 1),
    index: () => ({ records: [] }) as unknown as SearchIndex,
  });
  const run = (text: string, parameters = {}) => getEngine().read((tx) => tx.run(text, parameters));
  const everything = async (): Promise<string> => JSON.stringify(await run('MATCH (n) RETURN properties(n) AS p'));
  const idOf = async (login: string): Promise<string> =>
    (await listUsers(deps(), ADMIN)).find((user) => user.login === login)?.id ?? '';
  const add = async (login: string, role: string, now: Date): Promise<void> => {
    const at = { login, name: `Person ${login}`, role, organisation: 'sg-integration' };
    const { key } = await addUser(deps(), ADMIN, at, now);
    expect(await redeemKey(deps(), { key, password: PASSWORD }, now)).toBe('done');
  };
  const enter = (login: string, now: Date, password = PASSWORD) =>
    signIn(
      deps(),
      makeSignInLimits(() => now.getTime()),
      { login, password, address: '192.0.2.1' },
      now,
    );
  /** A contact point with a marker as its value, written as a form does it. */
  const contact = (id: string, until: string, value: string) =>
    getEngine().write(async (tx) => {
      const properties = { function: 'Beratung', channel: 'email', value, visibility: 'internal', consentUntil: until };
      await tx.run(
        `MATCH (n:Entry {id: 'sg-integration'}) CREATE (n)-[:REACHED_AT]->(p:ContactPoint {id: $id, basis: 'recorded'})
         SET p += $properties`,
        { id, properties },
      );
    });

  beforeAll(async () => {
    await emptyStore(getEngine());
    await loadDataset(getEngine(), await readDataset(datasetFolder(), true));
    await add('chefin', 'admin', YEAR_AGO);
    await add('selten', 'reader', YEAR_AGO);
    await add('neu', 'reader', NOW);
  });

  describe('retention', () => {
    beforeAll(async () => {
      await contact('c-over', '2026-11-23', 'marker-over@example.org');
      await contact('c-today', '2026-11-24', 'marker-today@example.org');
      await contact('c-month', '2026-11', 'marker-month@example.org');
      await enter('neu', NOW);
    });

    it('proposes to each role what it is answerable for, and deletes nothing', async () => {
      const before = await everything();
      const editors = await readRetention(deps(), EDITOR, NOW);
      expect(editors).toMatchObject({ users: null, audit: null, kept: null });
      const ids = editors.contacts?.map(({ id }) => id) ?? [];
      expect([ids.includes('c-over'), ids.includes('c-today'), ids.includes('c-month')]).toEqual([true, false, false]);
      expect(JSON.stringify(editors)).not.toContain('marker-');
      const admins = await readRetention(deps(), ADMIN, NOW);
      expect(admins.contacts).toBeNull();
      expect(admins.users?.map(({ name }) => name).sort()).toEqual(['Person chefin', 'Person selten']);
      expect(admins.audit?.lines).toBeGreaterThan(0);
      for (const role of ['reader', 'moderator', 'auditor'] as const)
        expect(await failureOf(readRetention(deps(), as(role), NOW))).toMatchObject({ code: 'forbidden' });
      expect(await everything()).toBe(before);
    });

    it('deletes nothing without a confirmation, without a choice, or without the right', async () => {
      const before = await everything();
      const refused = (actor: SignedIn, input: object) => failureOf(confirmRetention(deps(), actor, input, NOW));
      expect(await refused(EDITOR, { contacts: ['c-over'] })).toMatchObject({ code: 'invalid', param: 'confirmed' });
      expect(await refused(EDITOR, { confirmed: true })).toMatchObject({ code: 'invalid', param: 'confirmed' });
      expect(await refused(ADMIN, { contacts: ['c-over'], confirmed: true })).toMatchObject({ code: 'forbidden' });
      expect(await refused(EDITOR, { audit: true, confirmed: true })).toMatchObject({ code: 'forbidden' });
      expect(await everything()).toBe(before);
    });

    it('deletes what was chosen and is due, and nothing beside it', async () => {
      told = 0;
      const chosen = { contacts: ['c-over', 'c-today', 'c-month'], confirmed: true };
      expect(await confirmRetention(deps(), EDITOR, chosen, NOW)).toMatchObject({ deleted: 1 });
      expect(told).toBe(1);
      const left = await everything();
      expect(left).not.toContain('marker-over');
      expect(left).toContain('marker-today');
    });

    it('erases unused accounts but never the last admin, and old lines of the log', async () => {
      const done = await confirmRetention(deps(), ADMIN, { allUsers: true, audit: true, confirmed: true }, NOW);
      expect(done.adminLeft).toBe(true);
      expect((await listUsers(deps(), ADMIN)).map(({ login }) => login)).toEqual(['chefin', 'neu']);
      const { lines } = await readAudit(
        deps(),
        AUDITOR,
        { from: '2025-01-01', until: '2026-11-30' },
        { now: NOW, size: 1000 },
      );
      expect(lines.every(({ at }) => at >= '2025-11-23T23:00:00.000Z')).toBe(true);
      expect(lines.map(({ event }) => event)).toContain('retentionDone');
    });
  });

  describe('erasure', () => {
    it('of a user leaves the history without the person', async () => {
      await add('gast', 'reader', NOW);
      const id = await idOf('gast');
      const session = await enter('gast', NOW);
      await auditContacts(
        deps(),
        as('reader', id),
        'viewed',
        [{ id: 'c-x', entry: 'bamf', visibility: 'internal' }],
        NOW,
      );
      expect(await failureOf(eraseUser(deps(), ADMIN, { login: 'gast', confirm: 'gäst' }, NOW))).toMatchObject({
        code: 'invalid',
        param: 'confirm',
      });
      expect(await failureOf(eraseUser(deps(), EDITOR, { login: 'gast', confirm: 'gast' }, NOW))).toMatchObject({
        code: 'forbidden',
      });
      const typed = {
        address: '/organisations/new',
        fields: { why: ['Das sagt Person gast'] },
        code: 'invalid',
        wrong: [],
      };
      await keepFormDraft(deps(), { ...typed, by: id }, NOW);
      await eraseUser(deps(), ADMIN, { login: 'gast', confirm: 'gast' }, NOW);
      expect(await everything()).not.toMatch(/Person gast|"gast"/);
      expect(await enter('gast', NOW)).toBe('wrong');
      expect(typeof session).toBe('object');
      const { lines } = await readAudit(deps(), AUDITOR, { person: id }, { now: NOW });
      expect(lines.map(({ event }) => event).sort()).toEqual(['contactsViewed', 'signIn']);
      for (const line of lines) expect(line.who).toEqual({ is: 'gone', id });
    });

    it('of the last admin is refused', async () => {
      expect(await failureOf(eraseUser(deps(), ADMIN, { login: 'chefin', confirm: 'chefin' }, NOW))).toMatchObject({
        code: 'lastAdmin',
      });
    });

    it('of a contact takes its value out of the store and out of every change that told of it', async () => {
      await contact('c-gone', '2099-01-01', 'marker-gone@example.org');
      const records = [{ of: 'ContactPoint', id: 'c-gone', before: null, after: { value: 'marker-gone@example.org' } }];
      await getEngine().write((tx) =>
        tx.run(
          "CREATE (c:Change {id: 'ch-1', number: 1, at: 'x', by: 'u', action: 'create', room: 'network', records: $records})",
          {
            records: JSON.stringify([
              ...records,
              { of: 'Organisation', id: 'x', before: null, after: { name: 'Bleibt' } },
            ]),
          },
        ),
      );
      const refused = await failureOf(eraseContact(deps(), EDITOR, { id: 'c-gone', confirmed: false }, NOW));
      expect(refused).toMatchObject({ code: 'invalid', param: 'confirmed' });
      for (const role of ['reader', 'moderator', 'auditor', 'admin'] as const)
        expect(await failureOf(eraseContact(deps(), as(role), { id: 'c-gone', confirmed: true }, NOW))).toMatchObject({
          code: 'forbidden',
        });
      const draft = { by: 'u', fields: { value: ['marker-gone@example.org'] }, code: 'forbidden', wrong: [] };
      await keepFormDraft(deps(), { ...draft, address: '/records/contact/c-gone?at=bamf' }, NOW);
      told = 0;
      await eraseContact(deps(), EDITOR, { id: 'c-gone', confirmed: true }, NOW);
      expect(told).toBe(1);
      const left = await everything();
      expect(left).not.toContain('marker-gone');
      expect(left).toContain('Bleibt');
      const changes = await run(
        "MATCH (c:Change)-[:CHANGED]->(:Changed {id: 'sg-integration'}) WHERE c.action = 'delete' RETURN c.id AS id",
      );
      expect(changes.length).toBeGreaterThan(0);
    });
  });

  describe('everything', () => {
    it('about an organisation has its facts, sources, contacts, changes and views; the log has who took it', async () => {
      const about = await readAboutEntry(deps(), EDITOR, { id: 'sg-integration' }, NOW);
      expect(about.entry).toMatchObject({ id: 'sg-integration' });
      expect(about.facts.from.map(({ type }) => type)).toContain('TAKES_PART_IN');
      expect(about.contacts).toContainEqual(expect.objectContaining({ value: 'marker-today@example.org' }));
      expect(about.quotes.length).toBeGreaterThan(0);
      expect(about.changes.length).toBeGreaterThan(0);
      expect(JSON.stringify(about)).not.toContain('Person neu');
      const { lines } = await readAudit(deps(), AUDITOR, { organisation: 'sg-integration' }, { now: NOW });
      expect(lines.map(({ event }) => event)).toEqual(expect.arrayContaining(['entryExported', 'contactsExported']));
      for (const role of ['reader', 'moderator', 'auditor', 'admin'] as const)
        expect(await failureOf(readAboutEntry(deps(), as(role), { id: 'sg-integration' }))).toMatchObject({
          code: 'forbidden',
        });
      expect(await failureOf(readAboutEntry(deps(), EDITOR, { id: 'gibt-es-nicht' }))).toMatchObject({
        code: 'notFound',
      });
    });

    it('about a user is for themselves and the administration, without the hash', async () => {
      const id = await idOf('neu');
      const own = await readAboutUser(deps(), as('reader', id), {}, NOW);
      expect(own.account).toMatchObject({ login: 'neu', lastSignIn: '2026-11-24', worksAtId: 'sg-integration' });
      expect(own.auditLog.map(({ event }) => event)).toEqual(expect.arrayContaining(['userAdded', 'signIn']));
      expect(JSON.stringify(own)).not.toContain('argon2');
      expect((await readAboutUser(deps(), ADMIN, { id }, NOW)).account.login).toBe('neu');
      for (const role of ['reader', 'moderator', 'editor', 'auditor'] as const)
        expect(await failureOf(readAboutUser(deps(), as(role), { id }))).toMatchObject({ code: 'forbidden' });
      expect(await failureOf(readAboutUser(deps(), { role: 'guest' }, {}))).toMatchObject({ code: 'forbidden' });
    });
  });

  describe('the register', () => {
    /** What the writers of the app leave behind, as far as nothing above has written it yet. */
    const walk = async (): Promise<void> => {
      await enter('neu', NOW, 'falsch falsch falsch');
      const session = await enter('neu', NOW);
      if (typeof session === 'object') await endSession(deps(), session, NOW);
      await keepQuery(deps(), ADMIN, 'q=eltern', { now: NOW });
      await keepFormDraft(deps(), { address: '/', fields: {}, code: 'invalid', wrong: [] }, NOW);
      const form = {
        form: 'organisation',
        values: { name: ['Verein Register'], kind: ['business'], town: ['05158032'] },
      };
      const source = { sourceKind: 'call', sourceDate: '2026-11-20', words: 'Gesagt.', why: 'Anruf' };
      await saveRecord(deps(), EDITOR, { ...form, ...source, requestKey: 'register-walk-000001' }, NOW);
      const lending = { ...deps(), months: 12, mostAQuarter: 0, mails: false };
      const day = berlinDay(NOW);
      const wanted = { entries: ['elternkreis-zimtschale-velbert'], channels: ['email'], purpose: 'invitation' };
      const why = { sentence: 'Einladung zum Fachtag.', legalBasis: 'task', from: day, standing: true };
      const reader = as('reader', await idOf('neu'));
      const { id } = await requestLoan(lending, reader, { ...wanted, ...why, requestKey: 'register-walk-000002' }, NOW);
      await actOnLoan(lending, EDITOR, { id, act: 'grant', all: true, requestKey: 'register-walk-000003' }, NOW);
      const items = [{ entry: wanted.entries[0], outcome: 'wrongNumber', note: 'Die Adresse ist neu.' }];
      await reportBack(lending, reader, { id, items, requestKey: 'register-walk-000004' }, NOW);
      await getEngine().write(async (tx) => {
        await writeBasket(tx, { id: 'b', entries: ['bamf'], touched: NOW.toISOString() });
        await queueMail(tx, { kind: 'granted', loan: 'fort', user: reader.id, mark: 'r1' }, NOW.toISOString());
        await writeArrangement(tx, { id: 'free', version: 1, positions: 'a 0 0', after: 0 });
      });
    };
    const namesOf = (rows: Record<string, unknown>[]): string[] => [
      ...new Set(
        rows.flatMap(({ labels, keys }) =>
          (labels as string[]).flatMap((one) => (keys as string[]).map((key) => `${one}.${key}`)),
        ),
      ),
    ];

    it('has every label, type and property that a store in use holds', async () => {
      await walk();
      const nodes = namesOf(
        await run("MATCH (n) WHERE NOT (n:StoreMeta AND n.id = 'tests') RETURN labels(n) AS labels, keys(n) AS keys"),
      );
      const facts = namesOf(await run('MATCH ()-[x]->() RETURN DISTINCT [type(x)] AS labels, keys(x) AS keys'));
      const types = await run('MATCH ()-[x]->() RETURN DISTINCT type(x) AS label ORDER BY label');
      const known = new Set(
        STORED.flatMap(({ label, fields }) => [label, ...fields.map((field) => `${label}.${field}`)]),
      );
      // Every entry also carries the label Entry; what it holds stands under its own.
      const found = [
        ...nodes.filter((name) => !name.startsWith('Entry.')),
        ...facts,
        ...types.flatMap(({ label }) => (typeof label === 'string' ? [label] : [])),
      ];
      expect(found.filter((name) => !known.has(name)).sort()).toEqual([]);
      const labels = new Set(nodes.map((name) => name.split('.')[0]));
      expect(STORED.filter(({ is, label }) => is === 'node' && !labels.has(label)).map(({ label }) => label)).toEqual(
        [],
      );
    });

    it('says of every property what stands in it, and names no legal basis', () => {
      const t = translator('de');
      const texts = STORED.flatMap(({ fields }) => fields).map((field) =>
        t(`admin.register.fieldText.${field as keyof Messages['admin']['register']['fieldText']}`),
      );
      expect(texts.filter((text) => text.startsWith('admin.'))).toEqual([]);
      expect(t('admin.register.basisOpen')).toContain('zu bestätigen');
    });

    it('is read by auditors and admins', async () => {
      expect(readRegister(ADMIN)).toHaveLength(9);
      for (const role of ['reader', 'moderator', 'editor'] as const)
        expect(await failureOf((async () => readRegister(as(role)))())).toMatchObject({ code: 'forbidden' });
    });
  });
});
