// Offices, associations with contacts and users of three Ämter in a small store, a clock that can be set, and loans asked for as
// readers do.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { GraphEngine } from '../../graph/engine/port';
import { createUser, setWorksAt } from '../../graph/queries/users';
import { isDomainError } from '../../graph/model/errors';
import type { SignedIn } from '../../lib/auth/actor';
import { clock } from '../../lib/config/clock';
import { readEntry } from '../../lib/directory/read-entry';
import { readSearchRecords } from '../../lib/directory/read-search-records';
import type { DirectoryDeps } from '../../lib/directory/deps';
import { actOnLoan, type LoanAct } from '../../lib/loans/act-on-loan';
import type { LoanDeps } from '../../lib/loans/deps';
import { readLentContacts } from '../../lib/loans/read-lent-contacts';
import { requestLoan } from '../../lib/loans/request-loan';
import { buildIndex } from '../../lib/search/index-of-records';
import { newKey } from './records';

const user = (role: SignedIn['role'], id: string, name: string): SignedIn => ({ role, id, name });
export const EVA = user('editor', 'u-eva', 'Eva Beispiel');
export const ULLA = user('editor', 'u-ulla', 'Ulla Beispiel');
export const RITA = user('reader', 'u-rita', 'Rita Beispiel');
export const KAI = user('moderator', 'u-kai', 'Kai Beispiel');
export const OTTO = user('reader', 'u-otto', 'Otto Beispiel');
export const ANTON = user('auditor', 'u-anton', 'Anton Beispiel');
const WORKS_AT: readonly [SignedIn, string][] = [
  [EVA, 'sg'],
  [ULLA, 'sg'],
  [RITA, 'jugendamt'],
  [KAI, 'jugendamt'],
  [OTTO, 'ordnungsamt'],
  [ANTON, 'rpa'],
];

/** Two associations with two protected contacts each, and one public; `*-mail` has consented to invitations only. */
export const VEREINE = ['verein-a', 'verein-b'] as const;
export const CONTACTS = ['verein-a-phone', 'verein-a-email', 'verein-b-phone', 'verein-b-email'] as const;
const ALL = ['invitation', 'survey', 'cooperation', 'information'];

export async function fillLoanStore(engine: GraphEngine): Promise<void> {
  await engine.write(async (tx) => {
    for (const id of ['sg', 'jugendamt', 'ordnungsamt', 'rpa'])
      await tx.run("CREATE (o:Entry:Organisation {id: $id}) SET o += {name: $id, kind: 'county', basis: 'recorded'}", {
        id,
      });
    for (const [{ id, name, role }, amt] of WORKS_AT) {
      await createUser(tx, { id, login: id, name, role, created: '2026-01-01T00:00:00.000Z' });
      await setWorksAt(tx, id, amt);
    }
    for (const id of VEREINE) {
      await tx.run(
        "CREATE (o:Entry:Organisation {id: $id}) SET o += {name: $id, kind: 'migrantOrganisation', basis: 'recorded'}",
        { id },
      );
      await addContact(tx, id, 'phone', { visibility: 'onRequest', consentFor: ALL });
      await addContact(tx, id, 'email', { visibility: 'onRequest', consentFor: ['invitation'] });
      await addContact(tx, id, 'web', { visibility: 'public', consentFor: ALL });
    }
  });
}

type Tx = Parameters<Parameters<GraphEngine['write']>[0]>[0];
export async function addContact(tx: Tx, owner: string, channel: string, more: object, id = `${owner}-${channel}`) {
  const point = { id, function: 'Vorstand', channel, value: `WERT-${id}`, basis: 'recorded', ...more };
  await tx.run('MATCH (o:Entry {id: $owner}) CREATE (o)-[:REACHED_AT]->(p:ContactPoint) SET p = $point', {
    owner,
    point,
  });
}

export async function loanDeps(engine: GraphEngine, over: Partial<LoanDeps> = {}): Promise<LoanDeps & DirectoryDeps> {
  const { records, synonyms } = await readSearchRecords(engine);
  const index = buildIndex(records, synonyms);
  return {
    engine,
    index: () => index,
    today: () => ({ day: '2026-11-01', undatedFrom: '2010-01-01' }),
    changed: () => undefined,
    positions: () => new Map(),
    months: 12,
    mostAQuarter: 0,
    mails: false,
    ...over,
  };
}

/** The ids of the protected contacts whose value somebody sees on the pages of the associations. */
export async function seenBy(deps: DirectoryDeps, actor: SignedIn): Promise<string[]> {
  const pages = await Promise.all(VEREINE.map((id) => readEntry(deps, actor, { id })));
  const text = JSON.stringify(pages);
  return [...text.matchAll(/WERT-([a-z-]+)/g)]
    .map(([, id = '']) => id)
    .filter((id) => !id.endsWith('-web'))
    .filter((id, at, all) => all.indexOf(id) === at)
    .sort();
}

const REQUEST = {
  purpose: 'invitation',
  sentence: 'Einladung zum Fachtag Sprache im Kreishaus.',
  legalBasis: 'task',
  channels: ['phone', 'email'],
  entries: [...VEREINE],
  from: '2026-11-30',
  until: '2026-12-31',
  users: [] as string[],
};
export const ask = (deps: LoanDeps, actor: SignedIn, over: object = {}): Promise<{ id: string }> =>
  requestLoan(deps, actor, { ...REQUEST, requestKey: newKey(), ...over }, clock());
export const act = (deps: LoanDeps, actor: SignedIn, id: string, name: LoanAct, over: object = {}) =>
  actOnLoan(deps, actor, { id, act: name, requestKey: newKey(), ...over }, clock());

/** A clock for this process: `set('2026-11-30T09:00:00+01:00')`. */
export function makeClock(): { set: (instant: string) => void } {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'netzkompass-clock-')), 'clock');
  process.env['NETZKOMPASS_TEST_CLOCK'] = file;
  return { set: (instant) => writeFileSync(file, String(Date.parse(instant) - Date.now())) };
}

/** The ids of the contacts whose value stands in the file of a loan; none where it gives none. */
export async function takenBy(deps: LoanDeps & DirectoryDeps, actor: SignedIn, id: string): Promise<string[]> {
  const file = await readLentContacts(deps, actor, { id, format: 'csv' }).catch((error: unknown) => {
    if (isDomainError(error) && ['forbidden', 'notFound', 'notRunning'].includes(error.code)) return null;
    throw error;
  });
  return [...JSON.stringify(file).matchAll(/WERT-([a-z-]+)/g)].map(([, one = '']) => one).sort();
}
