// What must not stand in the repository: paths of a machine, hosts of registries, a person's name, ways out of the project.
import { namesAPerson } from '../../graph/seed/report-text';
import { projectFiles, readText } from './source-files';

const BINARY = /\.(png|ico|jpg|jpeg|woff2?|pdf|gz)$/;
const texts = projectFiles()
  .filter((file) => !BINARY.test(file))
  .map((file) => ({ file, text: readText(file) }));
const me = 'tests/architecture/repository.test.ts';
const holding = (pattern: RegExp, except: readonly string[] = []): string[] =>
  texts.filter(({ file, text }) => file !== me && !except.includes(file) && pattern.test(text)).map(({ file }) => file);

test('the files of the project are found', () => {
  expect(texts.map(({ file }) => file)).toEqual(
    expect.arrayContaining(['package.json', 'package-lock.json', '.ci/run']),
  );
});

test('no path of a machine', () => {
  expect(holding(/(?<![\w.-])\/(home|Users|work|root|mnt)\/[a-z]/)).toEqual([]);
});

test('no host of a package registry', () => {
  const host = ['registry', 'npmjs', 'org'].join('\\.');
  expect(holding(new RegExp(`${host}|registry\\.yarnpkg|repo1?\\.maven|unpkg\\.com`))).toEqual([]);
});

test('the lockfile names no place to load from', () => {
  expect(readText('package-lock.json')).not.toMatch(/"resolved"/);
  expect(readText('.npmrc')).not.toMatch(/registry\s*=/);
});

test('the lockfile holds the packages for every system, else npm ci refuses it', () => {
  type Locked = { optionalDependencies?: Record<string, string> };
  const { packages } = JSON.parse(readText('package-lock.json')) as { packages: Record<string, Locked> };
  const held = Object.keys(packages);
  const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies));
  expect(wanted.filter((name) => !held.some((key) => key.endsWith(`node_modules/${name}`)))).toEqual([]);
});

test('the person whom the report mentions is named nowhere', () => {
  expect(texts.filter(({ file, text }) => namesAPerson(text) || namesAPerson(file)).map(({ file }) => file)).toEqual(
    [],
  );
});

test('nothing reads what lies beside the project but .ci/run', () => {
  expect(holding(/\.\.\/shared\b/, ['.ci/run'])).toEqual([]);
});

test('the licence and the notice are there', () => {
  expect(readText('LICENSE')).toContain('Apache License');
  expect(JSON.parse(readText('package.json'))).toMatchObject({ name: 'netzkompass', license: 'Apache-2.0' });
  expect(readText('NOTICE')).toContain('GeoBasis-DE / BKG');
});
