// Splitting a report into sections and sentences, and finding quotes, on invented texts.
import { createHash } from 'node:crypto';
import {
  addressesAPerson,
  countWords,
  findQuote,
  namesAPerson,
  splitReport,
  standsIn,
} from '../../graph/seed/report-text';

const sentencesOf = (body: string): string[] => {
  const { sections } = splitReport(`Lage:\n${body}`, [{ id: 'lage', title: 'Lage:' }]);
  return (sections[0]?.sentences ?? []).slice(1).map(({ text }) => text);
};

describe('sections', () => {
  const text = [
    ' Bericht des Gartenamtes über das Jahr 1999 ',
    'und Ausblick ',
    '',
    'Anlass: ',
    'Die Bäume blühen. ',
    ' Baustein 3.1.:   Obst- und Ge-',
    'müse ',
    'Es gibt Äpfel. Es gibt Lauch. ',
    'Baustein 3.1. Obst und Gemüse bleibt wichtig. ',
  ].join('\n');
  const titles = [
    { id: 'titel', title: 'Bericht des Gartenamtes über das Jahr 1999 und Ausblick' },
    { id: 'anlass', title: 'Anlass:' },
    { id: 'b-3.1', title: 'Baustein 3.1.: Obst– und Gemüse' },
  ];

  it('finds them by their titles, over line ends, whatever the white space and hyphens', () => {
    const { sections, problems } = splitReport(text, titles);
    expect(problems).toEqual([]);
    expect(sections.map(({ id, sentences }) => [id, sentences.length])).toEqual([
      ['titel', 1],
      ['anlass', 2],
      ['b-3.1', 4],
    ]);
  });

  it('numbers the heading 0 and the sentences from 1', () => {
    const { sections } = splitReport(text, titles);
    expect(sections[2]?.sentences).toEqual([
      { number: 0, text: 'Baustein 3.1.: Obst- und Gemüse' },
      { number: 1, text: 'Es gibt Äpfel.' },
      { number: 2, text: 'Es gibt Lauch.' },
      { number: 3, text: 'Baustein 3.1. Obst und Gemüse bleibt wichtig.' },
    ]);
  });

  it('reports a title that is not there or stands before the last one, and text before the first', () => {
    expect(
      splitReport(
        text,
        [titles[1], titles[0]].flatMap((title) => title ?? []),
      ).problems,
    ).toHaveLength(2);
    expect(splitReport(text, [...titles, { id: 'x', title: 'Wald' }]).problems[0]).toContain('section x');
  });

  it('reads BOM and CRLF like any text and gives the same answer twice', () => {
    const again = splitReport(`\uFEFF${text.replaceAll('\n', '\r\n')}`, titles);
    expect(again).toEqual(splitReport(text, titles));
  });
});

describe('sentences', () => {
  it.each([
    ['Der Kreis (u.a. die Stadt) gärtnert, z.B. mit Rosen. Das freut.', 2],
    ['Es gibt ca. Zehn sog. Beete bzw. Hügel gg. Wind in ka Orten. Gut.', 2],
    ['Im 1. Halbjahr und am 07.02.2010 wurde gepflanzt. Ende 2010. Danach nichts.', 3],
    ['Nach Punkt 4.2. Rosen wird ggf. Wasser inkl. Dünger gegeben.', 1],
    ['Es wachsen Möhren u.ä. Auch Lauch wächst.', 2],
    ['Vier Kurse (Wie gräbt man? Wie sät man? Was dann) fanden statt. Mehr folgt.', 2],
    ['Gut gepflegt . So geht es.', 2],
    ['Der Tag „Garten offen.“ Danach Regen! Oder nicht? Doch.', 4],
    ['Mehr auf www.garten-beispiel.example nachlesen: Dort steht alles.', 1],
  ])('%s', (body, count) => {
    expect(sentencesOf(body)).toHaveLength(count);
  });

  it('puts words together that were broken at line ends', () => {
    expect(sentencesOf('Die Garten-\nfreunde der Obst-\nund Rosen-\nAG kom- \nmen.')).toEqual([
      'Die Gartenfreunde der Obst- und Rosen-AG kommen.',
    ]);
  });

  it('ends a sentence at a blank line and at a colon that closes a line', () => {
    expect(sentencesOf('Zwei Ziele werden so beschrieben:\nWir pflanzen viele\nBäume\n\nWir gießen')).toEqual([
      'Zwei Ziele werden so beschrieben:',
      'Wir pflanzen viele Bäume',
      'Wir gießen',
    ]);
  });

  it('keeps a label and the list after it as one sentence', () => {
    const body =
      'Festgelegt wurden die folgenden Ziele:\nOberstes Ziel:\nPunkt 1.1. Wasser\nWeitere Ziele:\nPunkt 1.2. Erde\nPunkt 1.3. Luft\n\nSchluss.';
    expect(sentencesOf(body)).toEqual([
      'Festgelegt wurden die folgenden Ziele:',
      'Oberstes Ziel: Punkt 1.1. Wasser',
      'Weitere Ziele: Punkt 1.2. Erde Punkt 1.3. Luft',
      'Schluss.',
    ]);
  });
});

describe('quotes', () => {
  const sentence = 'Das Gartenamt der Stadt-Au – seit 1999 zuständig – pflegt mit dem Forst-Amt die Beete.';

  it.each([
    ['Gartenamt der Stadt Au', true],
    ['seit 1999 zuständig - pflegt mit dem Forst\u00adAmt', true],
    ['Das Gartenamt […] pflegt […] die Beete', true],
    ['pflegt […] Gartenamt', false],
    ['gartenamt der Stadt', false],
    ['amt der Stadt', false],
    ['die Beet', false],
    ['Amt die Beete', true],
    ['', false],
    ['[…] die Beete', false],
    ['Das Gartenamt pflegt', false],
  ])('„%s“ stands there: %s', (quote, expected) => {
    expect(standsIn(quote, sentence)).toBe(expected);
  });

  it('finds every place', () => {
    const { sections } = splitReport('A\nRosen blühen. Lauch wächst.\nB\nRosen blühen.', [
      { id: 'a', title: 'A' },
      { id: 'b', title: 'B' },
    ]);
    expect(findQuote(sections, 'Rosen')).toEqual([
      { section: 'a', sentence: 1 },
      { section: 'b', sentence: 1 },
    ]);
    expect(findQuote(sections, 'Tulpen')).toEqual([]);
  });

  it('counts words, not dashes and gaps', () => {
    expect(countWords('Rund 40 % – mehr […] als 2009 -, Obst- und Gemüse')).toBe(8);
  });
});

describe('persons', () => {
  const hashes = new Set([createHash('sha256').update('erfundenus').digest('hex')]);

  it.each(['Herr ERFUNDENUS', 'die Rede Erfundenuss', 'x_erfundenus-1'])('knows the name in „%s“', (text) => {
    expect(namesAPerson(text, hashes)).toBe(true);
  });

  it('does not take other words for the name', () => {
    expect(namesAPerson('Erfundenusse und andere', hashes)).toBe(false);
    expect(namesAPerson('Der interkulturelle Berater hilft.')).toBe(false);
  });

  it('refuses a title with a name, not the word alone', () => {
    expect(addressesAPerson(`der Berater, Herr ${'Beispiel'}`)).toBe(true);
    expect(addressesAPerson(`mit Herrn Dr. ${'Beispiel'}`)).toBe(true);
    expect(addressesAPerson(`Frau ${'Beispiel'}`)).toBe(true);
    expect(addressesAPerson('Frauen und Herren, die Frau im Beruf, Hausfrau Garten')).toBe(false);
  });
});
