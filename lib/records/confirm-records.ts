// "Still true", with one press: an entry, or ties of it, are confirmed today by the Amt of whoever says so. It needs no source:
// nothing new is said.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { requestKey } from '../../graph/model/changes';
import { DomainError } from '../../graph/model/errors';
import { findEntry } from '../../graph/queries/entries';
import { tiesFrom, tiesTo } from '../../graph/queries/due';
import { readLinked, type RecordRef } from '../../graph/queries/records';
import type { RelationshipType } from '../../graph/queries/write-facts';
import { worksAtOf } from '../../graph/queries/users';
import { isSignedIn, type Actor } from '../auth/actor';
import { demand } from '../auth/may';
import { parseInput } from '../directory/parse-input';
import type { RecordsDeps } from './deps';
import type { Saved } from './form';
import type { Revision } from './revision';
import { berlinDay } from '../config/clock';
import { aboutConfirmed, demandUnchanged } from './since';
import { writeChange } from './write-change';

/** More than any entry of the county has; a form that names more is none of ours. */
const MOST_TIES = 1000;

export const confirmInput = z.strictObject({
  /** On whose page, or in whose row of a list, the button stands. */
  entry: z.string(),
  /** Whether the entry itself is confirmed. */
  itself: z.enum(['1']).optional(),
  /** Its ties that are: those that the page showed, and no others. */
  tie: z.array(z.string()).max(MOST_TIES).default([]),
  /** The number of the latest change when they were seen. */
  seen: z.coerce.number().int().min(0).default(0),
  requestKey,
});

/** What the form of an entry holds beside its properties, and is confirmed with it. */
const FIELDS = {
  organisation: { label: 'Organisation', links: ['SEATED_IN', 'SERVES'] },
  cooperation: { label: 'Cooperation', links: ['ABOUT', 'TAKES_PLACE_IN'] },
} as const satisfies Record<string, { label: string; links: readonly RelationshipType[] }>;
type Confirmable = keyof typeof FIELDS;

const isConfirmable = (type: string): type is Confirmable => type in FIELDS;

interface Stamp {
  confirmedAt: string;
  confirmedBy: string | undefined;
}

async function stamp(revision: Revision, ref: RecordRef, by: Stamp): Promise<void> {
  const before = await revision.read(ref);
  if (before === null) throw new DomainError('notFound', { param: 'id' });
  await revision.put(ref, { ...before, ...by });
}

async function stampEntry(revision: Revision, type: Confirmable, id: string, by: Stamp): Promise<void> {
  const { label, links } = FIELDS[type];
  await stamp(revision, { of: label, id }, by);
  for (const link of links)
    for (const { id: own, other } of await readLinked(revision.tx, link, id))
      await stamp(revision, { of: link, id: own, start: id, end: other }, by);
}

/** A tie belongs to the history of both its ends. */
async function stampTies(revision: Revision, entry: string, wanted: readonly string[], by: Stamp): Promise<void> {
  if (wanted.length === 0) return;
  const out = (await tiesFrom.in(revision.tx, { id: entry })).map((row) => ({ ...row, start: entry, end: row.other }));
  const into = (await tiesTo.in(revision.tx, { id: entry })).map((row) => ({ ...row, start: row.other, end: entry }));
  const ties = new Map([...out, ...into].map((row) => [row.id, row]));
  for (const id of new Set(wanted)) {
    const found = ties.get(id);
    if (!found) throw new DomainError('notFound', { param: 'id' });
    await stamp(revision, { of: found.tie, id, start: found.start, end: found.end }, by);
    revision.about(entry);
    if (isConfirmable(found.otherType)) revision.about(found.other);
  }
}

/** Each button of a page has its own request under the one key of the page. */
const keyOf = (key: string, ...what: readonly string[]): string =>
  `${key}/${createHash('sha256').update(what.join('\u0000')).digest('base64url').slice(0, 16)}`;

/**
 * @returns the entry
 * @throws DomainError forbidden, notFound (the entry, or a tie that is gone), conflict (changed since), invalid, storeUnavailable
 */
export async function confirmRecords(deps: RecordsDeps, actor: Actor, input: unknown, now: Date): Promise<Saved> {
  demand(actor, 'change', 'record');
  if (!isSignedIn(actor)) throw new DomainError('forbidden');
  const { entry, itself, tie, seen, requestKey: key } = parseInput(confirmInput, input);
  if (itself === undefined && tie.length === 0) throw new DomainError('invalid', { param: 'tie' });
  const request = { action: 'confirm', requestKey: keyOf(key, entry, itself ?? '', ...tie) } as const;
  const about = aboutConfirmed(entry, itself !== undefined, tie);
  const { result } = await writeChange(deps, actor, request, now, async (revision) => {
    await demandUnchanged(revision, about, seen);
    const [found] = await findEntry.in(revision.tx, { id: entry });
    if (!found || 'mergedInto' in found.properties || !isConfirmable(found.type))
      throw new DomainError('notFound', { param: 'id' });
    const [amt] = await worksAtOf.in(revision.tx, { id: actor.id });
    const by = { confirmedAt: berlinDay(now), confirmedBy: amt?.organisation };
    if (itself) await stampEntry(revision, found.type, entry, by);
    await stampTies(revision, entry, tie, by);
    return JSON.stringify({ type: found.type, id: entry } satisfies Saved);
  });
  return JSON.parse(result) as Saved;
}
