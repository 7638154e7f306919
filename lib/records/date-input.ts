// Dates as people type them, to the form of the store: "7.2.2010", "2/2010", "2010".

/** @returns `2010-02-07`, `2010-02` or `2010`; what is none of these comes back as it was, for the schema to refuse */
export function dateFromInput(text: string): string {
  const parts = /^(?:(?:(\d{1,2})\s*[./]\s*)?(\d{1,2})\s*[./]\s*)?(\d{4})$/.exec(text);
  if (!parts) return text;
  const [, day, month, year] = parts;
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}

/** The way back, as German typists write it: `2010-02-07` → "07.02.2010", `2010-02` → "02.2010"; what was typed stays. */
export const dateToInput = (date: string): string =>
  /^\d{4}(-\d{2}){0,2}$/.test(date) ? date.split('-').reverse().join('.') : date;
