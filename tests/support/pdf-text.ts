// The text on each page of a PDF that Chromium has printed: its streams are deflated, its fonts say which sign each glyph is.
import { inflateSync } from 'node:zlib';

interface Parsed {
  dictionary: string;
  stream: string;
}

function objectsOf(pdf: Buffer): Map<string, Parsed> {
  const text = pdf.toString('latin1');
  const found = new Map<string, Parsed>();
  for (const match of text.matchAll(/(?<=^|\s)(\d+) 0 obj\s([\s\S]*?)(?:stream\r?\n|endobj)/g)) {
    const [whole, id = '', dictionary = ''] = match;
    let stream = '';
    const length = /\/Length (\d+)(?! \d+ R)/.exec(dictionary)?.[1];
    if (whole.trimEnd().endsWith('stream') && length !== undefined) {
      const from = match.index + whole.length;
      const bytes = pdf.subarray(from, from + Number(length));
      stream = (dictionary.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
    }
    found.set(id, { dictionary, stream });
  }
  return found;
}

const sign = (hex: string): string =>
  String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));

/** Glyph → sign, from a font's table. */
function signsOf(table: string): Map<number, string> {
  const signs = new Map<number, string>();
  for (const [, body = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', to = ''] of body.matchAll(/<(\w+)> <(\w+)>/g))
      signs.set(Number.parseInt(glyph, 16), sign(to));
  for (const [, body = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', until = '', to = ''] of body.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let glyph = Number.parseInt(from, 16); glyph <= Number.parseInt(until, 16); glyph += 1)
        signs.set(glyph, String.fromCharCode(Number.parseInt(to, 16) + glyph - Number.parseInt(from, 16)));
  return signs;
}

/** Without blanks, since a PDF places words and need not write what is between them; ligatures in letters. */
export function textOfPages(pdf: Buffer): string[] {
  const objects = objectsOf(pdf);
  const at = (id: string | undefined): Parsed => objects.get(id ?? '') ?? { dictionary: '', stream: '' };
  const refer = (dictionary: string, name: string): string | undefined =>
    new RegExp(`/${name} (\\d+) 0 R`).exec(dictionary)?.[1];
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type \/Page\b(?!s)/.test(dictionary));
  return pages.map(({ dictionary }) => {
    const named = /\/Font <<([\s\S]*?)>>/.exec(dictionary)?.[1] ?? at(refer(dictionary, 'Font')).dictionary;
    const fonts = new Map(
      [...named.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id]) => [
        name,
        signsOf(at(refer(at(id).dictionary, 'ToUnicode')).stream),
      ]),
    );
    let font = new Map<number, string>();
    let text = '';
    for (const [, name, hex] of at(refer(dictionary, 'Contents')).stream.matchAll(/\/(F\d+) [\d.]+ Tf|<(\w+)>/g))
      if (name !== undefined) font = fonts.get(name) ?? new Map<number, string>();
      else for (const glyph of hex?.match(/.{4}/g) ?? []) text += font.get(Number.parseInt(glyph, 16)) ?? '';
    return text.normalize('NFKC').replace(/\s/g, '');
  });
}
