// A JSON file for a person: indented, with a name.
import { NextResponse } from 'next/server';
import { nameOfParts } from '../../lib/transfer/file-name';

/** @param parts of the file's name, in any language */
export const jsonFile = (content: unknown, parts: readonly string[]): NextResponse =>
  new NextResponse(`${JSON.stringify(content, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${nameOfParts(parts, 'json')}"`,
      'cache-control': 'no-store',
    },
  });
