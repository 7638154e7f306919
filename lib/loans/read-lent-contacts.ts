// What a loan lends, to leave the app as a file. First which contact points, then their line in the audit log, then their values:
// each of the two readings decides anew whether the loan runs, and nothing is kept between requests. So whatever ends the loan
// before the second reading, ends the file too.
import { z } from 'zod';
import type { Transaction } from '../../graph/engine/port';
import type { Day } from '../../graph/model/day';
import { DomainError } from '../../graph/model/errors';
import { CHANNELS, type Channel } from '../../graph/model/lists';
import type { StoredLoan } from '../../graph/model/loans';
import { latestChange } from '../../graph/queries/changes';
import { isSignedIn, type Actor, type SignedIn } from '../auth/actor';
import { demand } from '../auth/may';
import type { ContactGroup } from '../directory/contact-schema';
import { groupContacts } from '../directory/contact-groups';
import { readValues, type Seen } from '../directory/entry/reach';
import { parseInput } from '../directory/parse-input';
import { readAudited } from '../directory/read-audited';
import { viewInput } from '../directory/view-input';
import { LENT_FORMATS, writeCopyLine, type LentFormat } from './copy-line';
import type { LoanDeps } from './deps';
import { findLentPoints, openRunningLoan } from './lent-points';
import { nameOfEntry, type Named } from './loan-line';
import type { OpenLoan } from './open-loan';

export interface LentEntry extends Named {
  type: 'organisation' | 'cooperation';
  basis: string;
  functions: ContactGroup[];
}
export interface LentContacts extends Pick<StoredLoan, 'number' | 'purpose' | 'sentence' | 'legalBasis'> {
  amt: Named;
  from: Day;
  /** Null: a standing loan. */
  until: Day | null;
  /** The day it was read, in Berlin. */
  day: Day;
  /** By name. */
  entries: LentEntry[];
}

const readInput = z.strictObject({
  id: z.string().max(64),
  format: z.enum(LENT_FORMATS),
  lang: viewInput.lang,
});
type Asked = z.output<typeof readInput>;

/** No file holds more than it is for. Postal addresses that everybody sees stand on labels as well. */
const WAYS: Readonly<Record<LentFormat, readonly Channel[]>> = {
  xlsx: CHANNELS,
  csv: CHANNELS,
  vcard3: CHANNELS,
  vcard4: CHANNELS,
  mail: ['email'],
  labels: ['post', 'visit'],
};

const german = new Intl.Collator('de');

/**
 * @throws DomainError forbidden, notFound, notRunning (`detail.current` is the state), storeUnavailable (also where the audit log
 * cannot be written)
 */
export async function readLentContacts(deps: LoanDeps, actor: Actor, input: unknown): Promise<LentContacts> {
  demand(actor, 'read', 'loanFile');
  const asked = parseInput(readInput, input);
  const logged = await readAudited(deps, actor, 'exported', (as) =>
    deps.engine.read(async (tx) => {
      // Guests are asked for where the log cannot be written.
      if (!isSignedIn(as)) throw new DomainError('storeUnavailable');
      // Before the contacts: a change in between is told as one that the file may not know.
      const [latest] = await latestChange.in(tx, {});
      const { open, points } = await findPoints(deps, tx, as, asked);
      const copy = writeCopyLine({ number: open.loan.number, format: asked.format, change: latest?.number ?? 0 });
      return { result: new Set(points.map(({ id }) => id)), points, copy };
    }),
  );
  if (!isSignedIn(actor)) throw new DomainError('forbidden');
  return deps.engine.read(async (tx) => {
    const { open, points } = await findPoints(deps, tx, actor, asked);
    const values = await readValues(
      { tx, lang: asked.lang },
      points.filter(({ id }) => logged.has(id)),
    );
    return lentOf(deps, open, (entry) => groupContacts(asked.lang, values.get(entry) ?? []), [...values.keys()]);
  });
}

async function findPoints(
  deps: LoanDeps,
  tx: Transaction,
  actor: SignedIn,
  { id, format }: Asked,
): Promise<{ open: OpenLoan; points: Seen[] }> {
  const open = await openRunningLoan(tx, actor, id);
  const { lent, others } = await findLentPoints(deps, tx, actor, open);
  const points = format === 'labels' ? [...lent, ...others] : lent;
  return { open, points: points.filter(({ channel }) => WAYS[format].includes(channel)) };
}

function lentOf(
  deps: LoanDeps,
  { loan, day }: OpenLoan,
  functionsOf: (entry: string) => ContactGroup[],
  entries: readonly string[],
): LentContacts {
  const { records, recordOf } = deps.index();
  return {
    number: loan.number,
    purpose: loan.purpose,
    sentence: loan.sentence,
    legalBasis: loan.legalBasis,
    amt: { id: loan.amt, name: nameOfEntry(deps, loan.amt) },
    from: loan.from,
    until: loan.until ?? null,
    day,
    entries: entries
      .map((id): LentEntry => {
        const record = records[recordOf.get(id) ?? -1];
        const type = record?.type === 'cooperation' ? 'cooperation' : 'organisation';
        return { id, type, name: record?.name ?? id, basis: record?.basis ?? 'recorded', functions: functionsOf(id) };
      })
      .sort((a, b) => german.compare(a.name, b.name) || (a.id < b.id ? -1 : 1)),
  };
}
