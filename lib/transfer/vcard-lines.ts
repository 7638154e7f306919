// The lines of a vCard: escaped values, folded at 75 octets (RFC 2426, RFC 6350).
import { cleanLines } from './clean';

const MOST_OCTETS = 75;
const encoder = new TextEncoder();

/**
 * A text: backslash, comma, semicolon and line break lose their meaning. RFC 2426 wants that of every text, RFC 6350
 * (3.4) lets a semicolon stand in a value without parts; escaped it is right in both.
 */
export const escapeText = (text: string): string =>
  cleanLines(text)
    .replace(/[\\,;]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n');

/**
 * A text with another one behind it. A backslash at its end goes: some readers take the separator behind it for an
 * escaped one, and the whole address slips.
 */
export const escapePart = (text: string): string => escapeText(cleanLines(text).replace(/[\\\s]+$/, ''));

/** Cut between characters, never inside of one: each further line begins with a blank that the reader drops. */
export function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (octets + size > MOST_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += sign;
    octets += size;
  }
  return folded;
}

export const joinLines = (lines: readonly string[]): string => lines.map((line) => `${fold(line)}\r\n`).join('');
