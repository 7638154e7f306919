// Reads the data files of some folders into one dataset, and names every mistake by file, line and reason.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import Papa from 'papaparse';
import type { z } from 'zod';
import { DomainError } from '../model/errors';
import { TABLE_NAMES, TABLES, type Dataset, type TableName } from './tables';

export interface Mistake {
  file: string;
  line: number;
  reason: string;
}

export const seedInvalid = (mistakes: Mistake[]): DomainError =>
  new DomainError('seedInvalid', {
    message: mistakes.map((m) => `${m.file}:${m.line}: ${m.reason}`).join('\n'),
    detail: { mistakes },
  });

const emptyDataset = (): Dataset => Object.fromEntries(TABLE_NAMES.map((name) => [name, []])) as unknown as Dataset;

/** UTF-8 only (a BOM is dropped); other encodings are refused at the line of the first foreign byte. */
function decode(bytes: Uint8Array, file: string, mistakes: Mistake[]): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    const lines = Buffer.from(bytes).toString('utf8').split('\n');
    const line = lines.findIndex((text) => text.includes('\uFFFD')) + 1;
    mistakes.push({ file, line, reason: 'ist nicht in UTF-8 gespeichert (etwa Latin-1 aus Excel)' });
    return undefined;
  }
}

function reasonOf(issue: z.core.$ZodIssue, record: Record<string, string>): string {
  const column = String(issue.path[0] ?? '');
  if (issue.code === 'unrecognized_keys') return `Spalte „${issue.keys.join('“, „')}“ gibt es nicht`;
  const cell = record[column];
  if (cell === undefined) return `Spalte „${column}“ fehlt`;
  const rule =
    issue.code === 'invalid_value' ? `nicht in der Liste ${issue.values.map(String).join(', ')}` : issue.message;
  return `${column} „${cell}“: ${rule}`;
}

function readTable<T extends TableName>(
  table: T,
  text: string,
  file: string,
  into: Dataset,
  mistakes: Mistake[],
): void {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ';', skipEmptyLines: false });
  for (const error of errors) mistakes.push({ file, line: (error.row ?? 0) + 1, reason: error.message });
  const header = (data[0] ?? []).map((name) => name.trim());
  let line = 1;
  for (const cells of data) {
    const start = line;
    line += 1 + cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0);
    if (start === 1 || (cells.length === 1 && cells[0]?.trim() === '')) continue;
    if (cells.length !== header.length) {
      mistakes.push({ file, line: start, reason: `${cells.length} Spalten statt ${header.length}` });
      continue;
    }
    const record = Object.fromEntries(header.map((name, at) => [name, (cells[at] ?? '').trim()]));
    const parsed = TABLES[table].safeParse(record);
    if (parsed.success) (into[table] as unknown[]).push({ ...parsed.data, file, line: start });
    else mistakes.push({ file, line: start, reason: parsed.error.issues.map((i) => reasonOf(i, record)).join('; ') });
  }
}

async function filesOf(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((name) => name.endsWith('.csv')).sort();
}

/** The delivered dataset: folders below `root` in the order in which a reader would open them. */
export const FOLDERS = ['report', 'places', 'derived', 'examples'] as const;

/**
 * Reads the dataset below `root`.
 * @param examples whether the folder `examples` is read
 * @throws DomainError seedInvalid with every mistake of form
 */
export async function readDataset(root: string, examples: boolean): Promise<Dataset> {
  const dataset = emptyDataset();
  const mistakes: Mistake[] = [];
  const folders = ['.', ...FOLDERS.filter((name) => examples || name !== 'examples')];
  for (const folder of folders) {
    for (const name of await filesOf(path.join(root, folder))) {
      const table = name.slice(0, -'.csv'.length);
      if (table === 'no-fact') continue; // of use to check:report only
      const file = path.posix.join(folder, name);
      if (!(table in TABLES)) {
        mistakes.push({ file, line: 1, reason: 'keine Tabelle des Datensatzes' });
        continue;
      }
      const content = decode(await readFile(path.join(root, folder, name)), file, mistakes);
      if (content !== undefined) readTable(table as TableName, content, file, dataset, mistakes);
    }
  }
  if (mistakes.length > 0) throw seedInvalid(mistakes);
  return dataset;
}
