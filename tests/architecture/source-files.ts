// The files of the project and what they import, read with the TypeScript parser.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export const ROOT = path.resolve(__dirname, '../..');

/** What git tracks or would track, so that nothing is judged that is not part of the project. */
export function projectFiles(...patterns: string[]): string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...patterns];
  const listed = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 });
  return [...new Set(listed.split('\0'))].filter((file) => file !== '' && existsSync(path.join(ROOT, file))).sort();
}

export const readText = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

export const parse = (file: string, text = readText(file)): ts.SourceFile =>
  ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);

export interface Import {
  from: string;
  /** A file of the project, or the name of a package; `node:` for what Node brings. */
  to: string;
  /** False where only types are taken: such an import is gone when the program runs. */
  atRunTime: boolean;
}

const ENDINGS = ['', '.ts', '.tsx', '.mjs', '.js', '.json', '.css', '/index.ts'];

function resolve(from: string, name: string): string {
  if (name.startsWith('node:')) return 'node:';
  const base = name.startsWith('@/')
    ? name.slice(2)
    : name.startsWith('.')
      ? path.posix.join(path.posix.dirname(from), name)
      : null;
  if (base === null)
    return name
      .split('/')
      .slice(0, name.startsWith('@') ? 2 : 1)
      .join('/');
  return (
    ENDINGS.map((ending) => base + ending).find((file) => path.extname(file) && existsSync(path.join(ROOT, file))) ??
    base
  );
}

const onlyTypes = (node: ts.ImportDeclaration | ts.ExportDeclaration): boolean => {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return !clause.name && !!named && ts.isNamedImports(named) && named.elements.every((element) => element.isTypeOnly);
};

/** Every import, re-export and `import()` of a file. */
export function importsOf(file: string): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      found.push({ from: file, to: resolve(file, node.moduleSpecifier.text), atRunTime: !onlyTypes(node) });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [name] = node.arguments;
      if (name && ts.isStringLiteral(name)) found.push({ from: file, to: resolve(file, name.text), atRunTime: true });
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}
