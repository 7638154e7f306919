// What the writer of workbooks leaves to others: rows that repeat on each printed page, header and footer, and columns that fit
// on one sheet of paper (ECMA-376 part 1, definedName and headerFooter).
import { insertElementMarkupAccordingToOrderOfSiblings, sanitizeTextContent } from 'write-excel-file/utility';

/** Excel takes a file with a longer header or footer for damaged. */
const LONGEST = 255;
const SHEET_ORDER = ['sheetPr', 'dimension', 'sheetViews', 'pageMargins', 'pageSetup', 'headerFooter', 'drawing'];
const WORKBOOK_ORDER = ['workbookPr', 'bookViews', 'sheets', 'definedNames', 'calcPr'];

interface Pages {
  /** Name of the only sheet. */
  sheet: string;
  /** How many of the first rows stand on each page. */
  rows: number;
  header: string;
  footer: string;
}

/** A text between codes, each of which begins with `&`; what is too long ends in "…". */
function printed(text: string): string {
  const most = LONGEST - '&L&R&P / &N'.length;
  const escaped = text.replaceAll('&', '&&');
  if (escaped.length <= most) return escaped;
  // Whole signs only, and no half of a doubled ampersand.
  return `${/^(?:&&|[^&])*/u.exec(escaped.slice(0, most - 2).replace(/\p{Surrogate}$/u, ''))?.[0] ?? ''}…`;
}

const intoSheet = (xml: string, element: string): string =>
  insertElementMarkupAccordingToOrderOfSiblings(xml, element, SHEET_ORDER, 'worksheet');

/** A feature for a workbook of one sheet. */
export function printOnEachPage({ sheet, rows, header, footer }: Pages) {
  const head = sanitizeTextContent(`&L${printed(header)}&R&P / &N`);
  const foot = sanitizeTextContent(`&L${printed(footer)}`);
  const area = sanitizeTextContent(`'${sheet.replaceAll("'", "''")}'!$1:$${rows}`);
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (xml: string): string =>
            insertElementMarkupAccordingToOrderOfSiblings(
              // The writer leaves an empty one.
              xml.replace('<definedNames/>', ''),
              `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${area}</definedName></definedNames>`,
              WORKBOOK_ORDER,
              'workbook',
            ),
        },
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag: string, attributes: Record<string, string | number>) =>
            tag === 'pageSetup' ? { ...attributes, paperSize: 9, fitToWidth: 1, fitToHeight: 0 } : attributes,
          transform: (xml: string): string =>
            intoSheet(
              intoSheet(
                xml,
                `<headerFooter><oddHeader>${head}</oddHeader><oddFooter>${foot}</oddFooter></headerFooter>`,
              ),
              '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
            ),
        },
      },
    },
  };
}
