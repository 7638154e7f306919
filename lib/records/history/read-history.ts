// What was changed: of one entry, in the whole network, or in one change.
import { z } from 'zod';
import type { Transaction } from '../../../graph/engine/port';
import { changeAction } from '../../../graph/model/changes';
import { DomainError } from '../../../graph/model/errors';
import { id } from '../../../graph/model/ids';
import { changesBefore, changesOf, findChange } from '../../../graph/queries/changes';
import { namesOf } from '../../../graph/queries/records';
import { GUEST, type Actor } from '../../auth/actor';
import { demand } from '../../auth/may';
import { parseInput } from '../../directory/parse-input';
import { readAudited } from '../../directory/read-audited';
import { LANGS } from '../../i18n/translator';
import type { RecordsDeps } from '../deps';
import type { ChangeView, EntryRef } from './change-view';
import { describeChanges, type Found } from './describe-changes';

const PAGE = 20;
const LATEST = Number.MAX_SAFE_INTEGER;
const paged = {
  lang: z.enum(LANGS).default('de'),
  /** The number of the last change of the page before. */
  before: z.coerce.number().int().min(1).default(LATEST),
  limit: z.int().min(1).max(PAGE).default(PAGE),
};
export const historyInput = z.strictObject({ id, ...paged });
export const feedInput = z.strictObject({
  ...paged,
  by: z.string().max(60).default(''),
  action: changeAction.or(z.literal('')).default(''),
});

export interface Page {
  changes: ChangeView[];
  /** Where the next page begins; null where this is the last. */
  next: number | null;
}

/** One more than a page is read, to know whether there is another. */
const cut = (found: readonly Found[], limit: number): { page: Found[]; next: number | null } => {
  const page = found.slice(0, limit);
  return { page, next: found.length > limit ? (page.at(-1)?.change.number ?? null) : null };
};

/** The history of an entry, also of one that is gone. @throws DomainError forbidden, invalid, notFound, storeUnavailable */
export async function readHistory(
  deps: RecordsDeps,
  actor: Actor,
  input: unknown,
  now: Date,
): Promise<Page & { entry: EntryRef }> {
  demand(actor, 'read', 'change');
  const asked = parseInput(historyInput, input);
  const read = (as: Actor) => async (tx: Transaction) => {
    const all = await changesOf.in(tx, { id: asked.id, before: asked.before, limit: asked.limit + 1 });
    // A user has changes of another room, which are no matter of this page.
    const { page, next } = cut(
      all.filter(({ change }) => change.room === 'network'),
      asked.limit,
    );
    const { result: changes, points } = await describeChanges(tx, { actor, as, lang: asked.lang, now }, page);
    const [there] = await namesOf.in(tx, { ids: [asked.id] });
    const once = changes.flatMap(({ entries }) => entries).find((entry) => entry.id === asked.id);
    const entry = there ? { ...there, name: there.name ?? there.id, gone: false } : once;
    if (!entry) throw new DomainError('notFound', { param: 'id' });
    return { result: { entry, changes, next }, points };
  };
  return readAudited(deps, actor, 'viewed', (as) => deps.engine.read(read(as)));
}

/** What was changed in the network, the latest first. @throws DomainError forbidden, invalid, storeUnavailable */
export async function readFeed(deps: RecordsDeps, actor: Actor, input: unknown, now: Date): Promise<Page> {
  demand(actor, 'read', 'change');
  const { lang, before, limit, by, action } = parseInput(feedInput, input);
  const read = (as: Actor) => async (tx: Transaction) => {
    const { page, next } = cut(await changesBefore.in(tx, { before, limit: limit + 1, by, action }), limit);
    const { result: changes, points } = await describeChanges(tx, { actor, as, lang, now, isList: true }, page);
    return { result: { changes, next }, points };
  };
  return readAudited(deps, actor, 'viewed', (as) => deps.engine.read(read(as)));
}

export type Headline = Omit<ChangeView, 'records' | 'proofs'>;
const headlinesInput = z.strictObject({ lang: paged.lang, limit: paged.limit });

/** Which entries were changed last, by whom; no value of anything. @throws DomainError forbidden, storeUnavailable */
export async function readHeadlines(
  { engine }: RecordsDeps,
  actor: Actor,
  input: unknown,
  now: Date,
): Promise<Headline[]> {
  demand(actor, 'read', 'change');
  const { lang, limit } = parseInput(headlinesInput, input);
  return engine.read(async (tx) => {
    const found = await changesBefore.in(tx, { before: LATEST, limit, by: '', action: '' });
    const { result } = await describeChanges(tx, { actor, as: GUEST, lang, now }, found);
    return result.map(({ records: _, proofs: __, ...headline }) => headline);
  });
}

const changeInput = z.strictObject({ change: z.string().max(60), lang: paged.lang });

/** One change. @throws DomainError forbidden, invalid, notFound, storeUnavailable */
export async function readChange(deps: RecordsDeps, actor: Actor, input: unknown, now: Date): Promise<ChangeView> {
  demand(actor, 'read', 'change');
  const asked = parseInput(changeInput, input);
  const read = (as: Actor) => async (tx: Transaction) => {
    const [found] = await findChange.in(tx, { id: asked.change });
    if (found?.change.room !== 'network') throw new DomainError('notFound', { param: 'change' });
    const { result, points } = await describeChanges(tx, { actor, as, lang: asked.lang, now }, [found]);
    const [change] = result;
    if (!change) throw new DomainError('notFound', { param: 'change' });
    return { result: change, points };
  };
  return readAudited(deps, actor, 'viewed', (as) => deps.engine.read(read(as)));
}
