// Folding, stems and marks: what the search takes as the same word, and where it stands in the original.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { distance } from '../../lib/search/edit-distance';
import { markOf, tokenize, wholeKey } from '../../lib/search/fold';
import { combiningForm, meaningful, stem } from '../../lib/search/german';

const terms = (text: string): string[] => tokenize(text).map(({ term }) => term);

describe('folding', () => {
  it('takes ä, ae and a as one, ß as ss, and no account of case and accents', () => {
    for (const same of ['Türkisch', 'türkisch', 'tuerkisch', 'Turkisch', 'TÜRKISCH', 'Tu\u0308rkisch']) {
      expect(terms(same)).toEqual(['turkisch']);
    }
    expect(terms('Straße')).toEqual(terms('STRASSE'));
    expect(terms('Türkçe Łódź İstanbul Ağrı')).toEqual(['turkce', 'lodz', 'istanbul', 'agri']);
  });

  it('keeps numbers with dot or hyphen whole and separates everything else', () => {
    expect(terms('SG 50-5, Baustein 10.4')).toEqual(['sg', '50-5', 'baustein', '10.4']);
    expect(terms('Migrant*innen/e.V.')).toEqual(['migrant', 'innen', 'e', 'v']);
    expect(terms('Sprach\u00adkurs')).toEqual(['sprachkurs']);
    expect(terms('😀 \u202e — <b>')).toEqual(['b']);
  });

  it('compares whole names without blanks and hyphens', () => {
    expect(wholeKey('KOMM-IN NRW')).toBe(wholeKey('komm in nrw'));
  });

  it('keeps the beginning of a word a beginning while it is typed', () => {
    const word = 'Neueltern-Frauenbüro für Bauämter';
    for (const { start, end } of tokenize(word)) {
      const whole = terms(word.slice(start, end)).join('');
      for (let to = start + 1; to <= end; to++)
        expect(whole.startsWith(terms(word.slice(start, to)).join(''))).toBe(true);
    }
  });
});

describe('marks', () => {
  const marked = (text: string, token: number, from: number, to: number): string => {
    const found = tokenize(text)[token];
    return found ? text.slice(...markOf(text, found, from, to)) : '';
  };
  it('lie in the original text, whatever folding did to the length', () => {
    expect(marked('Große Maßnahme', 1, 0, 4)).toBe('Maß');
    expect(marked('Frauenbüro', 0, 0, 5)).toBe('Frauen');
    expect(marked('Fraunbuero', 0, 5, 9)).toBe('buero');
    expect(marked('😀 Türkisch', 0, 0, 4)).toBe('Türk');
    expect(marked('Tu\u0308rkisch', 0, 0, 2)).toBe('Tu\u0308');
    expect(marked('𝓣ürkisch', 0, 0, 1)).toBe('𝓣');
  });

  it('never leave the token or split a surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(20), fc.nat(20), (text, from, length) => {
        for (const token of tokenize(text)) {
          const [start, end] = markOf(text, token, from, from + length);
          expect(start).toBeGreaterThanOrEqual(token.start);
          expect(end).toBeLessThanOrEqual(token.end);
          for (const at of [token.start, token.end])
            expect(/[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1))).toBe(false);
        }
      }),
    );
  });
});

describe('words', () => {
  it('gives plurals the stem of their singular', () => {
    for (const [one, many] of [
      ['kurs', 'kurse'],
      ['verein', 'vereine'],
      ['integrationskurs', 'integrationskursen'],
      ['organisation', 'organisationen'],
      ['kind', 'kinder'],
    ] as const) {
      expect(stem(many)).toBe(stem(one));
    }
    expect(combiningForm('sprache')).toBe('sprach');
    expect(combiningForm('hilden')).toBe('hilden');
  });

  it('drops stop words unless there is nothing else', () => {
    expect(meaningful(tokenize('Hilfe für Eltern in der Stadt')).map(({ term }) => term)).toEqual([
      'hilfe',
      'eltern',
      'stadt',
    ]);
    expect(meaningful(tokenize('der'))).toHaveLength(1);
  });

  it('counts a swap as one mistake and measures beginnings', () => {
    expect(distance('velbret', 'velbert', 2).whole).toBe(1);
    expect(distance('lindnblat', 'lindenblatt', 2)).toMatchObject({ whole: 2, prefix: 1 });
    expect(distance('abc', 'xyz', 1).whole).toBeGreaterThan(1);
  });
});
