/**
 * Proves the dataset against the text of the report: npm run check:report -- <report.txt>
 * Every quote stands where it says, every sentence carries a fact or a reason, and no person is named.
 */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import {
  MAX_QUOTE_WORDS,
  addressesAPerson,
  countWords,
  findQuote,
  namesAPerson,
  splitReport,
  standsIn,
  type Section,
} from '../graph/seed/report-text';

const ROOT = resolve(fileURLToPath(new URL('..', import.meta.url)));
const SEED = join(ROOT, 'graph', 'seed');
const REPORT = join(SEED, 'report');
/** Tables of the dataset in which a row is no fact. */
const NOT_FACTS = new Set(['sources.csv', 'sections.csv', 'quotes.csv', 'no-fact.csv', 'synonyms.csv']);

type Row = { file: string; line: number; cells: Record<string, string> };
type Mistakes = { add: (where: { file: string; line: number }, what: string) => void; list: string[] };

function collectMistakes(): Mistakes {
  const list: string[] = [];
  const add: Mistakes['add'] = ({ file, line }, what) => {
    list.push(`${relative(ROOT, file)}:${String(line)}: ${what}`);
  };
  return { add, list };
}

function readTable(file: string, mistakes: Mistakes): Row[] {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  const { data } = Papa.parse<string[]>(text, { delimiter: ';' });
  const header = data[0] ?? [];
  const rows: Row[] = [];
  let line = 1;
  data.forEach((values, index) => {
    const here = line;
    line += values.join('').split('\n').length;
    if (index === 0 || (values.length === 1 && values[0]?.trim() === '')) return;
    if (values.length !== header.length) {
      mistakes.add({ file, line: here }, `${String(values.length)} columns, the header has ${String(header.length)}`);
    }
    rows.push({
      file,
      line: here,
      cells: Object.fromEntries(header.map((name, at) => [name, (values[at] ?? '').trim()])),
    });
  });
  return rows;
}

function listFiles(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? listFiles(path) : [path]));
}

const cell = (row: Row, column: string): string => row.cells[column] ?? '';
const listIn = (text: string): string[] =>
  text
    .split('|')
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** Rows of all tables that state facts, the report's and those that other folders rest on the same quotes. */
function readFacts(files: string[], mistakes: Mistakes): Row[] {
  return files
    .filter((file) => file.endsWith('.csv') && !NOT_FACTS.has(file.split(/[\\/]/).at(-1) ?? ''))
    .flatMap((file) => readTable(file, mistakes))
    .filter((row) => 'quotes' in row.cells);
}

function checkQuotes(quotes: Row[], sections: Section[], mistakes: Mistakes): void {
  const seen = new Set<string>();
  for (const quote of quotes) {
    const [id, section, text] = [cell(quote, 'id'), cell(quote, 'section'), cell(quote, 'text')];
    if (seen.has(id)) mistakes.add(quote, `quote ${id} is there twice`);
    seen.add(id);
    if (!/^[a-z0-9][a-z0-9.-]{0,79}$/.test(id)) mistakes.add(quote, `„${id}“ is no id`);
    const words = countWords(text);
    if (words > MAX_QUOTE_WORDS)
      mistakes.add(quote, `quote ${id} has ${String(words)} words, ${String(MAX_QUOTE_WORDS)} at most`);
    const place = `${section}, sentence ${cell(quote, 'sentence')}`;
    const sentence = sections.find((one) => one.id === section)?.sentences[Number(cell(quote, 'sentence'))];
    if (cell(quote, 'sentence') === '' || !sentence) {
      mistakes.add(quote, `quote ${id}: there is no ${place}`);
    } else if (!standsIn(text, sentence.text)) {
      const elsewhere = findQuote(sections, text).map((one) => `${one.section}, sentence ${String(one.sentence)}`);
      const hint = elsewhere.length > 0 ? `, but in ${elsewhere.join('; ')}` : ', nor anywhere else';
      mistakes.add(quote, `quote ${id} „${text}“ does not stand in ${place}${hint}`);
    }
  }
}

function checkFacts(facts: Row[], quotes: Map<string, Row>, mistakes: Mistakes): void {
  const used = new Set<string>();
  for (const fact of facts) {
    const ids = listIn(cell(fact, 'quotes'));
    const basis = cell(fact, 'basis');
    if (ids.length === 0 && (basis === 'stated' || basis === 'derived'))
      mistakes.add(fact, `a ${basis} fact without a quote`);
    if (basis === 'derived' && cell(fact, 'note') === '')
      mistakes.add(fact, 'a derived fact without a note of what was concluded');
    if (new Set(ids).size < ids.length) mistakes.add(fact, 'the same quote twice');
    for (const id of ids) {
      used.add(id);
      if (!quotes.has(id)) mistakes.add(fact, `there is no quote ${id}`);
    }
  }
  for (const [id, quote] of quotes) if (!used.has(id)) mistakes.add(quote, `no fact rests on quote ${id}`);
}

type Coverage = { sentences: number; withFacts: number; withReason: number };

function checkCoverage(
  sections: Section[],
  facts: Row[],
  quotes: Map<string, Row>,
  reasons: Row[],
  mistakes: Mistakes,
): Coverage {
  const key = (section: string, sentence: string | number): string => `${section}, sentence ${String(sentence)}`;
  const resting = facts.flatMap((fact) => listIn(cell(fact, 'quotes'))).map((id) => quotes.get(id));
  const covered = new Set(
    resting.flatMap((quote) => (quote ? [key(cell(quote, 'section'), cell(quote, 'sentence'))] : [])),
  );
  const excused = new Map<string, Row>();
  for (const row of reasons) {
    const place = key(cell(row, 'section'), cell(row, 'sentence'));
    if (excused.has(place)) mistakes.add(row, `${place} is listed twice`);
    if (cell(row, 'reason') === '') mistakes.add(row, `${place} has no reason`);
    excused.set(place, row);
  }
  const all = sections.flatMap(({ id, sentences }) =>
    sentences.map(({ number, text }) => ({ place: key(id, number), text })),
  );
  for (const [place, row] of excused) {
    if (!all.some((sentence) => sentence.place === place)) mistakes.add(row, `there is no ${place}`);
    else if (covered.has(place)) mistakes.add(row, `${place} carries facts and is listed as having none`);
  }
  for (const { place, text } of all) {
    if (covered.has(place) || excused.has(place)) continue;
    const start = text.split(' ').slice(0, 8).join(' ');
    mistakes.add(
      { file: join(REPORT, 'no-fact.csv'), line: 1 },
      `${place} („${start} …“) has neither a fact nor a reason`,
    );
  }
  return {
    sentences: all.length,
    withFacts: all.filter(({ place }) => covered.has(place)).length,
    withReason: all.filter(({ place }) => excused.has(place)).length,
  };
}

function checkPersons(files: string[], mistakes: Mistakes): void {
  for (const file of files) {
    if (namesAPerson(relative(SEED, file)))
      mistakes.add({ file, line: 1 }, 'the path names the person whom the report mentions');
    readFileSync(file, 'utf8')
      .split('\n')
      .forEach((text, index) => {
        const where = { file, line: index + 1 };
        if (namesAPerson(text)) mistakes.add(where, 'names the person whom the report mentions');
        if (file.endsWith('.csv') && addressesAPerson(text))
          mistakes.add(where, 'speaks of a person (Herr or Frau with a name)');
      });
  }
}

function checkReport(reportFile: string): string[] {
  const mistakes = collectMistakes();
  const files = listFiles(SEED);
  const titleRows = readTable(join(REPORT, 'sections.csv'), mistakes).sort(
    (a, b) => Number(cell(a, 'position')) - Number(cell(b, 'position')),
  );
  const titles = titleRows.map((row) => ({ id: cell(row, 'id'), title: cell(row, 'title') }));
  const { sections, problems } = splitReport(readFileSync(reportFile, 'utf8'), titles);
  for (const problem of problems) mistakes.add({ file: join(REPORT, 'sections.csv'), line: 1 }, problem);

  const quoteRows = files.filter((file) => /[\\/]quotes\.csv$/.test(file)).flatMap((file) => readTable(file, mistakes));
  const quotes = new Map(quoteRows.map((row) => [cell(row, 'id'), row]));
  const facts = readFacts(files, mistakes);
  const ownFacts = facts.filter(({ file }) => file.startsWith(REPORT));

  checkQuotes(quoteRows, sections, mistakes);
  checkFacts(facts, quotes, mistakes);
  const coverage = checkCoverage(
    sections,
    ownFacts,
    quotes,
    readTable(join(REPORT, 'no-fact.csv'), mistakes),
    mistakes,
  );
  checkPersons(files, mistakes);

  const { sentences, withFacts, withReason } = coverage;
  console.log(
    `${String(sentences)} Sätze, ${String(withFacts)} mit Fakten, ${String(withReason)} begründet ohne, ` +
      `${String(quoteRows.length)} Zitate, ${String(ownFacts.length)} Fakten`,
  );
  return mistakes.list;
}

const reportFile = process.argv[2];
if (reportFile === undefined || !existsSync(reportFile)) {
  console.error(
    reportFile === undefined ? 'Usage: npm run check:report -- <report.txt>' : `There is no file ${reportFile}`,
  );
  process.exitCode = 2;
} else {
  const mistakes = checkReport(reportFile);
  for (const mistake of mistakes) console.error(mistake);
  if (mistakes.length > 0) console.error(`${String(mistakes.length)} mistakes`);
  process.exitCode = mistakes.length > 0 ? 1 : 0;
}
