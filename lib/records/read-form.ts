// Reading a form: the record as it is now, and what can be chosen in it.
import { z } from 'zod';
import { DomainError } from '../../graph/model/errors';
import { allSources } from '../../graph/queries/sources';
import type { Actor } from '../auth/actor';
import { demand } from '../auth/may';
import { parseInput } from '../directory/parse-input';
import type { RecordsDeps } from './deps';
import type { Field, Loaded } from './form';
import { findForm } from './save-record';

export const formInput = z.strictObject({ form: z.string(), id: z.string().optional(), at: z.string().optional() });

export interface OpenForm {
  name: string;
  fields: readonly Field[];
  /** Null for a new record that is an entry itself. */
  loaded: Loaded | null;
  sources: readonly { id: string; title: string }[];
}

/** @throws DomainError forbidden, notFound, storeUnavailable */
export async function readForm(deps: RecordsDeps, actor: Actor, input: unknown): Promise<OpenForm> {
  demand(actor, 'change', 'record');
  const { form: name, id, at } = parseInput(formInput, input);
  const form = findForm(name);
  return deps.engine.read(async (tx) => {
    const isEntry = id === undefined && !form.begin;
    const loaded = isEntry ? null : await (id === undefined ? form.begin?.(tx, at ?? '') : form.read(tx, id, at));
    if (!isEntry && !loaded) throw new DomainError('notFound', { param: 'id' });
    const sources = await allSources.in(tx, {});
    return { name, fields: form.fields, loaded: loaded ?? null, sources };
  });
}
