// Addresses carry the view on, leave out what is empty, and cannot be broken by what stands in them.
import { paths } from '../../lib/paths';

describe('paths', () => {
  it('lead to the page of each type', () => {
    expect(paths.entry({}, { type: 'organisation', id: 'bamf' })).toBe('/organisations/bamf');
    expect(paths.entry({}, { type: 'baustein', id: '10.1' })).toBe('/bausteine/10.1');
    expect(paths.entry({}, { type: 'place', id: '05158032' })).toBe('/places/05158032');
    expect(paths.quote({}, 'bericht-2010', 'q-9-0')).toBe('/sources/bericht-2010#quote-q-9-0');
  });
  it('carry the day and the switch of the examples on', () => {
    expect(paths.home({ day: '2010-06-01', examples: false })).toBe('/?day=2010-06-01&examples=0');
    expect(paths.home({ examples: true })).toBe('/');
  });
  it('repeat filters and leave out empty values', () => {
    expect(paths.directory({}, { q: 'türkisch & eltern', town: ['05158032', '05158016'], sort: '', kind: [] })).toBe(
      '/directory?q=t%C3%BCrkisch+%26+eltern&town=05158032&town=05158016',
    );
  });
  it('escape what is no id', () => {
    expect(paths.entry({}, { type: 'source', id: '../a?b#c' })).toBe('/sources/..%2Fa%3Fb%23c');
  });
});
