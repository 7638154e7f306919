// Texts that would do something wherever text is taken for something else: statements, marks, formulas, lines, directions.

/** Each by itself. */
export const TEXTS: Readonly<Record<string, string>> = {
  cypher: "' RETURN 1 //",
  'cypher that deletes': "x' }) DETACH DELETE n //",
  'cypher in backticks': '`) MATCH (n) DETACH DELETE n //`',
  'a parameter': '$param ${name} {id: $id}',
  html: '<script>alert(1)</script><img src=x onerror=alert(1)>',
  'an attribute': '" onmouseover="alert(1)" x=\'y',
  'a way out of a script': '</script><svg onload=alert(1)>',
  'line ends': 'Zeile\r\nSet-Cookie: x=1\r\n\r\nEND:VCARD\r\nBEGIN:VCARD',
  'signs that turn': 'Verein \u202Efdp.exe\u202C \u2066x\u2069',
  'a formula': '=HYPERLINK("http://evil.example";"x")',
  'a formula with plus': "+1+cmd|' /C calc'!A0",
  'a formula with at': '@SUM(1+1)*cmd',
  'a formula after a tab': '\t=1+1',
  'a template': '${7*7}{{7*7}}<%= 7*7 %>',
  xml: ']]><x a="&b;"><!--',
  'a prototype': '__proto__',
  'a constructor': 'constructor',
  path: '../../../etc/passwd',
  NUL: 'a\u0000b\u001b[31m\u0007',
};

const MOST_SIGNS = 115;
/** The same texts in few values, each short enough for every field; what harms only at the beginning begins one. */
export const BUNDLES: readonly string[] = Object.values(TEXTS).reduce<string[]>((bundles, text) => {
  const last = bundles.at(-1);
  const begins = /^[=+@\t_c]/.test(text);
  if (last === undefined || begins || last.length + text.length >= MOST_SIGNS) return [...bundles, text];
  return [...bundles.slice(0, -1), `${last} ${text}`];
}, []);

/** What a browser would take for marks: scripts end where it says they end, and one that was left early shows here. */
const marks = (html: string): string => html.replace(/<script\b[^>]*>[\s\S]*?<\/script[\s/>]/gi, '');
const HTML = /<script>alert|<img src=x|<svg onload|" onmouseover=|<x a=|<%=/i;
// eslint-disable-next-line no-control-regex
const STRAY = /[\u0000\u0007\u001b\u202A-\u202E\u2066-\u2069]/;

/** Whether anything of it stands in a page as more than text. */
export const runsIn = (page: string): boolean => HTML.test(marks(page));
/** Whether signs stand there that a text must not bring into any answer. */
export const hasStray = (text: string): boolean => STRAY.test(text);
/** Cells that a table calculator would calculate. */
export const formulasIn = (cells: readonly string[]): string[] =>
  cells.filter((cell) => /^[=+@\t\r]|^-(?!\d*$)./.test(cell));
