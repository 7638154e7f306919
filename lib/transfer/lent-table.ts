// What a loan lends as a table, one row an organisation and function: as CSV, and for the writer of XLSX.
import { translator } from '../i18n/translator';
import { addressOf } from './contact-file';
import { join, writeTable } from './csv';
import { endOf, purposeOf, type LentFile } from './lent-file';
import { nationalForm } from './phone';
import { officeOf } from './words';

/** Cells as they are to be read; nothing in them is made safe yet. */
export function lentTable(file: LentFile): { head: string[]; rows: string[][] } {
  const t = translator(file.lang);
  const head = [
    t('basket.csv.name'),
    t('basket.csv.function'),
    t('basket.csv.phone'),
    t('basket.csv.mobile'),
    t('basket.csv.email'),
    t('basket.csv.address'),
    t('basket.csv.web'),
    t('basket.csv.hours'),
    t('basket.csv.languages'),
    t('basket.csv.asOf'),
    t('basket.csv.basis'),
    t('basket.csv.link'),
  ];
  const rows = file.entries.flatMap((entry) =>
    entry.functions.map((group) => [
      entry.name,
      officeOf(t, group),
      join(group.phone.map(nationalForm)),
      join(group.mobile.map(nationalForm)),
      join(group.email),
      join([...new Set([...group.post, ...group.visit])]),
      join(group.web),
      group.hours ?? '',
      join(group.languagesLabel),
      group.confirmedAt ?? '',
      group.basis === 'example' ? t('basket.example') : entry.basisLabel,
      addressOf(file, entry),
    ]),
  );
  return { head, rows };
}

/** Number, purpose and end of the loan stand in each row, since rows are copied from tables. */
export function writeLentCsv(file: LentFile): string {
  const t = translator(file.lang);
  const { head, rows } = lentTable(file);
  const frame = [String(file.loan.number), purposeOf(file.loan), endOf(t, file)];
  return writeTable(
    [...head, t('lent.table.number'), t('lent.table.purpose'), t('lent.table.end')],
    rows.map((row) => [...row, ...frame]),
  );
}
