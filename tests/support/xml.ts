// A strict reader of XML for tests, written from the grammar and knowing nothing of the writer: anything that a parser would
// refuse is an error, and what stands in the document comes back as a tree.
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

const NAME = /[A-Za-z_:][\w:.-]*/y;
const ENTITY = /&(?:amp|lt|gt|quot|apos|#\d+|#x[\dA-Fa-f]+);/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** Everything but the `Char` of XML 1.0. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

function textOf(raw: string): string {
  if (raw.replace(ENTITY, '').includes('&')) throw new Error(`a bare & in ${raw}`);
  return raw.replace(ENTITY, (entity) => {
    const name = entity.slice(1, -1);
    if (!name.startsWith('#')) return ENTITIES[name] ?? '';
    return String.fromCodePoint(name.startsWith('#x') ? parseInt(name.slice(2), 16) : Number(name.slice(1)));
  });
}

export function readXml(source: string): XmlElement {
  if (FORBIDDEN.test(source)) throw new Error(`a sign that XML does not allow, at ${source.search(FORBIDDEN)}`);
  let at = 0;
  const fail = (what: string): never => {
    throw new Error(`${what} at ${at}: ${source.slice(at, at + 40)}`);
  };
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const [found] = pattern.exec(source) ?? fail(`no ${String(pattern)}`);
    at += found.length;
    return found;
  };
  const readAttributes = (): Record<string, string> => {
    const attributes: Record<string, string> = {};
    while (/\s/.test(source[at] ?? '')) {
      take(/\s+/y);
      if (/[/>?]/.test(source[at] ?? '')) break;
      const name = take(NAME);
      take(/\s*=\s*/y);
      const value = take(/"[^<"]*"|'[^<']*'/y).slice(1, -1);
      if (name in attributes) fail(`${name} twice`);
      attributes[name] = textOf(value);
    }
    return attributes;
  };
  const readElement = (): XmlElement => {
    take(/</y);
    const name = take(NAME);
    const attributes = readAttributes();
    if (take(/\/?>/y) === '/>') return { name, attributes, children: [] };
    const children: XmlElement['children'] = [];
    while (!source.startsWith('</', at)) {
      if (at >= source.length) fail(`no end of ${name}`);
      children.push(source[at] === '<' ? readElement() : textOf(take(/[^<]+/y)));
    }
    take(/<\//y);
    if (take(NAME) !== name) fail(`another end than that of ${name}`);
    take(/\s*>/y);
    return { name, attributes, children };
  };
  if (source.startsWith('<?xml')) {
    take(/<\?xml/y);
    readAttributes();
    take(/\?>\s*/y);
  }
  const root = readElement();
  if (at !== source.length) fail('something behind the end');
  return root;
}

/** Every element, the first included. */
export const elementsOf = (root: XmlElement): XmlElement[] => [
  root,
  ...root.children.flatMap((child) => (typeof child === 'string' ? [] : elementsOf(child))),
];
export const wordsOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');
