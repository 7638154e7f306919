// Cells of the data files: text to values. An empty cell is absent, `|` separates the values of a list.
import { z } from 'zod';
import { partialDate } from '../model/day';
import { basis } from '../model/lists';
import { id } from '../model/ids';

/** A cell that may be empty. */
export const optional = <T extends z.ZodType<unknown, string>>(inner: T) =>
  z
    .string()
    .transform((cell) => (cell === '' ? undefined : cell))
    .pipe(inner.optional());

export const text = z.string().min(1, 'leer').max(500, 'länger als 500 Zeichen');
export const maybeText = optional(text);
export const list = <T extends z.ZodType<unknown, string>>(inner: T) =>
  z
    .string()
    .transform((cell) => (cell === '' ? [] : cell.split('|').map((value) => value.trim())))
    .pipe(z.array(inner));
export const flag = z.enum(['', 'true']).transform((cell) => cell === 'true');
export const maybeDate = optional(partialDate);
export const number = z
  .string()
  .regex(/^-?\d+([.,]\d+)?$/, 'keine Zahl')
  .transform((cell) => Number(cell.replace(',', '.')));
export const website = optional(z.string().regex(/^(https?:\/\/|www\.)[^\s<>"]+$/, 'keine Internetadresse'));

/** The columns that every fact has. */
export const common = { basis, note: maybeText, confirmedAt: maybeDate, quotes: list(id) };
