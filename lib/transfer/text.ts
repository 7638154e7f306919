// Contacts as plain text: for the body of an e-mail, and as addresses.
import { formatDate } from '../i18n/format';
import { translator, type Translator } from '../i18n/translator';
import { cleanLine } from './clean';
import { hasExamples, type ContactFile, type FileEntry, type FileGroup } from './contact-file';
import { named, officeOf, standIn } from './words';

/** Longer links are cut off by some mail programs, without a word. */
const LONGEST_LINK = 1900;

function headOf(t: Translator, file: ContactFile): string {
  const date = formatDate(file.lang, file.day);
  return [
    t('basket.text.head', { count: file.entries.length, date }),
    ...(hasExamples(file) ? [t('basket.text.examples')] : []),
    ...file.notes,
  ].join('\n');
}

const made = (t: Translator, entry: FileEntry, group: FileGroup, value: string): string =>
  group.basis === 'example' && entry.basis !== 'example' ? `${value} (${t('basket.example')})` : value;

/** How to get there without contacts of one's own. */
function wayOf(t: Translator, { through, onRequest, functions }: FileEntry): string[] {
  if (through) {
    const text = standIn(t, through);
    return [t(functions.length > 0 ? 'basket.line.through' : 'basket.line.ask', { text })];
  }
  return onRequest ? [t('basket.onRequest')] : functions.length === 0 ? [t('basket.noContact')] : [];
}

function groupLines(t: Translator, lang: ContactFile['lang'], entry: FileEntry, group: FileGroup): string {
  const mark = (value: string): string => made(t, entry, group, value);
  return [
    officeOf(t, group),
    ...group.phone.map((value) => t('basket.line.phone', { text: mark(value) })),
    ...group.mobile.map((value) => t('basket.line.mobile', { text: mark(value) })),
    ...group.email.map((value) => t('basket.line.email', { text: mark(value) })),
    ...[...new Set([...group.visit, ...group.post])].map(mark),
    ...(group.phone.length + group.mobile.length + group.email.length > 0 ? [] : group.web.slice(0, 1).map(mark)),
    ...(group.languagesLabel.length === 0
      ? []
      : [t('basket.line.languages', { text: group.languagesLabel.join(', ') })]),
    ...(group.hours === null ? [] : [t('basket.line.hours', { text: group.hours })]),
    ...(group.confirmedAt === null ? [] : [t('basket.line.asOf', { text: formatDate(lang, group.confirmedAt) })]),
  ]
    .map(cleanLine)
    .join('\n');
}

/** Name, function, telephone, address, languages, hours, as of. */
export function writeMailText(file: ContactFile): string {
  const t = translator(file.lang);
  const blocks = file.entries.map((entry) =>
    [
      [named(t, entry), ...wayOf(t, entry).map(cleanLine)].join('\n'),
      ...entry.functions.map((group) => groupLines(t, file.lang, entry, group)),
    ].join('\n'),
  );
  return [headOf(t, file), ...blocks].join('\n\n') + '\n';
}

const withAddress = ({ functions }: FileEntry): FileGroup[] =>
  functions.filter((group) => group.post.length + group.visit.length + group.email.length > 0);

/** How many addresses the text of addresses holds. */
export const countAddresses = (file: ContactFile): number =>
  file.entries.reduce((sum, entry) => sum + withAddress(entry).length, 0);

/** Name, function and postal address in lines, as on a letter; then the address for e-mails. */
export function writeAddressText(file: ContactFile): string {
  const t = translator(file.lang);
  const without: string[] = [];
  const blocks = file.entries.flatMap((entry) => {
    const groups = withAddress(entry);
    if (groups.length === 0) without.push(named(t, entry));
    return groups.map((group) => addressBlock(t, entry, group));
  });
  const rest = without.length === 0 ? [] : [t('basket.text.withoutAddress', { names: without.join(', ') })];
  return [headOf(t, file), ...blocks, ...rest].join('\n\n') + '\n';
}

function addressBlock(t: Translator, entry: FileEntry, group: FileGroup): string {
  const { through } = entry;
  const body = through ? `${named(t, through)} (${t('basket.text.for', { name: entry.name })})` : named(t, entry);
  const post = (group.post.length > 0 ? group.post : group.visit).flatMap((value) =>
    made(t, entry, group, cleanLine(value)).split(/,\s+(?=\d{5}\s)/),
  );
  return [body, officeOf(t, group), ...post, ...group.email.map((value) => made(t, entry, group, value))]
    .map(cleanLine)
    .join('\n');
}

/** In a line each, for where there is little room: the first function that has a telephone, else the first of all. */
function writeShortMailText(file: ContactFile): string {
  const t = translator(file.lang);
  const lines = file.entries.map((entry) => {
    const group = entry.functions.find(({ phone, mobile }) => phone.length + mobile.length > 0) ?? entry.functions[0];
    if (!group) return [named(t, entry), ...wayOf(t, entry).map(cleanLine)].join(' – ');
    const [value = ''] = [...group.phone, ...group.mobile, ...group.email, ...group.visit, ...group.post, ...group.web];
    const asOf = group.confirmedAt && t('basket.line.asOf', { text: formatDate(file.lang, group.confirmedAt) });
    const rest = [group.hours, asOf].filter((part) => part !== null).map(cleanLine);
    const end = rest.length > 0 ? ` (${rest.join('; ')})` : '';
    return `${named(t, entry)}: ${officeOf(t, group)}, ${made(t, entry, group, cleanLine(value))}${end}`;
  });
  return [headOf(t, file), lines.join('\n')].join('\n\n') + '\n';
}

/** Opens the mail program with the text in it, the short one where need be; null where even that would be too long for some. */
export function mailLink(file: ContactFile): string | null {
  if (file.entries.length === 0) return null;
  const t = translator(file.lang);
  const subject = t('basket.text.subject', { count: file.entries.length });
  for (const write of [writeMailText, writeShortMailText]) {
    const body = write(file).replaceAll('\n', '\r\n');
    const link = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
    if (link.length < LONGEST_LINK) return link;
  }
  return null;
}
