// Words as the search compares them: lower case, without accents, ß as ss, and ä, ae and a as one.
// Both sides go through here, so "Turkisch", "tuerkisch" and "Türkisch" are the same word.

/** Letters that Unicode does not decompose, by what people type instead. */
const SPECIAL: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  æ: 'a',
  œ: 'o',
  þ: 'th',
  ħ: 'h',
};
/** Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic: kept folded; rarer scripts are folded when met. */
const CACHED = 0x700;
const cache: (string | null | undefined)[] = new Array<string | null | undefined>(CACHED);

function compute(codePoint: number): string | null {
  const char = String.fromCodePoint(codePoint);
  // Soft hyphens, joiners and direction marks stand inside words and mean nothing to the search.
  if (/[\p{M}\p{Cf}]/u.test(char)) return '';
  if (!/[\p{L}\p{N}]/u.test(char)) return null;
  let folded = '';
  for (const part of char.toLowerCase().normalize('NFKD')) {
    const special = SPECIAL[part];
    if (special !== undefined) folded += special;
    else if (/[\p{L}\p{N}]/u.test(part)) folded += part;
  }
  return folded;
}

/** What a code point becomes: null separates words, '' vanishes inside one. */
function foldCodePoint(codePoint: number): string | null {
  if (codePoint >= CACHED) return compute(codePoint);
  const known = cache[codePoint];
  if (known !== undefined) return known;
  return (cache[codePoint] = compute(codePoint));
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
/** "50-5" and "10.4" are one word each: a dot or hyphen between two digits belongs to it. */
const joinsDigits = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return (unit === 45 || unit === 46) && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
};
/** ae, oe, ue are how ä, ö, ü are typed without them; the e vanishes everywhere, so both sides still meet. */
const swallowsE = (last: string | undefined): boolean => last === 'a' || last === 'o' || last === 'u';

export interface Token {
  /** Folded. */
  term: string;
  /** UTF-16 offsets into the original, end exclusive. */
  start: number;
  end: number;
}

/** The words of a text with the places where they stand. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let term = '';
  let start = 0;
  let end = 0;
  const close = (): void => {
    if (term !== '') tokens.push({ term, start, end });
    term = '';
  };
  for (let at = 0; at < text.length;) {
    const codePoint = text.codePointAt(at) ?? 0;
    const next = at + (codePoint > 0xffff ? 2 : 1);
    const folded = joinsDigits(text, at) ? text.charAt(at) : foldCodePoint(codePoint);
    if (folded === null) close();
    else if (folded !== '' || term !== '') {
      if (term === '') start = at;
      if (folded !== 'e' || !swallowsE(term.at(-1))) term += folded;
      end = next;
    }
    at = next;
  }
  close();
  return tokens;
}

/** Also "kommin" for "KOMM-IN": people leave hyphens out. */
export function tokensAndJoined(text: string): Token[] {
  const tokens = tokenize(text);
  if (!text.includes('-')) return tokens;
  const joined: Token[] = [];
  for (let i = 0; i + 1 < tokens.length; i++) {
    const [left, right] = [tokens[i], tokens[i + 1]];
    if (left && right && right.start === left.end + 1 && text.charAt(left.end) === '-') {
      joined.push({ term: left.term + right.term, start: left.start, end: right.end });
    }
  }
  return joined.length === 0 ? tokens : [...tokens, ...joined];
}

/** A whole text as one comparable key: "KOMM-IN NRW" and "komm in nrw" are equal. */
export const wholeKey = (text: string): string =>
  tokenize(text)
    .map(({ term }) => term)
    .join('');

/** Offsets in the original of the folded units `from` to `to` of a token; half an ß takes all of it. */
export function markOf(text: string, token: Token, from: number, to: number): [number, number] {
  let units = 0;
  let last = '';
  let start = token.start;
  let end = token.start;
  for (let at = token.start; at < token.end;) {
    const codePoint = text.codePointAt(at) ?? 0;
    const next = at + (codePoint > 0xffff ? 2 : 1);
    const folded = joinsDigits(text, at) ? text.charAt(at) : (foldCodePoint(codePoint) ?? '');
    const added = folded === 'e' && swallowsE(last) ? '' : folded;
    if (added !== '') {
      if (units <= from) start = at;
      if (units >= to) break;
      units += added.length;
      last = added.charAt(added.length - 1);
    }
    end = next;
    at = next;
  }
  return [start, Math.min(end, token.end)];
}
