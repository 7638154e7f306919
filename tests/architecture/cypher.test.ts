// The lint of Cypher: every statement of the questions and of the seed is in the dialect that both engines understand.
import ts from 'typescript';
import { allQuestions } from '../../graph/queries/question';
import { brokenRules, RULES } from './cypher-rules';
import { parse, projectFiles, readText } from './source-files';

const FOLDERS = ['graph/queries/*.ts', 'graph/seed/*.ts', 'graph/schema/*.ts'];
const files = projectFiles(...FOLDERS);
const looksLikeCypher = (text: string): boolean =>
  /\b(MATCH|MERGE|UNWIND|FOREACH)\s*[($]|\b(RETURN|SET|WITH|DELETE|ORDER BY|WHERE)\s+\w|\bCALL\s*[({]|\bCREATE\s+[(A-Z]/.test(
    text,
  );

/** Strings and template literals that are (parts of) statements; what is put into a template stands as a name. */
function statementsOf(file: string): string[] {
  const found: string[] = [];
  const keep = (text: string): void => {
    if (looksLikeCypher(text)) found.push(text);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) keep(node.text);
    else if (ts.isTemplateExpression(node))
      keep([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('spliced'));
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}

describe.each(RULES.map((rule) => [rule.name, rule] as const))('%s', (_name, rule) => {
  test('is refused', () => expect(brokenRules(rule.example)).toContain(rule.name));
  test('has a way that no rule refuses', () => expect(brokenRules(rule.instead)).toEqual([]));
});

test('statements are found in the files', () => {
  expect(files.flatMap(statementsOf).length).toBeGreaterThan(20);
});

test.each(files.map((file) => [file]))('%s', (file) => {
  const broken = statementsOf(file).flatMap((text) =>
    brokenRules(text).map((rule) => `${rule}: ${text.replace(/\s+/g, ' ').slice(0, 200)}`),
  );
  expect(broken).toEqual([]);
});

test('every question as it is sent, its parts put together', async () => {
  for (const file of projectFiles('graph/queries/*.ts')) await import(`../../${file}`);
  expect(allQuestions.length).toBeGreaterThan(5);
  const broken = allQuestions.flatMap(({ name, text }) => brokenRules(text).map((rule) => `${name}: ${rule}`));
  expect(broken).toEqual([]);
});

test('no value is spliced into a statement from input: what is put into a template is a constant or a closed list', () => {
  const quoted = files.filter((file) => /(MATCH|WHERE|SET)[^`]*'\$\{/.test(readText(file)));
  expect(quoted).toEqual([]);
});
