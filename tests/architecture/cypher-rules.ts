// What a statement must not contain, since the two engines understand it differently or one of them not at all.
// Not to be seen in a text, and so held elsewhere: one type a property and no nulls in parameters (schemas of the questions).

export interface Rule {
  name: string;
  /** A text that the rule refuses, for its test. */
  example: string;
  /** What to write instead; the test shows that no rule refuses it. */
  instead: string;
  finds(statement: string): boolean;
}

/** Contents of strings and comments are no Cypher. */
export const bare = (text: string): string =>
  text
    .replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, (literal) => (literal.length === 2 ? "''" : "'x'"))
    .replace(/\/\/[^\n]*/g, ' ')
    .replace(/\s+/g, ' ');

/** Leaves out `CALL (…) {…}`, braces inside it included. */
export function outsideCalls(text: string): string {
  const start = /\bCALL\s*(\([^)]*\)\s*)?\{/i.exec(text);
  if (!start) return text;
  let depth = 1;
  let at = start.index + start[0].length;
  for (; at < text.length && depth > 0; at++) depth += text[at] === '{' ? 1 : text[at] === '}' ? -1 : 0;
  return `${text.slice(0, start.index)} ; ${outsideCalls(text.slice(at))}`;
}

const CLAUSE =
  'OPTIONAL MATCH|MATCH|WITH|RETURN|UNWIND|CALL|UNION|SET|REMOVE|DELETE|DETACH|CREATE|MERGE|ORDER BY|SKIP|LIMIT|FOREACH|ON';
const UNTIL_CLAUSE = `(?:(?!\\b(?:${CLAUSE})\\b)[^;])*?`;
const AGGREGATE = '(?:count|collect|sum|min|max|avg)\\s*\\(';

const matching =
  (pattern: RegExp) =>
  (text: string): boolean =>
    pattern.test(text);
const outside =
  (pattern: RegExp) =>
  (text: string): boolean =>
    pattern.test(outsideCalls(text));

/** Names that an OPTIONAL MATCH outside of CALL may leave null. */
const optionalNames = (text: string): string[] =>
  [
    ...outsideCalls(text).matchAll(
      new RegExp(`OPTIONAL MATCH(${UNTIL_CLAUSE})(?=\\b(?:${CLAUSE}|WHERE)\\b|;|$)`, 'gi'),
    ),
  ].flatMap(([, pattern = '']) => [...pattern.matchAll(/[([]\s*(\w+)/g)].map(([, name = '']) => name));

/** The assignments of each SET clause, split at the commas between them. */
const assignments = (text: string): [string, string][][] =>
  [...text.matchAll(new RegExp(`\\bSET\\s(${UNTIL_CLAUSE})(?=\\b(?:${CLAUSE})\\b|;|$)`, 'gi'))].map(([, body = '']) =>
    body
      .split(/,(?![^([{]*[)\]}])/)
      .map((part): [string, string] => [part.split('=')[0]?.trim() ?? '', part.split('=').slice(1).join('=')]),
  );

const mentions = (text: string, name: string): boolean =>
  new RegExp(`(?<![\\w.])${name.replace('.', '\\.')}(?!\\w)`).test(text);

export const RULES: readonly Rule[] = [
  {
    name: 'OPTIONAL MATCH with EXISTS, COUNT or a pattern in its WHERE',
    example: 'MATCH (o) OPTIONAL MATCH (o)-[:X]->(p) WHERE EXISTS { (p)-[:Y]->() } RETURN o, p',
    instead:
      'MATCH (o) CALL (o) { OPTIONAL MATCH (o)-[:X]->(p) WHERE EXISTS { (p)-[:Y]->() } RETURN count(p) AS n } RETURN o, n',
    finds: outside(
      new RegExp(`OPTIONAL MATCH${UNTIL_CLAUSE}\\bWHERE\\b${UNTIL_CLAUSE}(EXISTS\\s*\\{|COUNT\\s*\\{|\\)\\s*<?-)`, 'i'),
    ),
  },
  {
    name: 'a list property + something',
    example: "MATCH (p) SET p.list = p.list + 'x'",
    instead: "MATCH (p) SET p.list = coalesce(p.list, []) + ['x']",
    finds: matching(/\b\w+\.\w+\s*\+\s*(\[|'|\$)/),
  },
  {
    name: 'SET that counts up by itself',
    example: 'MATCH (c)<-[:X]-() SET c.n = c.n + 1',
    instead: 'MATCH (c)<-[:X]-() WITH c, count(*) AS k SET c.n = coalesce(c.n, 0) + k',
    finds: matching(/\bSET\b[^;]*?\b(\w+\.\w+)\s*=\s*\1\s*[+-]/i),
  },
  {
    name: 'date and time functions',
    example: 'MATCH (p) WHERE p.day < date($day) RETURN p',
    instead: 'MATCH (p) WHERE p.day < $day RETURN p',
    finds: matching(/\b(date|datetime|localdatetime|time|localtime|duration)\s*[.(]/i),
  },
  {
    name: 'sum without coalesce',
    example: 'MATCH (p) RETURN sum(p.n) AS n',
    instead: 'MATCH (p) RETURN coalesce(sum(p.n), 0) AS n',
    finds: matching(/(?<!coalesce\s*\(\s*)\bsum\s*\(/i),
  },
  {
    name: 'MATCH after OPTIONAL MATCH',
    example: 'MATCH (o) OPTIONAL MATCH (o)-[:X]->(x) MATCH (x)-[:Y]->(y) RETURN y',
    instead: 'MATCH (o) OPTIONAL MATCH (o)-[:X]->(x) WITH x WHERE x IS NOT NULL MATCH (x)-[:Y]->(y) RETURN y',
    finds: outside(/OPTIONAL MATCH(?:(?!\b(?:WITH|RETURN|UNION)\b)[^;])*?(?<!OPTIONAL )\bMATCH\b/i),
  },
  {
    name: 'a map of something that may be null',
    example: 'MATCH (o) OPTIONAL MATCH (o)-[:X]->(p) RETURN o.id AS id, p {.id} AS p',
    instead:
      'MATCH (o) OPTIONAL MATCH (o)-[:X]->(p) RETURN o.id AS id, CASE WHEN p IS NULL THEN null ELSE p {.id} END AS p',
    finds: (text) =>
      optionalNames(text).some((name) =>
        new RegExp(`(?<!ELSE )\\b${name}\\s*\\{\\s*\\.`, 'i').test(outsideCalls(text)),
      ),
  },
  {
    name: 'null in a list',
    example: 'MATCH (p) WHERE null IN p.list RETURN [p.id, null] AS ids',
    instead: 'MATCH (p) RETURN [x IN p.list WHERE x IS NOT null] AS ids',
    finds: matching(/\bnull\s+IN\b|[[,]\s*null\s*[\],]/i),
  },
  {
    name: 'a SET that reads what it writes',
    example: 'MATCH (o) SET o.n = 9, o.m = o.n + 1',
    instead: 'MATCH (o) SET o.n = 9 SET o.m = o.n + 1',
    finds: (text) =>
      assignments(text).some((parts) =>
        parts.some(([target], at) => parts.slice(at + 1).some(([, value]) => mentions(value, target))),
      ),
  },
  {
    name: 'MERGE with null',
    example: 'MERGE (o:Entry {id: null})',
    instead: 'MERGE (o:Entry {id: $id})',
    finds: matching(/\bMERGE\b[^;{]*\{[^}]*:\s*null\b/i),
  },
  {
    name: 'functions that differ',
    example: "MATCH (p) RETURN toString(p.n), round(p.x), split(p.id, ''), toInteger(p.s), p.name =~ '(?i)ü'",
    instead: 'MATCH (p) WHERE toLower(p.name) CONTAINS toLower($q) RETURN p.n, p.x',
    finds: matching(/\b(toString|round|toInteger|toFloat)\s*\(|\bsplit\s*\([^)]*,\s*''\s*\)|=~|\[\s*-\d|\.\.\s*-\d/i),
  },
  {
    name: 'a reserved word as a type',
    example: 'MATCH (a)-[:IN]->(b) RETURN a',
    instead: 'MATCH (a)-[:`IN`]->(b) RETURN a',
    finds: matching(
      /\[\s*\w*\s*:\s*(IN|SET|ORDER|AND|OR|NOT|WITH|MATCH|WHERE|RETURN|CREATE|DELETE|LIMIT|SKIP|AS|BY|ON|IS|CALL|UNION|ALL|CASE|END)\b/i,
    ),
  },
  {
    name: 'labels with |',
    example: 'MATCH (n:A|B) RETURN n',
    instead: 'MATCH (n)-[:X|Y]->() WHERE n:A OR n:B RETURN n',
    finds: matching(/\(\s*\w*\s*:\s*[\w`]+\s*\|/),
  },
  {
    name: 'COLLECT {…}',
    example: 'MATCH (o) RETURN COLLECT { MATCH (o)-->(p) RETURN p.id } AS ids',
    instead: 'MATCH (o) CALL (o) { MATCH (o)-->(p) RETURN collect(p.id) AS ids } RETURN ids',
    finds: matching(/\bCOLLECT\s*\{/i),
  },
  {
    name: 'a pattern comprehension in WHERE',
    example: 'MATCH (o) WHERE size([(o)-[:X]->(p) | p.id]) > 1 RETURN o',
    instead: 'MATCH (o) RETURN [(o)-[:X]->(p) | p.id] AS ids',
    finds: matching(new RegExp(`\\bWHERE\\b${UNTIL_CLAUSE}\\[\\s*(\\w+\\s*=\\s*)?\\([^|\\]]*\\)\\s*<?-`, 'i')),
  },
  {
    name: 'WHERE inside a pattern',
    example: 'MATCH (o:Organisation WHERE o.n > 1)-[r:X WHERE r.n > 1]->() RETURN o',
    instead: 'MATCH (o:Organisation)-[r:X]->() WHERE o.n > 1 AND r.n > 1 AND any(x IN o.list WHERE x > 1) RETURN o',
    finds: matching(/[([]\s*\w*\s*(:\s*[\w|`]+)\s*(\{[^}]*\})?\s+WHERE\b|\(\s*\w+\s+WHERE\b/i),
  },
  {
    name: 'quantified path patterns',
    example: 'MATCH (a) ((x)-[:X]->(y)){1,3} (b) RETURN a',
    instead: 'MATCH (a)-[:X*1..3]->(b) RETURN a',
    finds: matching(/\)\s*\)\s*(\{\s*\d|\+|\*)|\]\s*->?\s*(\+|\*|\{\s*\d)/),
  },
  {
    name: 'a property of what a function returns',
    example: 'MATCH (a)-[r]->() RETURN startNode(r).id AS id',
    instead: 'MATCH (a)-[r]->() WITH startNode(r) AS s RETURN s.id AS id',
    finds: matching(/\w\s*\([^()]*\)\s*\.\s*[a-z]/i),
  },
  {
    name: 'functions and operators that Grafeo lacks',
    example: 'MATCH (p) WHERE isEmpty(p.list) RETURN p.a || p.b, randomUUID(), point({x: 1})',
    instead: 'MATCH (p) WHERE size(p.list) = 0 RETURN p.a, p.b',
    finds: matching(/\b(isEmpty|randomUUID|point)\s*\(|\|\|/i),
  },
  {
    name: 'SET or DELETE on what may be null',
    example: 'MATCH (o) OPTIONAL MATCH (o)-[r:X]->(p) DELETE r SET p.n = 1',
    instead: 'MATCH (o)-[r:X]->(p) DELETE r SET p.n = 1',
    finds: (text) =>
      optionalNames(text).some((name) =>
        new RegExp(`\\b(DELETE|SET)\\s+([\\w.]+\\s*,\\s*)*${name}\\b`, 'i').test(outsideCalls(text)),
      ),
  },
  {
    name: 'a function call in SKIP or LIMIT',
    example: 'MATCH (o) RETURN o SKIP abs($n) LIMIT size($list)',
    instead: 'MATCH (o) RETURN o SKIP $n LIMIT $limit',
    finds: matching(/\b(SKIP|LIMIT)\s+\w+\s*\(/i),
  },
  {
    name: 'an aggregate inside a list, a map, an index or beside a property',
    example: 'MATCH (a) RETURN [count(a), 1] AS l, {n: count(a)} AS m, collect(a.id)[0] AS i, a.x + count(*) AS s',
    instead: 'MATCH (a) WITH a, count(*) AS n RETURN coalesce(n, 0) AS n, {n: n} AS m',
    finds: matching(
      new RegExp(
        `\\[\\s*${AGGREGATE}|[{,]\\s*\\w+\\s*:\\s*${AGGREGATE}|\\b${AGGREGATE}[^()]*\\)\\s*\\[|\\b\\w+\\.\\w+\\s*[-+*/]\\s*${AGGREGATE}`,
        'i',
      ),
    ),
  },
  {
    name: 'indexes of relationships, full-text indexes',
    example: 'CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Entry) ON EACH [n.name]',
    instead: 'CREATE INDEX names IF NOT EXISTS FOR (n:Entry) ON (n.name)',
    finds: matching(/\bFULLTEXT\b|\bINDEX\b.*\bFOR\s*\(\s*\)\s*-/i),
  },
];

/** The names of the rules that a statement breaks. */
export const brokenRules = (statement: string): string[] => {
  const text = bare(statement);
  return RULES.filter((rule) => rule.finds(text)).map((rule) => rule.name);
};
