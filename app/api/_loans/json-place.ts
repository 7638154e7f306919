// Where a text stops being JSON, since the messages of JSON.parse say so only now and then, and repeat what was sent.

const BLANK = /[ \t\n\r]*/y;
/** What stands in a string: neither controls nor its end. */
const PLAIN = '[ !#-[\\]-\\uffff]*';
const ESCAPE = '\\\\(?:["\\\\/bfnrt]|u[0-9a-fA-F]{4})';
const TOKENS = [
  '[{}[\\],:]',
  `"${PLAIN}(?:${ESCAPE}${PLAIN})*"`,
  '-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?(?![\\w.])',
  '(?:true|false|null)(?!\\w)',
];
const TOKEN = new RegExp(TOKENS.join('|'), 'y');

type Next = 'value' | 'valueOrEnd' | 'name' | 'nameOrEnd' | 'colon' | 'commaOrEnd' | 'nothing';

/** What may follow a token; null where it must not stand there. */
function after(token: string, next: Next, open: string[]): Next | null {
  const closed = (): Next => (open.length === 0 ? 'nothing' : 'commaOrEnd');
  const isIn = (bracket: string): boolean => open.at(-1) === bracket;
  const end = (bracket: string): Next | null => {
    if (!isIn(bracket) || !['valueOrEnd', 'nameOrEnd', 'commaOrEnd'].includes(next)) return null;
    open.pop();
    return closed();
  };
  if (token === '}') return next === 'valueOrEnd' ? null : end('{');
  if (token === ']') return next === 'nameOrEnd' ? null : end('[');
  if (token === ',') return next === 'commaOrEnd' ? (isIn('{') ? 'name' : 'value') : null;
  if (token === ':') return next === 'colon' ? 'value' : null;
  if (next === 'name' || next === 'nameOrEnd') return token.startsWith('"') ? 'colon' : null;
  if (next !== 'value' && next !== 'valueOrEnd') return null;
  if (token !== '{' && token !== '[') return closed();
  open.push(token);
  return token === '{' ? 'nameOrEnd' : 'valueOrEnd';
}

const sticky = (expression: RegExp, text: string, at: number): string | undefined => {
  expression.lastIndex = at;
  return expression.exec(text)?.[0];
};

/** `line 2, column 14`, both from 1; of a text that ends too early, where it ends. */
export function placeOfMistake(text: string): string {
  const open: string[] = [];
  let next: Next = 'value';
  let at = 0;
  for (;;) {
    at += (sticky(BLANK, text, at) ?? '').length;
    const token: string | undefined = at < text.length ? sticky(TOKEN, text, at) : undefined;
    const then: Next | null = token === undefined ? null : after(token, next, open);
    if (token === undefined || then === null) break;
    next = then;
    at += token.length;
  }
  const lines = text.slice(0, at).split('\n');
  return `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
}
