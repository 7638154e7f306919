// What was noted about a contact is held back with the contact: why it was changed, whose telephone it is, and the words that it
// is known from, in the history as on the page of the source; what a public fact rests on is told to everybody.
import { beforeAll, expect, it } from '@jest/globals';
import { contactsAt } from '../../graph/queries/record-ties';
import { GUEST, type Actor } from '../../lib/auth/actor';
import type { SourceEntry } from '../../lib/directory/entry-schema';
import { readEntry } from '../../lib/directory/read-entry';
import { readHistory } from '../../lib/records/history/read-history';
import { saveRecord } from '../../lib/records/save-record';
import { eraseContact } from '../../lib/retention/erase-contact';
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

  it('goes with the contact when it is erased, unless something else rests on the same words', async () => {
    const { engine } = recordsDeps(getEngine());
    const at = 'verein-silberpfad';
    const values = { ...CONTACT, channel: ['email'], value: ['zimt@example.org'] };
    const source = { source: 'telefonat-2026-11-28', words: WORDS, why: 'Zweiter Weg.' };
    await saveRecord(
      recordsDeps(getEngine()),
      EVA,
      { form: 'contact', at, values, requestKey: newKey(), ...source },
      NOW,
    );
    const points = await engine.read((tx) => contactsAt(tx, at));
    const everything = async (): Promise<string> =>
      JSON.stringify(await engine.read((tx) => tx.run('MATCH (n) RETURN properties(n) AS p')));
    const erase = (channel: string) =>
      eraseContact(
        recordsDeps(getEngine()),
        EVA,
        { id: points.find(({ properties }) => properties['channel'] === channel)?.id, confirmed: true },
        NOW,
      );
    const left = async () =>
      (await everything()).split(
        /(Sie zieht um\.|Zweiter Weg\.|02051 1111|zimt@example|Vorsitz daheim|Sie ist abends)/,
      );
    await erase('email');
    const first = await left();
    for (const gone of ['Zweiter Weg.', 'zimt@example']) expect(first).not.toContain(gone);
    for (const there of ['Sie zieht um.', '02051 1111', 'Sie ist abends']) expect(first).toContain(there);
    await erase('phone');
    expect(await left()).toHaveLength(1);
    expect(await quotes(EVA)).toEqual([CALL.words]);
  });
});
