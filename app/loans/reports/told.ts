// What dealing with a report tells the list that follows.
import { z } from 'zod';
import { became } from '../../../graph/model/loan-reports';

export const told = z.union([z.object({ settled: became }), z.object({ wrong: z.literal('changed') })]);
export type Told = z.infer<typeof told>;
