// What was noted about a contact is held back with the contact: why it was changed, whose telephone it is, and the words that it
// is known from, in the history as on the page of the source; what a public fact rests on is told to everybody.
import { beforeAll, expect, it } from '@jest/globals';
import { GUEST, type Actor } from '../../lib/auth/actor';
import type { SourceEntry } from '../../lib/directory/entry-schema';
import { readEntry } from '../../lib/directory/read-entry';
import { readHistory } from '../../lib/records/history/read-history';
import { saveRecord } from '../../lib/records/save-record';
import { describeEngines } from '../support/engines';
import { AUDITOR, CALL, EVA, fillOffice, newKey, NOW, READER, recordsDeps, saveAs } from '../support/records';

const CONTACT = {
  function: ['Vorsitz daheim'],
  channel: ['phone'],
  value: ['02051 1111'],
  visibility: ['onRequest'],
  consentFor: ['information'],
  consentFrom: ['2026-01'],
  consentProof: ['Brief'],
};
const WORDS = 'Sie ist abends zu Hause.';

describeEngines('what was noted about a contact', (getEngine) => {
  const directory = () => ({
    ...recordsDeps(getEngine()),
    today: () => ({ day: '2026-11-29', undatedFrom: '2010-01-01' }),
    positions: () => new Map(),
  });
  const quotes = async (actor: Actor): Promise<string[]> => {
    const source = await readEntry(directory(), actor, { id: 'telefonat-2026-11-28' });
    return (source as SourceEntry).sections.flatMap((section) => section.quotes.map(({ text }) => text));
  };
  beforeAll(async () => {
    await fillOffice(getEngine());
    const verein = { name: ['Verein Silberpfad'], kind: ['school'] };
    const { id } = await saveAs(getEngine(), EVA, { values: verein });
    const given = { form: 'contact', at: id, values: CONTACT, requestKey: newKey(), why: 'Sie zieht um.' };
    const source = { source: 'telefonat-2026-11-28', words: WORDS };
    await saveRecord(recordsDeps(getEngine()), EVA, { ...given, ...source }, NOW);
  });

  it('is told in the history to whoever may read the contact', async () => {
    for (const actor of [EVA, READER, AUDITOR]) {
      const { changes } = await readHistory(recordsDeps(getEngine()), actor, { id: 'verein-silberpfad' }, NOW);
      const text = JSON.stringify(changes);
      const told = ['Sie zieht um.', 'Vorsitz daheim', WORDS, '02051'].map((words) => text.includes(words));
      expect([actor.role, told]).toEqual([actor.role, Array(4).fill(actor === EVA)]);
      expect(text).toContain(CALL.words);
    }
  });

  it('stands on the page of its source for those who keep it only', async () => {
    expect(await quotes(EVA)).toEqual([CALL.words, WORDS]);
    for (const actor of [GUEST, READER, AUDITOR]) expect(await quotes(actor)).toEqual([CALL.words]);
  });
});
