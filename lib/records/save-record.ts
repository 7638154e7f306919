// Saving a form: the record as it is now must be the one that the form was filled from, else both versions are shown.
import { z } from 'zod';
import { DomainError } from '../../graph/model/errors';
import { requestKey } from '../../graph/model/changes';
import { worksAtOf } from '../../graph/queries/users';
import { isSignedIn, type Actor } from '../auth/actor';
import { demand } from '../auth/may';
import type { RecordsDeps } from './deps';
import { FORMS } from './forms';
import { sameValues } from './compare-values';
import type { RecordForm, Saved } from './form';
import { joinCooperation } from './join-cooperation';
import { invalid, tame, wrongOf } from './parse-values';
import { refuseNear } from './refuse-near';
import { berlinDay } from '../config/clock';
import { writeChange } from './write-change';
import { wrongInSource, writeProof } from './write-proof';
import { parseInput } from '../directory/parse-input';

const values = z.record(z.string(), z.array(z.string()));
const text = z.string().max(2000).default('').transform(tame);

export const saveInput = z.strictObject({
  form: z.string(),
  /** Of the record; absent for a new one. */
  id: z.string().optional(),
  /** The entry that it belongs to, for what is no entry itself. */
  at: z.string().optional(),
  values,
  /** What the form was filled from; for a new record there is none. */
  base: values.optional(),
  requestKey,
  /** Made although there are entries with nearly the same name. */
  anyway: z.literal('1').optional(),
  /** Ids of organisations that take part in the cooperation that is made. */
  joining: z.array(z.string().max(200)).max(20).default([]),
  why: text,
  source: text,
  sourceKind: text,
  sourceDate: text,
  sourceWith: text,
  words: text,
});

/** @throws DomainError notFound (`form`) */
export function findForm(name: string): RecordForm {
  const form = FORMS.get(name);
  if (!form) throw new DomainError('notFound', { param: 'form' });
  return form;
}

/**
 * @returns the entry on whose page the record is seen
 * @throws DomainError forbidden, invalid (`detail.wrong`), notFound, conflict (`detail.current`), storeUnavailable
 */
export async function saveRecord(deps: RecordsDeps, actor: Actor, input: unknown, now: Date): Promise<Saved> {
  demand(actor, 'change', 'record');
  if (!isSignedIn(actor)) throw new DomainError('forbidden');
  const asked = parseInput(saveInput, input);
  const form = findForm(asked.form);
  const request = {
    action: asked.id === undefined ? 'create' : 'change',
    why: asked.why === '' ? undefined : asked.why,
    requestKey: asked.requestKey,
  } as const;
  const { result } = await writeChange(deps, actor, request, now, async (revision) => {
    if (asked.id !== undefined) {
      const current = await form.read(revision.tx, asked.id, asked.at);
      if (!current) throw new DomainError('notFound', { param: 'id' });
      if (!sameValues(form.fields, current.values, asked.base ?? {}))
        throw new DomainError('conflict', { detail: { current: current.values } });
      if (sameValues(form.fields, current.values, asked.values)) return JSON.stringify(current.page);
    }
    if (asked.id === undefined && asked.anyway === undefined) refuseNear(deps.index(), form.name, asked.values);
    const [amt] = await worksAtOf.in(revision.tx, { id: actor.id });
    const wrong = wrongInSource(asked);
    const proof = {
      quoteId: wrong.length > 0 ? '' : await writeProof(revision, asked),
      confirmedAt: berlinDay(now),
      confirmedBy: amt?.organisation,
    };
    // Written even where the source is wrong: so that all mistakes are told at once. Nothing of it stays then.
    const saved = await form
      .write(revision, asked.id ?? null, asked.values, proof, asked.at)
      .catch((error: unknown) => {
        throw wrong.length > 0 ? invalid([...wrongOf(error), ...wrong]) : error;
      });
    if (wrong.length > 0) throw invalid(wrong);
    if (asked.id === undefined) await joinCooperation(revision, saved, asked.joining, proof);
    return JSON.stringify(saved);
  });
  return JSON.parse(result) as Saved;
}
