// Values of protected contacts in histories: nobody reads in the past of a contact what they may not read in it now, who reads
// it has a line in the audit log first, and what was erased is nowhere.
import { beforeAll, expect, it } from '@jest/globals';
import { auditLines } from '../../graph/queries/audit';
import type { SignedIn } from '../../lib/auth/actor';
import { readAboutEntry } from '../../lib/everything/entry';
import { actOnRecord } from '../../lib/records/act-on-record';
import type { RecordsDeps } from '../../lib/records/deps';
import type { ChangeView } from '../../lib/records/history/change-view';
import { readChange, readFeed, readHeadlines, readHistory } from '../../lib/records/history/read-history';
import { readFacts } from '../../lib/records/read-facts';
import { readForm } from '../../lib/records/read-form';
import { readSeen } from '../../lib/records/read-since';
import { saveRecord } from '../../lib/records/save-record';
import { eraseContact } from '../../lib/retention/erase-contact';
import { describeEngines } from '../support/engines';
import { CALL, EVA, fillOffice, newKey, NOW, recordsDeps, saveAs } from '../support/records';

const OWNER = 'amt-morgenrot';
const CONSENT = { consentFor: ['invitation'], consentFrom: ['2026-03'], consentProof: ['Brief vom 08.03.2026'] };
const reader = (id: string): SignedIn => ({ role: 'reader', id, name: 'Rita Beispiel' });
const editor = (id: string): SignedIn => ({ ...EVA, id });

describeEngines('protected contacts in histories', (getEngine) => {
  const deps = (): RecordsDeps => recordsDeps(getEngine());
  /** The audit log of this store is full, broken or away. */
  const mute = (): RecordsDeps => recordsDeps({ ...getEngine(), write: () => Promise.reject(new Error('read only')) });
  const contacts = async (): Promise<string[]> =>
    (await readFacts(deps(), editor('u-finder'), { id: OWNER })).contacts.map(({ id }) => id);
  let number = 0;

  /** A new contact point whose numbers begin alike. */
  async function addContact(visibility: string): Promise<{ id: string; mark: string }> {
    const mark = `0221 47103${String(++number).padStart(2, '0')}`;
    const there = await contacts();
    const values = {
      function: [`Stelle ${number}`],
      channel: ['phone'],
      value: [`${mark}1`],
      visibility: [visibility],
      ...CONSENT,
    };
    await saveRecord(deps(), EVA, { form: 'contact', at: OWNER, values, requestKey: newKey(), ...CALL }, NOW);
    const [id = ''] = (await contacts()).filter((one) => !there.includes(one));
    return { id, mark };
  }
  async function changeContact(id: string, values: Record<string, string[]>): Promise<void> {
    const base = (await readForm(deps(), EVA, { form: 'contact', id, at: OWNER })).loaded?.values ?? {};
    const input = {
      form: 'contact',
      id,
      at: OWNER,
      base,
      values: { ...base, ...values },
      requestKey: newKey(),
      ...CALL,
    };
    await saveRecord(deps(), EVA, input, NOW);
  }
  const act = async (form: string, name: string, id: string, at = ''): Promise<unknown> =>
    actOnRecord(deps(), EVA, { form, act: name, id, at, seen: await readSeen(deps(), EVA), requestKey: newKey() }, NOW);
  const history = async (actor: SignedIn, by = deps()): Promise<ChangeView[]> =>
    (await readHistory(by, actor, { id: OWNER }, NOW)).changes;
  const shows = async (actor: SignedIn, mark: string): Promise<boolean> =>
    JSON.stringify(await history(actor)).includes(mark);
  const linesOf = (actor: string) => {
    const events = ['contactsViewed' as const, 'contactsExported' as const];
    const span = { from: '2000', until: '2999', events, actor, subject: '' };
    return auditLines.ask(getEngine(), { ...span, skip: 0, limit: 20 });
  };

  beforeAll(async () => {
    await fillOffice(getEngine());
    await saveAs(getEngine(), EVA, { values: { name: ['Amt Morgenrot'], kind: ['county'] } });
  });

  it('each page that tells a value leaves a line of its reader first; the names on the front page leave none', async () => {
    const { id, mark } = await addContact('internal');
    const [change] = await history(editor('u-finder'));
    const pages = {
      history: (who: SignedIn) => readHistory(deps(), who, { id: OWNER }, NOW),
      feed: (who: SignedIn) => readFeed(deps(), who, {}, NOW),
      change: (who: SignedIn) => readChange(deps(), who, { change: change?.id }, NOW),
    };
    for (const [name, read] of Object.entries(pages)) {
      expect([name, JSON.stringify(await read(reader(`r-${name}`))).includes(mark)]).toEqual([name, true]);
      const [line, ...more] = await linesOf(`r-${name}`);
      expect([line?.event, line?.subjects, line?.contacts, more]).toEqual(['contactsViewed', [OWNER], [id], []]);
      expect(JSON.stringify(line)).not.toContain(mark);
    }
    expect(JSON.stringify(await readHeadlines(deps(), reader('r-front'), {}, NOW))).not.toContain(mark);
    expect(await linesOf('r-front')).toEqual([]);
  });

  it('without the line the values are held back, and the page says why; all else is told', async () => {
    const { mark } = await addContact('internal');
    const [change] = await history(reader('r-mute'), mute());
    expect(JSON.stringify(change)).not.toContain(mark);
    expect(change?.records.find(({ hidden }) => hidden !== false)).toMatchObject({ hidden: 'log', fields: [] });
    expect(change?.records.some(({ sentence }) => sentence.startsWith('Quelle'))).toBe(true);
    expect(await linesOf('r-mute')).toEqual([]);
    const facts = await readFacts(mute(), editor('u-mute'), { id: OWNER });
    expect([facts.contacts, facts.withheld > 0]).toEqual([[], true]);
  });

  it('a public contact leaves no line; once it is internal, its public past does', async () => {
    const { id, mark } = await addContact('public');
    await changeContact(id, { value: [`${mark}2`] });
    const change = (await history(editor('u-finder')))[0]?.id;
    expect(JSON.stringify(await readChange(deps(), reader('r-public'), { change }, NOW))).toContain(`${mark}1`);
    expect(await linesOf('r-public')).toEqual([]);
    await changeContact(id, { visibility: ['internal'] });
    expect(JSON.stringify(await readChange(deps(), reader('r-then'), { change }, NOW))).toContain(`${mark}1`);
    expect((await linesOf('r-then')).map((line) => line.contacts)).toEqual([[id]]);
    // and a form that shows an earlier version beside the one of today
    await changeContact(id, { visibility: ['public'] });
    await readForm(deps(), editor('u-plain'), { form: 'contact', id, at: OWNER });
    expect(await linesOf('u-plain')).toEqual([]);
    await readForm(deps(), editor('u-both'), { form: 'contact', id, at: OWNER, beside: ['internal'] });
    expect((await linesOf('u-both')).map((line) => line.contacts)).toEqual([[id]]);
  });

  it('whose consent is to come or withdrawn, or that is gone, is told to editors only, with a line', async () => {
    const early = await addContact('internal');
    await changeContact(early.id, { consentFrom: ['2199-01'] });
    const withdrawn = await addContact('internal');
    await act('contact', 'withdraw', withdrawn.id, OWNER);
    const removed = await addContact('public');
    await act('contact', 'remove', removed.id, OWNER);
    const all = [early, withdrawn, removed];
    for (const { mark } of all)
      expect([mark, await shows(reader('r-gone'), mark), await shows(editor('u-gone'), mark)]).toEqual([
        mark,
        false,
        true,
      ]);
    const [told] = (await history(reader('r-gone'))).filter(({ action }) => action === 'delete');
    // what it was for is of the contact, too
    expect(told?.records).toEqual([
      { kind: 'removed', sentence: 'Kontakt von Amt Morgenrot', fields: [], hidden: 'right' },
    ]);
    const [line] = await linesOf('u-gone');
    for (const { id } of all) expect(line?.contacts).toContain(id);
    expect((await linesOf('r-gone')).flatMap((one) => one.contacts)).not.toContain(removed.id);
  });

  it('of an entry in the archive is told to editors only', async () => {
    const { mark } = await addContact('internal');
    expect(await shows(reader('r-before'), mark)).toBe(true);
    await act('organisation', 'archive', OWNER);
    expect([await shows(reader('r-archived'), mark), await shows(editor('u-archived'), mark)]).toEqual([false, true]);
    await act('organisation', 'restore', OWNER);
    expect(await shows(reader('r-after'), mark)).toBe(true);
  });

  it('many internal ones in the feed are no reader’s, one entry by the other they are', async () => {
    const marks: string[] = [];
    for (let at = 0; at < 6; at++) marks.push((await addContact('internal')).mark);
    const seenBy = async (actor: SignedIn) => {
      const [feed, own] = [await readFeed(deps(), actor, {}, NOW), await history(actor)];
      const shown = (changes: unknown): number => marks.filter((mark) => JSON.stringify(changes).includes(mark)).length;
      return [shown(feed.changes), shown(own)];
    };
    expect(await seenBy(reader('r-many'))).toEqual([0, 6]);
    expect(await seenBy(editor('u-many'))).toEqual([6, 6]);
    const { changes } = await readFeed(deps(), reader('r-many'), { limit: 6 }, NOW);
    const hidden = changes.flatMap(({ records }) => records).filter((record) => record.hidden !== false);
    expect(hidden.map((record) => record.hidden)).toEqual(Array(6).fill('many'));
  });

  it('everything about an entry names in its line the contacts of its past, and is not handed out without', async () => {
    const { id, mark } = await addContact('onRequest');
    await act('contact', 'remove', id, OWNER);
    const file = await readAboutEntry(deps(), editor('u-file'), { id: OWNER });
    expect(JSON.stringify(file.changes)).toContain(mark);
    const exported = (await linesOf('u-file')).filter(({ event }) => event === 'contactsExported');
    expect(exported.flatMap((line) => line.contacts)).toContain(id);
    await expect(readAboutEntry(mute(), editor('u-file-2'), { id: OWNER })).rejects.toThrow('read only');
  });

  it('what was erased is told to nobody, and its history says so', async () => {
    const { id, mark } = await addContact('internal');
    await changeContact(id, { value: [`${mark}2`] });
    await eraseContact(deps(), EVA, { id, confirmed: true }, NOW);
    for (const actor of [reader('r-erased'), editor('u-erased')]) {
      const [erased, changed] = await history(actor);
      expect(JSON.stringify(await history(actor))).not.toContain(mark);
      for (const change of [erased, changed])
        expect(change?.records.filter(({ kind }) => kind === 'erased')).toEqual([
          { kind: 'erased', sentence: expect.stringContaining('gelöscht'), fields: [], hidden: false },
        ]);
    }
    expect((await linesOf('u-erased')).flatMap((line) => line.contacts)).not.toContain(id);
  });

  it('a change says whether it was of the entry itself, of its contact or of a tie', async () => {
    const latest = async () => (await readHeadlines(deps(), reader('r-front'), {}, NOW))[0]?.part;
    const { id } = await addContact('public');
    expect(await latest()).toBe('contact');
    await act('contact', 'remove', id, OWNER);
    expect(await latest()).toBe('contact');
    await saveAs(getEngine(), EVA, { values: { name: ['Amt Abendrot'], kind: ['county'] } });
    expect(await latest()).toBe(null);
    const values = { part: [OWNER], whole: ['amt-abendrot'] };
    await saveRecord(deps(), EVA, { form: 'part', at: OWNER, values, requestKey: newKey(), ...CALL }, NOW);
    expect(await latest()).toBe('tie');
  });
});
