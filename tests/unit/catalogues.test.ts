// The catalogues: English says all that German says, with the same arguments, and nothing is empty or left over.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const folder = join(root, 'lib/i18n/messages');
const files = readdirSync(join(folder, 'de')).sort();

type Tree = { [key: string]: string | Tree };
function flatten(tree: Tree, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[`${path}${key}`, value]] : [...flatten(value, `${path}${key}.`)],
    ),
  );
}
const read = (lang: string, file: string) =>
  flatten(JSON.parse(readFileSync(join(folder, lang, file), 'utf8')) as Tree);

/** The arguments of an ICU message with their kind: `{count, plural, …}` → "count plural". */
function argumentsOf(message: string): string[] {
  return [
    ...new Set(
      [...message.matchAll(/\{\s*(\w+)\s*(?:,\s*(plural|select|number|date))?\s*[,}]/g)].map(
        ([, name = '', kind = '']) => `${name} ${kind}`,
      ),
    ),
  ].sort();
}

it('both languages have the same files', () => {
  expect(readdirSync(join(folder, 'en')).sort()).toEqual(files);
});

describe.each(files)('%s', (file) => {
  const german = read('de', file);
  const english = read('en', file);
  it('has the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...german.keys()].sort());
  });
  it('has the same arguments', () => {
    const differing = [...german].filter(
      ([key, text]) => argumentsOf(text).join() !== argumentsOf(english.get(key) ?? '').join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });
  it('has no empty text', () => {
    expect([...german, ...english].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
  });
});

function sourcesIn(path: string): string[] {
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

/** Keys are written out, or built from a value of a closed list: `ui.roleVerb.${role}`. */
const texts = files.map((file) => file.replace('.json', '')).filter((name) => name !== 'lists' && name !== 'errors');
it.each(texts)('every key of %s.json is used', (name) => {
  const code = ['app', 'lib', 'scripts'].flatMap((one) => sourcesIn(join(root, one))).join('\n');
  const built = [...code.matchAll(/`([a-z]+\.[\w.]*)\$\{\w+(?:\.\w+)?\}(\w*)`/g)].map(([, start = '', end = '']) => ({
    start,
    end,
  }));
  const unused = [...read('de', `${name}.json`).keys()]
    .map((key) => `${name}.${key}`)
    .filter(
      (key) =>
        !code.includes(`'${key}'`) && !built.some(({ start, end }) => key.startsWith(start) && key.endsWith(end)),
    );
  expect(unused).toEqual([]);
});
