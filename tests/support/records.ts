// The office at work in tests: editors in a store, and saving a form as they do.
import type { GraphEngine } from '../../graph/engine/port';
import { createNodes } from '../../graph/queries/write-facts';
import { createUser } from '../../graph/queries/users';
import type { SignedIn } from '../../lib/auth/actor';
import type { RecordsDeps } from '../../lib/records/deps';
import type { Saved, Values } from '../../lib/records/form';
import { readForm } from '../../lib/records/read-form';
import { saveRecord } from '../../lib/records/save-record';
import type { SearchIndex } from '../../lib/search/index-of-records';

export const NOW = new Date('2026-11-29T10:00:00Z');
export const EVA: SignedIn = { role: 'editor', id: 'u-eva', name: 'Eva Beispiel' };
export const ULLA: SignedIn = { role: 'editor', id: 'u-ulla', name: 'Ulla Beispiel' };
export const READER: SignedIn = { role: 'reader', id: 'u-rita', name: 'Rita Beispiel' };
export const AUDITOR: SignedIn = { role: 'auditor', id: 'u-anton', name: 'Anton Beispiel' };

let count = 0;
export const newKey = (): string => `request-key-${String(++count).padStart(6, '0')}`;
export const CALL = { sourceKind: 'call', sourceDate: '2026-11-28', words: 'Die Vorsitzende nannte den neuen Namen.' };

export const recordsDeps = (engine: GraphEngine): RecordsDeps => ({
  engine,
  index: () => ({ records: [] }) as unknown as SearchIndex,
  changed: () => undefined,
});

/** Two editors, a town and a Baustein. */
export async function fillOffice(engine: GraphEngine): Promise<void> {
  const created = NOW.toISOString();
  await engine.write(async (tx) => {
    for (const { id, name, role } of [EVA, ULLA]) await createUser(tx, { id, login: id, name, role, created });
    await createNodes(tx, 'Place', [
      { id: '05158032', properties: { name: 'Velbert', basis: 'stated', level: 'town' } },
    ]);
    await createNodes(tx, 'Baustein', [
      { id: '10.1', properties: { name: 'Sprache', number: '10.1', basis: 'stated' } },
    ]);
  });
}

interface Save {
  id?: string;
  form?: 'organisation' | 'cooperation';
  /** Whose values take the place of what stands there now. */
  values: Values;
  words?: string;
  source?: string;
  requestKey?: string;
}

/** Opens a form, changes some fields and saves it. */
export async function saveAs(
  engine: GraphEngine,
  actor: SignedIn,
  { id, form = 'organisation', ...save }: Save,
): Promise<Saved> {
  const deps = recordsDeps(engine);
  const base = id === undefined ? {} : ((await readForm(deps, actor, { form, id })).loaded?.values ?? {});
  const input = { form, ...CALL, requestKey: newKey(), ...save, values: { ...base, ...save.values } };
  return saveRecord(deps, actor, id === undefined ? input : { ...input, id, base }, NOW);
}
