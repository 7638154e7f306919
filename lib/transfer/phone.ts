// Telephone numbers as files need them.
import { cleanLine } from './clean';

/**
 * As one dials it in Germany, `0221 4710380`: a cell that begins with `+` is a formula to a spreadsheet, and one of
 * digits only a number that loses its 0.
 */
export function nationalForm(value: string): string {
  const national = cleanLine(value)
    .replace(/^(?:\+|00)\s*49[\s/-]*(?:\(0\)[\s/-]*)?/, '0')
    .replace(/^\+\s*/, '00');
  return /^\d+$/.test(national) ? `${national.slice(0, 1)} ${national.slice(1)}` : national;
}

/** `+492214710380`; null where it is no number that can be dialled from everywhere. */
export function internationalForm(value: string): string | null {
  const text = cleanLine(value).replace(/\(0\)/, '');
  if (!/^[\d\s/().+-]+$/.test(text)) return null;
  const digits = text.replace(/\D/g, '');
  if (text.startsWith('+')) return `+${digits}`;
  if (digits.startsWith('00')) return `+${digits.slice(2)}`;
  return digits.startsWith('0') && digits.length > 5 ? `+49${digits.slice(1)}` : null;
}
