// Two people, one record: whoever presses a button names the latest change that there was when they saw the record. Where
// something was said of it since, nothing is done, and the later one sees what it was.
import type { Transaction } from '../../graph/engine/port';
import { DomainError, isDomainError } from '../../graph/model/errors';
import type { Properties, Touched } from '../../graph/model/changes';
import { changesSince, latestChange } from '../../graph/queries/changes';
import type { RelationshipType } from '../../graph/queries/write-facts';
import { TIES as CONFIRMABLE } from '../../graph/queries/due';
import { LINKS_OF } from './acts/remove-entry';
import { TIES } from './forms/ties';
import type { Found } from './history/describe-changes';
import { textOf, type Revision } from './revision';

/** What a button is about: in whose history it is looked for, and which of the records there it means. */
export interface About {
  readonly subject: string;
  readonly means: (record: Touched) => boolean;
}

/** An entry is what its form holds: itself, and the towns and Bausteine it is joined to. */
const meansEntry = (of: keyof typeof LINKS_OF, id: string) => {
  const links: readonly RelationshipType[] = LINKS_OF[of];
  return (record: Touched): boolean =>
    record.start === undefined
      ? record.of === of && record.id === id
      : record.start === id && links.some((link) => link === record.of);
};

const LABELS: Readonly<Record<string, string>> = {
  source: 'Source',
  contact: 'ContactPoint',
  ...Object.fromEntries(TIES.map(({ name, type }) => [name, type])),
};

/** @param at the entry that the record is seen at, for what is no entry itself */
export function aboutRecord(form: string, id: string, at: string): About {
  if (form === 'organisation') return { subject: id, means: meansEntry('Organisation', id) };
  if (form === 'cooperation') return { subject: id, means: meansEntry('Cooperation', id) };
  const of = LABELS[form];
  return { subject: at === '' ? id : at, means: (record) => record.of === of && record.id === id };
}

/** What "still true" is said of: the entry, ties of it, or both. */
export function aboutConfirmed(entry: string, itself: boolean, ties: readonly string[]): About {
  const own = [meansEntry('Organisation', entry), meansEntry('Cooperation', entry)];
  const isTie = ({ of, id }: Touched): boolean => CONFIRMABLE.some((one) => one === of) && ties.includes(id);
  return { subject: entry, means: (record) => isTie(record) || (itself && own.some((means) => means(record))) };
}

/** The number of the latest change: read before what is shown, so that nothing shown is later than it. */
export async function readNumber(tx: Transaction): Promise<number> {
  const [latest] = await latestChange.in(tx, {});
  return latest?.number ?? 0;
}

/** That something was confirmed, or rests on one more source, says nothing new. */
const STAMPS: readonly string[] = ['confirmedAt', 'confirmedBy', 'quoteIds', 'basis'];
const said = (record: Properties | null): string =>
  textOf(record && Object.fromEntries(Object.entries(record).filter(([name]) => !STAMPS.includes(name))));

const MOST_SINCE = 100;
const keyOf = ({ of, id }: Touched): string => `${of} ${id}`;

/** The changes since, the latest first, each with those records only; what was changed and changed back is none. */
export async function saidSince(tx: Transaction, about: About, seen: number): Promise<Found[]> {
  const rows = await changesSince.in(tx, { id: about.subject, after: seen, limit: MOST_SINCE });
  const then = new Map<string, Properties | null>();
  const now = new Map<string, Properties | null>();
  for (const record of rows.flatMap(({ change }) => change.records.filter(about.means))) {
    if (!now.has(keyOf(record))) now.set(keyOf(record), record.after);
    then.set(keyOf(record), record.before); // rows come latest first: the last one is how it was
  }
  const differs = (record: Touched): boolean =>
    said(then.get(keyOf(record)) ?? null) !== said(now.get(keyOf(record)) ?? null) &&
    said(record.before) !== said(record.after);
  return rows
    .map(({ change, ...row }) => ({
      ...row,
      change: { ...change, records: change.records.filter((record) => about.means(record) && differs(record)) },
    }))
    .filter(({ change }) => change.records.length > 0);
}

const isChanged = async ({ tx }: Revision, about: About, seen: number): Promise<boolean> =>
  (await saidSince(tx, about, seen)).length > 0;

/** @throws DomainError conflict */
export async function demandUnchanged(revision: Revision, about: About, seen: number): Promise<void> {
  if (await isChanged(revision, about, seen)) throw new DomainError('conflict');
}

/** @throws DomainError conflict, beside what the work throws: then nothing of it stays */
export async function doIfUnchanged<T>(
  revision: Revision,
  about: About,
  seen: number,
  work: () => Promise<T>,
): Promise<T> {
  const result = await work().catch(async (error: unknown) => {
    const isGone = isDomainError(error) && error.code === 'notFound';
    throw isGone && (await isChanged(revision, about, seen)) ? new DomainError('conflict', { cause: error }) : error;
  });
  // Where all is already as it should be, nobody has to be asked again.
  if (revision.records().length > 0) await demandUnchanged(revision, about, seen);
  return result;
}
