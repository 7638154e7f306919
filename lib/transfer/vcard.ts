// Contacts as vCards, one an entry and function: 3.0, which Outlook prefers, and 4.0.
import { formatDate } from '../i18n/format';
import { translator } from '../i18n/translator';
import { cleanLine } from './clean';
import { addressOf, type ContactFile, type FileEntry, type FileGroup } from './contact-file';
import { internationalForm } from './phone';
import { named, officeOf, standIn } from './words';
import { escapePart, escapeText, joinLines } from './vcard-lines';

export type VcardVersion = '3.0' | '4.0';
type Parts = Readonly<Record<'kind' | 'name' | 'phone' | 'email' | 'address' | 'language' | 'revision', LineMaker>>;
type LineMaker = (value: string, detail: string) => string[];

/** "Probeweg 24, 42551 Velbert" → street, town, code; what is written otherwise stays whole in the street. */
function addressParts(value: string): [street: string, town: string, code: string] {
  const found = /^(.+?),?\s+(\d{5})\s+(.+)$/.exec(cleanLine(value));
  return found ? [found[1] ?? '', found[3] ?? '', found[2] ?? ''] : [cleanLine(value), '', ''];
}
const structured = (value: string): string => {
  const [street, town, code] = addressParts(value).map(escapePart);
  return `;;${street};${town};;${code};`;
};
/** Year and month alone stand for their first day. */
const wholeDay = (date: string): string => `${date}-01-01`.slice(0, 10);

const WAYS: Readonly<Record<VcardVersion, Parts>> = {
  '3.0': {
    kind: () => ['X-ABShowAs:COMPANY'],
    name: (name) => [`N:${escapePart(name)};;;;`],
    phone: (value, way) => [`TEL;TYPE=${way === 'mobile' ? 'CELL' : 'WORK,VOICE'}:${escapeText(cleanLine(value))}`],
    email: (value) => [`EMAIL;TYPE=INTERNET:${escapeText(cleanLine(value))}`],
    address: (value) => [
      `ADR;TYPE=WORK:${structured(value)}`,
      `LABEL;TYPE=WORK:${escapeText(cleanLine(value).replace(/,\s+(?=\d{5}\s)/, '\n'))}`,
    ],
    language: () => [],
    revision: (date) => [`REV:${wholeDay(date)}T00:00:00Z`],
  },
  '4.0': {
    kind: () => ['KIND:org'],
    name: () => [],
    phone: (value, way) => {
      const type = way === 'mobile' ? 'cell' : 'voice';
      const number = internationalForm(value);
      return [
        number === null
          ? `TEL;VALUE=text;TYPE=${type}:${escapeText(cleanLine(value))}`
          : `TEL;VALUE=uri;TYPE=${type}:tel:${number}`,
      ];
    },
    email: (value) => [`EMAIL:${escapeText(cleanLine(value))}`],
    address: (value) => [`ADR;TYPE=work:${structured(value)}`],
    language: (tag) => [`LANG:${escapeText(tag)}`],
    revision: (date) => [`REV:${wholeDay(date).replaceAll('-', '')}T000000Z`],
  },
};

/** As a link; null where it is none that a browser opens. */
function linkOf(value: string): string | null {
  try {
    const { protocol, href } = new URL(cleanLine(value));
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}

interface Cards {
  file: ContactFile;
  /** Lines that the note of each card begins with. */
  first: readonly string[];
}

function noteOf({ file, first }: Cards, entry: FileEntry, group: FileGroup | null): string {
  const t = translator(file.lang);
  const { through } = entry;
  const example = entry.basis === 'example' || group?.basis === 'example';
  return [
    ...first,
    example && t('basket.exampleNote'),
    group?.hours && t('basket.line.hours', { text: group.hours }),
    group && group.languagesLabel.length > 0 && t('basket.line.languages', { text: group.languagesLabel.join(', ') }),
    ...(group?.web ?? []).filter((value) => linkOf(value) === null).map((text) => t('basket.line.web', { text })),
    through && t('basket.line.through', { text: standIn(t, through) }),
    entry.onRequest && t('basket.onRequest'),
    group?.confirmedAt && t('basket.line.asOf', { text: formatDate(file.lang, group.confirmedAt) }),
    addressOf(file, entry),
  ]
    .filter(Boolean)
    .join('\n');
}

function cardOf(version: VcardVersion, cards: Cards, entry: FileEntry, group: FileGroup | null): string[] {
  const { file } = cards;
  const way = WAYS[version];
  const t = translator(file.lang);
  const name = named(t, entry);
  const office = group ? officeOf(t, group) : '';
  const shown = office === '' ? name : `${name} – ${office}`;
  const bausteine = entry.bausteine.map((one) => cleanLine(`${one.number} ${one.name}`));
  return [
    'BEGIN:VCARD',
    `VERSION:${version}`,
    'PRODID:-//Netzkompass//Netzkompass//DE',
    `UID:urn:x-netzkompass:${encodeURIComponent(entry.id)}${office && `:${encodeURIComponent(office)}`}`,
    ...way.kind('', ''),
    `FN:${escapeText(shown)}`,
    ...way.name(shown, ''),
    `ORG:${escapeText(name)}`,
    ...(office === '' ? [] : [`ROLE:${escapeText(office)}`]),
    ...(group?.phone ?? []).flatMap((value) => way.phone(value, 'phone')),
    ...(group?.mobile ?? []).flatMap((value) => way.phone(value, 'mobile')),
    ...(group?.email ?? []).flatMap((value) => way.email(value, '')),
    ...[...new Set([...(group?.post ?? []), ...(group?.visit ?? [])])].flatMap((value) => way.address(value, '')),
    ...(group?.web ?? []).flatMap((value) => linkOf(value) ?? []).map((link) => `URL:${link}`),
    ...(group?.languages ?? []).flatMap((tag) => way.language(tag, '')),
    ...(bausteine.length === 0 ? [] : [`CATEGORIES:${bausteine.map(escapePart).join(',')}`]),
    `NOTE:${escapeText(noteOf(cards, entry, group))}`,
    ...way.revision(group?.confirmedAt ?? file.day, ''),
    'END:VCARD',
  ];
}

export function writeVcards(version: VcardVersion, file: ContactFile, first: readonly string[] = []): string {
  return file.entries
    .flatMap((entry) => (entry.functions.length === 0 ? [null] : entry.functions).map((group) => ({ entry, group })))
    .map(({ entry, group }) => joinLines(cardOf(version, { file, first }, entry, group)))
    .join('');
}
