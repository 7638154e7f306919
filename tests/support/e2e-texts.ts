// What a page says, and which of it stands in the catalogue of the other language only.
import { catalogues, type Lang } from '../../lib/i18n/translator';

type Tree = { readonly [key: string]: string | Tree };
const CATALOGUES: Readonly<Record<Lang, Tree>> = catalogues;
/** Shorter pieces are words of both languages too easily. */
const SHORTEST = 4;

function flat(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}${key}`, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  );
}

/**
 * The name of the other language stands in that language, so that its readers find it; and what somebody asks for, such
 * as the front page's examples of questions, stands in the answer in whatever language it was typed.
 */
const EXEMPT = new Set([
  'ui.shell.otherLanguage',
  'ui.home.example1',
  'ui.home.example2',
  'help.search.several',
  'help.search.everyday',
  'help.search.place',
  'help.search.sentence',
]);

/** The fixed words of a message, without the pattern of its variables: "{count, plural, one {1 Treffer} …" → "Treffer". */
const fixedParts = (message: string): string[] =>
  message
    .split(/\{[^{}]*,\s*plural,|[{}]|\b(?:one|other)\s*(?=\{)|=\d+\s*(?=\{)/u)
    .map((part) => part.replace(/^\d+ /u, '').trim())
    .filter(
      (part) =>
        part.length >= SHORTEST && /\p{L}{3}/u.test(part) && !/^(count|date|name|number|param|other)$/u.test(part),
    );

export const keysOf = (): ReadonlySet<string> => new Set(flat(CATALOGUES.de).map(([key]) => key));

/** Pieces of messages of the other language that are no piece of any message of this one. */
export function wordsOfOther(lang: Lang): readonly string[] {
  const own = new Set(flat(CATALOGUES[lang]).flatMap(([, message]) => fixedParts(message)));
  const theirs = flat(CATALOGUES[lang === 'de' ? 'en' : 'de']).filter(([key]) => !EXEMPT.has(key));
  const other = theirs.flatMap(([, message]) => fixedParts(message));
  return [...new Set(other)].filter((part) => !own.has(part));
}

/** Whole texts, and long pieces wherever they stand. */
export function untranslated(texts: readonly string[], forbidden: readonly string[]): string[] {
  const whole = new Set(forbidden);
  const long = forbidden.filter((part) => part.length >= 12);
  const bare = (text: string): string => text.replace(/^[\s·,:;()–\d-]+|[\s·,:;()–\d-]+$/gu, '');
  return [...new Set(texts)].filter((text) => whole.has(bare(text)) || long.some((part) => holds(text, part)));
}

/** Whether the piece stands in the text as whole words. */
function holds(text: string, part: string): boolean {
  const at = text.indexOf(part);
  return at !== -1 && !/\p{L}/u.test(`${text[at - 1] ?? ''}${text[at + part.length] ?? ''}`);
}

/** Runs in the page: its text nodes and telling attributes, without what is marked as another language. A title cannot mark the name in it. */
export function collectTexts(lang: string): string[] {
  const texts: string[] = [];
  const isForeign = (element: Element): boolean => {
    const marked = element.closest('[lang]');
    return marked !== null && marked.getAttribute('lang') !== lang;
  };
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = (node.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (parent && text !== '' && !/^(SCRIPT|STYLE|NOSCRIPT|TITLE)$/.test(parent.tagName) && !isForeign(parent))
      texts.push(text);
  }
  for (const element of document.querySelectorAll('[title], [aria-label], [placeholder], [alt]')) {
    if (isForeign(element)) continue;
    for (const name of ['title', 'aria-label', 'placeholder', 'alt']) {
      const value = element.getAttribute(name);
      if (value) texts.push(value);
    }
  }
  return texts;
}
