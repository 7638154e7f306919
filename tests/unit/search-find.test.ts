// What the search finds, in which order, and the reason it gives.
import { describe, expect, it } from '@jest/globals';
import type { Synonym } from '../../lib/search/record';
import { aMembership, aRecord, COUNTY, MONHEIM, names, searchAmong, VELBERT } from '../fixtures/search-records';

const find = async (
  records: Parameters<typeof searchAmong>[0],
  q: string,
  synonyms: Synonym[] = [],
): Promise<string[]> => names(await searchAmong(records, { q, type: ['organisation', 'cooperation'] }, synonyms));

/** The reasons of the first hit: field, marked parts, everyday word. */
async function reasons(
  records: Parameters<typeof searchAmong>[0],
  q: string,
  synonyms: Synonym[] = [],
  lang = 'de',
): Promise<unknown[]> {
  const { items } = await searchAmong(records, { q, lang, type: ['organisation', 'cooperation'] }, synonyms);
  return (items[0]?.matched ?? []).map(({ field, text, marks, via }) => [
    field,
    marks.map((mark) => text.slice(...mark)).join('|'),
    via,
  ]);
}

const parents = aRecord({
  name: 'Elternverein Lindenblatt',
  languages: ['tr'],
  targetGroups: ['parents'],
  places: [VELBERT],
});

describe('several words over several fields', () => {
  it('must all be found, each anywhere', async () => {
    const others = [
      aRecord({ name: 'Elternverein Nussbaum', languages: ['ar'], places: [VELBERT] }),
      aRecord({ name: 'Kulturverein Ulmenhof', languages: ['tr'], places: [MONHEIM] }),
    ];
    expect(await find([parents, ...others], 'türkisch eltern velbert')).toEqual(['Elternverein Lindenblatt']);
    expect(await reasons([parents], 'türkisch eltern velbert')).toEqual([
      ['name', 'Eltern', null],
      ['language', 'Türkisch', null],
      ['place', 'Velbert', null],
    ]);
  });

  it.each([
    'Turkish-speaking parents in Velbert',
    'türkischsprachige Eltern',
    'tuerkische ELTERN',
    'turk velb',
    'der Elternverein e.V. und Velbert',
  ])('%s', async (q) => {
    expect(await find([parents], q)).toEqual(['Elternverein Lindenblatt']);
  });

  it('shows labels in the language of the reader', async () => {
    expect(await reasons([parents], 'türkisch', [], 'en')).toEqual([['language', 'Turkish', null]]);
  });
});

describe('parts of compounds', () => {
  it.each([
    ['Sprachkurse', 'Sprachkursträger'],
    ['kursträger', 'Sprachkursträger'],
    ['Integrationskurse', 'Frauenintegrationskurse'],
    ['Integrationskurs', 'Frauenintegrationskurse'],
    ['Organisationen', 'Migrantenorganisation'],
    ['beratung', 'Schuldnerberatungsstelle'],
    ['Sprache', 'Sprachförderung'],
  ])('%s finds %s', async (q, name) => {
    expect(await find([aRecord({ name })], q)).toEqual([name]);
  });

  it('does not take an ending for a second word', async () => {
    expect(await find([aRecord({ name: 'Schulungen' }), aRecord({ name: 'Schule am Park' })], 'Schule')).toEqual([
      'Schule am Park',
    ]);
    expect(await find([aRecord({ name: 'Hildegardhaus' }), aRecord({ name: 'Haus Hilden' })], 'Hilden')).toEqual([
      'Haus Hilden',
    ]);
  });
});

describe('mistakes', () => {
  it.each([
    'Lindnblatt',
    'Lindenbaltt',
    'Lindenblatz',
    'Lndenblat',
    'ElternvereinLindenblatt',
    'Elternverein Lindenbl',
  ])('%s', async (q) => {
    expect(await find([parents], q)).toEqual(['Elternverein Lindenblatt']);
  });

  it('are not looked for beside what is spelt so, nor in short words, numbers and descriptions', async () => {
    const [right, near] = [aRecord({ name: 'Haus Kranich' }), aRecord({ name: 'Haus Kranick' })];
    expect(await find([right, near], 'Kranich')).toEqual(['Haus Kranich']);
    expect(await find([aRecord({ name: 'Rat' })], 'rot')).toEqual([]);
    expect(await find([aRecord({ name: 'Amt', shortName: '50-5' })], '50-6')).toEqual([]);
    expect(await find([aRecord({ name: 'Amt', description: 'Kranich' })], 'Kranick')).toEqual([]);
  });
});

describe('order', () => {
  it('puts an exact short name first, even before whole names', async () => {
    const records = [
      aRecord({ name: 'BAMF Nachbarn' }),
      aRecord({ name: 'Bundesamt', shortName: 'BAMF' }),
      aRecord({ name: 'BAMF' }),
    ];
    expect((await find(records, 'bamf'))[0]).toBe('Bundesamt');
    expect(
      (await find([aRecord({ name: 'Kreis 50-5' }), aRecord({ name: 'Sachgebiet', shortName: '50-5' })], '50-5'))[0],
    ).toBe('Sachgebiet');
    expect((await find([aRecord({ name: 'Kumpel' }), aRecord({ name: 'Übergang', shortName: 'KÜM' })], 'kum'))[0]).toBe(
      'Übergang',
    );
  });

  it('puts what has ended below, whatever it is called', async () => {
    const records = [
      aRecord({ name: 'Lotsen', until: '2011-03' }),
      aRecord({ name: 'Treff', description: 'mit Lotsen' }),
    ];
    expect(await find(records, 'lotsen')).toEqual(['Treff', 'Lotsen']);
    const { items, ended } = await searchAmong(records, { q: 'lotsen' });
    expect([items[1]?.status, ended]).toEqual(['ended', 1]);
  });

  it('weighs names before offers, offers before descriptions', async () => {
    const records = [
      aRecord({ name: 'C', description: 'Nähstube' }),
      aRecord({ name: 'B', offers: ['Nähstube'] }),
      aRecord({ name: 'Nähstube A' }),
    ];
    expect(await find(records, 'nähstube')).toEqual(['Nähstube A', 'B', 'C']);
  });

  it('without a word: active first, then by name as Germans sort it', async () => {
    const records = ['Zebra', 'Ähre', 'Apfel'].map((name) => aRecord({ name }));
    const ended = aRecord({ name: 'Aal', until: '2010' });
    expect(await find([...records, ended], '')).toEqual(['Ähre', 'Apfel', 'Zebra', 'Aal']);
    expect(names(await searchAmong([...records, ended], { sort: '-name', type: ['organisation'] }))).toEqual([
      'Zebra',
      'Apfel',
      'Ähre',
      'Aal',
    ]);
  });
});

describe('Bausteine of organisations', () => {
  const round = aRecord({
    id: 'round',
    name: 'Runder Tisch',
    type: 'cooperation',
    bausteine: ['10.4'],
    until: '2011-06',
  });
  const member = aRecord({ name: 'Verein', participations: [aMembership('round')] });
  const backer = aRecord({ name: 'Stiftung', participations: [aMembership('round', { role: 'funder' })] });
  const former = aRecord({ name: 'Gestern', participations: [aMembership('round', { until: '2010' })] });

  it('come through cooperations in a working role on the day', async () => {
    expect(await find([round, member, backer, former], '10.4')).toEqual(['Runder Tisch', 'Verein']);
    expect(await find([round, member, backer, former], 'gesundheit verein')).toEqual(['Verein']);
    const later = await searchAmong([round, member], { q: 'gesundheit', day: '2012-01-01', type: ['organisation'] });
    expect(later.total).toBe(0);
  });
});

describe('synonyms', () => {
  const course = aRecord({ name: 'Bildungswerk', offers: ['Integrationskurs für Frauen'] });
  const synonyms: Synonym[] = [
    { word: 'Deutschkurs', target: 'offer', means: 'Integrationskurs' },
    { word: 'Mutter', target: 'targetGroup', means: 'parents' },
    { word: 'Runder Tisch', target: 'entry', means: 'round' },
  ];
  it('lead to what they mean and say so', async () => {
    expect(await reasons([course], 'Deutschkurse', synonyms)).toEqual([['synonym', 'Integrationskurs', 'Deutschkurs']]);
    expect(await reasons([course], 'deutschk', synonyms)).toEqual([['synonym', 'Integrationskurs', 'Deutschkurs']]);
    expect(await reasons([course], 'Deutshckurs', synonyms)).toEqual([['synonym', 'Integrationskurs', 'Deutschkurs']]);
    expect(await find([parents], 'mutter velbert', synonyms)).toEqual(['Elternverein Lindenblatt']);
  });

  it('of several words need all of them', async () => {
    const round = aRecord({ id: 'round', name: 'Gesprächskreis' });
    expect(await find([round], 'runder tisch', synonyms)).toEqual(['Gesprächskreis']);
    expect(await find([round], 'tisch', synonyms)).toEqual([]);
  });

  it('stand back behind what is called so', async () => {
    const called = aRecord({ name: 'Deutschkurs im Park' });
    expect(await find([course, called], 'deutschkurs', synonyms)).toEqual(['Deutschkurs im Park', 'Bildungswerk']);
  });
});

describe('a town', () => {
  it('as a word or as a filter finds its own, and flagged and below what works kreisweit', async () => {
    const records = [
      aRecord({ name: 'Kreisweit', places: [COUNTY] }),
      aRecord({ name: 'Ortsverein', places: [VELBERT] }),
      aRecord({ name: 'Anderswo', places: [MONHEIM] }),
    ];
    for (const asked of [
      { q: 'velbert', type: ['organisation'] },
      { q: 'velbret', type: ['organisation'] },
      { town: [VELBERT] },
    ]) {
      const { items, countyWide } = await searchAmong(records, asked);
      expect(items.map((hit) => [hit.name, hit.countyWide])).toEqual([
        ['Ortsverein', false],
        ['Kreisweit', true],
      ]);
      expect(countyWide).toBe(1);
    }
  });

  it('is named by a whole word only, and what says the word itself is no answer for the Kreis', async () => {
    const records = [
      aRecord({ name: 'Kreisweit', places: [COUNTY] }),
      aRecord({ name: 'Freunde Velberts', places: [COUNTY] }),
    ];
    expect(await find(records, 'velb')).not.toContain('Kreisweit');
    const { items } = await searchAmong(records, { q: 'velbert', type: ['organisation'] });
    expect(items.map((hit) => [hit.name, hit.countyWide])).toEqual([
      ['Freunde Velberts', false],
      ['Kreisweit', true],
    ]);
    expect(items[1]?.matched).toMatchObject([{ field: 'place', text: 'Kreis Mettmann' }]);
  });
});

it('of two that answer alike, the one that can be called comes first', async () => {
  const records = [aRecord({ name: 'Treff Ahorn' }), aRecord({ name: 'Treff Birke', hasPhone: true })];
  expect(await find(records, 'treff')).toEqual(['Treff Birke', 'Treff Ahorn']);
});
