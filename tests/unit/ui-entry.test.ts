// What an entry page leaves out because its heading has said it already, and how it names the sections of a source.
import { isSaidBy, otherNames } from '../../app/_ui/names';

describe('other names', () => {
  const namesOf = (name: string, shortName: string | null, ...aliases: string[]) =>
    otherNames({ name, shortName, aliases });
  it('say what the name does not say', () => {
    expect(namesOf('Koordinierungskreis Übergangsmanagement', 'KÜM', 'Runder Kreis')).toEqual(['KÜM', 'Runder Kreis']);
  });
  it('leave out other spellings of the name and of the short name', () => {
    expect(
      namesOf(
        'Arbeitsgruppe IntegrationsKompass',
        'AG IntegrationsKompass',
        'AG Integrationskompass',
        'AG-Integrations Kompass',
      ),
    ).toEqual(['AG IntegrationsKompass']);
  });
  it('leave out pieces of the name, but keep the short name and words that only begin alike', () => {
    expect(namesOf('MIMI – Mit Migranten für Migranten', null, 'MIMI')).toEqual([]);
    expect(namesOf('MIMI – Mit Migranten für Migranten', 'MIMI', 'MIMI')).toEqual(['MIMI']);
    expect(namesOf('IntegrationsKompass', null, 'Kompass')).toEqual(['Kompass']);
  });
});

it('a kind that the name contains is not said again', () => {
  expect(isSaidBy('Stadtverwaltung Erkrath', 'Stadtverwaltung')).toBe(true);
  expect(isSaidBy('Stadt Erkrath', 'Stadtverwaltung')).toBe(false);
});
