// Reading a form: the record as it is now, and what can be chosen in it.
import { z } from 'zod';
import { DomainError } from '../../graph/model/errors';
import { allSources } from '../../graph/queries/sources';
import type { Actor } from '../auth/actor';
import { demand } from '../auth/may';
import { parseInput } from '../directory/parse-input';
import type { RecordsDeps } from './deps';
import type { Field, Loaded } from './form';
import { withOffices } from './keeping-office';
import { findForm } from './save-record';

export const formInput = z.strictObject({ form: z.string(), id: z.string().optional() });

export interface OpenForm {
  name: string;
  fields: readonly Field[];
  /** Null for a new record. */
  loaded: Loaded | null;
  sources: readonly { id: string; title: string }[];
}

/** @throws DomainError forbidden, notFound, storeUnavailable */
export async function readForm(deps: RecordsDeps, actor: Actor, input: unknown): Promise<OpenForm> {
  demand(actor, 'change', 'record');
  const { form: name, id } = parseInput(formInput, input);
  const form = findForm(name);
  return deps.engine.read(async (tx) => {
    const loaded = id === undefined ? null : await form.read(tx, id);
    if (id !== undefined && !loaded) throw new DomainError('notFound', { param: 'id' });
    const sources = await allSources.in(tx, {});
    return { name, fields: await withOffices(tx, form.fields), loaded, sources };
  });
}
