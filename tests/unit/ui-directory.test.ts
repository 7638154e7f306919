// The address of the directory, read as a search and written again; what marks and names look like.
import { renderToStaticMarkup } from 'react-dom/server';
import { createElement } from 'react';
import { Marked } from '../../app/_ui/marked';
import { bausteineShort, displayName } from '../../app/_ui/names';
import { PhoneLink } from '../../app/_ui/phone-link';
import { readSearchQuery, toQuery } from '../../app/directory/query';
import { translator } from '../../lib/i18n/translator';
import { paths } from '../../lib/paths';

const t = translator('de');

describe('the address of the directory', () => {
  it('keeps what it says, with a filter less', () => {
    const { asked } = readSearchQuery(
      { q: 'eltern', town: ['05158032', '05158016'], kind: 'school', sort: 'name' },
      'de',
    );
    expect(paths.directory({}, toQuery(asked, { town: ['05158016'] }))).toBe(
      '/directory?q=eltern&town=05158016&kind=school&sort=name',
    );
  });
  it('forgets the cursor, which belongs to one list', () => {
    const { asked } = readSearchQuery({ q: 'eltern', cursor: 'abc' }, 'de');
    expect(paths.directory({}, toQuery(asked))).toBe('/directory?q=eltern');
  });
  it('hands single values of repeatable parameters over as lists', () => {
    expect(readSearchQuery({ baustein: '10.4' }, 'en').input).toMatchObject({
      baustein: ['10.4'],
      type: [],
      lang: 'en',
    });
  });
  it('carries form and columns on, in the order of the table', () => {
    const { asked, input } = readSearchQuery({ shape: 'table', column: ['mail', 'kind'] }, 'de');
    expect(paths.directory({}, toQuery(asked))).toBe('/directory?shape=table&column=kind&column=mail');
    expect(input).not.toHaveProperty('shape');
    expect(input).not.toHaveProperty('column');
  });
  it.each([{ shape: 'globe' }, { shape: ['map', 'table'] }, { column: 'salary' }])('refuses %j', (raw) => {
    expect(() => readSearchQuery(raw, 'de')).toThrow('invalid');
  });
  it('refuses more values than any filter offers', () => {
    const town = Array.from({ length: 500 }, () => '05158032');
    expect(() => readSearchQuery({ town }, 'de')).toThrow('tooLarge');
  });
});

describe('marks', () => {
  const html = (text: string, marks: [number, number][]) =>
    renderToStaticMarkup(createElement(Marked, { text, marks }));
  it('stand around what matched, and text stays text', () => {
    expect(html('Deutschkurs', [[0, 7]])).toBe('<mark>Deutsch</mark>kurs');
    expect(html('<b>x</b>', [[3, 4]])).toBe('&lt;b&gt;<mark>x</mark>&lt;/b&gt;');
  });
  it('outside the text are left out', () => {
    expect(html('abc', [[1, 9]])).toBe('abc');
  });
});

describe('names', () => {
  it('call Punkt 9 by its name, whatever stands in the data', () => {
    expect(displayName(t, { type: 'baustein', id: '9', name: 'Grundlegende Maßnahmen' })).toBe(
      'Punkt 9: Grundlegende Maßnahmen',
    );
    expect(displayName(t, { type: 'baustein', id: '10.1', name: 'Baustein 10.1: Sprache' })).toBe(
      'Baustein 10.1: Sprache',
    );
    expect(displayName(t, { type: 'baustein', id: '10.1', name: '10.1 Sprache' })).toBe('Baustein 10.1: Sprache');
  });
  it('join several Bausteine in the order of their numbers', () => {
    expect(bausteineShort(t, ['10.2', '9', '10.1'])).toBe('Punkt 9, Bausteine 10.1, 10.2');
    expect(bausteineShort(t, ['10.7'])).toBe('Baustein 10.7');
  });
});

it('a telephone number can be dialled', () => {
  const html = renderToStaticMarkup(createElement(PhoneLink, { value: '+49 (0) 30 23125-000' }));
  expect(html).toContain('href="tel:+493023125000"');
});
