// The colours of the Bausteine: their numbers can be read on them, and their outline tells the shape from the ground.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const css = readFileSync(join(__dirname, '../../app/_ui/styles/bausteine.css'), 'utf8');
const NUMBERS = ['9', '10-1', '10-2', '10-3', '10-4', '10-5', '10-6', '10-7'];
/** The grounds of the KERN themes: white and black, and their tinted surfaces. */
const GROUNDS = { light: ['#ffffff', '#f7f7f9'], dark: ['#000000', '#131525'] };

function valuesOf(block: string): Map<string, string> {
  return new Map(
    [...block.matchAll(/(--nk-b[\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]),
  );
}
function blockAfter(selector: string): Map<string, string> {
  const start = css.indexOf(selector);
  if (start < 0) throw new Error(`no ${selector}`);
  return valuesOf(css.slice(start, css.indexOf('}', start)));
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

it('a dark device and the chosen dark theme look the same', () => {
  expect([...themes.system]).toEqual([...themes.dark]);
});
