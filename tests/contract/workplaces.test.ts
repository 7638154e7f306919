// The organisation that somebody works at, on both engines: it is neither archived, removed nor undone away from under them;
// loading the dataset anew keeps it where it is in the dataset.
import { beforeEach, expect, it } from '@jest/globals';
import { changesOf } from '../../graph/queries/changes';
import { loadDataset } from '../../graph/seed/load-dataset';
import { readDataset } from '../../graph/seed/read-dataset';
import type { Actor } from '../../lib/auth/actor';
import { addUser, changeWorksAt, listUsers } from '../../lib/auth/manage-users';
import { actOnRecord } from '../../lib/records/act-on-record';
import { readSeen } from '../../lib/records/read-since';
import { readUndo, undoChange } from '../../lib/records/undo-change';
import { AMT, createAmt } from '../support/amt';
import { emptyStore } from '../support/empty-store';
import { describeEngines } from '../support/engines';
import { failureOf } from '../support/failure';
import { EVA, fillOffice, newKey, NOW, recordsDeps, saveAs } from '../support/records';
import { removeFolder, writeSeedFiles } from '../support/seed-files';

const ADMIN: Actor = { role: 'admin', id: 'admin', name: 'Admin' };

describeEngines('workplaces', (getEngine) => {
  const deps = () => recordsDeps(getEngine());
  const work = (login: string, organisation: string) =>
    addUser(deps(), ADMIN, { login, name: `Name ${login}`, role: 'reader', organisation }, NOW);
  const workplaceOf = async (login: string) =>
    (await listUsers(deps(), ADMIN)).find((user) => user.login === login)?.worksAtId;
  const act = async (name: 'archive' | 'restore' | 'remove', id: string) => {
    const seen = await readSeen(deps(), EVA);
    return actOnRecord(deps(), EVA, { form: 'organisation', act: name, id, at: '', requestKey: newKey(), seen }, NOW);
  };
  const latest = async (id: string): Promise<string> => {
    const [found] = await changesOf.ask(getEngine(), { id, before: Number.MAX_SAFE_INTEGER, limit: 1 });
    return found?.change.id ?? '';
  };
  const undo = (change: string) => undoChange(deps(), EVA, { change, requestKey: newKey() }, NOW);
  const held = { code: 'dependent', detail: { rule: 'inUse', words: { facts: [''] } } };
  const heldBlock = { because: 'ties', names: [''] };

  beforeEach(async () => {
    await emptyStore(getEngine());
    await fillOffice(getEngine());
    await createAmt(getEngine());
  });

  it('stay while somebody works there, and name nobody; they go when everybody has moved', async () => {
    const { id } = await saveAs(getEngine(), EVA, { values: { name: ['Amt Morgenrot'], kind: ['county'] } });
    const made = await latest(id);
    await work('leo', id);
    expect(await failureOf(act('archive', id))).toMatchObject(held);
    expect(await failureOf(act('remove', id))).toMatchObject(held);
    expect(await readUndo(deps(), EVA, { change: made })).toEqual([heldBlock]);
    expect(await failureOf(undo(made))).toMatchObject({ code: 'dependent' });
    expect(await workplaceOf('leo')).toBe(id);
    await changeWorksAt(deps(), ADMIN, { login: 'leo', organisation: AMT }, NOW);
    await act('archive', id);
    expect(await failureOf(work('lena', id))).toMatchObject({ code: 'notFound', param: 'organisation' });
  });

  it('are not archived by undoing that they were brought back', async () => {
    const { id } = await saveAs(getEngine(), EVA, { values: { name: ['Amt Morgenrot'], kind: ['county'] } });
    await act('archive', id);
    await act('restore', id);
    const restored = await latest(id);
    expect(await readUndo(deps(), EVA, { change: restored })).toEqual([]);
    await work('leo', id);
    expect(await readUndo(deps(), EVA, { change: restored })).toEqual([heldBlock]);
    expect(await failureOf(undo(restored))).toMatchObject({ code: 'dependent' });
    await changeWorksAt(deps(), ADMIN, { login: 'leo', organisation: AMT }, NOW);
    expect(await undo(restored)).not.toBeNull();
  });

  it('somebody is given one while it is being archived: one of the two is refused', async () => {
    const { id } = await saveAs(getEngine(), EVA, { values: { name: ['Amt Morgenrot'], kind: ['county'] } });
    const both = await Promise.allSettled([act('archive', id), work('leo', id)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await workplaceOf('leo')).toBe(both[1]?.status === 'fulfilled' ? id : undefined);
  });

  it('are kept when the dataset is loaded anew, where it holds them; the others are listed as without one', async () => {
    const { id } = await saveAs(getEngine(), EVA, { values: { name: ['Amt Morgenrot'], kind: ['county'] } });
    const root = await writeSeedFiles();
    const dataset = await readDataset(root, true);
    await removeFolder(root);
    await createAmt(getEngine(), 'amt', 'Probeamt');
    await work('leo', 'amt');
    await work('lena', id);
    await loadDataset(getEngine(), dataset, true);
    expect([await workplaceOf('leo'), await workplaceOf('lena')]).toEqual(['amt', null]);
  });
});
