/**
 * Splits the text of a report into its sections and numbered sentences, and finds quotes in them.
 * Pure functions: text in, plain data out. Also knows whether a text names the person whom the report mentions.
 */
import { createHash } from 'node:crypto';

type SectionTitle = { id: string; title: string };
type Sentence = { number: number; text: string };
/** `sentences[0]` is the heading. */
export type Section = { id: string; sentences: Sentence[] };
type SplitResult = { sections: Section[]; problems: string[] };

export const MAX_QUOTE_WORDS = 20;
const LEFT_OUT = '[…]';

/** Abbreviations after which a sentence goes on, without their last dot, in lower case. */
const ABBREVIATIONS = new Set([
  "abs", "bspw", "bzgl", "bzw", "ca", "d.h", "dr", "einschl", "evtl", "ggf", "gg", "inkl", "ka", "lfd", "max", "mind", "nr", "rd",
  "s", "sog", "u.a", "u.u", "v.a", "vgl", "z.b", "z.t", "zzgl",
]); // prettier-ignore
/** Abbreviations that close an enumeration: with a capital letter after them, the sentence is over. */
const CLOSERS = new Set(['etc', 'u.ä', 'u.dgl', 'usw', 'o.ä']);
/** A line of at most so many words that ends in a colon is the label of a list. */
const LABEL_WORDS = 3;

const HYPHEN = /[\p{Pd}\u00ad\u2212]/u;
const IGNORED = /[\s\p{Pd}\u00ad\u2212]/u;

/** What quotes are compared by: no white space, no hyphens or dashes of any kind. */
function squeeze(text: string): string {
  return squeezeWithOrigin(text).squeezed;
}

function squeezeWithOrigin(text: string): { squeezed: string; origin: number[] } {
  let squeezed = '';
  const origin: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (IGNORED.test(char)) continue;
    squeezed += char;
    origin.push(at);
  }
  return { squeezed, origin };
}

/**
 * Sections are found by their titles, in order. A title stands alone on one line or several lines that follow each other.
 * A title that is not there is reported in `problems`, and so is text before the first title.
 */
export function splitReport(text: string, titles: SectionTitle[]): SplitResult {
  const lines = text
    .normalize('NFC')
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\n\r\f]/);
  const problems: string[] = [];
  const found: { id: string; first: number; after: number }[] = [];
  let from = 0;
  for (const { id, title } of titles) {
    const place = findTitle(lines, squeeze(title.normalize('NFC')), from);
    if (!place) {
      problems.push(`section ${id}: its title „${title}“ is not in the text after the section before it`);
      continue;
    }
    found.push({ id, ...place });
    from = place.after;
  }
  const before = lines.slice(0, found[0]?.first ?? lines.length);
  if (before.some((line) => line.trim() !== '')) problems.push('there is text before the first section');
  const sections = found.map(({ id, first, after }, index) => {
    const heading = joinLines(lines.slice(first, after));
    const body = splitSentences(lines.slice(after, found[index + 1]?.first ?? lines.length));
    return { id, sentences: [heading, ...body].map((sentence, number) => ({ number, text: sentence })) };
  });
  return { sections, problems };
}

function findTitle(lines: string[], title: string, from: number): { first: number; after: number } | undefined {
  if (title === '') return undefined;
  for (let first = from; first < lines.length; first++) {
    let rest = title;
    for (let at = first; at < lines.length; at++) {
      const line = squeeze(lines[at] ?? '');
      if (line === '' || !rest.startsWith(line)) break;
      rest = rest.slice(line.length);
      if (rest === '') return { first, after: at + 1 };
    }
  }
  return undefined;
}

/** Joins the lines of a paragraph; a word broken with a hyphen is put together again. */
function joinLines(lines: string[]): string {
  let joined = '';
  for (const raw of lines) {
    const line = raw
      .replace(/\u00ad/gu, '')
      .trim()
      .replace(/\s+/gu, ' ');
    if (line === '') continue;
    if (joined === '') joined = line;
    else if (!/[\p{L}\p{N}]\p{Pd}$/u.test(joined) || /^(und|oder|bzw\.|sowie)\s/u.test(line)) joined += ` ${line}`;
    else if (/^\p{Ll}/u.test(line)) joined = joined.slice(0, -1) + line;
    else joined += line; // before a capital letter or a number the hyphen belongs to the word
  }
  return joined;
}

/** Sentences of a section's body. A blank line ends a sentence; so does a colon at the end of a line. */
function splitSentences(lines: string[]): string[] {
  const sentences: string[] = [];
  let paragraph: string[] = [];
  let inList = false;
  const close = (): void => {
    const joined = joinLines(paragraph);
    if (joined !== '') sentences.push(...(inList ? [joined] : splitParagraph(joined)));
    paragraph = [];
    inList = false;
  };
  for (const line of lines) {
    const trimmed = line.trim();
    if (trimmed === '') {
      close();
    } else if (
      trimmed.endsWith(':') &&
      trimmed.split(/\s+/u).length <= LABEL_WORDS &&
      endsSentence(paragraph, inList)
    ) {
      close();
      paragraph = [trimmed];
      inList = true;
    } else {
      paragraph.push(trimmed);
      if (trimmed.endsWith(':')) close();
    }
  }
  close();
  return sentences;
}

/** Whether a label may begin here: not in the middle of a sentence. */
function endsSentence(paragraph: string[], inList: boolean): boolean {
  const last = paragraph.at(-1);
  return last === undefined || inList || /[.!?:]["“”»«)]*$/u.test(last);
}

function splitParagraph(text: string): string[] {
  const sentences: string[] = [];
  const tokens = text.split(' ');
  let current: string[] = [];
  let depth = 0;
  tokens.forEach((token, index) => {
    current.push(token);
    depth = Math.max(0, depth + count(token, /[([]/gu) - count(token, /[)\]]/gu));
    if (depth === 0 && isEnd(token, tokens[index + 1])) {
      sentences.push(current.join(' '));
      current = [];
    }
  });
  if (current.length > 0) sentences.push(current.join(' '));
  return sentences;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function isEnd(token: string, next: string | undefined): boolean {
  if (next === undefined) return true;
  if (!/^["„“»«‚'([]*[\p{Lu}\p{N}]/u.test(next)) return false;
  const bare = token.replace(/^["„“»«‚'([]+/u, '').replace(/["“”»«‘')\]]+$/u, '');
  if (/[!?]$/u.test(bare)) return true;
  if (!bare.endsWith('.')) return false;
  const word = bare.slice(0, -1).toLowerCase();
  if (CLOSERS.has(word)) return true;
  if (ABBREVIATIONS.has(word)) return false;
  if (/^(\d{1,2}|\d+(\.\d+)+)$/u.test(word)) return false; // "1. Halbjahr", "10.1. Sprache"
  return !/^(\p{L}\.)*\p{L}$/u.test(word); // "d. J." and other letters with dots
}

/** The parts of a quote between its `[…]`. */
function quoteParts(quote: string): string[] {
  return quote
    .normalize('NFC')
    .split(LEFT_OUT)
    .map((part) => part.trim());
}

/** How many words of the report a quote holds; dashes and `[…]` are none. */
export function countWords(quote: string): number {
  return quoteParts(quote)
    .join(' ')
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/**
 * Whether all parts of the quote stand in the sentence, in order, each from the beginning of a word to the end of one.
 * An empty part (a quote that is empty, or begins or ends with `[…]`) stands nowhere.
 */
export function standsIn(quote: string, sentence: string): boolean {
  const text = sentence.normalize('NFC');
  const { squeezed, origin } = squeezeWithOrigin(text);
  let from = 0;
  for (const part of quoteParts(quote)) {
    const wanted = squeeze(part);
    if (wanted === '') return false;
    let at = squeezed.indexOf(wanted, from);
    while (at !== -1 && !isWhole(text, origin, at, at + wanted.length)) at = squeezed.indexOf(wanted, at + 1);
    if (at === -1) return false;
    from = at + wanted.length;
  }
  return true;
}

function isWhole(text: string, origin: number[], start: number, end: number): boolean {
  const first = origin[start] ?? 0;
  const last = origin[end - 1] ?? 0;
  return !insideWord(text, first - 1, first) && !insideWord(text, last, last + 1);
}

function insideWord(text: string, left: number, right: number): boolean {
  const isWordChar = (at: number): boolean =>
    at >= 0 && /[\p{L}\p{N}]/u.test(text.charAt(at)) && !HYPHEN.test(text.charAt(at));
  return isWordChar(left) && isWordChar(right);
}

/** Every place where a quote stands. */
export function findQuote(sections: Section[], quote: string): { section: string; sentence: number }[] {
  return sections.flatMap(({ id, sentences }) =>
    sentences.filter(({ text }) => standsIn(quote, text)).map(({ number }) => ({ section: id, sentence: number })),
  );
}

/** SHA-256 of the two words, in lower case, of the one name that must not stand anywhere in the project. */
const NAME_HASHES = new Set([
  '863498dfa3f35f634f532b3cab89b0f8b6baaf9a2a94722c52ca2ef44377efc2',
  '3306aba85334ac81dc13f2d0d3ac5195a9f500d3580ede9f2795e363c9ca3ea5',
]);

const digests = new Map<string, string>();

function digestOf(word: string): string {
  const digest = digests.get(word) ?? createHash('sha256').update(word, 'utf8').digest('hex');
  digests.set(word, digest);
  return digest;
}

/**
 * Whether a text holds a word of the name of the person whom the report mentions, in upper or lower case, with or
 * without a genitive s. Words are compared by their SHA-256, so that the name itself stands nowhere.
 */
export function namesAPerson(text: string, nameHashes: ReadonlySet<string> = NAME_HASHES): boolean {
  const words = new Set(
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [],
  );
  return [...words].some(
    (word) => nameHashes.has(digestOf(word)) || (word.endsWith('s') && nameHashes.has(digestOf(word.slice(0, -1)))),
  );
}

/** Whether a text speaks of a person by title and name: the dataset knows functions only. */
export function addressesAPerson(text: string): boolean {
  return /(?<!\p{L})(Herrn?|Frau)\s+(?:(?:Dr|Prof)\.\s*)*\p{Lu}/u.test(text);
}
