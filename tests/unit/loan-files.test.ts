// The files of a loan: number, purpose and end in each; and texts that would be formulas, lines or headers if something took
// them for that.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { translator } from '../../lib/i18n/translator';
import { parseCopyLine, writeCopyLine } from '../../lib/loans/copy-line';
import { isLong, makeAddressLabels } from '../../lib/transfer/address-labels';
import { cleanLine } from '../../lib/transfer/clean';
import type { FileEntry, FileGroup } from '../../lib/transfer/contact-file';
import { nameOfParts } from '../../lib/transfer/file-name';
import { frameLines, shortFrame, type LentFile, type LoanFrame } from '../../lib/transfer/lent-file';
import { writeLentCsv } from '../../lib/transfer/lent-table';
import { writeLentXlsx } from '../../lib/transfer/lent-xlsx';
import { isSafeAddress, writeMailPortions } from '../../lib/transfer/mail-portions';
import { shortSource, sourceLines } from '../../lib/transfer/source-text';
import { writeVcards } from '../../lib/transfer/vcard';
import { formulasIn, hasStray, TEXTS } from '../support/hostile-texts';
import { unzip } from '../support/unzip';

const group = (over: Partial<FileGroup> = {}): FileGroup => ({
  function: 'Vorstand',
  phone: ['0221 4710380'],
  mobile: [],
  email: ['lindenblatt@example.org'],
  visit: [],
  post: ['Probeweg 24, 42551 Velbert'],
  web: [],
  hours: null,
  signs: ['onRequest'],
  languages: [],
  languagesLabel: [],
  confirmedAt: '2011-03-15',
  basis: 'recorded',
  ...over,
});
const entry = (over: Partial<FileEntry> = {}): FileEntry => ({
  id: 'elternverein',
  name: 'Elternverein Lindenblatt',
  shortName: null,
  what: '',
  basis: 'recorded',
  basisLabel: 'Eingetragen',
  places: [],
  bausteine: [],
  path: '/organisations/elternverein',
  functions: [group()],
  through: null,
  onRequest: false,
  ...over,
});
const LOAN: LoanFrame = {
  number: 7,
  amt: 'Gesundheitsamt',
  purpose: 'Einladung',
  sentence: 'Gesundheitstag im Kreishaus.',
  legalBasis: 'Aufgabe im öffentlichen Interesse (Art. 6 Abs. 1 e DSGVO)',
  until: '2026-12-31',
};
const file = (entries: FileEntry[] = [entry()], loan: Partial<LoanFrame> = {}): LentFile => ({
  lang: 'de',
  day: '2026-12-01',
  origin: 'https://kompass.example',
  entries,
  notes: [],
  loan: { ...LOAN, ...loan },
});
const t = translator('de');
const FRAME = ['Ausleihe 7', 'Einladung. Gesundheitstag im Kreishaus.', '31. Dezember 2026'];
const HOSTILE = Object.entries(TEXTS);
/** A file in which every field that somebody types is the text. */
const hostile = (text: string): LentFile =>
  file(
    [
      entry({
        name: text,
        functions: [
          group({
            function: text,
            phone: [text],
            mobile: [text],
            email: [text],
            visit: [text],
            post: [text],
            web: [text],
            hours: text,
          }),
        ],
      }),
    ],
    { sentence: text, amt: text },
  );

const readCsv = (text: string): string[][] =>
  Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ';', newline: '\r\n', skipEmptyLines: true }).data;
const mailLines = (made: LentFile, size = 50): string[] =>
  writeMailPortions(made, size)
    .split('\n')
    .filter((line) => / ?@/.test(line));

describe('CSV of a loan', () => {
  it('has number, purpose and end in each row', () => {
    const [head = [], ...rows] = readCsv(
      writeLentCsv(file([entry({ functions: [group(), group({ function: 'Büro' })] })])),
    );
    expect(head.slice(-3)).toEqual(['Ausleihe', 'Zweck der Ausleihe', 'Zu nutzen bis']);
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row.slice(-3)).toEqual(['7', FRAME[1], FRAME[2]]);
    expect(readCsv(writeLentCsv(file([entry()], { until: null })))[1]?.at(-1)).toBe('ohne Ende');
  });
  it.each(HOSTILE)('has no formula and no line more of %s', (_, text) => {
    const rows = readCsv(writeLentCsv(hostile(text)));
    expect(rows.map((row) => row.length)).toEqual([15, 15]);
    expect(formulasIn(rows.flat())).toEqual([]);
    expect(hasStray(rows.flat().join(''))).toBe(false);
  });
});

describe('XLSX of a loan', () => {
  const look = async (made: LentFile) => {
    const files = unzip(await writeLentXlsx(made));
    return {
      sheet: files['xl/worksheets/sheet1.xml'] ?? '',
      strings: files['xl/sharedStrings.xml'] ?? '',
      book: files['xl/workbook.xml'] ?? '',
    };
  };
  it('prints number, purpose and end on each page: in header, footer and rows that repeat', async () => {
    const { sheet, strings, book } = await look(file());
    for (const text of FRAME) expect(strings).toContain(text);
    expect(book).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Ausleihe 7'!$1:$5</definedName></definedNames>`,
    );
    expect(book.match(/<definedNames/g)).toHaveLength(1);
    expect(sheet).toContain('<oddHeader>&amp;LAusleihe 7 · Zu nutzen bis einschließlich 31. Dezember 2026');
    expect(sheet).toContain('<oddFooter>&amp;LZweck: Einladung. Gesundheitstag im Kreishaus.</oddFooter>');
    expect(sheet).toMatch(/<pageSetup [^>]*fitToWidth="1"[^>]*\/><headerFooter>/);
    expect(sheet).toContain('ySplit="5"');
  });
  it('takes no sign of a purpose for a code of the footer', async () => {
    const { sheet } = await look(file([entry()], { sentence: 'Spiel & Spaß &D' }));
    expect(sheet).toContain('Spiel &amp;&amp; Spaß &amp;&amp;D</oddFooter>');
  });
  it('keeps to what a header may hold, and cuts no sign in half', async () => {
    for (const sentence of ['&'.repeat(900), '👩'.repeat(400), `${'x'.repeat(237)}&&${'y'.repeat(99)}`]) {
      const { sheet } = await look(file([entry()], { sentence }));
      const footer = (/<oddFooter>(.*)<\/oddFooter>/.exec(sheet)?.[1] ?? '').replaceAll('&amp;', '&');
      expect(footer.length).toBeLessThanOrEqual(255);
      expect(footer.length).toBeGreaterThan(200);
      expect(footer).not.toMatch(/\p{Surrogate}/u);
      expect(footer.replace(/^&L/, '').replaceAll('&&', '')).not.toContain('&');
    }
  });
  it.each(HOSTILE)('has texts only, whatever stands in them: %s', async (_, text) => {
    const { sheet, strings, book } = await look(hostile(text));
    expect(sheet).not.toMatch(/<f[\s>]/);
    for (const [, attributes = ''] of sheet.matchAll(/<c ([^>]*)><v>/g)) expect(attributes).toContain('t="s"');
    expect(hasStray(strings + sheet + book)).toBe(false);
    // Text nodes only: what is not one of the writer's own marks would be one of the text's.
    expect([...new Set([...strings.matchAll(/<(\/?\w+)/g)].map(([, mark]) => mark))].sort()).toEqual(
      ['/si', '/sst', '/t', 'si', 'sst', 't'].filter((mark) => strings.includes(`<${mark}`)),
    );
    expect(strings).not.toMatch(/[\r\n]/);
  });
  it('keeps what looks like the sign of a number in Excel', async () => {
    const { strings } = await look(file([entry({ name: 'a_x003D_b' })]));
    expect(strings).toContain('<t>a_x005F_x003D_b</t>');
  });
});

describe.each(['3.0', '4.0'] as const)('vCard %s of a loan', (version) => {
  const write = (made: LentFile): string => writeVcards(version, made, frameLines(translator(made.lang), made));
  const notesOf = (text: string): string[] => {
    const parsed = ICAL.parse(text) as unknown;
    const cards = (Array.isArray(parsed) && typeof parsed[0] === 'string' ? [parsed] : parsed) as [
      string,
      unknown[][],
    ][];
    return cards.map(([, properties]) => String(properties.find(([name]) => name === 'note')?.[3]));
  };
  it('has number, purpose and end in the note of each card', () => {
    const notes = notesOf(write(file([entry(), entry({ id: 'b', name: 'Verein B' })])));
    expect(notes).toHaveLength(2);
    for (const note of notes) for (const part of FRAME) expect(note).toContain(part);
  });
  it.each(HOSTILE)('is one card whatever stands in it: %s', (_, text) => {
    const made = write(hostile(text));
    expect(made.match(/^BEGIN:VCARD/gm)).toHaveLength(1);
    expect(made.match(/^END:VCARD/gm)).toHaveLength(1);
    expect(made.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(notesOf(made)).toHaveLength(1);
    expect(hasStray(made)).toBe(false);
  });
});

describe('mail addresses of a loan', () => {
  const many = (count: number): FileEntry[] =>
    Array.from({ length: count }, (_, at) =>
      entry({ id: `e${at}`, functions: [group({ email: [`e${at}@example.org`] })] }),
    );
  it('begin with number, purpose and end, and say where they come from', () => {
    const text = writeMailPortions(file(), 50);
    const head = text.split('\n\n')[0] ?? '';
    for (const part of FRAME) expect(head).toContain(part);
    for (const line of sourceLines(t, file())) expect(text).toContain(line);
  });
  it('stand in portions of the size asked for', () => {
    expect(mailLines(file(many(120))).map((line) => line.split('; ').length)).toEqual([50, 50, 20]);
    expect(mailLines(file(many(3)), 1)).toEqual(['e0@example.org', 'e1@example.org', 'e2@example.org']);
    expect(writeMailPortions(file(many(120)), 50)).toContain('Portion 3 von 3, 20 Adressen');
  });
  it('stand once each, and say whose are missing', () => {
    const text = writeMailPortions(
      file([
        entry(),
        entry({ id: 'b', functions: [group({ email: ['Lindenblatt@example.org'] })] }),
        entry({ id: 'c', name: 'Verein C', functions: [group({ email: ['c@example.org, d@example.org'] })] }),
      ]),
      50,
    );
    expect(text.split('\n')).toContain('lindenblatt@example.org'.replace('l', 'L'));
    expect(text).toContain('Eine Adresse fehlt, weil die Schreibweise in einem Adressfeld nicht sicher ist: Verein C');
    expect(text).toContain('Eine Adresse ist doppelt');
    expect(text).not.toContain('d@example.org');
  });
  it.each(HOSTILE)('let nothing into the field that is no address: %s', (_, text) => {
    for (const address of [text, `a@example.org ${text}`, `${text}<a@example.org>`, `a@example.org\r\nBcc: ${text}`]) {
      const made = file([entry({ name: text, functions: [group({ email: [address] })] })], {
        sentence: text,
        amt: text,
      });
      const whole = writeMailPortions(made, 50);
      expect(mailLines(made).filter((line) => line.split('; ').some(isSafeAddress))).toEqual([]);
      expect(whole).not.toContain('\r');
      expect(hasStray(whole)).toBe(false);
      expect(whole).not.toMatch(/^(Bcc|Set-Cookie):/m);
    }
  });
  it('are safe only without any sign that parts or names addresses', () => {
    for (const good of ['a@b.de', 'vorstand.a-b+c@mail.verein-x.example.org', "o'neill_1@example.org"])
      expect([good, isSafeAddress(good)]).toEqual([good, true]);
    for (const bad of [
      'a@b',
      'a b@example.org',
      'a@example.org;b@example.org',
      'a@example.org,',
      '"a"@example.org',
      'a@exa_mple.org',
      '=a@example.org',
      '-a@example.org',
      'a..b@example.org',
      'a@example.org\n',
      'a\u00a0@example.org',
      'ä@example.org',
      `${'a'.repeat(250)}@example.org`,
    ])
      expect([bad, isSafeAddress(bad)]).toEqual([bad, false]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        if (isSafeAddress(text)) expect(text).toMatch(/^[\w.%+'-]+@[\w.-]+$/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('labels of a loan', () => {
  it('have one address an organisation: what was lent before what is public, letters before visits', () => {
    const open = { signs: [] as const };
    const { labels, without } = makeAddressLabels(
      file([
        entry({ functions: [group({ ...open, post: ['Offen 1, 40822 Mettmann'] }), group()] }),
        entry({ name: 'Nur offen', functions: [group({ ...open, function: 'Büro', post: [], visit: ['Haus 3'] })] }),
        entry({ name: 'Ohne', functions: [] }),
      ]),
    );
    expect(labels).toEqual([
      ['Elternverein Lindenblatt', 'Vorstand', 'Probeweg 24', '42551 Velbert'],
      ['Nur offen', 'Büro', 'Haus 3'],
    ]);
    expect(without).toEqual(['Ohne']);
  });
  it('are in smaller letters where there is much to write', () => {
    expect(isLong(['Verein', 'Vorstand', 'Weg 1', '42551 Velbert'])).toBe(false);
    expect(isLong(['Verein '.repeat(20), 'Vorstand', 'Weg 1', '42551 Velbert'])).toBe(true);
  });
  it('say number, purpose and end in one line, of which the purpose alone is cut', () => {
    for (const part of FRAME) expect(shortFrame(t, file())).toContain(part);
    const long = shortFrame(t, file([entry()], { sentence: '👩'.repeat(500) }));
    expect(long).toMatch(/^Ausleihe 7 · Zu nutzen bis .* 2026.*…$/);
    expect(long.length).toBeLessThan(450);
    expect(long).not.toMatch(/\p{Surrogate}/u);
  });
  it.each(HOSTILE)('keep each line one line: %s', (_, text) => {
    for (const line of makeAddressLabels(hostile(text)).labels.flat()) expect(line).toBe(cleanLine(line));
  });
});

describe('the text that says where the address comes from', () => {
  it('names who is responsible, the source, the purpose, the end and the right to object, in both languages', () => {
    for (const lang of ['de', 'en'] as const) {
      const own = translator(lang);
      const text = sourceLines(own, { lang, loan: LOAN }).join('\n');
      for (const part of ['Gesundheitsamt', 'Netzkompass', 'Einladung', LOAN.sentence, LOAN.legalBasis, '2026'])
        expect(text).toContain(part);
      expect(text).toMatch(lang === 'de' ? /Ausleihe 7.*widersprechen/s : /loan 7.*object/s);
      expect(shortSource(own, { lang, loan: LOAN })).toMatch(/Gesundheitsamt/);
    }
  });
  it.each(HOSTILE)('keeps each paragraph one line: %s', (_, text) => {
    const framed = { lang: 'de', loan: { ...LOAN, sentence: text, amt: text } } as const;
    for (const line of [...sourceLines(t, framed), shortSource(t, framed)]) expect(line).toBe(cleanLine(line));
  });
});

describe('names', () => {
  it.each(HOSTILE)('of files are plain: %s', (_, text) => {
    const name = nameOfParts([t('lent.number', { number: 7 }), text, '2026-12-01'], 'csv');
    expect(name).toMatch(/^netzkompass-ausleihe-7-[a-z0-9.-]*2026-12-01\.csv$/);
  });
  it('of copies in the audit log come back', () => {
    const line = { number: 7, format: 'xlsx', change: 123 } as const;
    expect(parseCopyLine(writeCopyLine(line))).toEqual(line);
    for (const other of ['role editor', 'loan 7 pdf 1', 'loan x csv 1', 'loan 7 csv 1 x'])
      expect(parseCopyLine(other)).toBeNull();
  });
});
