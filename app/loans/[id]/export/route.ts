// What a loan lends, as a file for one of its users.
import { NextResponse, type NextRequest } from 'next/server';
import { z } from 'zod';
import { demandDoor } from '../../../../lib/auth/doors';
import { parseInput } from '../../../../lib/directory/parse-input';
import { translator } from '../../../../lib/i18n/translator';
import { readLentContacts } from '../../../../lib/loans/read-lent-contacts';
import { paths } from '../../../../lib/paths';
import { nameOfParts } from '../../../../lib/transfer/file-name';
import { frameLines, type LentFile } from '../../../../lib/transfer/lent-file';
import { writeLentCsv } from '../../../../lib/transfer/lent-table';
import { writeLentXlsx } from '../../../../lib/transfer/lent-xlsx';
import { MOST_IN_PORTION, USUAL_PORTION, writeMailPortions } from '../../../../lib/transfer/mail-portions';
import { writeVcards, type VcardVersion } from '../../../../lib/transfer/vcard';
import { codeOf } from '../../../_server/errors';
import { loanDeps } from '../../../_server/loan-deps';
import { originOf } from '../../../_server/origin';
import { readPreferences } from '../../../_server/preferences';
import { readQuery } from '../../../_server/read-query';
import { problem, seeOther } from '../../../_server/respond';
import { readActor } from '../../../_server/session';
import { slowDown } from '../../../_server/slow-down';
import { toLentFile } from '../../lent-file';

interface Format {
  type: string;
  extension: string;
  write: (file: LentFile, size: number) => string | Promise<Buffer>;
}
const CARDS = { type: 'text/vcard; charset=utf-8', extension: 'vcf' } as const;
const writeCards = (version: VcardVersion, file: LentFile): string =>
  writeVcards(version, file, frameLines(translator(file.lang), file));
const FORMATS = {
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: 'xlsx',
    write: writeLentXlsx,
  },
  csv: { type: 'text/csv; charset=utf-8; header=present', extension: 'csv', write: writeLentCsv },
  vcard3: { ...CARDS, write: (file) => writeCards('3.0', file) },
  vcard4: { ...CARDS, write: (file) => writeCards('4.0', file) },
  mail: { type: 'text/plain; charset=utf-8', extension: 'txt', write: writeMailPortions },
} as const satisfies Record<string, Format>;
type Name = keyof typeof FORMATS;

const input = z.strictObject({
  format: z.enum(Object.keys(FORMATS) as [Name, ...Name[]]),
  /** Mail addresses in a portion. */
  size: z.coerce.number().int().min(1).max(MOST_IN_PORTION).default(USUAL_PORTION),
});

export async function GET(request: NextRequest, context: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const actor = await readActor();
    demandDoor(actor, 'GET', request.nextUrl.pathname);
    slowDown(actor, request.headers, request.nextUrl.pathname);
    const { format, size } = parseInput(input, readQuery(request.nextUrl, []));
    const { lang } = await readPreferences();
    const { id } = await context.params;
    const lent = await readLentContacts(await loanDeps(), actor, { id, format, lang });
    const file = toLentFile(lent, lang, originOf(request.headers));
    const { type, extension, write }: Format = FORMATS[format];
    const content = await write(file, size);
    const name = [translator(lang)('lent.number', { number: lent.number }), file.loan.purpose, lent.day];
    return new NextResponse(typeof content === 'string' ? content : new Uint8Array(content), {
      headers: {
        'content-type': type,
        'content-disposition': `attachment; filename="${nameOfParts(name, extension)}"`,
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    if (codeOf(error) === 'notRunning' && wantsPage(request)) return seeOther(paths.loan((await context.params).id));
    return problem(request, error);
  }
}

/** In a browser the page of the loan says how it stands; a program gets its 409. */
const wantsPage = (request: NextRequest): boolean => request.headers.get('accept')?.includes('text/html') ?? false;
