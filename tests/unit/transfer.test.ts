// Files of contacts, read by programs that we did not write: papaparse for CSV, vcard4 and ical.js for vCards.
import * as fc from 'fast-check';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { parse as parseVcard } from 'vcard4';
import { cleanLine, cleanLines } from '../../lib/transfer/clean';
import type { ContactFile, FileEntry, FileGroup } from '../../lib/transfer/contact-file';
import { writeCsv } from '../../lib/transfer/csv';
import { fileName } from '../../lib/transfer/file-name';
import { internationalForm, nationalForm } from '../../lib/transfer/phone';
import { mailLink, writeAddressText, writeMailText } from '../../lib/transfer/text';
import { writeVcards } from '../../lib/transfer/vcard';

const group = (over: Partial<FileGroup> = {}): FileGroup => ({
  function: 'Elternarbeit',
  phone: ['0221 4710380'],
  mobile: [],
  email: ['lindenblatt@example.org'],
  visit: [],
  post: ['Probeweg 24, 42551 Velbert'],
  web: [],
  hours: 'Mo–Do 16–19 Uhr',
  signs: [],
  languages: ['tr', 'de'],
  languagesLabel: ['Türkisch', 'Deutsch'],
  confirmedAt: '2011-03-15',
  basis: 'example',
  ...over,
});
const entry = (over: Partial<FileEntry> = {}): FileEntry => ({
  id: 'elternverein',
  name: 'Elternverein Lindenblatt',
  shortName: 'EL',
  what: 'Migrantenorganisation',
  basis: 'example',
  basisLabel: 'Beispiel',
  places: [{ name: 'Velbert', isTown: true }],
  bausteine: [{ number: '10.1', name: 'Sprache, früh' }],
  path: '/organisations/elternverein',
  functions: [group()],
  through: null,
  onRequest: false,
  ...over,
});
const file = (...entries: FileEntry[]): ContactFile => ({
  lang: 'de',
  day: '2011-04-26',
  origin: 'https://kompass.example',
  entries,
  notes: [],
});

const readCsv = (text: string): string[][] =>
  Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ';', newline: '\r\n', skipEmptyLines: true }).data;
const rowsOf = (made: ContactFile): Record<string, string>[] => {
  const [head = [], ...rows] = readCsv(writeCsv(made));
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])));
};

/** The first value of each property of each card, as ical.js reads them. */
function byIcal(text: string): Record<string, unknown>[] {
  const parsed = ICAL.parse(text) as unknown;
  const cards = (Array.isArray(parsed) && typeof parsed[0] === 'string' ? [parsed] : parsed) as [string, unknown[][]][];
  return cards.map(([, properties]) =>
    Object.fromEntries(properties.map((one) => [String(one[0]), one.length > 4 ? one.slice(3) : one[3]])),
  );
}
/** Every semicolon has a backslash before it, which ical.js leaves there in values that have no parts. */
const whole = (value: unknown): string => String(value).replaceAll('\\;', ';');
/** As vcard4 reads them, which knows version 4 only. */
function byVcard4(text: string): { get: (name: string) => string; all: (name: string) => unknown[] }[] {
  const parsed: unknown = parseVcard(text);
  return (Array.isArray(parsed) ? parsed : [parsed]).map((card: unknown) => {
    const { parsedVcard } = card as { parsedVcard: { property: string; value: unknown }[] };
    const all = (name: string): unknown[] => parsedVcard.filter((one) => one.property === name).map((one) => one.value);
    return { all, get: (name) => flat(all(name)[0]) };
  });
}
const flat = (value: unknown): string =>
  typeof value === 'string' ? value : Array.isArray(value) ? value.map(flat).join('') : JSON.stringify(value);

const NASTY: readonly (readonly [string, string])[] = [
  ['a formula', '=HYPERLINK("http://evil.example";"x")'],
  ['a command', "@SUM(1+1)*cmd|' /C calc'!A0"],
  ['a tab before a formula', '\t=1+1'],
  ['line breaks', 'Erste\r\nZweite\nDritte\rVierte'],
  ['what vCards mean something by', 'a;b,c\\n\\;d:e"f'],
  ['a card inside', 'x\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Y'],
  ['right to left', 'جمعية الأهل في فيلبرت'],
  ['a turned direction', 'txt.\u202Egpj\u202C \u2067x\u2069'],
  ['emoji', '👩‍👩‍👧 Familie 🎉'],
  ['200 characters', 'Äö'.repeat(100)],
  ['half an emoji', 'a\uD83Db'],
  ['control characters', 'a\u0000b\u0007c\u001bd\u0085e'],
  ['quotes', '„Der "Verein"“ \'x\''],
  ['a mark of byte order', '\uFEFFName'],
];

describe('CSV', () => {
  it('begins with a byte order mark, ends its lines with CRLF, parts with semicolons', () => {
    const text = writeCsv(file(entry()));
    expect(text.startsWith('\uFEFFName;Kurzname;Art;Ort;Bausteine;Funktion;Telefon;Mobil;E-Mail;Anschrift;')).toBe(
      true,
    );
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
  it('has one row an entry and function, and says how we know', () => {
    const rows = rowsOf(
      file(entry({ functions: [group(), group({ function: 'Vorstand', phone: ['+49 (0)30 23125'] })] })),
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual({
      Name: 'Elternverein Lindenblatt',
      Kurzname: 'EL',
      Art: 'Migrantenorganisation',
      Ort: 'Velbert',
      Bausteine: '10.1 Sprache, früh',
      Funktion: 'Elternarbeit',
      Telefon: '0221 4710380',
      Mobil: '',
      'E-Mail': 'lindenblatt@example.org',
      Anschrift: 'Probeweg 24, 42551 Velbert',
      Internet: '',
      Zeiten: 'Mo–Do 16–19 Uhr',
      Sprachen: 'Türkisch | Deutsch',
      'Erreichbar über': '',
      Stand: '2011-03-15',
      Herkunft: 'Beispiel',
      'Netzkompass-Adresse': 'https://kompass.example/organisations/elternverein',
    });
    expect(rows[1]?.['Telefon']).toBe('030 23125');
  });
  it('says who stands in, and who is there on request', () => {
    const through = { name: 'Kreisverwaltung', basis: 'stated', roleLabel: 'Geschäftsführung' };
    expect(rowsOf(file(entry({ through })))[0]?.['Erreichbar über']).toBe('Kreisverwaltung (Geschäftsführung)');
    const asked = rowsOf(file(entry({ functions: [], onRequest: true })));
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ 'Erreichbar über': 'auf Anfrage', Telefon: '', Funktion: '' });
  });
  it('has an English head for English readers', () => {
    expect(readCsv(writeCsv({ ...file(entry()), lang: 'en' }))[0]).toContain('Telephone');
  });
  it.each(NASTY)('keeps a name of %s in its cell, and no cell is a formula', (_what, name) => {
    const hours = name;
    const rows = readCsv(writeCsv(file(entry({ name, functions: [group({ function: name, hours, email: [name] })] }))));
    expect(rows).toHaveLength(2);
    expect(rows[1]).toHaveLength(17);
    for (const value of rows.flat()) expect(value).not.toMatch(/^[=+\-@\t\r]/);
    expect(rows[1]?.[0]?.replace(/^'(?=[=+\-@])/, '')).toBe(cleanLine(name));
    expect(rows.flat().join('')).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
  });
});

describe.each(['3.0', '4.0'] as const)('vCard %s', (version) => {
  const write = (made: ContactFile): string => writeVcards(version, made);
  it('has one card an entry and function', () => {
    const cards = byIcal(
      write(file(entry({ functions: [group(), group({ function: 'Vorstand' })] }), entry({ functions: [] }))),
    );
    expect(cards.map((card) => card['fn'])).toEqual([
      'Elternverein Lindenblatt (Beispiel) – Elternarbeit',
      'Elternverein Lindenblatt (Beispiel) – Vorstand',
      'Elternverein Lindenblatt (Beispiel)',
    ]);
    expect(new Set(cards.map((card) => card['uid'])).size).toBe(3);
    expect(cards[0]).toMatchObject({
      version,
      org: 'Elternverein Lindenblatt (Beispiel)',
      role: 'Elternarbeit',
      email: 'lindenblatt@example.org',
      categories: '10.1 Sprache, früh',
      adr: ['', '', 'Probeweg 24', 'Velbert', '', '42551', ''],
    });
    const note = String(cards[0]?.['note']);
    for (const part of ['Beispieldaten', 'Mo–Do 16–19 Uhr', '15. März 2011', 'https://kompass.example/organisations/'])
      expect(note).toContain(part);
  });
  it('says the same twice: the same UID for the same function', () => {
    const uid = (made: ContactFile): unknown => byIcal(write(made))[0]?.['uid'];
    expect(uid(file(entry()))).toBe(uid(file(entry({ name: 'Neuer Name' }))));
  });
  it('folds at 75 octets and never inside a character', () => {
    const text = write(file(entry({ name: '👩‍👩‍👧ü'.repeat(60) })));
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\uFFFD');
    }
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
  it.each(NASTY)('keeps a name of %s in its field', (_what, name) => {
    const cards = byIcal(
      write(file(entry({ name, basis: 'recorded', functions: [group({ function: name, hours: name })] }))),
    );
    expect(cards).toHaveLength(1);
    expect(cards[0]?.['org']).toBe(cleanLine(name));
    expect(whole(cards[0]?.['role'])).toBe(cleanLine(name));
    expect(whole(cards[0]?.['note'])).toContain(cleanLines(name));
  });
});

describe('vCard 4.0 as vcard4 reads it', () => {
  it('is an organisation with a number to dial', () => {
    const [card] = byVcard4(
      writeVcards(
        '4.0',
        file(entry({ functions: [group({ mobile: ['0152 28817386'], web: ['https://x.example/ä'] })] })),
      ),
    );
    expect(card?.get('KIND')).toBe('org');
    expect(card?.all('TEL')).toEqual(['tel:+492214710380', 'tel:+4915228817386']);
    expect(card?.get('URL')).toBe('https://x.example/%C3%A4');
    expect(card?.get('REV')).toBe('20110315T000000Z');
  });
});

describe('any text', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom(';', ',', '\\', '"', '\n', '\r', '=', ':', "'", 'n', ' ', 'ü', '👩', '\u202E'),
      maxLength: 40,
    }),
  );
  it('comes back from CSV', () => {
    fc.assert(
      fc.property(texts, texts, (name, hours) => {
        const [row] = rowsOf(file(entry({ name, functions: [group({ hours })] })));
        const shown = (text: string): string => cleanLine(text).replace(/^(?=[=+\-@＝＋－＠])/u, "'");
        expect(row?.['Name']).toBe(shown(name));
        expect(row?.['Zeiten']).toBe(shown(hours));
      }),
      { numRuns: 500 },
    );
  });
  it.each(['3.0', '4.0'] as const)('comes back from vCard %s', (version) => {
    fc.assert(
      fc.property(texts, texts, (text, street) => {
        const name = `A${text}Z`; // vcard4 gives nothing at all for a value of one sign
        const made = file(
          entry({ name, basis: 'recorded', functions: [group({ function: 'Amt', post: [street], hours: name })] }),
        );
        const cards = writeVcards(version, made);
        const [card, ...others] = byIcal(cards);
        expect(others).toEqual([]);
        expect(card?.['org']).toBe(cleanLine(name));
        expect(whole(card?.['note'])).toContain(cleanLines(name));
        const line = cleanLine(street);
        const part = /^(.+?),?\s+\d{5}\s+.+$/u.exec(line)?.[1] ?? line;
        expect((card?.['adr'] as string[])[2]).toBe(part.replace(/[\\\s]+$/, ''));
        // vcard4 reads version 4 only, leaves escapes where a colon stands beside them, and takes a backslash before an n for a line break.
        if (version === '3.0' || /[\\:]/.test(name)) return;
        const [other] = byVcard4(cards);
        expect(other?.get('ORG')).toBe(cleanLine(name));
        expect(other?.get('FN')).toBe(`${cleanLine(name)} – Amt`);
      }),
      { numRuns: 300 },
    );
  });
});

describe('telephone numbers', () => {
  it.each([
    ['0221 4710380', '0221 4710380', '+492214710380'],
    ['+49 221 4710380', '0221 4710380', '+492214710380'],
    ['+49 (0) 221-4710', '0221-4710', '+492214710'],
    ['0049 221 4710380', '0221 4710380', '+492214710380'],
    ['02214710380', '0 2214710380', '+492214710380'],
    ['+31 20 1234567', '0031 20 1234567', '+31201234567'],
    ['116 117', '116 117', null],
    ['nur vormittags', 'nur vormittags', null],
  ])('%s is dialled %s, from afar %s', (value, national, international) => {
    expect(nationalForm(value)).toBe(national);
    expect(internationalForm(value)).toBe(international);
  });
});

describe('texts', () => {
  it('for an e-mail say name, function, telephone, address, languages, hours, as of; and that they are examples', () => {
    expect(writeMailText(file(entry()))).toBe(
      [
        '1 Kontakt aus dem Netzkompass, Stand: 26. April 2011',
        'Beispieldaten: Was mit „Beispiel“ bezeichnet ist, ist erfunden.',
        '',
        'Elternverein Lindenblatt (Beispiel)',
        'Elternarbeit',
        'Telefon: 0221 4710380',
        'E-Mail: lindenblatt@example.org',
        'Probeweg 24, 42551 Velbert',
        'Sprachen: Türkisch, Deutsch',
        'Zeiten: Mo–Do 16–19 Uhr',
        'Stand: 15. März 2011',
        '',
      ].join('\n'),
    );
  });
  it('say nothing of examples where there are none', () => {
    const real = entry({ basis: 'recorded', functions: [group({ basis: 'recorded' })] });
    expect(writeMailText(file(real))).not.toContain('Beispiel');
  });
  it('give addresses in lines, and say who has none', () => {
    const text = writeAddressText(file(entry(), entry({ name: 'Ohne alles', functions: [] })));
    expect(text).toContain(
      'Elternverein Lindenblatt (Beispiel)\nElternarbeit\nProbeweg 24\n42551 Velbert\nlindenblatt@example.org',
    );
    expect(text).toContain('Ohne öffentliche Anschrift und E-Mail-Adresse: Ohne alles (Beispiel)');
  });
  it.each(NASTY)('keep a name of %s on its line', (_what, name) => {
    const lines = writeMailText(file(entry({ name, basis: 'recorded' }))).split('\n');
    expect(lines).toContain(cleanLine(name));
  });
  it('open in a mail program only while the link is short enough for all of them', () => {
    const five = Array.from({ length: 5 }, (_, n) => entry({ id: `e${n}`, functions: [group({ email: [] })] }));
    expect(mailLink(file(...five))?.length).toBeLessThan(1900);
    const ten = decodeURIComponent(mailLink(file(...five, ...five)) ?? '');
    expect(ten.length).toBeGreaterThan(0); // in a line each
    expect(ten.split('\r\n').filter((line) => line.includes(five[0]?.name ?? '?'))).not.toEqual([]);
    expect(mailLink(file(...five, ...five, ...five, ...five, ...five, ...five))).toBeNull();
    expect(mailLink(file())).toBeNull();
    const link = new URL(mailLink(file(entry({ name: 'A&B?c=d', basis: 'recorded' }))) ?? '');
    expect(link.searchParams.get('body')).toContain('A&B?c=d\r\n');
  });
});

describe('names of files', () => {
  it('say what is in them and when', () => {
    const six = Array.from({ length: 6 }, () => entry());
    expect(fileName(file(...six), '2026-11-24', 'csv')).toBe(
      'netzkompass-6-kontakte-velbert-baustein-10-1-beispieldaten-2026-11-24.csv',
    );
    const mixed = [entry({ bausteine: [] }), entry({ places: [{ name: 'Wülfrath', isTown: true }] })];
    expect(fileName(file(...mixed), '2026-11-24', 'vcf')).toBe('netzkompass-2-kontakte-beispieldaten-2026-11-24.vcf');
  });
  it('are plain ASCII whatever a place is called', () => {
    const name = fileName(
      file(entry({ places: [{ name: '../Wülfräth "ß"\r\n', isTown: true }] })),
      '2026-11-24',
      'csv',
    );
    expect(name).toMatch(/^[a-z0-9.-]+$/);
    expect(name).toContain('-wuelfraeth-ss-');
    const english = { ...file(entry({ bausteine: [{ number: '9', name: 'x' }] })), lang: 'en' as const };
    expect(fileName(english, '2026-11-24', 'csv')).toBe(
      'netzkompass-1-contact-velbert-punkt-9-example-data-2026-11-24.csv',
    );
  });
});
