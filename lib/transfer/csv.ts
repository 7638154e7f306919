// Tables as CSV that a German Excel opens rightly: byte order mark, semicolons, CRLF; of contacts one row an entry and function.
import Papa from 'papaparse';
import { translator, type Translator } from '../i18n/translator';
import { cleanLine } from './clean';
import { addressOf, type ContactFile, type FileEntry, type FileGroup } from './contact-file';
import { nationalForm } from './phone';
import { officeOf, standIn } from './words';

const BYTE_ORDER_MARK = '\uFEFF';
/** Between several values of one cell; the semicolon stands between cells. */
const BETWEEN = ' | ';

export const join = (values: readonly string[]): string => values.map(cleanLine).join(BETWEEN);

/** A cell that begins like a formula is shown and not worked out. */
export function cell(value: string): string {
  const text = cleanLine(value);
  return /^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u.test(text) ? `'${text}` : text;
}

const headOf = (t: Translator): string[] => [
  t('basket.csv.name'),
  t('basket.csv.shortName'),
  t('basket.csv.what'),
  t('basket.csv.place'),
  t('basket.csv.bausteine'),
  t('basket.csv.function'),
  t('basket.csv.phone'),
  t('basket.csv.mobile'),
  t('basket.csv.email'),
  t('basket.csv.address'),
  t('basket.csv.web'),
  t('basket.csv.hours'),
  t('basket.csv.languages'),
  t('basket.csv.through'),
  t('basket.csv.asOf'),
  t('basket.csv.basis'),
  t('basket.csv.link'),
];

function rowOf(t: Translator, file: ContactFile, entry: FileEntry, group: FileGroup | null): string[] {
  const { through } = entry;
  const way = through ? standIn(t, through) : entry.onRequest ? t('basket.onRequestShort') : '';
  return [
    entry.name,
    entry.shortName ?? '',
    entry.what,
    join(entry.places.map((place) => place.name)),
    // With its name: "10.1" alone would become the tenth of January.
    join(entry.bausteine.map(({ number, name }) => `${number} ${name}`)),
    group ? officeOf(t, group) : '',
    join((group?.phone ?? []).map(nationalForm)),
    join((group?.mobile ?? []).map(nationalForm)),
    join(group?.email ?? []),
    join([...new Set([...(group?.post ?? []), ...(group?.visit ?? [])])]),
    join(group?.web ?? []),
    group?.hours ?? '',
    join(group?.languagesLabel ?? []),
    way,
    group?.confirmedAt ?? '',
    group?.basis === 'example' ? t('basket.example') : entry.basisLabel,
    addressOf(file, entry),
  ];
}

/** Any table: its heading, and rows of cells that nothing works out. */
export const writeTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK +
  Papa.unparse([[...head], ...rows.map((row) => row.map(cell))], { delimiter: ';', newline: '\r\n' }) +
  '\r\n';

export function writeCsv(file: ContactFile): string {
  const t = translator(file.lang);
  const rows = file.entries.flatMap((entry) =>
    entry.functions.length === 0
      ? [rowOf(t, file, entry, null)]
      : entry.functions.map((group) => rowOf(t, file, entry, group)),
  );
  return writeTable(headOf(t), rows);
}
