// Unmistakable texts in what was, beside those of planted.ts in what is: contacts as they were before they were changed,
// withdrawn, removed or erased, what was noted about them, an archived entry, a line of the audit log, a form half filled.
import { findUserByLogin } from '../../graph/queries/users';
import { writeLine } from '../../lib/audit/write-line';
import type { SignedIn } from '../../lib/auth/actor';
import type { DirectoryDeps } from '../../lib/directory/deps';
import { keepFormDraft } from '../../lib/kept/form-draft';
import { actOnRecord } from '../../lib/records/act-on-record';
import type { Values } from '../../lib/records/form';
import { readForm } from '../../lib/records/read-form';
import { readSeen } from '../../lib/records/read-since';
import { saveRecord } from '../../lib/records/save-record';
import { eraseContact } from '../../lib/retention/erase-contact';
import { OWNERS } from './planted';

/** Kind of text → the letters that it begins with. */
export const PAST_MARKS = {
  /** A contact as it was when it was given on request only; internal now. */
  past: 'QZEHEMALS',
  withdrawn: 'QZWIDERRUF',
  removed: 'QZENTFERNT',
  erased: 'QZGELOESCHT',
  /** Where a contact on request is known from, and why it was entered. */
  words: 'QZWORTE',
  heldWhy: 'QZVERTRAULICH',
  /** Why something was changed that everybody sees. */
  why: 'QZGRUND',
  archived: 'QZARCHIV',
  log: 'QZPROTOKOLL',
  draft: 'QZENTWURF',
} as const;

export interface PlantedHistory {
  /** Contact points that are there, by id. */
  contacts: string[];
  /** The source of what was noted about them. */
  source: string;
  archived: string;
  /** The key of the half filled form. */
  draft: string;
  /** Things of the store that no output has. */
  secrets: string[];
}

const [OWNER] = OWNERS;
let count = 0;
const newKey = (): string => `planted-${String((count += 1)).padStart(12, '0')}`;
const SOURCE = { sourceKind: 'call', sourceDate: '2011-02-01', words: 'Am Telefon gesagt.' };

/** A contact as its form gives it, with the mark in each text. */
const contact = (mark: string, visibility: string): Values => ({
  function: [`${mark}FUNKTION`],
  channel: ['email'],
  value: [`${mark.toLowerCase()}@example.org`],
  hours: [`${mark}ZEIT`],
  note: [`${mark}NOTIZ`],
  visibility: [visibility],
  consentFor: ['information'],
  consentFrom: ['2011-01-01'],
  consentProof: [`${mark}BELEG`],
});

async function editorOf({ engine }: DirectoryDeps): Promise<SignedIn> {
  const [found] = await findUserByLogin.ask(engine, { login: 'editor' });
  if (!found) throw new Error('there is no editor');
  return { role: 'editor', id: found.user.id, name: found.user.name };
}

/** What the office at work leaves behind. @param deps of a store with a user called `editor` */
export async function plantHistory(deps: DirectoryDeps): Promise<PlantedHistory> {
  const editor = await editorOf(deps);
  const now = new Date();
  const contacts = async (): Promise<string[]> => {
    const text = `MATCH (:Entry {id: $id})-[:REACHED_AT]->(p:ContactPoint) WHERE p.id STARTS WITH 'c-'
      RETURN p.id AS id ORDER BY id`;
    const rows = await deps.engine.read((tx) => tx.run(text, { id: OWNER }));
    return (rows as unknown as { id: string }[]).map(({ id }) => id);
  };
  /** @returns the id of the contact */
  async function add(values: Values, more: { words?: string; why?: string } = {}): Promise<string> {
    const before = await contacts();
    const input = { form: 'contact', at: OWNER, values, requestKey: newKey(), ...SOURCE, ...more };
    await saveRecord(deps, editor, input, now);
    const [id] = (await contacts()).filter((one) => !before.includes(one));
    if (id === undefined) throw new Error('no contact was added');
    return id;
  }
  async function change(id: string, values: Values): Promise<void> {
    const { loaded } = await readForm(deps, editor, { form: 'contact', id, at: OWNER });
    const base = loaded?.values ?? {};
    const input = { form: 'contact', id, at: OWNER, base, values: { ...base, ...values }, requestKey: newKey() };
    await saveRecord(deps, editor, { ...input, ...SOURCE }, now);
  }
  const act = async (form: string, name: string, id: string, at = ''): Promise<void> => {
    const seen = await readSeen(deps, editor);
    await actOnRecord(deps, editor, { form, act: name, id, at, seen, requestKey: newKey() }, now);
  };
  const { past, withdrawn, removed, erased, words, heldWhy, why, archived, log, draft } = PAST_MARKS;

  const once = await add(contact(past, 'onRequest'), { words: `${words} am Telefon`, why: `${heldWhy} gesagt` });
  await change(once, contact('QZINTERN9', 'internal'));
  await act('contact', 'withdraw', await add(contact(withdrawn, 'public')), OWNER);
  await act('contact', 'remove', await add(contact(removed, 'internal')), OWNER);
  const gone = await add(contact(erased, 'internal'));
  await change(gone, contact(`${erased}2`, 'onRequest'));
  await eraseContact(deps, editor, { id: gone, confirmed: true }, now);

  const named = { name: [`Verein ${archived}`], kind: ['other'], description: [`${archived}BESCHREIBUNG`] };
  const verein = { form: 'organisation', values: named, requestKey: newKey(), why: `${why} genannt`, ...SOURCE };
  const { id: archivedId } = await saveRecord(deps, editor, verein, now);
  await act('organisation', 'archive', archivedId);

  const seen = { event: 'contactsViewed', actor: { id: 'nobody', role: 'reader' }, subjects: [...OWNERS] } as const;
  await writeLine(deps, { ...seen, contacts: [once], detail: log }, now);
  const address = '/organisations/new';
  const typed = { address, by: editor.id, code: 'invalid', wrong: ['kind'], fields: { name: [draft] } };
  const key = await keepFormDraft(deps, typed, now);
  const ended = 'qz-ended-session-0123456789';
  await deps.engine.write((tx) =>
    tx.run('CREATE (:EndedSession {id: $ended, until: $until})', { ended, until: '2199' }),
  );
  return {
    contacts: await contacts(),
    source: 'telefonat-2011-02-01',
    archived: archivedId,
    draft: key ?? '',
    secrets: [ended],
  };
}
