// The contacts of the selection as a file.
import { NextResponse, type NextRequest } from 'next/server';
import { z } from 'zod';
import { DomainError } from '../../../graph/model/errors';
import { demandDoor } from '../../../lib/auth/doors';
import { parseInput } from '../../../lib/directory/parse-input';
import { viewInput } from '../../../lib/directory/view-input';
import { paths } from '../../../lib/paths';
import type { ContactFile } from '../../../lib/transfer/contact-file';
import { writeCsv } from '../../../lib/transfer/csv';
import { fileName } from '../../../lib/transfer/file-name';
import { writeMailText } from '../../../lib/transfer/text';
import { writeVcards } from '../../../lib/transfer/vcard';
import { readSelected, readSelectedContacts, toFile } from '../../_server/basket';
import { originOf } from '../../_server/origin';
import { readPreferences } from '../../_server/preferences';
import { readQuery } from '../../_server/read-query';
import { problem } from '../../_server/respond';
import { readActor } from '../../_server/session';
import { slowDown } from '../../_server/slow-down';
import { today } from '../../_server/today';

interface Format {
  type: string;
  extension: string;
  write: (file: ContactFile) => string;
}
const FORMATS = {
  vcard3: { type: 'text/vcard; charset=utf-8', extension: 'vcf', write: (file) => writeVcards('3.0', file) },
  vcard4: { type: 'text/vcard; charset=utf-8', extension: 'vcf', write: (file) => writeVcards('4.0', file) },
  csv: { type: 'text/csv; charset=utf-8; header=present', extension: 'csv', write: writeCsv },
  text: { type: 'text/plain; charset=utf-8', extension: 'txt', write: writeMailText },
} as const satisfies Record<string, Format>;

const input = z.strictObject({
  format: z.enum(Object.keys(FORMATS) as [keyof typeof FORMATS, ...(keyof typeof FORMATS)[]]),
  day: viewInput.day,
  examples: viewInput.examples,
});

export async function GET(request: NextRequest): Promise<Response> {
  try {
    const actor = await readActor();
    demandDoor(actor, 'GET', request.nextUrl.pathname);
    slowDown(actor, request.headers, request.nextUrl.pathname);
    const { format, ...view } = parseInput(input, readQuery(request.nextUrl, []));
    const { lang } = await readPreferences();
    const ids = await readSelected();
    if (ids === null) throw new DomainError('storeUnavailable');
    const list = await readSelectedContacts(ids, view, lang);
    if (list.entries.length === 0) return answerEmpty(request);
    const file = toFile(list, lang, originOf(request.headers));
    const { type, extension, write } = FORMATS[format];
    return new NextResponse(write(file), {
      headers: {
        'content-type': type,
        // The name is plain ASCII, so that it needs no second spelling.
        'content-disposition': `attachment; filename="${fileName(file, today(), extension)}"`,
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    return problem(request, error);
  }
}

/** In a browser the page of the selection says what to do; a program gets its 404. */
function answerEmpty(request: NextRequest): Response {
  const isReader = request.headers.get('accept')?.includes('text/html') ?? false;
  if (isReader) return new NextResponse(null, { status: 303, headers: { Location: paths.basket() } });
  return problem(request, new DomainError('nothingSelected'));
}
