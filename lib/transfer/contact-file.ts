// What the writers of contact files are given: plain data, as the capability reads it, with the frame of the file.
import type { Lang } from '../i18n/translator';

export interface FileGroup {
  function: string;
  phone: readonly string[];
  mobile: readonly string[];
  email: readonly string[];
  visit: readonly string[];
  post: readonly string[];
  web: readonly string[];
  hours: string | null;
  /** Language tags, and their names. */
  languages: readonly string[];
  languagesLabel: readonly string[];
  /** `2011-03-15`, or as precise as it is known. */
  confirmedAt: string | null;
  basis: string;
  /** What is said of it; nothing where everybody sees it. */
  signs: readonly ('internal' | 'onRequest')[];
}
export interface FileEntry {
  id: string;
  name: string;
  shortName: string | null;
  what: string;
  basis: string;
  basisLabel: string;
  places: readonly { name: string; isTown: boolean }[];
  bausteine: readonly { number: string; name: string }[];
  /** On our site, with a slash at the front. */
  path: string;
  functions: readonly FileGroup[];
  through: { name: string; basis: string; roleLabel: string } | null;
  onRequest: boolean;
}
export interface ContactFile {
  lang: Lang;
  /** The day of the view, `2011-04-26`. */
  day: string;
  /** `https://netzkompass.example`, without a slash at the end. */
  origin: string;
  entries: readonly FileEntry[];
  /** Lines that stand above everything: how many contacts are held back, and why. */
  notes: readonly string[];
}

export const isExample = (entry: FileEntry): boolean =>
  entry.basis === 'example' || entry.functions.some((group) => group.basis === 'example');
export const hasExamples = ({ entries }: ContactFile): boolean => entries.some(isExample);
export const addressOf = ({ origin }: ContactFile, entry: FileEntry): string => origin + entry.path;
