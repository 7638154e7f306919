// A file is named by what is in it and when it was made: netzkompass-6-kontakte-velbert-beispieldaten-2026-11-24.csv.
// Letters and digits of ASCII only, which every system and every mail program carries unharmed.
import { translator } from '../i18n/translator';
import { hasExamples, type ContactFile } from './contact-file';

const LONGEST_PART = 40;
const GERMAN: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

const slug = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (sign) => GERMAN[sign] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_PART)
    .replace(/^-+|-+$/g, '');

/** The one value that every entry has; null where there is none, or more than one. */
function sharedBy(lists: readonly (readonly string[])[]): string | null {
  const [first = [], ...others] = lists;
  const shared = [...new Set(first)].filter((value) => others.every((list) => list.includes(value)));
  return shared.length === 1 ? (shared[0] ?? null) : null;
}

/** What is empty is left out. @param parts in any language and with any signs */
export const nameOfParts = (parts: readonly (string | null | false)[], extension: string): string =>
  `${['netzkompass', ...parts]
    .flatMap((part) => (part ? slug(part) : []))
    .filter(Boolean)
    .join('-')}.${extension}`;

/** @param today the day it was made, `2026-11-24`; the day of the view stands in the file */
export function fileName(file: ContactFile, today: string, extension: string): string {
  const t = translator(file.lang);
  const town = sharedBy(file.entries.map(({ places }) => places.filter((one) => one.isTown).map((one) => one.name)));
  const baustein = sharedBy(file.entries.map(({ bausteine }) => bausteine.map((one) => one.number)));
  const parts = [
    t('basket.fileContacts', { count: file.entries.length }),
    town,
    baustein && (baustein === '9' ? 'punkt-9' : `baustein-${baustein}`),
    hasExamples(file) && t('basket.fileExamples'),
    today,
  ];
  return nameOfParts(parts, extension);
}
