// A JSON file for a person: indented, with a name.
import { NextResponse } from 'next/server';
import { TURNING } from '../../lib/transfer/clean';
import { nameOfParts } from '../../lib/transfer/file-name';

/** A sign that turns is kept as it was typed, but written as its number. */
const asNumber = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16)}`;

/** @param parts of the file's name, in any language */
export const jsonFile = (content: unknown, parts: readonly string[]): NextResponse =>
  new NextResponse(`${JSON.stringify(content, null, 2).replace(TURNING, asNumber)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${nameOfParts(parts, 'json')}"`,
      'cache-control': 'no-store',
    },
  });
