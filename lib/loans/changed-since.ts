// What has changed since somebody took a file of a loan: told from the audit log, which says which contact points were in it, and
// from the log of changes. Without any value, and without keeping what was in the file.
import type { Transaction } from '../../graph/engine/port';
import type { Channel } from '../../graph/model/lists';
import type { Properties, Touched } from '../../graph/model/changes';
import { itemsOf, type LoanItem } from '../../graph/model/loans';
import { filesTaken } from '../../graph/queries/audit';
import { recordsChangedSince } from '../../graph/queries/changes';
import type { SignedIn } from '../auth/actor';
import { beginOfCopyLines, parseCopyLine, type CopyLine, type LentFormat } from './copy-line';
import type { LoanDeps } from './deps';
import { findLentPoints } from './lent-points';
import { nameOfEntry, type Named } from './loan-line';
import type { OpenLoan } from './open-loan';

export interface ChangedSince {
  /** Contact points that were in the files, and how many of them are not as they were. */
  total: number;
  changed: number;
  /** The files that are out of date, each with the instant at which it was taken. */
  files: { format: LentFormat; at: string }[];
  /** Whose contacts they are; `isGone`: they may not be used any more. */
  entries: { entry: Named; ways: { channel: Channel; isGone: boolean }[] }[];
}

interface Copy extends Pick<CopyLine, 'format' | 'change'> {
  at: string;
  contacts: Set<string>;
}

/** The latest file of each form; a newer one takes the place of the older. A large one has several lines of one instant. */
async function latestCopies(tx: Transaction, actor: SignedIn, number: number): Promise<Copy[]> {
  const copies = new Map<LentFormat, Copy>();
  for (const { at, detail, contacts } of await filesTaken.in(tx, {
    actor: actor.id,
    begin: beginOfCopyLines(number),
  })) {
    const line = parseCopyLine(detail);
    if (line === null) continue;
    const copy = copies.get(line.format);
    if (copy === undefined) copies.set(line.format, { ...line, at, contacts: new Set(contacts) });
    else if (copy.at === at) for (const contact of contacts) copy.contacts.add(contact);
  }
  return [...copies.values()];
}

/** What a file says of a contact point. */
const IN_FILE = ['channel', 'value', 'function', 'hours', 'languages'] as const;
const told = (record: Properties | null): string => JSON.stringify(IN_FILE.map((name) => record?.[name] ?? null));

/** Ids of contact points that are not as they were at the first of the changes. */
function changedPoints(records: readonly Touched[]): Set<string> {
  const first = new Map<string, string>();
  const last = new Map<string, string>();
  for (const { of, id, before, after } of records) {
    if (of !== 'ContactPoint') continue;
    if (!first.has(id)) first.set(id, told(before));
    last.set(id, told(after));
  }
  return new Set([...first].filter(([id, text]) => text !== last.get(id)).map(([id]) => id));
}

/** Of a loan that gives access, for one of its users; null where they have taken nothing, or nothing has changed. */
export async function findChangedSince(
  deps: LoanDeps,
  tx: Transaction,
  actor: SignedIn,
  open: OpenLoan,
): Promise<ChangedSince | null> {
  const items = itemsOf(open.loan);
  const known = new Set(items.map(({ contact }) => contact));
  const copies = await latestCopies(tx, actor, open.loan.number);
  if (copies.length === 0) return null;
  const { lent } = await findLentPoints(deps, tx, actor, open);
  const isLent = new Set(lent.map(({ id }) => id));
  const ids = [...new Set([...(open.loan.grantedOf ?? []), ...lent.map(({ entry }) => entry)])];
  const changes = await recordsChangedSince.in(tx, { ids, after: Math.min(...copies.map(({ change }) => change)) });
  const looked = copies.map((copy) => {
    const later = changes.filter(({ number }) => number > copy.change).flatMap(({ records }) => records);
    const changed = changedPoints(later);
    const mine = [...copy.contacts].filter((id) => known.has(id));
    return { ...copy, mine, old: mine.filter((id) => !isLent.has(id) || changed.has(id)) };
  });
  const old = new Set(looked.flatMap((copy) => copy.old));
  if (old.size === 0) return null;
  return {
    total: new Set(looked.flatMap(({ mine }) => mine)).size,
    changed: old.size,
    files: looked.filter((copy) => copy.old.length > 0).map(({ format, at }) => ({ format, at })),
    entries: byEntry(
      deps,
      items.filter(({ contact }) => old.has(contact)),
      (id) => !isLent.has(id),
    ),
  };
}

function byEntry(
  deps: LoanDeps,
  items: readonly LoanItem[],
  isGone: (contact: string) => boolean,
): ChangedSince['entries'] {
  return [...new Set(items.map(({ entry }) => entry))].map((id) => ({
    entry: { id, name: nameOfEntry(deps, id) },
    ways: items
      .filter(({ entry }) => entry === id)
      .map(({ contact, channel }) => ({ channel, isGone: isGone(contact) })),
  }));
}
