// Labels in a drawing made on the server, where nothing can measure text: widths are estimated, rather too wide than too narrow.
/** Widths as shares of the font size, for Fira Sans, which the pages bring with them: measured once, rounded up. */
const WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[' .,;:!ijlIJı|]/u, 0.3],
  [/[()[\]ftr\-"„“”‘’]/u, 0.41],
  [/[aceSXEgkTZ–sşvxyzFL0-9/?+ğäéA]/u, 0.56],
  [/[mMW%]/u, 0.88],
  [/[@—]/u, 1.05],
  [/[DGHNOQUÖÜw&…]/u, 0.75],
  [/[\u0020-\u024f\u2010-\u201f]/u, 0.62],
];
/** Letters of other scripts, signs, emoji. */
const UNKNOWN = 1.4;

const widthOfLetter = (letter: string): number =>
  (WIDTHS.find(([letters]) => letter.length === 1 && letters.test(letter))?.[1] ?? UNKNOWN) *
  Math.max(1, Math.ceil(letter.length / 8));

const segmenter = new Intl.Segmenter('de', { granularity: 'grapheme' });
/** Letters as a reader sees them: an emoji of several code points is one, and never cut through. */
const lettersOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);
/** Letters that are one code unit each and join with nothing: a picture measures thousands of words of them. */
const PLAIN = /^[\u0020-\u024f]*$/u;
const plainWidths: number[] = [];
const widthOfPlain = (text: string): number => {
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    sum += plainWidths[code] ??= widthOfLetter(text.charAt(at));
  }
  return sum;
};
export const widthOf = (text: string, size: number): number =>
  (PLAIN.test(text) ? widthOfPlain(text) : lettersOf(text).reduce((sum, letter) => sum + widthOfLetter(letter), 0)) *
  size;

/** As much of a text as fits, by whole letters. */
function fitting(text: string, size: number, width: number): string {
  let fits = '';
  for (const letter of lettersOf(text)) {
    if (widthOf(fits + letter, size) > width) break;
    fits += letter;
  }
  return fits;
}

/** Where a long German word may be broken by eye: behind a hyphen, a slash or a dash. */
const pieces = (text: string): string[] => text.split(/(?<=[-–/\s])/u).filter((piece) => piece !== '');

/**
 * Breaks a name into lines.
 * @param size of the letters, in the same unit as `width`
 * @returns the lines, at least one; `cut` where the last one ends with "…"
 */
export function wrapLabel(name: string, size: number, width: number, most: number): { lines: string[]; cut: boolean } {
  const lines: string[] = [];
  let rest = name.replace(/\s+/gu, ' ').trim();
  while (rest !== '' && lines.length < most) {
    let line = '';
    for (const piece of pieces(rest)) {
      if (widthOf((line + piece).trimEnd(), size) > width) break;
      line += piece;
    }
    if (line === '') line = brokenWord(rest, size, width);
    lines.push(line.trim());
    rest = rest.slice(line.length).trimStart();
  }
  const last = lines.at(-1) ?? '';
  if (rest === '') return { lines: lines.length > 0 ? lines : [''], cut: false };
  lines[lines.length - 1] = `${fitting(`${last} ${rest}`, size, width - 0.75 * size).trimEnd()}…`;
  return { lines, cut: true };
}

/** A single word wider than the line: as much as fits, and at least one letter. */
const brokenWord = (text: string, size: number, width: number): string =>
  fitting(text, size, width) || (lettersOf(text)[0] ?? text);
