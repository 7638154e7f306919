// The audit log is append-only: of all statements of the project, one appends, and those that remove stand in one file.
import { bare } from './cypher-rules';
import { projectFiles, readText } from './source-files';

const files = projectFiles('app/*.ts', 'app/*.tsx', 'lib/*.ts', 'graph/*.ts', 'scripts/*.ts', 'scripts/*.mjs');
const texts = files.map((file) => ({ file, text: readText(file) }));
/** Strings and templates that name the label, each with its file. */
const statements = texts.flatMap(({ file, text }) =>
  [...text.matchAll(/`[^`]*`|'[^'\n]*'|"[^"\n]*"/g)]
    .map(([literal]) => literal.slice(1, -1))
    .filter((literal) => /:\s*AuditEvent\b/.test(literal))
    .map((statement) => ({ file, statement: bare(statement) })),
);
const where = (pattern: RegExp): string[] =>
  [...new Set(statements.filter(({ statement }) => pattern.test(statement)).map(({ file }) => file))].sort();

test('its statements are found', () => expect(statements.length).toBeGreaterThan(4));

test('only retention removes lines', () => {
  expect(where(/\b(DELETE|DETACH|REMOVE)\b/i)).toEqual(['graph/queries/audit-retention.ts']);
});

test('nothing changes a line: it is set where it is created, and nowhere else', () => {
  const setting = statements.filter(({ statement }) => /\bSET\b/i.test(statement)).map(({ statement }) => statement);
  expect(setting).toEqual(['MERGE (e:AuditEvent {id: $id}) ON CREATE SET e += $properties']);
  expect(where(/\b(CREATE|MERGE)\b/i)).toEqual(['graph/queries/audit.ts']);
});

test('the label is spliced into no statement that takes its label from a list', () => {
  const listed = texts.filter(({ file, text }) => file.startsWith('graph/queries/') && /'AuditEvent'/.test(text));
  expect(listed.map(({ file }) => file)).toEqual([]);
});

test('who removes lines is one act of retention', () => {
  const callers = texts.filter(({ text }) => /\bremoveOldAuditLines\b/.test(text)).map(({ file }) => file);
  expect(callers.sort()).toEqual(['graph/queries/audit-retention.ts', 'lib/retention/confirm-retention.ts']);
});
