// Which passwords are taken (ASVS 5.0, 6.2): long ones, with any signs, that are not among those which everybody tries.

export const SHORTEST = 12;
/** Far more than a password manager makes; a limit, so that nobody lets the server hash a book. */
export const LONGEST = 256;

export type Weakness = 'tooShort' | 'tooLong' | 'common';

/** Signs that people put for letters. */
const LETTERS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** The pieces that the common passwords of 12 signs and more are put together from, German and English. */
const COMMON = `
  admin administrator aktuell america angel apple august baby batman berlin borussia buero butterfly change
  changeme charlie chelsea computer daniel default dezember donald dortmund dragon duesseldorf einhorn euro familie
  februar football frank freitag freedom friday fruehling fussball geheim google guest hallo hello herbst herzblatt
  hunter ichliebedich iloveyou integration internet jaeger januar jesus jordan juli juni kennwort kreis langenfeld letmein
  liebe login lol london love maerz mama master matrix mein meine mettmann michael mittwoch monday monkey montag mustang my
  name netzkompass nicole november ninja oktober papa pass passwd passwort password pfad pokemon princess prinzessin
  qwerty qwertz ratingen root samstag samsung sarah schalke schatz secret september service shadow sommer sonne sonnenschein
  sonntag spring star starwars start summer sunshine super superman system test thomas tiger trustno user velbert
  verwaltung villa wasser welcome willkommen winter wort zugang`
  .split(/\s+/)
  .filter(Boolean);

/** Rows of keys and of the alphabet, in both directions. */
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  'qwertzuiopasdfghjklyxcvbnm',
  'qwertyuiopasdfghjklzxcvbnm',
  '01234567890123456789',
];
const BACK = ROWS.map((row) => [...row].reverse().join(''));

/** So many signs must be left when everything common is taken away. */
const NEEDED = 5;

const letters = (text: string): string => [...text].map((sign) => LETTERS[sign] ?? sign).join('');

/** Takes away runs of one sign, and of signs that stand side by side in a row. */
function withoutRuns(text: string): string {
  let left = '';
  for (let at = 0; at < text.length;) {
    let end = at + 1;
    const isRun = (to: number): boolean => {
      const part = text.slice(at, to);
      return [...ROWS, ...BACK].some((row) => row.includes(part)) || [...part].every((sign) => sign === part[0]);
    };
    while (end < text.length && isRun(end + 1)) end += 1;
    if (end - at < 3) left += text.slice(at, end);
    at = end;
  }
  return left;
}

/** Takes away what stands twice or more in a row: `hundhundhund` is `hund`. */
const withoutRepeats = (text: string): string => text.replace(/(.{2,}?)\1+/gu, '$1');

function withoutWords(text: string, words: readonly string[]): string {
  return words.reduce((left, word) => left.replaceAll(word, ' '), text);
}

/**
 * How many signs of a password are its own: without words, rows, years and repetitions that everybody tries.
 * @param own words of the account: login, name
 */
function ownSigns(password: string, own: readonly string[]): number {
  const words = [...COMMON, ...own].sort((a, b) => b.length - a.length);
  const lower = withoutRepeats(password.toLowerCase());
  const asTyped = withoutWords(lower, words);
  const withoutDigits = asTyped.replace(/(?:19|20)\d\d/g, ' ');
  const left = withoutWords(letters(withoutRuns(withoutDigits)), words).replace(/[\s\p{P}\p{S}]/gu, '');
  return new Set(left).size;
}

/** @returns what is wrong with a password; null where nothing is */
export function weaknessOf(password: string, account: { login: string; name: string }): Weakness | null {
  const { length } = [...password.normalize('NFKC')];
  if (length < SHORTEST) return 'tooShort';
  if (length > LONGEST) return 'tooLong';
  const own = `${account.login} ${account.name}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return ownSigns(
    password,
    own.filter((word) => word.length > 2),
  ) < NEEDED
    ? 'common'
    : null;
}
