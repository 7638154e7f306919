// What a loan lends as a workbook for Excel. Number, purpose and end stand above the table in rows that repeat on each printed
// page, and in its header and footer.
import writeWorkbook, { type Cell, type Row } from 'write-excel-file/node';
import { translator } from '../i18n/translator';
import { cleanLine } from './clean';
import { headLines, type LentFile } from './lent-file';
import { lentTable } from './lent-table';
import { printOnEachPage } from './xlsx-pages';

/** In characters, by the columns of the table: name, function, telephone, mobile, e-mail, address, web, hours, … */
const WIDTHS = [34, 26, 20, 20, 32, 36, 28, 24, 18, 12, 12, 44];
const WIDTH = WIDTHS.reduce((sum, one) => sum + one, 0);
/** Of one line, in points. */
const LINE = 15;

/** Excel reads `_x0041_` in a text as the sign of that number; written so, it stays as it is. */
const plain = (text: string): string => cleanLine(text).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

/** A text and never a formula, a number or a date, whatever it begins with. */
const textCell = (value: string, style: object = {}): Cell => ({
  value: plain(value),
  type: String,
  format: '@',
  alignVertical: 'top',
  wrap: true,
  ...style,
});

const frameRow = (line: string): Row => [
  textCell(line, { columnSpan: WIDTHS.length, height: LINE * Math.ceil((line.length + 1) / WIDTH) }),
  ...WIDTHS.slice(1).map(() => null),
];

export function writeLentXlsx(file: LentFile): Promise<Buffer> {
  const t = translator(file.lang);
  const { head, rows } = lentTable(file);
  const frame = headLines(t, file);
  const [number = '', , purpose = '', end = ''] = frame;
  const top: Row[] = [...frame.map(frameRow), head.map((name) => textCell(name, { fontWeight: 'bold' }))];
  return writeWorkbook(
    [...top, ...rows.map((row) => row.map((value) => textCell(value)))],
    {
      sheet: number,
      columns: WIDTHS.map((width) => ({ width })),
      orientation: 'landscape',
      stickyRowsCount: top.length,
    },
    { features: [printOnEachPage({ sheet: number, rows: top.length, header: `${number} · ${end}`, footer: purpose })] },
  ).toBuffer();
}
