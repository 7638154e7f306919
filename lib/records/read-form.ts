// Reading a form: the record as it is now, and what can be chosen in it.
import { z } from 'zod';
import { DomainError } from '../../graph/model/errors';
import { sourcesToName } from '../../graph/queries/sources';
import type { Actor } from '../auth/actor';
import { auditContacts } from '../audit/audit-contacts';
import { demand } from '../auth/may';
import { parseInput } from '../directory/parse-input';
import type { RecordsDeps } from './deps';
import type { Field, Loaded } from './form';
import { withOffices } from './keeping-office';
import { findForm } from './save-record';
import { readNumber } from './since';

export const formInput = z.strictObject({
  form: z.string(),
  id: z.string().optional(),
  at: z.string().optional(),
  /** Of a contact point: the visibilities of other versions of it that are shown beside this one. */
  beside: z.array(z.string()).default([]),
});

export interface OpenForm {
  name: string;
  fields: readonly Field[];
  /** Null for a new record that is an entry itself. */
  loaded: Loaded | null;
  /** The number of the latest change: what was changed after it is not in here. */
  seen: number;
  sources: readonly { id: string; title: string }[];
}

/** A year of telephone calls makes no list to choose from: an older call is noted anew. */
const MOST_SOURCES = 100;
const LASTING: ReadonlySet<string> = new Set(['report', 'list']);

type Named = z.output<typeof sourcesToName.row>;

/** Reports and lists before calls and letters, of these the latest first. */
const offered = (sources: readonly Named[]): OpenForm['sources'] =>
  sources
    .toSorted(
      (a, b) =>
        Number(LASTING.has(b.kind)) - Number(LASTING.has(a.kind)) ||
        (b.date ?? '').localeCompare(a.date ?? '') ||
        a.title.localeCompare(b.title, 'de'),
    )
    .slice(0, MOST_SOURCES)
    .map(({ id, title }) => ({ id, title }));

/** @throws DomainError forbidden, notFound, storeUnavailable */
export async function readForm(deps: RecordsDeps, actor: Actor, input: unknown): Promise<OpenForm> {
  demand(actor, 'change', 'record');
  const { form: name, id, at, beside } = parseInput(formInput, input);
  const form = findForm(name);
  const open = await deps.engine.read(async (tx) => {
    const seen = await readNumber(tx);
    const isEntry = id === undefined && !form.begin;
    const loaded = isEntry ? null : await (id === undefined ? form.begin?.(tx, at ?? '') : form.read(tx, id, at));
    if (!isEntry && !loaded) throw new DomainError('notFound', { param: 'id' });
    return {
      name,
      fields: await withOffices(tx, form.fields),
      loaded: loaded ?? null,
      seen,
      sources: offered(await sourcesToName.in(tx, {})),
    };
  });
  if (name === 'contact' && id !== undefined) await noteView(deps, actor, id, open, beside);
  return open;
}

/** The form of a contact point shows its value: no line in the audit log, no form. */
async function noteView(
  deps: RecordsDeps,
  actor: Actor,
  id: string,
  { loaded }: OpenForm,
  beside: readonly string[],
): Promise<void> {
  const shown = [loaded?.values['visibility']?.[0], ...beside];
  const isPublic = shown.every((one) => one === 'public');
  const point = { id, entry: loaded?.page.id ?? '', visibility: isPublic ? 'public' : 'onRequest' } as const;
  if ((await auditContacts(deps, actor, 'viewed', [point])).length === 0) throw new DomainError('storeUnavailable');
}
