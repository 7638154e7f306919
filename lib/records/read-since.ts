// What was said of a record since somebody saw it, for whoever pressed a button on it; and whether the button still makes sense.
import { z } from 'zod';
import type { Transaction } from '../../graph/engine/port';
import { DomainError } from '../../graph/model/errors';
import type { Touched } from '../../graph/model/changes';
import type { Actor } from '../auth/actor';
import { demand } from '../auth/may';
import { parseInput } from '../directory/parse-input';
import { readAudited } from '../directory/read-audited';
import { LANGS } from '../i18n/translator';
import type { RecordsDeps } from './deps';
import type { ChangeView } from './history/change-view';
import { describeChanges } from './history/describe-changes';
import { aboutConfirmed, aboutRecord, readNumber, saidSince } from './since';

const changeNumber = z.coerce.number().int().min(0);
const text = z.string().max(200);

export const sinceInput = z.strictObject({
  /** An act on the record of a form, or "still true" of an entry and ties of it. */
  of: z.union([
    z.strictObject({ form: text, act: text, id: text, at: text.default('') }),
    z.strictObject({ entry: text, itself: z.boolean(), ties: z.array(text).max(1000) }),
  ]),
  seen: changeNumber,
  lang: z.enum(LANGS).default('de'),
});

export interface Since {
  /** The latest first. */
  changes: ChangeView[];
  /** The number of the latest change now. */
  seen: number;
  /** Whether the record, or the entry itself, is no longer there: then there is nothing to press for. */
  isGone: boolean;
  /** Of the ties asked for, those that are still there. */
  ties: string[];
}

/** The number of the latest change, for a page with buttons. @throws DomainError forbidden, storeUnavailable */
export async function readSeen({ engine }: Pick<RecordsDeps, 'engine'>, actor: Actor): Promise<number> {
  demand(actor, 'change', 'record');
  return engine.read(readNumber);
}

/** @throws DomainError forbidden, invalid, notFound where nothing was changed since, storeUnavailable */
export async function readSince(deps: RecordsDeps, actor: Actor, input: unknown, now: Date): Promise<Since> {
  demand(actor, 'change', 'record');
  const { of, seen, lang } = parseInput(sinceInput, input);
  const isEntry = 'entry' in of;
  const about = isEntry ? aboutConfirmed(of.entry, of.itself, of.ties) : aboutRecord(of.form, of.id, of.at);
  const read = (as: Actor) => async (tx: Transaction) => {
    const latest = await readNumber(tx);
    const found = await saidSince(tx, about, seen);
    if (found.length === 0) throw new DomainError('notFound', { param: 'draft' });
    const { result: changes, points } = await describeChanges(tx, { actor, as, lang, now }, found);
    const isRestored = !isEntry && of.act === 'restore';
    const lost = lostIn(
      found.flatMap(({ change }) => change.records),
      isRestored,
    );
    const isGone = lost.has(isEntry ? of.entry : of.id);
    const ties = isEntry ? of.ties.filter((id) => !lost.has(id)) : [];
    return { result: { changes, seen: latest, isGone, ties }, points };
  };
  return readAudited(deps, actor, 'viewed', (as) => deps.engine.read(read(as)));
}

/** Ids of what was taken away or archived and did not come back. @param records the latest first */
function lostIn(records: readonly Touched[], mayBeArchived: boolean): Set<string> {
  const latest = new Map<string, Touched>();
  for (const record of records) if (!latest.has(record.id)) latest.set(record.id, record);
  const isLost = ({ after }: Touched): boolean => after === null || (!mayBeArchived && 'archivedAt' in after);
  return new Set([...latest.values()].filter(isLost).map(({ id }) => id));
}
