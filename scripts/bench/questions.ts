// Each question's time on one engine, and the neighbourhood of an organisation among them.
import type { GraphEngine } from '../../graph/engine/port';
import { allQuestions, samplesFor } from '../../tests/fixtures/question-samples';
import { measure, type Measured } from './measure';

const RUNS = 60;
/** What an index is built from is read in large pages, and the source page walks all relationships: few runs suffice. */
const HEAVY = new Set([
  'relationshipsWithQuotes',
  'searchableEntries',
  'latestConfirmation',
  'countEntries',
  'entriesWithShortName',
]);
const NEIGHBOURHOOD_TARGET_MS = 20;

export async function measureQuestions(engine: GraphEngine): Promise<Measured[]> {
  const rows: Measured[] = [];
  for (const question of allQuestions) {
    const samples = await engine.read((tx) => samplesFor(question.name, tx, 40));
    const runs = HEAVY.has(question.name) ? 5 : RUNS;
    const inputs = Array.from({ length: runs }, (_, at) => samples[at % samples.length]);
    const target = question.name === 'sharedCooperations' ? { target: NEIGHBOURHOOD_TARGET_MS } : {};
    rows.push(await measure(question.name, inputs, (input) => question.ask(engine, input), { ...target, warm: 3 }));
  }
  return rows;
}
