// Dates, periods, numbers and quotations as readers write them.
import { isStale } from '../../graph/model/age';
import { formatAmount, formatDate, formatNumber, formatPeriod, quoted, sectionName } from '../../lib/i18n/format';

const open = { from: null, until: null };

describe('dates', () => {
  it('are as precise as the source states them', () => {
    expect(formatDate('de', '2010-02-07')).toBe('7. Februar 2010');
    expect(formatDate('de', '2009-05')).toBe('Mai 2009');
    expect(formatDate('de', '2009')).toBe('2009');
    expect(formatDate('en', '2010-02-07')).toBe('7 February 2010');
    expect(formatDate('en', '2009-05')).toBe('May 2009');
  });
});

describe('periods', () => {
  it('say since when, until when, from when', () => {
    expect(formatPeriod('de', { from: '2009-05', until: null })).toBe('seit Mai 2009');
    expect(formatPeriod('de', { from: null, until: '2011-04' })).toBe('bis April 2011');
    expect(formatPeriod('de', { from: '2012', until: null, status: 'planned' })).toBe('ab 2012');
    expect(formatPeriod('en', { from: '2009-05', until: null })).toBe('since May 2009');
  });
  it('join two years with a dash and other dates with a word', () => {
    expect(formatPeriod('de', { from: '2009', until: '2011' })).toBe('2009–2011');
    expect(formatPeriod('de', { from: '2010-04', until: '2010-12' })).toBe('April 2010 bis Dezember 2010');
    expect(formatPeriod('de', { from: '2010', until: '2010' })).toBe('2010');
  });
  it('say nothing where nothing is known', () => {
    expect(formatPeriod('de', open)).toBeNull();
  });
});

describe('numbers', () => {
  it('are written as in each language', () => {
    expect(formatNumber('de', 1234.5)).toBe('1.234,5');
    expect(formatNumber('en', 1234.5)).toBe('1,234.5');
  });
  it('keep their qualifier and unit', () => {
    expect(formatAmount('de', { value: 750, qualifier: 'about', unit: null })).toBe('rund 750');
    expect(formatAmount('de', { value: 40, qualifier: 'moreThan', unit: '%' })).toBe('mehr als 40 %');
    expect(formatAmount('de', { value: 2, qualifier: 'times', unit: 'fach' })).toBe('2-fach');
    expect(formatAmount('de', { value: 2, qualifier: 'times', unit: null })).toBe('2-mal');
    expect(formatAmount('de', { value: 57, qualifier: 'exact', unit: 'Veranstaltungen' })).toBe('57 Veranstaltungen');
    expect(formatAmount('en', { value: 750, qualifier: 'about', unit: null })).toBe('about 750');
  });
});

describe('quotations', () => {
  it('stand in German marks, with single ones inside', () => {
    expect(quoted('eine Schnittstelle')).toBe('„eine Schnittstelle“');
    expect(quoted('Projekt „MIMI“ läuft')).toBe('„Projekt ‚MIMI‘ läuft“');
    expect(quoted('eine "key-person"')).toBe('„eine ‚key-person‘“');
  });
});

describe('headings of sections', () => {
  it('lose punctuation that is doubled or leads nowhere', () => {
    expect(sectionName('Baustein 10.1.: Sprache')).toBe('Baustein 10.1: Sprache');
    expect(sectionName('Anlass der Vorlage:')).toBe('Anlass der Vorlage');
    expect(sectionName('Ausblick 2011 ::')).toBe('Ausblick 2011');
  });
  it('keep the punctuation that they need', () => {
    const heading = 'Programm ALTERnativen 60plus – Zielgruppe: Ältere Menschen (z. B. ab 60)';
    expect(sectionName(heading)).toBe(heading);
  });
});

describe('age of a confirmation', () => {
  it('counts from the day of the view', () => {
    expect(isStale('2010-04-25', '2011-04-26')).toBe(true);
    expect(isStale('2010-04-26', '2011-04-26')).toBe(false);
    expect(isStale('2009', '2011-04-26')).toBe(true);
    expect(isStale('2010', '2011-04-26')).toBe(false);
    expect(isStale(null, '2011-04-26')).toBe(false);
  });
});
