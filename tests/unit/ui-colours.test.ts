// The colours of the Bausteine: their numbers can be read on them, their outline tells the shape from the ground, and whoever
// cannot see all colours can tell them apart; so can they those of the groups of kinds.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SIGNS } from '../../app/_ui/picture/sign';
import { apart, ciede2000, VISIONS, type Vision } from '../support/colour-vision';

const css = ['bausteine.css', 'kinds.css'].map((name) =>
  readFileSync(join(__dirname, '../../app/_ui/styles', name), 'utf8'),
);
const NUMBERS = ['9', '10-1', '10-2', '10-3', '10-4', '10-5', '10-6', '10-7'];
/** The grounds of the KERN themes: white and black, and their tinted surfaces. */
const GROUNDS = { light: ['#ffffff', '#f7f7f9'], dark: ['#000000', '#131525'] };

function valuesOf(block: string): Map<string, string> {
  return new Map(
    [...block.matchAll(/(--nk-[bk][\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]),
  );
}
function blockAfter(selector: string): Map<string, string> {
  return new Map(
    css.flatMap((sheet) => {
      const start = sheet.indexOf(selector);
      if (start < 0) throw new Error(`no ${selector}`);
      return [...valuesOf(sheet.slice(start, sheet.indexOf('}', start)))];
    }),
  );
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const themes = {
  light: blockAfter(':root,'),
  dark: blockAfter("\n[data-kern-theme='dark']"),
  system: blockAfter(":root:not([data-kern-theme='light'])"),
};

describe.each(Object.entries(themes))('%s', (theme, values) => {
  const grounds = GROUNDS[theme === 'light' ? 'light' : 'dark'];
  it.each(NUMBERS)('the number on %s can be read', (number) => {
    const fill = values.get(`--nk-b${number}`) ?? '';
    expect(contrast(fill, values.get(`--nk-b${number}-on`) ?? '')).toBeGreaterThanOrEqual(4.5);
  });
  it('the outline stands out from the ground', () => {
    for (const ground of grounds)
      expect(contrast(values.get('--nk-b-outline') ?? '', ground)).toBeGreaterThanOrEqual(3);
  });
  it('no two Bausteine share a colour', () => {
    expect(new Set(NUMBERS.map((number) => values.get(`--nk-b${number}`))).size).toBe(NUMBERS.length);
  });
});

/** Far more than can just be seen (1): two signs are apart on a screen or a projection, not side by side. */
const TOLD_APART = 10;
const SETS = {
  Bausteine: NUMBERS.map((number) => `--nk-b${number}`),
  kinds: SIGNS.map((sign) => `--nk-k-${sign}`),
};
describe.each(Object.keys(VISIONS) as Vision[])('to eyes with %s vision', (vision) => {
  it.each(Object.entries(SETS))('%s can be told apart, on light and on dark ground', (_, names) => {
    for (const values of [themes.light, themes.dark])
      for (const [at, one] of names.entries())
        for (const other of names.slice(0, at)) {
          const difference = apart(values.get(one) ?? '', values.get(other) ?? '', vision);
          if (!(difference >= TOLD_APART)) throw new Error(`${one} and ${other} are ${difference.toFixed(1)} apart`);
        }
  });
});
it('the difference of colours is the published one', () => {
  // the first, the seventh and the twentieth pair of Sharma, Wu, Dalal 2005
  expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(ciede2000([50, 0, 0], [50, -1, 2])).toBeCloseTo(2.3669, 4);
  expect(ciede2000([50, 2.5, 0], [50, 3.2592, 0.335])).toBeCloseTo(1, 4);
});
it('red and green are one to eyes without red', () => {
  expect(apart('#c00000', '#406000', 'usual')).toBeGreaterThan(40);
  expect(apart('#c00000', '#406000', 'protanopia')).toBeLessThan(20);
});

it('a dark device and the chosen dark theme look the same', () => {
  expect([...themes.system]).toEqual([...themes.dark]);
});
