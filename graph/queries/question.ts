// A question: one Cypher text with the schema of its parameters and of its rows. One text for both engines.
import { z } from 'zod';
import type { GraphEngine, Parameters, Transaction } from '../engine/port';

export interface Question<P extends z.ZodType, R extends z.ZodType> {
  readonly name: string;
  readonly text: string;
  readonly parameters: P;
  readonly row: R;
  /** Asks inside a transaction that is already open. */
  in(tx: Transaction, parameters: z.input<P>): Promise<z.output<R>[]>;
  /** Asks in a read transaction of its own. */
  ask(engine: Pick<GraphEngine, 'read'>, parameters: z.input<P>): Promise<z.output<R>[]>;
}

/** Every question that reads, in the order of definition, for the contract tests and the bench. */
export const allQuestions: Question<z.ZodType, z.ZodType>[] = [];

/**
 * Defines a question that reads.
 * @throws ZodError where parameters or rows do not have the stated shape
 */
export function question<P extends z.ZodType, R extends z.ZodType>(
  name: string,
  definition: { text: string; parameters: P; row: R },
): Question<P, R> {
  const { text, parameters, row } = definition;
  const rows = z.array(row);
  const inside = async (tx: Transaction, input: z.input<P>): Promise<z.output<R>[]> =>
    rows.parse(await tx.run(text, parameters.parse(input) as Parameters));
  const made: Question<P, R> = {
    name,
    text,
    parameters,
    row,
    in: inside,
    ask: (engine, input) => engine.read((tx) => inside(tx, input)),
  };
  allQuestions.push(made);
  return made;
}
