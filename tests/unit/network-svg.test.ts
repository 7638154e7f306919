// The picture of the network as a drawing of its own: valid whatever the names are, with everything in it that is drawn, and
// with the words around it.
import { paler } from '../../app/_canvas/paler';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { FILLS, KIND_FILLS, LIGHT } from '../../app/_canvas/svg/light';
import { A3, LEGEND_KEYS, PRINTED, screenSheet, type SheetWords } from '../../app/_canvas/svg/sheet';
import { outline } from '../../app/_canvas/svg/shapes';
import { writeSvg, XML_HEAD } from '../../app/_canvas/svg/write-svg';
import { SIGN_PICTOGRAMS } from '../../app/_ui/picture/sign-pictogram';
import { escapeXml } from '../../app/_canvas/svg/xml';
import { cleanLine } from '../../lib/transfer/clean';
import type { Network, NetworkNode } from '../../lib/network/network-schema';
import { edge, network, node } from '../fixtures/drawn-network';
import { elementsOf, readXml, wordsOf, type XmlElement } from '../support/xml';

const WORDS: SheetWords = {
  lang: 'de',
  colouring: 'baustein',
  title: 'Umfeld: Jobcenter',
  lines: ['3 Organisationen', 'Ausgewählt: Velbert'],
  day: 'Stand: 26. April 2011',
  examples: 'Beispieldaten',
  foot: 'Quelle: Bericht',
  empty: 'Darauf passt nichts.',
  names: { 'baustein-10.1': 'Sprache', 'sign-service': 'Schule, Beratung' },
  legend: Object.fromEntries(LEGEND_KEYS.map((key) => [key, `legend ${key}`])) as SheetWords['legend'],
};
const SHEETS = [A3, PRINTED.a4, PRINTED.a3, screenSheet(320, 200), screenSheet(1920, 1080)];

const draw = (of: Network, words: Partial<SheetWords> = {}, sheet = A3): XmlElement =>
  readXml(XML_HEAD + writeSvg(of, { ...WORDS, ...words }, sheet).svg);
const all = (root: XmlElement, name: string): XmlElement[] => elementsOf(root).filter((one) => one.name === name);
const drawnIds = (root: XmlElement): string[] =>
  elementsOf(root).flatMap(({ attributes }) => attributes['data-node'] ?? []);
const texts = (root: XmlElement): string[] => all(root, 'text').map(wordsOf);

/** Any signs at all: controls, half characters, marks that turn the direction, markup. */
const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(
      '\u0000',
      '\u000b',
      '\u001b',
      '\uFFFE',
      '\uFFFF',
      '\uD800',
      '\u202E',
      '<',
      '&',
      '"',
      "'",
      '>',
    ),
  }),
  fc.constantFrom('<script>alert(1)</script>', ']]>', '<!--', '&amp;', '"><img src=x>', 'x'.repeat(200), 'جمعية', '👩‍👩‍👧‍👦'),
);
const anyNetwork = fc
  .record({
    nodes: fc.uniqueArray(
      fc.record({
        id: anyName,
        type: fc.constantFrom('organisation', 'cooperation', 'baustein'),
        name: anyName,
        shortName: fc.option(anyName),
        what: anyName,
        kind: fc.constantFrom('county', 'federal', 'town', 'school', 'business', 'electedCouncil', 'other', null),
        form: fc.constantFrom('committee', 'project', null),
        collective: fc.boolean(),
        basis: fc.constantFrom('stated', 'derived', 'example'),
        bausteine: fc.subarray(['9', '10.1', '10.4', '10.7']),
        places: fc.array(fc.record({ id: anyName, name: anyName }), { maxLength: 2 }),
        ties: fc.nat(90),
        x: fc.double({ min: -200, max: 200, noNaN: true }),
        y: fc.double({ min: -200, max: 200, noNaN: true }),
      }),
      { selector: ({ id }) => escapeXml(id), maxLength: 12 },
    ),
    ends: fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 20 }),
    arrangement: fc.constantFrom('baustein', 'place', 'free'),
  })
  .map(({ nodes, ends, arrangement }) =>
    network(
      nodes.map(({ id, ...more }) => node(id, more as Partial<NetworkNode>)),
      ends.flatMap(([a, b]) => {
        const [from, to] = [nodes[a], nodes[b]];
        return from && to
          ? [edge(from.id, to.id, { works: a % 2 === 0, basis: b % 3 === 0 ? 'derived' : 'stated' })]
          : [];
      }),
      { arrangement: arrangement },
    ),
  );

describe('a drawing', () => {
  it('is well-formed whatever the names are, on every sheet, and has every node in it', () => {
    fc.assert(
      fc.property(anyNetwork, anyName, fc.constantFrom(...SHEETS), (of, name, sheet) => {
        const root = draw(of, { title: name, lines: [name], foot: name, names: { 'baustein-10.1': name } }, sheet);
        expect(drawnIds(root).sort()).toEqual(
          of.nodes.map(({ id }) => cleanLine(id).replace(/[\uFFFE\uFFFF]/gu, '')).sort(),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('has only numbers where numbers belong, and nothing outside the sheet', () => {
    fc.assert(
      fc.property(anyNetwork, fc.constantFrom(...SHEETS), (of, sheet) => {
        const { svg, width, height } = writeSvg(of, WORDS, sheet);
        expect(svg).not.toMatch(/NaN|Infinity|undefined|\de[+-]\d/);
        for (const { attributes } of all(readXml(svg), 'text')) {
          if (attributes['x'] === undefined) continue;
          expect(Number(attributes['x'])).toBeGreaterThanOrEqual(0);
          expect(Number(attributes['x'])).toBeLessThanOrEqual(width + 0.1);
          expect(Number(attributes['y'])).toBeLessThanOrEqual(height + 0.1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('needs nothing from elsewhere and no styles: only presentation attributes', () => {
    const root = draw(network([node('a', { bausteine: ['9', '10.1'] }), node('b')], [edge('a', 'b')]));
    for (const { name, attributes } of elementsOf(root)) {
      expect(['script', 'style', 'image', 'use', 'foreignObject', 'a']).not.toContain(name);
      expect(Object.keys(attributes).filter((key) => key === 'style' || /^on|href$/.test(key))).toEqual([]);
    }
    expect(root.attributes).toMatchObject({ xmlns: 'http://www.w3.org/2000/svg', width: '420mm', height: '297mm' });
  });

  it('says around the picture what it is of, of which day, from where', () => {
    const root = draw(network([node('a')]));
    const said = texts(root).join('\n');
    for (const text of [WORDS.title, ...WORDS.lines, WORDS.day, WORDS.foot]) expect(said).toContain(text);
    expect(all(root, 'title')[0] && wordsOf(all(root, 'title')[0] as XmlElement)).toBe(WORDS.title);
    expect(all(root, 'desc').map(wordsOf).join()).toContain('Ausgewählt: Velbert');
  });

  it('says "Beispieldaten" where something made up is in it, and nowhere else', () => {
    expect(texts(draw(network([node('a'), node('b', { basis: 'example' })])))).toContain('Beispieldaten');
    expect(texts(draw(network([node('a')])))).not.toContain('Beispieldaten');
  });

  it('names every node that has room, as text, and the full name in its title', () => {
    const nodes = [node('a', { name: 'Kurz', x: 0 }), node('b', { name: 'Ein langer Name', shortName: 'ELN', x: 20 })];
    const root = draw(network(nodes, [edge('a', 'b')]));
    expect(texts(root)).toEqual(expect.arrayContaining(['Kurz', 'ELN']));
    expect(all(root, 'title').map(wordsOf)).toContain('Ein langer Name (Schule)');
  });

  it('says that nothing is in it', () => {
    expect(texts(draw(network([])))).toContain('Darauf passt nichts.');
  });

  it('has bands for several Bausteine, one gradient a combination', () => {
    const two = { bausteine: ['10.1', '10.7'] };
    const root = draw(network([node('a', two), node('b', { ...two, x: 9 }), node('c', { bausteine: ['9'], y: 9 })]));
    const [gradient, ...others] = all(root, 'linearGradient');
    expect(others).toEqual([]);
    const filled = all(root, 'path').filter(
      ({ attributes }) => attributes['fill'] === `url(#${gradient?.attributes['id']})`,
    );
    expect(filled).toHaveLength(2);
    expect(all(root, 'stop').map(({ attributes }) => attributes['stop-color'])).toEqual([
      '#0072b2',
      '#0072b2',
      '#d55e00',
      '#d55e00',
    ]);
  });

  it('tells examples, collectives, derived and pale lines apart, and has them in the legend only then', () => {
    const plain = texts(draw(network([node('a', { bausteine: ['10.1'] })])));
    expect(plain.filter((text) => text.startsWith('legend'))).toEqual([]);
    expect(plain).toEqual(expect.arrayContaining(['10.1', 'Sprache1', 'Schule, Beratung1']));
    const rich = draw(
      network(
        [
          node('a', { basis: 'example' }),
          node('b', { collective: true, x: 8 }),
          node('c', { basis: 'derived', y: 8 }),
          node('d', { x: 8, y: 8 }),
          node('e', { x: 16, confirmedAt: '2010-04' }),
          node('f', { x: 16, y: 8, bausteine: ['10.1'], confirmedAt: '2010-03' }),
        ],
        [
          edge('a', 'b', { basis: 'derived' }),
          edge('b', 'c', { works: false }),
          edge('c', 'd', { confirmedAt: '2009' }),
          edge('a', 'd', { type: 'tie', strength: 3 }),
        ],
      ),
    );
    expect(
      texts(rich)
        .filter((text) => text.startsWith('legend'))
        .sort(),
    ).toEqual(LEGEND_KEYS.map((key) => `legend ${key}`).sort());
    const signOf = (id: string) => {
      const sign = elementsOf(rich).find(({ attributes }) => attributes['data-node'] === id);
      return sign && elementsOf(sign).find(({ name }) => name === 'path')?.attributes;
    };
    expect(signOf('f')?.['fill']).toBe(paler('#0072b2', '#ffffff'));
    expect(Number(signOf('f')?.['stroke-width'])).toBeLessThan(Number(signOf('e')?.['stroke-width']));
    const lines = elementsOf(rich).filter(({ name, attributes }) => name === 'g' && 'stroke-opacity' in attributes);
    expect(lines.map(({ attributes }) => [attributes['stroke-opacity'], 'stroke-dasharray' in attributes])).toEqual([
      ['0.6', false],
      ['0.6', true],
      ['0.9', false],
      ['0.9', true],
    ]);
  });

  it('has another outline for each shape, filling its box', () => {
    const shapes = [
      'rectangle',
      'pentagon',
      'hexagon',
      'octagon',
      'round-rectangle',
      'ellipse',
      'diamond',
      'rhomboid',
      'tag',
    ] as const;
    const paths = shapes.map((shape) => outline(shape, { x: 50, y: 50 }, 40, 20));
    expect(new Set(paths).size).toBe(shapes.length);
    for (const path of paths.slice(0, 4)) {
      const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
      const xs = numbers.filter((_, at) => at % 2 === 0);
      expect([Math.min(...xs), Math.max(...xs)]).toEqual([30, 70]);
    }
  });

  it('grows with the screen, and keeps to the paper', () => {
    const of = network([node('a')]);
    expect(writeSvg(of, WORDS, screenSheet(1280, 600)).height).toBeGreaterThan(600 + 80);
    expect(writeSvg(of, WORDS, A3)).toMatchObject({ width: A3.width, height: A3.height });
  });

  it('marks German names in an English drawing', () => {
    const root = draw(network([node('a')]), { lang: 'en' });
    expect(root.attributes['lang']).toBe('en');
    const german = elementsOf(root).filter(({ attributes }) => attributes['lang'] === 'de');
    expect(german.map(wordsOf).join()).toContain('Name a');
  });
});

it('colours by kind where it is asked to, draws the pictogram, and leaves the grounds grey', () => {
  const of = network([node('a', { kind: 'town', bausteine: ['10.4'], ties: 40 })], []);
  const markup = (colouring: SheetWords['colouring']) => writeSvg(of, { ...WORDS, colouring }, A3).svg;
  expect(markup('kind')).toContain(KIND_FILLS.get('town'));
  expect(markup('baustein')).not.toContain(KIND_FILLS.get('town'));
  // the chip of the legend is there in both; the ground behind the sign is not
  const count = (text: string) => text.split(`"${FILLS.get('10.4')?.fill}"`).length - 1;
  expect(count(markup('baustein'))).toBeGreaterThan(count(markup('kind')));
  expect(markup('kind')).toContain(SIGN_PICTOGRAMS.town);
});

it('has the colours of the light page', () => {
  const light = ['bausteine.css', 'kinds.css']
    .map((name) => readFileSync(join(__dirname, '../../app/_ui/styles', name), 'utf8'))
    .map((css) => css.slice(0, css.indexOf('@media')))
    .join('');
  const value = (name: string) => new RegExp(`${name}:\\s*(#[0-9a-f]{6})`).exec(light)?.[1];
  for (const [sign, fill] of KIND_FILLS) expect([sign, fill]).toEqual([sign, value(`--nk-k-${sign}`)]);
  for (const [number, { fill, on }] of FILLS) {
    const name = `--nk-b${number.replace('.', '-')}`;
    expect([number, fill, on]).toEqual([number, value(name), value(`${name}-on`)]);
  }
  expect(LIGHT.outline).toBe(value('--nk-b-outline'));
});
