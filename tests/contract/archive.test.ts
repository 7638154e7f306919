// The list of the archive: what, since when, by whom and why; in pages, for editors.
import { beforeAll, expect, it } from '@jest/globals';
import { GUEST } from '../../lib/auth/actor';
import { actOnRecord } from '../../lib/records/act-on-record';
import { readHistory } from '../../lib/records/history/read-history';
import { listArchived } from '../../lib/records/list-archived';
import { readSeen } from '../../lib/records/read-since';
import { undoChange } from '../../lib/records/undo-change';
import { describeEngines } from '../support/engines';
import { failureOf } from '../support/failure';
import { AUDITOR, EVA, fillOffice, newKey, NOW, READER, recordsDeps, saveAs, ULLA } from '../support/records';

describeEngines('the archive', (getEngine) => {
  const deps = () => recordsDeps(getEngine());
  const act = async (form: string, name: string, id: string, why?: string, on = NOW) =>
    actOnRecord(
      deps(),
      ULLA,
      { form, act: name, id, seen: await readSeen(deps(), EVA), requestKey: newKey(), ...(why && { why }) },
      on,
    );
  const list = (input: object = {}) => listArchived(deps(), EVA, input);

  beforeAll(async () => {
    await fillOffice(getEngine());
    await saveAs(getEngine(), EVA, { values: { name: ['Verein Altstadt'], kind: ['school'] } });
    await saveAs(getEngine(), EVA, {
      form: 'cooperation',
      values: { name: ['Runder Tisch Neustadt'], form: ['network'] },
    });
  });

  it('is empty at first, and nobody else may ask for it', async () => {
    expect(await list()).toMatchObject({ items: [], total: 0, page: 1, pages: 1 });
    for (const actor of [GUEST, READER, AUDITOR])
      expect(await failureOf(listArchived(deps(), actor, {}))).toMatchObject({ code: 'forbidden' });
    expect(await failureOf(list({ page: 'x' }))).toMatchObject({ code: 'invalid' });
  });

  it('tells what was archived when, by whom and why, the last first; what is restored is gone from it', async () => {
    await act('organisation', 'archive', 'verein-altstadt', 'Aufgelöst');
    await act('cooperation', 'archive', 'runder-tisch-neustadt', undefined, new Date('2026-11-30T10:00:00Z'));
    const { items, total } = await list();
    expect(total).toBe(2);
    expect(items).toMatchObject([
      {
        type: 'cooperation',
        id: 'runder-tisch-neustadt',
        since: '2026-11-30',
        by: { name: 'Ulla Beispiel', why: null },
      },
      {
        type: 'organisation',
        id: 'verein-altstadt',
        name: 'Verein Altstadt',
        since: '2026-11-29',
        by: { name: 'Ulla Beispiel', why: 'Aufgelöst' },
      },
    ]);
    await act('organisation', 'restore', 'verein-altstadt');
    expect((await list()).items.map(({ id }) => id)).toEqual(['runder-tisch-neustadt']);
  });

  it('names the undoing that put an entry back there, and nobody where no change tells of it', async () => {
    const [restored] = (await readHistory(deps(), EVA, { id: 'verein-altstadt' }, NOW)).changes;
    await undoChange(deps(), EVA, { change: restored?.id, why: 'Doch nicht', requestKey: newKey() }, NOW);
    const back = (await list()).items.find(({ id }) => id === 'verein-altstadt');
    expect(back?.by).toMatchObject({ name: 'Eva Beispiel', why: 'Doch nicht' });
    await getEngine().write((tx) =>
      tx.run("CREATE (n:ArchivedOrganisation {id: 'ohne', name: 'Ohne', basis: 'example', archivedAt: '2026-01-01'})"),
    );
    expect((await list()).items.at(-1)).toMatchObject({ id: 'ohne', by: null });
    expect((await list({ examples: false })).items.map(({ id }) => id)).not.toContain('ohne');
  });

  it('comes in pages, of both kinds together', async () => {
    await getEngine().write(async (tx) => {
      for (let at = 10; at < 60; at++)
        await tx.run(
          `CREATE (n:${at % 2 ? 'ArchivedOrganisation' : 'ArchivedCooperation'} {id: $id, name: $id, basis: 'recorded', archivedAt: '2025-01-01'})`,
          { id: `alt-${at}` },
        );
    });
    const all = [];
    const { pages, total } = await list();
    for (let page = 1; page <= pages; page++) all.push(...(await list({ page: String(page) })).items);
    expect([pages, all.length, new Set(all.map(({ id }) => id)).size]).toEqual([3, total, total]);
    expect((await list({ page: '99' })).page).toBe(3);
    expect(all.map(({ since }) => since)).toEqual(
      all
        .map(({ since }) => since)
        .toSorted()
        .toReversed(),
    );
  });
});
