// The wall clock as a day where the readers are: for the names of files and for what is printed.
import 'server-only';

/** `2026-11-24` */
export const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());
