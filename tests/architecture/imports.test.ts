// Who may import whom: the picture of the rooms, held true.
import { importsOf, parse, projectFiles, type Import } from './source-files';
import ts from 'typescript';

/** A room, and what its files may import besides each other: rooms, files and packages. The first room that fits counts. */
const ROOMS: readonly (readonly [room: string, may: readonly string[]])[] = [
  ['graph/model/', ['zod']],
  ['graph/engine/neo4j/', ['graph/engine/', 'graph/model/', 'neo4j-driver', 'node:', 'zod']],
  ['graph/engine/embedded/', ['graph/engine/', 'graph/model/', '@grafeo-db/js', 'node:', 'zod']],
  ['graph/engine/', ['graph/model/', 'node:', 'zod']],
  ['graph/queries/', ['graph/engine/port.ts', 'graph/model/', 'zod']],
  ['graph/schema/', ['graph/engine/port.ts', 'graph/model/', 'graph/queries/', 'zod']],
  ['graph/seed/', ['graph/engine/port.ts', 'graph/model/', 'graph/queries/', 'node:', 'papaparse', 'zod']],
  ['lib/container.ts', ['graph/', 'lib/']],
  ['lib/log.ts', ['lib/config/', 'pino']],
  ['lib/paths.ts', ['graph/model/']],
  ['lib/config/', ['graph/model/', 'node:', 'zod']],
  [
    'lib/auth/',
    [
      'graph/engine/port.ts',
      'graph/model/',
      'graph/queries/',
      'lib/audit/',
      'lib/directory/parse-input.ts',
      'lib/loans/rest-loans.ts',
      'lib/log.ts',
      '@node-rs/argon2',
      'node:',
      'zod',
    ],
  ],
  [
    'lib/audit/',
    [
      'graph/engine/port.ts',
      'graph/model/',
      'graph/queries/',
      'lib/auth/',
      'lib/config/clock.ts',
      'lib/directory/parse-input.ts',
      'lib/log.ts',
      'node:',
      'zod',
    ],
  ],
  [
    'lib/retention/',
    [
      'graph/engine/port.ts',
      'graph/model/',
      'graph/queries/',
      'lib/audit/',
      'lib/auth/',
      'lib/config/clock.ts',
      'lib/directory/parse-input.ts',
      'zod',
    ],
  ],
  [
    'lib/everything/',
    [
      'graph/engine/port.ts',
      'graph/model/',
      'graph/queries/',
      'lib/audit/',
      'lib/auth/',
      'lib/config/clock.ts',
      'lib/directory/parse-input.ts',
      'lib/loans/covered.ts',
      'lib/loans/loan-on-day.ts',
      'zod',
    ],
  ],
  ['lib/register/', ['graph/model/', 'graph/queries/', 'graph/seed/tables.ts', 'lib/auth/', 'zod']],
  ['lib/i18n/', ['graph/model/', 'use-intl']],
  ['lib/search/', ['graph/model/', 'lib/i18n/']],
  ['lib/transfer/', ['lib/i18n/', 'papaparse', 'write-excel-file']],
  ['lib/picture/', ['graph/model/', 'd3-geo', 'topojson-client', 'topojson-specification']],
  ['lib/layout/', ['graph/model/', 'lib/picture/', 'd3-force', 'node:', 'tsx']],
  [
    'lib/network/',
    [
      'graph/engine/port.ts',
      'graph/model/',
      'graph/queries/',
      'lib/auth/',
      'lib/directory/',
      'lib/i18n/',
      'lib/layout/',
      'lib/picture/',
      'lib/search/',
      'zod',
    ],
  ],
  [
    'lib/kept/',
    ['graph/engine/port.ts', 'graph/model/', 'graph/queries/', 'lib/auth/', 'lib/directory/', 'node:', 'zod'],
  ],
  ['lib/follow-changes.ts', []],
  [
    'lib/loans/',
    [
      'graph/engine/port.ts',
      'graph/model/',
      'graph/queries/',
      'lib/auth/',
      'lib/config/clock.ts',
      'lib/directory/',
      'lib/records/revision.ts',
      'lib/records/write-change.ts',
      'zod',
    ],
  ],
  [
    'lib/mail/',
    [
      'graph/engine/port.ts',
      'graph/model/',
      'graph/queries/',
      'lib/config/smtp.ts',
      'lib/i18n/',
      'lib/loans/',
      'lib/paths.ts',
      'nodemailer',
      'node:',
    ],
  ],
  [
    'lib/records/',
    [
      'graph/engine/port.ts',
      'graph/model/',
      'graph/queries/',
      'graph/seed/tables.ts',
      'lib/audit/',
      'lib/auth/',
      'lib/config/clock.ts',
      'lib/directory/',
      'lib/i18n/',
      'lib/search/',
      'node:',
      'zod',
    ],
  ],
  [
    'lib/directory/',
    [
      'graph/engine/port.ts',
      'graph/model/',
      'graph/queries/',
      'lib/audit/',
      'lib/auth/',
      'lib/config/clock.ts',
      'lib/i18n/',
      'lib/layout/positions.ts',
      'lib/loans/covered.ts',
      'lib/paths.ts',
      'lib/search/',
      'node:',
      'zod',
    ],
  ],
  ['app/_canvas/', ['app/_ui/', 'graph/model/', 'lib/network/', 'lib/picture/', 'lib/transfer/clean.ts', 'cytoscape']],
  [
    'app/',
    [
      'graph/model/',
      'lib/',
      '@kern-ux/native',
      '@fontsource/fira-sans',
      'next',
      'next-auth',
      'openid-client',
      'node:',
      'react',
      'react-dom',
      'server-only',
      'use-intl',
      'zod',
    ],
  ],
  ['proxy.ts', ['next', 'node:']],
  ['instrumentation.ts', ['app/_server/']],
];

/** Narrower than the room: who alone may import what, and why. */
const ONLY: readonly (readonly [what: RegExp, who: RegExp, why: string])[] = [
  [
    /^graph\/engine\/open-engine\.ts$/,
    /^(lib\/container\.ts|scripts\/bench\/)/,
    'only the container opens the store; the bench measures the engines themselves',
  ],
  [
    /^(neo4j-driver|@grafeo-db\/js)$/,
    /^(graph\/engine\/|scripts\/(neo4j|bench)\/)/,
    'only the engines know a driver; the scripts run a server, or measure',
  ],
  [
    /^(react|react-dom|next|server-only)$/,
    /^(app\/|proxy\.ts$|next\.config|jest\.config|scripts\/(server\.ts|bench\/))/,
    'the web is the floor above lib',
  ],
  [
    /^cytoscape$/,
    /^(app\/_canvas\/|scripts\/bench\/renderers\/)/,
    'it is large: only a page with a picture loads it; the bench measures it by itself',
  ],
  [/^next-auth$/, /^app\/_server\//, 'who is asking is answered in one room'],
  [/^openid-client$/, /^app\/_server\//, 'next-auth speaks by it; we set its tolerance and read its errors'],
  [/^@node-rs\/argon2$/, /^lib\/auth\//, 'passwords are hashed and compared in one room'],
  [/^nodemailer$/, /^lib\/mail\//, 'mails leave in one room'],
  [/^(scripts|tests)\//, /^(scripts|tests)\//, 'scripts and tests are at the top'],
  [/^lib\/container\.ts$/, /^(app\/|scripts\/)/, 'capabilities are given what they need'],
];

const files = projectFiles('*.ts', '*.tsx', '*.mjs').filter((file) => !file.startsWith('tests/'));
const imports: Import[] = files.flatMap(importsOf);
const startsWith = (to: string, may: string): boolean => (may.endsWith('/') ? to.startsWith(may) : to === may);
const show = ({ from, to }: Import): string => `${from} → ${to}`;

test('the imports are really read', () => {
  expect(imports.map(show)).toContain('lib/container.ts → graph/engine/open-engine.ts');
  expect(imports.map(show)).toContain('graph/model/ids.ts → zod');
});

test('every source file below app, lib and graph belongs to a room of the table', () => {
  const homeless = files.filter(
    (file) => /^(app|lib|graph)\//.test(file) && !ROOMS.some(([room]) => file.startsWith(room)),
  );
  expect(homeless).toEqual([]);
});

test.each(ROOMS)('%s imports only what the table allows', (room, may) => {
  const owner = (file: string): string | undefined => ROOMS.find(([name]) => file.startsWith(name))?.[0];
  const wrong = imports
    .filter(({ from }) => owner(from) === room)
    .filter(({ to }) => !to.startsWith(room) && !may.some((allowed) => startsWith(to, allowed)));
  expect(wrong.map(show)).toEqual([]);
});

test.each(ONLY)('%s is imported only by %s: %s', (what, who) => {
  const wrong = imports.filter(({ from, to }) => what.test(to) && !what.test(from) && !who.test(from));
  expect(wrong.map(show)).toEqual([]);
});

test('no file imports itself on a way round', () => {
  const next = new Map<string, string[]>();
  for (const { from, to, atRunTime } of imports)
    if (atRunTime && files.includes(to)) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const rounds: string[] = [];
  const walk = (file: string, way: string[]): void => {
    if (way.includes(file)) rounds.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (way.includes(file) || done.has(file)) return;
    for (const to of next.get(file) ?? []) walk(to, [...way, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  expect(rounds).toEqual([]);
});

test('there is no barrel: a file that only hands on what others export', () => {
  const barrels = files.filter((file) => {
    const { statements } = parse(file);
    const handsOn = (node: ts.Statement): boolean => ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined;
    return (
      statements.length > 0 &&
      statements.every((node) => ts.isImportDeclaration(node) || handsOn(node)) &&
      statements.some(handsOn)
    );
  });
  expect(barrels).toEqual([]);
});

test('the environment is read in one place', () => {
  const readers = files.filter((file) => /^(app|lib|graph)\//.test(file) && /process\.env\b/.test(parse(file).text));
  const known = [
    'graph/engine/embedded/process-identity.ts', // hands it on to `ps`
    'lib/log.ts', // made before the configuration is parsed
  ];
  expect(readers.filter((file) => !file.startsWith('lib/config/') && !known.includes(file))).toEqual([]);
});
