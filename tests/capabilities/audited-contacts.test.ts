// Who saw or took protected contacts has a line in the audit log before they are shown; without the line they are not shown.
import { beforeAll, expect, it } from '@jest/globals';
import { auditLines } from '../../graph/queries/audit';
import { datasetFolder, loadDataset } from '../../graph/seed/load-dataset';
import { readDataset } from '../../graph/seed/read-dataset';
import { GUEST, type Actor } from '../../lib/auth/actor';
import type { DirectoryDeps } from '../../lib/directory/deps';
import { readContacts } from '../../lib/directory/read-contacts';
import { readEntry } from '../../lib/directory/read-entry';
import { readSearchRecords } from '../../lib/directory/read-search-records';
import { searchEntries } from '../../lib/directory/search-entries';
import { buildIndex } from '../../lib/search/index-of-records';
import { DAY } from '../support/directory';
import { describeEngines } from '../support/engines';
import { MARKS, OWNERS, plantContacts } from '../support/planted';

const [VEREIN] = OWNERS;
const reader = (id: string): Actor => ({ role: 'reader', id, name: 'R' });
/** Its function; the ids of planted contacts begin alike, and stand in the log. */
const FUNCTION = new RegExp(`${MARKS.internal}\\d+FUNKTION`);
const shows = (value: unknown): boolean => FUNCTION.test(JSON.stringify(value).toUpperCase());

describeEngines('protected contacts in the audit log', (getEngine) => {
  let deps: DirectoryDeps;
  /** An organisation without telephone and mail of its own. */
  let silent = { id: '', name: '' };

  beforeAll(async () => {
    await loadDataset(getEngine(), await readDataset(datasetFolder(), true));
    const { records, synonyms } = await readSearchRecords(getEngine());
    silent = records.find((one) => one.type === 'organisation' && !one.hasContact) ?? silent;
    await plantContacts(getEngine(), [silent.id]);
    const index = buildIndex(records, synonyms);
    deps = {
      engine: getEngine(),
      index: () => index,
      today: () => ({ day: DAY, undatedFrom: '2010-01-01' }),
      changed: () => undefined,
      positions: () => new Map(),
    };
  });
  const linesOf = (actor: string) =>
    auditLines.ask(getEngine(), {
      from: '2000',
      until: '2999',
      events: ['contactsViewed', 'contactsExported'],
      actor,
      subject: '',
      skip: 0,
      limit: 20,
    });

  it.each([
    ['an entry', 'contactsViewed', (actor: Actor) => readEntry(deps, actor, { id: VEREIN })],
    ['a hit', 'contactsViewed', (actor: Actor) => searchEntries(deps, actor, { q: silent.name, limit: 1 })],
    ['a list', 'contactsExported', (actor: Actor) => readContacts(deps, actor, { ids: [VEREIN] })],
  ] as const)('%s leaves a line of its reader, and none of a guest', async (what, event, read) => {
    const who = `r-${what}`;
    expect(shows(await read(reader(who)))).toBe(true);
    const lines = await linesOf(who);
    expect(lines.map((line) => line.event)).toEqual([event]);
    expect(lines[0]?.subjects).toEqual([what === 'a hit' ? silent.id : VEREIN]);
    expect(shows(lines)).toBe(false);
    const all = (await linesOf('')).length;
    expect(shows(await read(GUEST))).toBe(false);
    expect(await linesOf('')).toHaveLength(all);
  });

  it.each([
    ['an entry', (own: DirectoryDeps, actor: Actor) => readEntry(own, actor, { id: VEREIN })],
    ['a hit', (own: DirectoryDeps, actor: Actor) => searchEntries(own, actor, { q: silent.name, limit: 1 })],
    ['a list', (own: DirectoryDeps, actor: Actor) => readContacts(own, actor, { ids: [VEREIN] })],
  ] as const)('%s holds them back where the log cannot be written', async (what, read) => {
    const engine = { ...getEngine(), write: () => Promise.reject(new Error('read only')) };
    expect(shows(await read({ ...deps, engine }, reader(`blocked-${what}`)))).toBe(false);
  });
});
