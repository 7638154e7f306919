// Loading the dataset: mistakes are named by file, line and reason, and leave the store as it was.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openEmbedded } from '../../graph/engine/embedded/open-embedded';
import type { GraphEngine } from '../../graph/engine/port';
import { isDomainError } from '../../graph/model/errors';
import { countEntries } from '../../graph/queries/store';
import { migrate } from '../../graph/schema/migrate';
import { loadDeliveredDataset } from '../../graph/seed/load-dataset';
import type { Mistake } from '../../graph/seed/read-dataset';
import { GOOD_FILES, removeFolder, withChange, withLine, writeSeedFiles } from '../support/seed-files';

let engine: GraphEngine;
const roots: string[] = [];

beforeEach(async () => {
  engine = await openEmbedded({ path: ':memory:' });
  await migrate(engine);
});
afterEach(async () => {
  await engine.close();
  await Promise.all(roots.splice(0).map(removeFolder));
});

async function load(changes: Record<string, string | Buffer>): Promise<void> {
  const root = await writeSeedFiles(changes);
  roots.push(root);
  await loadDeliveredDataset(engine, { examples: true, root });
}
async function entries(): Promise<number> {
  const [row] = await countEntries.ask(engine, {});
  return row?.entries ?? 0;
}
async function mistakesOf(changes: Record<string, string | Buffer>): Promise<Mistake[]> {
  try {
    await load(changes);
  } catch (error) {
    if (isDomainError(error) && error.code === 'seedInvalid') return error.detail['mistakes'] as Mistake[];
    throw error;
  }
  throw new Error('nothing was refused');
}

const ORGANISATION = 'report/organisations.csv';
const latin1 = Buffer.from((GOOD_FILES['report/quotes.csv'] ?? '').replace('Träger', 'Träger'), 'latin1');
const longQuote = `q-2;quelle;abschnitt;2;${Array.from({ length: 21 }, (_, at) => `Wort${at}`).join(' ')}`;

describe('a dataset with a mistake', () => {
  it.each<[string, Record<string, string | Buffer>, Mistake]>([
    [
      'a duplicate id',
      withLine(ORGANISATION, 'amt;Zweites Amt;;;county;;;;;;;;;stated;;;q-1'),
      { file: ORGANISATION, line: 4, reason: expect.stringContaining('„amt“ gibt es schon') as unknown as string },
    ],
    [
      'an id that another label has',
      withLine(ORGANISATION, '05158032;Amt;;;county;;;;;;;;;stated;;;q-1'),
      {
        file: 'places/places.csv',
        line: 2,
        reason: expect.stringContaining('gibt es schon (organisations)') as unknown as string,
      },
    ],
    [
      'a dangling reference',
      withLine('report/takes-part-in.csv', 'niemand;member;kreis-der-traeger;;;;;stated;;;q-1'),
      {
        file: 'report/takes-part-in.csv',
        line: 3,
        reason: expect.stringContaining('„niemand“ gibt es nicht') as unknown as string,
      },
    ],
    [
      'a reference to the wrong kind of thing',
      withLine('report/takes-part-in.csv', 'kreis-der-traeger;member;kreis-der-traeger;;;;;stated;;;q-1'),
      {
        file: 'report/takes-part-in.csv',
        line: 3,
        reason: expect.stringContaining('erwartet organisations') as unknown as string,
      },
    ],
    [
      'Baustein 10.9',
      withLine('report/about.csv', 'kreis-der-traeger;10.9;;stated;;;q-1'),
      { file: 'report/about.csv', line: 3, reason: expect.stringContaining('10.9') as unknown as string },
    ],
    [
      'a foreign AGS',
      withLine('places/places.csv', '05111000;Düsseldorf;05111000;town;51.2;6.8;recorded;;;'),
      {
        file: 'places/places.csv',
        line: 3,
        reason: expect.stringContaining('kein AGS einer Stadt des Kreises') as unknown as string,
      },
    ],
    [
      'a quote of 21 words',
      withLine('report/quotes.csv', longQuote),
      { file: 'report/quotes.csv', line: 3, reason: expect.stringContaining('21 Wörtern') as unknown as string },
    ],
    [
      'Latin-1',
      { 'report/quotes.csv': latin1 },
      { file: 'report/quotes.csv', line: 2, reason: expect.stringContaining('UTF-8') as unknown as string },
    ],
    [
      'a stated fact without a quote',
      withChange('report/about.csv', 'stated;;;q-1', 'stated;;;'),
      { file: 'report/about.csv', line: 2, reason: expect.stringContaining('ohne Zitat') as unknown as string },
    ],
    [
      'a derived fact without a note',
      withChange('report/about.csv', 'stated;;;q-1', 'derived;;;q-1'),
      { file: 'report/about.csv', line: 2, reason: expect.stringContaining('ohne note') as unknown as string },
    ],
    [
      'a circle of parts',
      withLine('report/part-of.csv', 'amt;abteilung;;;stated;;;q-1'),
      {
        file: 'report/part-of.csv',
        line: 2,
        reason: expect.stringContaining('Teil von sich selbst') as unknown as string,
      },
    ],
    [
      'periods of one role that overlap',
      withLine('report/takes-part-in.csv', 'amt;chair;kreis-der-traeger;;;2010;;stated;;;q-1'),
      {
        file: 'report/takes-part-in.csv',
        line: 3,
        reason: expect.stringContaining('überschneiden') as unknown as string,
      },
    ],
    [
      'an end before the beginning',
      withLine('report/takes-part-in.csv', 'amt;member;kreis-der-traeger;;;2010;2009;stated;;;q-1'),
      {
        file: 'report/takes-part-in.csv',
        line: 3,
        reason: expect.stringContaining('vor dem Beginn') as unknown as string,
      },
    ],
    [
      'a day that does not exist',
      withLine('report/takes-part-in.csv', 'amt;member;kreis-der-traeger;;;2011-02-30;;stated;;;q-1'),
      { file: 'report/takes-part-in.csv', line: 3, reason: expect.stringContaining('2011-02-30') as unknown as string },
    ],
    [
      'a row with a column too few',
      withLine('report/about.csv', 'kreis-der-traeger;10.1'),
      { file: 'report/about.csv', line: 3, reason: '2 Spalten statt 7' },
    ],
    [
      'a column that does not exist',
      withChange('report/about.csv', 'main', 'haupt'),
      { file: 'report/about.csv', line: 2, reason: expect.stringContaining('„main“ fehlt') as unknown as string },
    ],
    [
      'a file that is no table',
      { 'report/personen.csv': 'id;name\n' },
      { file: 'report/personen.csv', line: 1, reason: 'keine Tabelle des Datensatzes' },
    ],
    [
      'a row that stands twice',
      withLine('report/about.csv', 'kreis-der-traeger;10.1;true;stated;;;q-1'),
      { file: 'report/about.csv', line: 3, reason: expect.stringContaining('steht schon') as unknown as string },
    ],
  ])('%s is named by file, line and reason', async (_name, changes, expected) => {
    await load({});
    const before = await entries();
    expect(await mistakesOf(changes)).toContainEqual(expected);
    expect(await entries()).toBe(before);
  });

  it('loads nothing at all into an empty store', async () => {
    await mistakesOf(withLine('report/about.csv', 'kreis-der-traeger;10.9;;stated;;;q-1'));
    expect(await entries()).toBe(0);
  });
});

describe('a dataset with harmless differences', () => {
  it('is read with BOM and CRLF', async () => {
    const changed = Object.fromEntries(
      Object.entries(GOOD_FILES).map(([name, content]) => [name, `\uFEFF${content.replaceAll('\n', '\r\n')}`]),
    );
    await load(changed);
    expect(await entries()).toBe(6);
  });

  it('replaces the present network in one go', async () => {
    await load({});
    const root = await writeSeedFiles(withLine(ORGANISATION, 'drittes;Drittes Amt;;;county;;;;;;;;;stated;;;q-1'));
    roots.push(root);
    await loadDeliveredDataset(engine, { examples: true, root, replace: true });
    expect(await entries()).toBe(7);
  });
});
