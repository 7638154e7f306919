// What the office types: dates as German typists write them, and contact values by their channel.
import { readDataset } from '../../graph/seed/read-dataset';
import { datasetFolder } from '../../graph/seed/load-dataset';
import { dateFromInput, dateToInput } from '../../lib/records/date-input';
import { isNear, nearQuestion } from '../../lib/records/near-names';
import { checkContactValue } from '../../lib/records/rules/contact-value';

it.each([
  ['2010', '2010', '2010'],
  ['02.2010', '2010-02', '02.2010'],
  ['2/2010', '2010-02', '02.2010'],
  ['7.2.2010', '2010-02-07', '07.02.2010'],
  ['2010-02-07', '2010-02-07', '07.02.2010'],
  ['2010-02', '2010-02', '02.2010'],
])('%s is kept as %s and shown as %s', (typed, kept, shown) => {
  expect([dateFromInput(typed), dateToInput(kept)]).toEqual([kept, shown]);
  expect(dateFromInput(shown)).toBe(kept);
});

it('what is no date stays as it was typed', () => {
  expect([dateFromInput('gestern'), dateToInput('gestern')]).toEqual(['gestern', 'gestern']);
});

it('every contact point of the dataset could be entered in the form', async () => {
  const { contacts } = await readDataset(datasetFolder(), true);
  expect(contacts.length).toBeGreaterThan(50);
  for (const { channel, value } of contacts) expect(() => checkContactValue(channel, value)).not.toThrow();
});

it('a name is near to what it mostly is, and a common word is near to nothing', () => {
  const found = (name: string, marks: [number, number][]) => ({
    name,
    shortName: null,
    aliases: [],
    matched: [{ field: 'name', text: name, marks }],
  });
  expect(isNear('Verein Silberpfad', [], found('Verein Silberpfad Velbert', [[0, 17]]))).toBe(true);
  expect(isNear('Verein', [], found('Verein Silberpfad Velbert', [[0, 6]]))).toBe(false);
  expect(isNear('Verein Goldweg', ['Goldweg'], found('Verein', [[0, 6]]))).toBe(false);
  expect(isNear('Silber-Pfad', [], found('Silberpfad e.V.', []))).toBe(true);
  expect([nearQuestion('ab'), nearQuestion('Silberpfad e. V.')]).toEqual(['', 'Silberpfad']);
});
