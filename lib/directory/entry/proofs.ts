// Figures and steps of an entry, with the quotes behind them.
import {
  decidersOfSteps,
  figuresOfEntry,
  quoteIdsOfEntry,
  quoteIdsOfFigures,
  quoteIdsOfSteps,
  stepsOfEntry,
} from '../../../graph/queries/entries';
import { label } from '../../i18n/translator';
import { basisColumns, refOf, shows, type Quotes, type View } from './view';

type Rows<Q extends { in: (...args: never[]) => Promise<unknown> }> = Awaited<ReturnType<Q['in']>>;

export interface ProofRows {
  entryQuotes: string[];
  figures: Rows<typeof figuresOfEntry>;
  steps: Rows<typeof stepsOfEntry>;
  deciders: Rows<typeof decidersOfSteps>;
  /** Quote ids by the id of the figure or step that they state. */
  quoteIds: Map<string, string[]>;
}

export async function readProofRows(view: View, id: string): Promise<ProofRows> {
  const entryQuotes = (await quoteIdsOfEntry.in(view.tx, { id })).map((row) => row.id);
  const figures = await figuresOfEntry.in(view.tx, { id });
  const steps = await stepsOfEntry.in(view.tx, { id });
  const stepIds = steps.map((row) => row.step.id);
  const deciders = stepIds.length === 0 ? [] : await decidersOfSteps.in(view.tx, { ids: stepIds });
  const behind = [
    ...(figures.length === 0 ? [] : await quoteIdsOfFigures.in(view.tx, { ids: figures.map((row) => row.figure.id) })),
    ...(stepIds.length === 0 ? [] : await quoteIdsOfSteps.in(view.tx, { ids: stepIds })),
  ];
  const quoteIds = new Map<string, string[]>();
  for (const row of behind) quoteIds.set(row.of, [...(quoteIds.get(row.of) ?? []), row.quote]);
  return { entryQuotes, figures, steps, deciders, quoteIds };
}

export const quoteIdsOf = (rows: ProofRows): string[] => [...rows.entryQuotes, ...[...rows.quoteIds.values()].flat()];

export function proofColumns(view: View, rows: ProofRows, quotes: Quotes) {
  return {
    quotes: quotes.of(rows.entryQuotes),
    figures: rows.figures
      .filter((row) => shows(view, row.figure))
      .map(({ figure }) => ({
        ...figure,
        qualifierLabel: label(view.lang, 'qualifier', figure.qualifier),
        ...basisColumns(view, figure.basis),
        quotes: quotes.of(rows.quoteIds.get(figure.id) ?? []),
      })),
    steps: rows.steps
      .filter((row) => shows(view, row.step))
      .map(({ step }) => ({
        ...step,
        stateLabel: label(view.lang, 'stepState', step.state),
        kindLabel: label(view.lang, 'stepKind', step.kind),
        decidedBy: rows.deciders
          .filter((row) => row.step === step.id)
          .map((row) => refOf('organisation', row.organisation)),
        ...basisColumns(view, step.basis),
        quotes: quotes.of(rows.quoteIds.get(step.id) ?? []),
      })),
  };
}
