// The wall clock that sessions and links run by. Tests may move it: NETZKOMPASS_TEST_CLOCK names a file with milliseconds.
import { readFileSync } from 'node:fs';

function moved(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8')) || 0;
  } catch {
    return 0;
  }
}

export function clock(): Date {
  const file = process.env['NETZKOMPASS_TEST_CLOCK'];
  return new Date(Date.now() + (file ? moved(file) : 0));
}
