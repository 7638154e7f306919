// Loading the dataset anew forgets the history of the network: one line of the audit log says that it happened, when, by whom and how
// many entries went.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { countEntries } from '../../graph/queries/store';
import { detailText, roleText, whoText } from '../../app/admin/audit/words';
import { readAudit, type AuditLine } from '../../lib/audit/read-audit';
import { seedStore, withStore } from '../../lib/container';
import { translator } from '../../lib/i18n/translator';

const AUDITOR = { role: 'auditor', id: 'u-anton', name: 'Anton Beispiel' } as const;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'netzkompass-replaced-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const seed = (reset: boolean) => seedStore({ dataFolder: folder, examples: false, reset });
const look = (): Promise<{ lines: AuditLine[]; entries: number }> =>
  withStore({ dataFolder: folder }, async (engine) => {
    const [row] = await countEntries.ask(engine, {});
    return { lines: (await readAudit({ engine }, AUDITOR, {})).lines, entries: row?.entries ?? 0 };
  });

it('a dataset that is loaded anew leaves one line, the first loading none', async () => {
  await seed(false);
  await withStore({ dataFolder: folder }, (engine) =>
    engine.write((tx) => tx.run("CREATE (:ArchivedOrganisation {id: 'weg', name: 'Weg'})")),
  );
  const before = await look();
  expect(before.lines).toEqual([]);
  await seed(true);
  const { lines } = await look();
  expect(lines).toMatchObject([
    { event: 'datasetReplaced', role: 'operator', who: { is: 'operator' }, detail: `entries ${before.entries + 1}` },
  ]);
  const t = translator('de');
  const [line] = lines;
  if (!line) throw new Error('no line');
  expect([whoText(t, line.who), roleText(t, line.role)]).toEqual([
    'Betrieb (Kommandozeile)',
    'Betrieb (Kommandozeile)',
  ]);
  expect(detailText(t, line.detail)).toMatch(/^\d+ Einträge ersetzt$/);
});
