// What a loan lends, as a file for one of its users.
import { NextResponse, type NextRequest } from 'next/server';
import { z } from 'zod';
import { demandDoor } from '../../../../lib/auth/doors';
import { parseInput } from '../../../../lib/directory/parse-input';
import { translator } from '../../../../lib/i18n/translator';
import { readLentContacts } from '../../../../lib/loans/read-lent-contacts';
import { nameOfParts } from '../../../../lib/transfer/file-name';
import type { LentFile } from '../../../../lib/transfer/lent-file';
import { writeLentCsv } from '../../../../lib/transfer/lent-table';
import { toLentFile } from '../../../_server/lent-file';
import { loanDeps } from '../../../_server/loan-deps';
import { originOf } from '../../../_server/origin';
import { readPreferences } from '../../../_server/preferences';
import { readQuery } from '../../../_server/read-query';
import { problem } from '../../../_server/respond';
import { readActor } from '../../../_server/session';
import { slowDown } from '../../../_server/slow-down';

interface Format {
  type: string;
  extension: string;
  write: (file: LentFile) => string;
}
const FORMATS = {
  csv: { type: 'text/csv; charset=utf-8; header=present', extension: 'csv', write: writeLentCsv },
} as const satisfies Record<string, Format>;

const input = z.strictObject({
  format: z.enum(Object.keys(FORMATS) as [keyof typeof FORMATS, ...(keyof typeof FORMATS)[]]),
});

export async function GET(request: NextRequest, context: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const actor = await readActor();
    demandDoor(actor, 'GET', request.nextUrl.pathname);
    slowDown(actor, request.headers, request.nextUrl.pathname);
    const { format } = parseInput(input, readQuery(request.nextUrl, []));
    const { lang } = await readPreferences();
    const { id } = await context.params;
    const lent = await readLentContacts(await loanDeps(), actor, { id, format, lang });
    const file = toLentFile(lent, lang, originOf(request.headers));
    const { type, extension, write } = FORMATS[format];
    const name = [translator(lang)('lent.number', { number: lent.number }), file.loan.purpose, lent.day];
    return new NextResponse(write(file), {
      headers: {
        'content-type': type,
        'content-disposition': `attachment; filename="${nameOfParts(name, extension)}"`,
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    return problem(request, error);
  }
}
