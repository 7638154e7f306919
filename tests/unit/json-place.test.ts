// Where a text stops being JSON.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placeOfMistake } from '../../app/api/_loans/json-place';

describe('the place of a mistake', () => {
  it.each([
    ['', 'line 1, column 1'],
    ['hello', 'line 1, column 1'],
    ['{"a": 1', 'line 1, column 8'],
    ['{"a": 1,}', 'line 1, column 9'],
    ['{\n  "a": 1\n  "b": 2\n}', 'line 3, column 3'],
    ['{"a": "b\nc"}', 'line 1, column 7'],
    ['{"a": "\\x"}', 'line 1, column 7'],
    ['{a: 1}', 'line 1, column 2'],
    ["{'a': 1}", 'line 1, column 2'],
    ['{"a" 1}', 'line 1, column 6'],
    ['{"a": 01}', 'line 1, column 7'],
    ['[1, 2]]', 'line 1, column 7'],
    ['[1, 2}', 'line 1, column 6'],
    ['{"a": undefined}', 'line 1, column 7'],
    ['{} {}', 'line 1, column 4'],
    ['['.repeat(20_000), 'line 1, column 20001'],
  ] as const)('text %#', (text, place) => {
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
    expect(placeOfMistake(text)).toBe(place);
  });

  it('is the end of what is JSON, and no further than the first sign that is not', () => {
    const indents = fc.constantFrom(0, 2);
    fc.assert(
      fc.property(fc.jsonValue(), indents, fc.nat(), (value, indent, at) => {
        const text = JSON.stringify(value, null, indent);
        const column = (text.split('\n').at(-1) ?? '').length + 1;
        expect(placeOfMistake(text)).toBe(`line ${text.split('\n').length}, column ${column}`);
        const cut = at % (text.length + 1);
        const broken = `${text.slice(0, cut)}\u0001${text.slice(cut)}`;
        const upTo = broken.slice(0, cut).split('\n');
        const [, line = '0', place = '0'] = /line (\d+), column (\d+)/.exec(placeOfMistake(broken)) ?? [];
        expect(Number(line)).toBeLessThanOrEqual(upTo.length);
        if (Number(line) === upTo.length) expect(Number(place)).toBeLessThanOrEqual((upTo.at(-1) ?? '').length + 1);
      }),
    );
  });
});
