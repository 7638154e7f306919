// GET /loans/year/export: the yearly sheet as a file for a spreadsheet. It names offices and organisations, and no person.
import { translator } from '../../../../lib/i18n/translator';
import { readYear, YEAR_PARTS } from '../../../../lib/loans/read-year';
import { writeTable } from '../../../../lib/transfer/csv';
import { nameOfParts } from '../../../../lib/transfer/file-name';
import { loanDeps } from '../../../_server/loan-deps';
import { refuseUnknown } from '../../../_server/page-input';
import { readPreferences } from '../../../_server/preferences';
import { readQuery } from '../../../_server/read-query';
import { readable } from '../../../_server/respond';
import { COLUMNS, DECIDED, rowName } from '../words';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = readable(async ({ url, actor }) => {
  const query = readQuery(url, []);
  refuseUnknown(query, ['year']);
  const { lang } = await readPreferences();
  const t = translator(lang);
  const sheet = await readYear(await loanDeps(), actor, { year: query['year'] });
  const year = String(sheet.year);
  const head = [t('yearly.csv.part'), t('yearly.csv.name'), ...COLUMNS.map((one) => t(`yearly.column.${one}`))];
  const rows = [
    [t('yearly.csv.all'), year, ...COLUMNS.map((one) => String(sheet[one]))],
    ...DECIDED.map((one) => [t('yearly.csv.decided'), t(`yearly.decided.${one}`), String(sheet.decided[one])]),
    [t('yearly.csv.all'), t('yearly.reached'), String(sheet.reached)],
    ...YEAR_PARTS.flatMap((part) =>
      sheet.parts[part].map((row) => [
        t(`yearly.part.${part}`),
        rowName(t, lang, part, row),
        ...COLUMNS.map((one) => String(row[one])),
      ]),
    ),
  ];
  return new Response(writeTable(head, rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${nameOfParts([t('yearly.csv.fileName'), year], 'csv')}"`,
      'cache-control': 'no-store',
    },
  });
});
