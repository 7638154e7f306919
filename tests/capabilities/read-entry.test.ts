// One entry with everything that may be read of it, over the delivered dataset.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DirectoryDeps } from '../../lib/directory/deps';
import { GUEST } from '../../lib/auth/actor';
import {
  entry as entrySchema,
  type CooperationEntry,
  type Entry,
  type OrganisationEntry,
} from '../../lib/directory/entry-schema';
import { listBausteine, listTowns, readGlossary } from '../../lib/directory/list-entries';
import { nearMatches } from '../../lib/directory/near-matches';
import { readEntry } from '../../lib/directory/read-entry';
import { idsOf } from '../fixtures/question-samples';
import { openDirectory } from '../support/directory';
import { failureOf } from '../support/failure';

let deps: DirectoryDeps & { close: () => Promise<void> };
beforeAll(async () => {
  deps = await openDirectory();
});
afterAll(() => deps.close());

const read = (id: string, more: object = {}): Promise<Entry> => readEntry(deps, GUEST, { id, ...more });
async function cooperation(id: string, more: object = {}): Promise<CooperationEntry> {
  const found = await read(id, more);
  if (found.type !== 'cooperation') throw new Error(`${id} is a ${found.type}`);
  return found;
}
async function organisation(id: string, more: object = {}): Promise<OrganisationEntry> {
  const found = await read(id, more);
  if (found.type !== 'organisation') throw new Error(`${id} is a ${found.type}`);
  return found;
}
/** `chair: bamf` for each role, in the order of the entry. */
const rolesOf = (entry: CooperationEntry): string[] =>
  entry.participants.flatMap((one) => one.roles.map((role) => `${role.role}: ${one.organisation.id}`));

describe('every entry of the dataset', () => {
  it('has the shape that the API promises', async () => {
    const ids = await deps.engine.read((tx) => idsOf(tx, 'Entry', 10_000));
    expect(ids.length).toBeGreaterThan(300);
    for (const id of ids) {
      const found = await read(id);
      expect(() => entrySchema.parse(found)).not.toThrow();
    }
  });
});

describe('the working group and the project of one name', () => {
  it('are two entries with different participants', async () => {
    const group = await cooperation('ag-integrationskompass');
    expect(rolesOf(group)).toEqual([
      'secretariat: kreisverwaltung-mettmann',
      'member: auslaenderbehoerde',
      'member: bamf',
      'member: jobcenter-me-aktiv',
      'member: sg-integration',
      'member: wohlfahrtsverbaende',
    ]);
    const project = await cooperation('integrationskompass');
    expect(rolesOf(project)).not.toContain('secretariat: kreisverwaltung-mettmann');
    expect(project.from).toBe('2009-05');
  });

  it('say where it stands', async () => {
    const { participants } = await cooperation('ag-integrationskompass');
    const [role] = participants[0]?.roles ?? [];
    expect(role?.quotes[0]).toMatchObject({
      text: expect.stringContaining('Geschäftsführung dieser Arbeitsgruppe wird durch die Kreisverwaltung'),
      section: 'IntegrationsKompass für Menschen mit Zuwanderungsgeschichte',
      sentence: 9,
      source: { id: 'bericht-2010' },
    });
  });
});

describe('an organisation', () => {
  it('leads here and is a member there', async () => {
    const { participations } = await organisation('bamf');
    expect(
      participations.map((one) => `${one.roles.map((role) => role.role).join('+')} ${one.cooperation.id}`),
    ).toEqual(['chair netzwerk-sprachkurstraeger', 'member ag-integrationskompass']);
  });

  it('has ties by shared cooperations, the small ones stronger, counted once each', async () => {
    const { ties } = await organisation('bamf');
    expect(ties[0]?.organisation.id).toBe('sprachkurstraeger');
    expect(ties[0]?.strength).toBe(1);
    const council = ties.find((tie) => tie.organisation.id === 'wohlfahrtsverbaende');
    expect(council?.strength).toBeCloseTo(1 / 5);
  });

  it('shows the ties of its collective as such, and has none of them as its own', async () => {
    const { items } = await readGlossary(deps, GUEST, {});
    expect(items.length).toBeGreaterThan(10);
    const member = (await organisation('wohlfahrtsverbaende')).parts[0];
    if (!member) throw new Error('the collective has no members');
    const { participations, ties } = await organisation(member.entry.id);
    const shown = participations.filter((one) => one.asPartOf?.id === 'wohlfahrtsverbaende');
    expect(shown.map((one) => one.cooperation.id)).toContain('ag-integrationskompass');
    expect(ties.map((tie) => tie.organisation.id)).not.toContain('bamf');
    // This member is made up: nothing that a source says of the group is evidence for it.
    const facts = shown.flatMap((one) => one.roles);
    expect(facts.map((role) => role.basis)).toEqual(facts.map(() => 'example'));
    expect(facts.flatMap((role) => role.quotes)).toEqual([]);
  });

  it('of the report holds the ties of its group as derived', async () => {
    const { participations } = await organisation('sozialausschuss');
    const shown = participations.filter((one) => one.asPartOf !== null).flatMap((one) => one.roles);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.map((role) => role.basis)).not.toContain('stated');
  });

  it('without contacts names its nearest parent body, and no cooperation', async () => {
    const { reach } = await organisation('interkultureller-berater');
    expect(reach).toMatchObject({ contacts: [], through: { id: 'sg-integration' }, throughRole: 'partOf' });
    expect((await organisation('bamf')).reach).toMatchObject({ contacts: [], through: null });
  });

  it('hides examples where asked', async () => {
    const { parts } = await organisation('wohlfahrtsverbaende', { examples: false });
    expect(parts).toEqual([]);
  });

  it('sits in one office and is paid by another', async () => {
    const { partOf, supportedBy } = await organisation('mediatorenkoordination');
    expect(partOf[0]?.other.id).toBe('gesundheitsamt');
    expect(supportedBy.map((one) => `${one.how} ${one.other.id} ${one.means ?? ''}`)).toContain(
      'funds sg-integration own',
    );
  });
});

describe('the day of the view', () => {
  it('ends what has ended', async () => {
    const before = await cooperation('komm-in-auslaenderbehoerde', { day: '2011-04-30' });
    const after = await cooperation('komm-in-auslaenderbehoerde', { day: '2011-05-01' });
    expect([before.status, after.status]).toEqual(['active', 'ended']);
    expect(after.participants.flatMap((one) => one.roles.map((role) => role.status))).not.toContain('active');
  });

  it('opens undated facts with the year that the source reports on', async () => {
    expect((await organisation('bamf', { day: '2009-12-31' })).status).toBe('planned');
    expect((await organisation('bamf', { day: '2010-01-01' })).status).toBe('active');
  });
});

describe('counts', () => {
  it('of a Baustein are the same on its page and at its door', async () => {
    for (const examples of [true, false]) {
      const { items } = await listBausteine(deps, GUEST, { examples });
      for (const door of items) {
        const page = await read(door.id, { examples });
        if (page.type !== 'baustein') throw new Error(door.id);
        expect({ id: door.id, ...page.organisations }).toEqual({ id: door.id, ...door.organisations });
      }
    }
  });

  it('of the ten towns are ten', async () => {
    const { items } = await listTowns(deps, GUEST, {});
    expect(items).toHaveLength(10);
    expect(items.every((town) => town.organisations.count > 0)).toBe(true);
  });
});

describe('a source', () => {
  it('lists its quotes in order, each with its facts', async () => {
    const source = await read('bericht-2010');
    if (source.type !== 'source') throw new Error(source.type);
    const quotes = source.sections.flatMap((section) => section.quotes);
    expect(quotes.filter((quote) => quote.facts.length === 0).map((quote) => quote.id)).toEqual([]);
    for (const section of source.sections) {
      const numbers = section.quotes.map((quote) => quote.sentence);
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    }
  });
});

describe('an id that leads nowhere', () => {
  it.each(['gibt-es-nicht', '', '../etc', 'BAMF', "x' OR 1=1", 'a'.repeat(81)])('%j is not found', async (id) => {
    const failure = await failureOf(read(id));
    expect(['notFound', 'invalid']).toContain((failure as { code?: string }).code);
  });

  it('has near matches', () => {
    expect(nearMatches(deps, GUEST, 'ag-integrationskompas', 'de')[0]?.id).toBe('ag-integrationskompass');
    expect(nearMatches(deps, GUEST, '%%%', 'de')).toEqual([]);
  });

  it('that was merged says into what', async () => {
    await deps.engine.write((tx) => tx.run("CREATE (:Entry:Organisation {id: 'altes-amt', mergedInto: 'sozialamt'})"));
    expect(await failureOf(read('altes-amt'))).toMatchObject({ code: 'merged', detail: { into: 'sozialamt' } });
  });
});
