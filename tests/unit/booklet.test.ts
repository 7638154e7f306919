// The order of a booklet: every entry stands whole just once, numbers run through, the index leads to all of them.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arrangeChapters, BOOKLET_ORDERS, indexNames, indexOthers } from '../../lib/directory/booklet-chapters';

const PLACES = [
  { id: '05158032', name: 'Velbert', isTown: true },
  { id: '05158008', name: 'Haan', isTown: true },
  { id: '05158', name: 'Kreis Mettmann', isTown: false },
  { id: '05113000', name: 'Essen', isTown: false },
];
const FIELDS = ['9', '10.1', '10.2', '10.7'].map((number) => ({ number, name: `Feld ${number}` }));
const anEntry = (name: string, places: typeof PLACES = [], bausteine: typeof FIELDS = [], shortName?: string) => ({
  id: name.toLowerCase(),
  name,
  shortName: shortName ?? null,
  places,
  bausteine,
});
const [VELBERT, HAAN, COUNTY, ESSEN] = PLACES as [
  (typeof PLACES)[number],
  (typeof PLACES)[number],
  (typeof PLACES)[number],
  (typeof PLACES)[number],
];

describe('chapters', () => {
  const entries = [
    anEntry('Zebra', [HAAN, VELBERT]),
    anEntry('Ärzte', [VELBERT, HAAN], FIELDS.slice(1, 3)),
    anEntry('Amt', [COUNTY], FIELDS, 'A1'),
    anEntry('Fern', [ESSEN]),
    anEntry('Ohne'),
  ];
  const shown = (order: (typeof BOOKLET_ORDERS)[number]): unknown[] =>
    arrangeChapters(entries, order).map(({ id, items }) => [
      id,
      items.map(({ number, entry, whole }) => `${whole ? '' : 'siehe '}${number} ${entry.name}`),
    ]);
  it('by place: towns by name, then the Kreis, then elsewhere, then what has no place', () => {
    expect(shown('place')).toEqual([
      ['05158008', ['siehe 2 Ärzte', '1 Zebra']],
      ['05158032', ['2 Ärzte', 'siehe 1 Zebra']],
      ['05158', ['3 Amt']],
      ['05113000', ['4 Fern']],
      ['none', ['5 Ohne']],
    ]);
  });
  it('by Baustein in the order of their numbers', () => {
    expect(shown('baustein')).toEqual([
      ['9', ['1 Amt']],
      ['10.1', ['siehe 1 Amt', '2 Ärzte']],
      ['10.2', ['siehe 1 Amt', 'siehe 2 Ärzte']],
      ['10.7', ['siehe 1 Amt']],
      ['none', ['3 Fern', '4 Ohne', '5 Zebra']],
    ]);
  });
  it('whole in the place that was asked for, rather than at the seat', () => {
    const chapters = arrangeChapters([anEntry('Ärzte', [VELBERT, HAAN])], 'place', [HAAN.id]);
    expect(chapters.map(({ id, items }) => [id, items[0]?.whole])).toEqual([
      [HAAN.id, true],
      [VELBERT.id, false],
    ]);
  });
  it('with an index of names, short names, and the other order', () => {
    const chapters = arrangeChapters(entries, 'place');
    expect(indexNames(chapters).map(({ name, numbers }) => `${name} ${numbers.join()}`)).toEqual([
      'A1 3',
      'Amt 3',
      'Ärzte 2',
      'Fern 4',
      'Ohne 5',
      'Zebra 1',
    ]);
    expect(indexOthers(chapters, 'place')[0]).toEqual({ name: '9 Feld 9', numbers: [3] });
    expect(indexOthers(arrangeChapters(entries, 'baustein'), 'baustein')[0]).toEqual({ name: 'Haan', numbers: [2, 5] });
  });
});

it('whatever the entries are, each stands whole once, in the order of its number, and is found in the index', () => {
  const entry = fc.record({
    id: fc.uuid(),
    name: fc.string({ minLength: 1, unit: 'grapheme' }),
    shortName: fc.option(fc.string({ minLength: 1 })),
    places: fc.subarray(PLACES),
    bausteine: fc.subarray(FIELDS),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 40 }),
      fc.constantFrom(...BOOKLET_ORDERS),
      (entries, order) => {
        const chapters = arrangeChapters(entries, order);
        const whole = chapters.flatMap(({ items }) => items.filter((item) => item.whole));
        expect(whole.map(({ number }) => number)).toEqual(entries.map((_, at) => at + 1));
        expect(new Set(whole.map((item) => item.entry.id)).size).toBe(entries.length);
        for (const { items } of chapters)
          for (const { number, entry: one } of items) expect(whole[number - 1]?.entry.id).toBe(one.id);
        const indexed = new Set(indexNames(chapters).flatMap(({ numbers }) => numbers));
        expect(indexed.size).toBe(entries.length);
      },
    ),
  );
});
