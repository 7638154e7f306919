// What an entry says of the network around it, over the delivered dataset: who sits where else, in which committees a town
// sits, where a field has gaps; and the network in numbers. The facts were read from the CSV files by hand.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TOWNS } from '../../graph/model/lists';
import { GUEST } from '../../lib/auth/actor';
import type { DirectoryDeps } from '../../lib/directory/deps';
import type { BausteinEntry, CooperationEntry, Entry, PlaceEntry } from '../../lib/directory/entry-schema';
import { listBausteine } from '../../lib/directory/list-entries';
import { readEntry } from '../../lib/directory/read-entry';
import { readOverview } from '../../lib/directory/read-overview';
import { searchEntries } from '../../lib/directory/search-entries';
import { openDirectory } from '../support/directory';

let deps: DirectoryDeps & { close: () => Promise<void> };
beforeAll(async () => {
  deps = await openDirectory();
});
afterAll(() => deps.close());

async function read<T extends Entry['type']>(type: T, id: string, more: object = {}) {
  const found = await readEntry(deps, GUEST, { id, ...more });
  if (found.type !== type) throw new Error(`${id} is a ${found.type}`);
  return found as Extract<Entry, { type: T }>;
}
const cooperation = (id: string, more?: object): Promise<CooperationEntry> => read('cooperation', id, more);
const baustein = (id: string, more?: object): Promise<BausteinEntry> => read('baustein', id, more);
const place = (id: string, more?: object): Promise<PlaceEntry> => read('place', id, more);
const ids = (refs: readonly { id: string }[]): string[] => refs.map((ref) => ref.id);

describe('who sits in a cooperation', () => {
  it('sits elsewhere too', async () => {
    const { participants } = await cooperation('ag-integrationskompass');
    const bamf = participants.find((one) => one.organisation.id === 'bamf');
    expect(ids(bamf?.elsewhere ?? [])).toEqual(['netzwerk-sprachkurstraeger']);
    const county = participants.find((one) => one.organisation.id === 'auslaenderbehoerde');
    expect(ids(county?.elsewhere ?? [])).not.toContain('ag-integrationskompass');
  });

  it('meets others of them again: three of the working group in the project of its name', async () => {
    const { meetElsewhere } = await cooperation('ag-integrationskompass');
    expect(meetElsewhere[0]).toMatchObject({
      id: 'integrationskompass',
      participants: [{ id: 'jobcenter-me-aktiv' }, { id: 'sg-integration' }, { id: 'wohlfahrtsverbaende' }],
    });
    expect(meetElsewhere.every((one) => one.participants.length > 1)).toBe(true);
  });

  it('does not sit where it only pays, approves or is addressed', async () => {
    const { participants } = await cooperation('integrationskompass');
    const politics = participants.find((one) => one.organisation.id === 'politische-gremien-des-kreises');
    expect(politics?.roles.map((role) => role.role)).toEqual(['approver']);
    expect(politics?.elsewhere).toEqual([]);
  });

  it('sits nowhere once it has ended', async () => {
    const { participants, meetElsewhere } = await cooperation('komm-in-auslaenderbehoerde', { day: '2011-05-01' });
    expect(participants.flatMap((one) => one.elsewhere)).toEqual([]);
    expect(meetElsewhere).toEqual([]);
  });

  it('hides examples where asked', async () => {
    const { participants } = await cooperation('mokme', { examples: false });
    expect(participants.flatMap((one) => one.elsewhere).filter((one) => one.basis === 'example')).toEqual([]);
  });
});

describe('a town', () => {
  /** The report gives the towns a seat in these only, and by a word in the plural. */
  const SEATS = {
    'kontakte-auslaenderbehoerde': 'integrationsraete',
    'zusammenarbeit-migrantenvertretungen': 'integrationsraete',
    'vernetzung-wohn-und-pflegeberatungen': 'integrationsabteilungen',
  };

  it.each(TOWNS)('%s is represented where the report says so of a group, as derived', async (ags) => {
    const { committees, bodies } = await place(ags, { examples: false });
    const inside = committees.filter((one) => one.seats.length > 0);
    const found = Object.fromEntries(inside.map((one) => [one.id, one.seats[0]?.asPartOf?.id]));
    expect(found).toEqual(SEATS);
    for (const seat of inside.flatMap((one) => one.seats)) {
      expect(seat).toMatchObject({ basis: 'derived', roles: ['partner'] });
      expect(ids(bodies)).toContain(seat.organisation.id);
    }
  });

  it.each(TOWNS)('%s does not sit in the working group IntegrationsKompass', async (ags) => {
    const { committees } = await place(ags);
    expect(committees.find((one) => one.id === 'ag-integrationskompass')).toMatchObject({
      seats: [],
      countyWide: true,
      bausteine: [{ id: '10.1' }],
    });
  });

  it('has committees of its own beside those of the county, and nothing but committees and networks', async () => {
    const { committees } = await place('05158032');
    expect(committees.find((one) => one.id === 'runder-tisch-haselweg-velbert')).toMatchObject({ countyWide: false });
    expect(new Set(committees.map((one) => one.form))).toEqual(new Set(['committee', 'network']));
    // the report names no place for it
    expect(ids(committees)).not.toContain('runder-tisch-haeusliche-gewalt');
  });

  it('only: the county has no such list', async () => {
    expect(await place('05158')).toMatchObject({ committees: [], bodies: [] });
  });
});

describe('a Baustein', () => {
  it('says who sits in which of its cooperations, in which role', async () => {
    const { cooperations } = await baustein('10.1');
    const group = cooperations.find((one) => one.id === 'ag-integrationskompass');
    expect(group?.participants[0]).toMatchObject({ id: 'kreisverwaltung-mettmann', roles: ['secretariat'] });
    expect(group?.participants).toHaveLength(6);
  });

  it('without examples: sport is worked on in Hilden only, and nobody meets in a network', async () => {
    const { towns, gaps } = await baustein('10.7', { examples: false });
    const busy = towns.filter((one) => one.organisations.count + one.cooperations.count > 0);
    expect(busy).toMatchObject([
      { place: { id: '05158016' }, organisations: { count: 1 }, cooperations: { count: 1 } },
    ]);
    expect(ids(gaps.towns)).toHaveLength(9);
    expect(gaps.forms.map((one) => one.form)).toEqual(['network']);
    expect(gaps.reachable).toEqual({ count: 0, examples: 0 });
    const kinds = gaps.kinds.map((one) => one.kind);
    expect(kinds).toContain('chamber');
    expect(kinds).not.toContain('town');
    expect(kinds).not.toContain('sportsFederation');
  });

  it('without examples: of housing the report knows the Rahmenkonzept only', async () => {
    const { cooperations, countyWide, gaps } = await baustein('10.5', { examples: false });
    expect(ids(cooperations)).toEqual(['rahmenkonzept-integration']);
    expect(countyWide.cooperations).toEqual({ count: 1, examples: 0 });
    expect(gaps.towns).toHaveLength(10);
    expect(gaps.forms.map((one) => one.form)).toEqual(['committee', 'network']);
  });

  it('misses no kind that the directory does not hold, on that day', async () => {
    const { gaps } = await baustein('10.1', { day: '2009-12-31' });
    expect(gaps.kinds.map((one) => one.kind)).not.toContain('other');
  });

  it('counts in each town what the directory lists there', async () => {
    for (const examples of ['1', '0']) {
      for (const number of ['9', '10.4', '10.7']) {
        const { towns } = await baustein(number, { examples });
        const asked = { baustein: [number], examples, limit: 1 };
        for (const [type, of] of [
          ['organisation', 'organisations'],
          ['cooperation', 'cooperations'],
        ] as const) {
          const { facets } = await searchEntries(deps, GUEST, { ...asked, type: [type] });
          const listed = new Map(facets.town.map((one) => [one.value, one]));
          for (const town of towns)
            expect({ number, town: town.place.id, ...town[of] }).toEqual({
              number,
              town: town.place.id,
              count: listed.get(town.place.id)?.count ?? 0,
              examples: listed.get(town.place.id)?.examples ?? 0,
            });
        }
      }
    }
  });
});

describe('the network in numbers', () => {
  it('counts each field as its door does', async () => {
    for (const examples of [true, false]) {
      const { fields } = readOverview(deps, GUEST, { examples });
      const { items } = await listBausteine(deps, GUEST, { examples });
      expect(fields.map(({ id, organisations, cooperations }) => ({ id, organisations, cooperations }))).toEqual(
        items.map(({ id, organisations, cooperations }) => ({ id, organisations, cooperations })),
      );
    }
  });

  it('shares between two fields what is about both', async () => {
    const { shared } = readOverview(deps, GUEST, { examples: false });
    const about = async (number: string): Promise<string[]> =>
      (await baustein(number, { examples: false })).cooperations
        .filter((one) => one.status !== 'ended')
        .map((one) => one.id);
    for (const [a, b] of [
      ['10.1', '10.2'],
      ['10.2', '10.3'],
      ['10.5', '10.6'],
    ] as const) {
      const both = (await about(a)).filter((id, _, all) => all.includes(id));
      const other = await about(b);
      const pair = shared.find((one) => one.a === a && one.b === b);
      expect([a, b, pair?.cooperations.count]).toEqual([a, b, both.filter((id) => other.includes(id)).length]);
    }
  });

  it('counts an organisation once, however many fields it works on, and none without a cooperation', () => {
    const all = readOverview(deps, GUEST, {});
    const real = readOverview(deps, GUEST, { examples: false });
    expect(real.organisations.examples + real.cooperations.examples).toBe(0);
    expect(all.organisations.count - all.organisations.examples).toBeLessThanOrEqual(real.organisations.count);
    expect(all.cooperations.count - all.cooperations.examples).toBe(real.cooperations.count);
    expect(readOverview(deps, GUEST, { day: '2009-12-31', examples: false }).organisations.count).toBeLessThan(
      real.organisations.count,
    );
  });
});
