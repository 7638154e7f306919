// The rules that hold between rows: ids unique, nothing dangling, every fact with its proof, no circles, no overlaps.
import { overlaps, type Period } from '../model/day';
import { TOWNS } from '../model/lists';
import type { Mistake } from './read-dataset';
import { TABLE_NAMES, type Dataset, type TableName } from './tables';

interface Origin {
  file: string;
  line: number;
}
const MAX_QUOTE_WORDS = 20;
const ENTRY_TABLES = ['organisations', 'cooperations', 'bausteine', 'places', 'sources'] as const;
type EntryTable = (typeof ENTRY_TABLES)[number];
const ACTING: readonly EntryTable[] = ['organisations', 'cooperations'];

/** Which column of which table points to which tables. */
const REFERENCES: [TableName, string, readonly TableName[]][] = [
  ['sections', 'source', ['sources']],
  ['quotes', 'source', ['sources']],
  ['quotes', 'section', ['sections']],
  ['takes-part-in', 'organisation', ['organisations']],
  ['takes-part-in', 'cooperation', ['cooperations']],
  ['about', 'cooperation', ['cooperations']],
  ['about', 'baustein', ['bausteine']],
  ['takes-place-in', 'cooperation', ['cooperations']],
  ['takes-place-in', 'place', ['places']],
  ['part-of', 'part', ACTING],
  ['part-of', 'whole', ACTING],
  ['supports', 'supporter', ACTING],
  ['supports', 'supported', ACTING],
  ['works-on', 'organisation', ['organisations']],
  ['works-on', 'baustein', ['bausteine']],
  ['seated-in', 'organisation', ['organisations']],
  ['seated-in', 'place', ['places']],
  ['serves', 'organisation', ['organisations']],
  ['serves', 'place', ['places']],
  ['contacts', 'owner', ACTING],
  ['steps', 'of', ENTRY_TABLES],
  ['steps', 'decidedBy', ['organisations']],
  ['figures', 'of', ENTRY_TABLES],
];

type AnyRow = Origin & Record<string, unknown>;
const rowsOf = (dataset: Dataset, table: TableName): AnyRow[] => dataset[table];
const values = (cell: unknown): string[] =>
  Array.isArray(cell) ? (cell as string[]) : cell === undefined ? [] : [cell as string];

export function checkDataset(dataset: Dataset): Mistake[] {
  const mistakes: Mistake[] = [];
  const report = (at: Origin, reason: string): void => {
    mistakes.push({ file: at.file, line: at.line, reason });
  };
  const ids = indexIds(dataset, report);
  checkReferences(dataset, ids, report);
  checkProofs(dataset, ids, report);
  checkPlaces(dataset, report);
  checkParts(dataset, ids, report);
  checkPeriods(dataset, report);
  return mistakes;
}

type Report = (at: Origin, reason: string) => void;
type Ids = Map<string, TableName>;

function indexIds(dataset: Dataset, report: Report): Ids {
  const ids: Ids = new Map();
  for (const table of [...ENTRY_TABLES, 'sections', 'quotes', 'steps', 'figures'] as const) {
    for (const row of rowsOf(dataset, table)) {
      const id = row['id'] as string;
      const taken = ids.get(id);
      if (taken) report(row, `die Kennung „${id}“ gibt es schon (${taken})`);
      else ids.set(id, table);
    }
  }
  return ids;
}

function checkReferences(dataset: Dataset, ids: Ids, report: Report): void {
  for (const [table, column, targets] of REFERENCES) {
    for (const row of rowsOf(dataset, table)) {
      for (const id of values(row[column])) {
        const found = ids.get(id);
        if (!found) report(row, `${column}: „${id}“ gibt es nicht`);
        else if (!targets.includes(found))
          report(row, `${column}: „${id}“ steht in ${found}, erwartet ${targets.join(' oder ')}`);
      }
    }
  }
  for (const row of dataset.synonyms) {
    if (row.target === 'entry' && !ids.has(row.means)) report(row, `means: „${row.means}“ gibt es nicht`);
  }
}

function checkProofs(dataset: Dataset, ids: Ids, report: Report): void {
  for (const table of TABLE_NAMES) {
    for (const row of rowsOf(dataset, table)) {
      const basis = row['basis'];
      if (basis === undefined) continue;
      const quotes = values(row['quotes']);
      for (const id of quotes) if (ids.get(id) !== 'quotes') report(row, `quotes: „${id}“ gibt es nicht`);
      if ((basis === 'stated' || basis === 'derived') && quotes.length === 0) report(row, `basis ${basis} ohne Zitat`);
      if (basis === 'derived' && row['note'] === undefined) report(row, 'basis derived ohne note');
      if (basis === 'example' && quotes.length > 0) report(row, 'ein Beispiel trägt kein Zitat');
    }
  }
  for (const quote of dataset.quotes) {
    const words = quote.text.replaceAll('[…]', ' ').split(/\s+/).filter(Boolean).length;
    if (words > MAX_QUOTE_WORDS) report(quote, `Zitat mit ${words} Wörtern, erlaubt sind ${MAX_QUOTE_WORDS}`);
  }
}

function checkPlaces(dataset: Dataset, report: Report): void {
  for (const place of dataset.places) {
    if (place.level === 'town' && !(TOWNS as readonly string[]).includes(place.id)) {
      report(place, `„${place.id}“ ist kein AGS einer Stadt des Kreises Mettmann`);
    }
    if (place.ags !== undefined && place.ags !== place.id && place.level !== 'land')
      report(place, 'id und ags sind verschieden');
  }
}

/** PART_OF joins like with like and never runs in a circle. */
function checkParts(dataset: Dataset, ids: Ids, report: Report): void {
  const wholes = new Map<string, string[]>();
  for (const row of dataset['part-of']) {
    if (ids.get(row.part) !== ids.get(row.whole))
      report(row, `„${row.part}“ und „${row.whole}“ sind nicht von einer Art`);
    wholes.set(row.part, [...(wholes.get(row.part) ?? []), row.whole]);
  }
  const reaches = (from: string, goal: string, seen: Set<string>): boolean =>
    (wholes.get(from) ?? []).some(
      (whole) => whole === goal || (!seen.has(whole) && reaches(whole, goal, seen.add(whole))),
    );
  for (const row of dataset['part-of']) {
    if (row.part === row.whole || reaches(row.whole, row.part, new Set()))
      report(row, `„${row.part}“ wäre Teil von sich selbst`);
  }
}

/** No end before its beginning; periods of one role of one organisation in one cooperation do not overlap. */
function checkPeriods(dataset: Dataset, report: Report): void {
  for (const table of TABLE_NAMES) {
    for (const row of rowsOf(dataset, table)) {
      const { from, until } = row as Period;
      if (from && until && !overlaps({ from }, { until })) report(row, `endet (${until}) vor dem Beginn (${from})`);
    }
  }
  const byKey = new Map<string, Dataset['takes-part-in']>();
  for (const row of dataset['takes-part-in']) {
    const key = `${row.organisation} ${row.role} ${row.cooperation}`;
    const earlier = byKey.get(key) ?? [];
    if (earlier.some((other) => overlaps(other, row)))
      report(row, `Zeiträume der Rolle ${row.role} überschneiden sich`);
    byKey.set(key, [...earlier, row]);
  }
}
