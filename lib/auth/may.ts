// The one table of rights: role × action × subject × field. Whoever shows or changes something asks here; what the table
// does not grant is refused.
import { DomainError } from '../../graph/model/errors';
import { USER_ROLES } from '../../graph/model/users';
import { isSignedIn, type Actor, type Role } from './actor';

/** Outsiders are not among them: where the directory is not public, nothing is granted before signing in. */
const EVERYBODY: readonly Role[] = ['guest', ...USER_ROLES];
const SIGNED_IN: readonly Role[] = USER_ROLES;
const KEEPERS: readonly Role[] = ['editor'];
const BORROWERS: readonly Role[] = ['reader', 'moderator'];
const ADMIN: readonly Role[] = ['admin'];
const AUDITOR: readonly Role[] = ['auditor'];

/** Subject → action → field → roles. `all` stands for the subject as a whole, and for each field that has no line. */
const TABLE = {
  entry: { read: { all: EVERYBODY } },
  search: { read: { all: EVERYBODY } },
  network: { read: { all: EVERYBODY } },
  /**
   * The fields of a contact point are its visibilities: whoever may not read one reads nothing of it. `list` is to have
   * many at once; `withoutConsent` those whose consent is over or to come, where they are kept and nowhere else. The
   * rule that asks all this: contact-rule.ts.
   */
  contact: {
    erase: { all: KEEPERS },
    read: { public: EVERYBODY, internal: [...BORROWERS, ...KEEPERS], onRequest: KEEPERS, withoutConsent: KEEPERS },
    list: { internal: KEEPERS },
    borrow: { internal: BORROWERS, onRequest: BORROWERS },
  },
  /** Contacts lent to an Amt: `own` are those of the Amt one works at. What a loan shows is for the rule of contacts. */
  loan: {
    read: { all: [...KEEPERS, ...AUDITOR], own: [...BORROWERS, ...KEEPERS, ...AUDITOR] },
    request: { all: [...BORROWERS, ...KEEPERS] },
    use: { all: [...BORROWERS, ...KEEPERS] },
    decide: { all: KEEPERS },
  },
  /** Files and prints of what a loan lends, for those who use it. */
  loanFile: { read: { all: [...BORROWERS, ...KEEPERS] } },
  /** What borrowers report of contacts that were lent: a note for the office; `own` are those of a loan one uses. */
  loanReport: {
    create: { all: [...BORROWERS, ...KEEPERS] },
    read: { all: KEEPERS, own: [...BORROWERS, ...KEEPERS] },
    change: { all: KEEPERS },
  },
  /** Organisations, cooperations, and what joins them; the forms of the office. */
  record: { change: { all: KEEPERS } },
  /** What was changed in the network, by whom and why; values of contacts as for the contact itself. */
  change: { read: { all: SIGNED_IN } },
  /** What waits to be confirmed: all of it, or what one's own Amt keeps. */
  due: { read: { all: KEEPERS, own: [...BORROWERS, ...KEEPERS] } },
  /** Which entries are in the archive. */
  archive: { read: { all: KEEPERS } },
  /** Which consents end when. */
  consent: { read: { all: KEEPERS } },
  /** Files, copies and prints of what its reader may read. */
  export: { read: { all: EVERYBODY } },
  /** What somebody has selected, under the key in their cookie. */
  selection: { read: { all: EVERYBODY }, change: { all: EVERYBODY } },
  /** One's own account. */
  account: { read: { all: SIGNED_IN }, change: { sessions: SIGNED_IN, password: SIGNED_IN } },
  user: {
    read: { all: ADMIN },
    create: { all: ADMIN },
    change: { role: ADMIN, disabled: ADMIN, password: ADMIN, worksAt: ADMIN },
    erase: { all: ADMIN },
  },
  /** Who did what, and who saw whose contacts; ids only, no protected value. */
  audit: { read: { all: AUDITOR } },
  /** The register of processing activities (Art. 30 DSGVO). */
  register: { read: { all: [...AUDITOR, ...ADMIN] } },
  /** What is due to be deleted: seen and confirmed by whoever is answerable for it. */
  retention: {
    read: { all: [...KEEPERS, ...ADMIN], contacts: KEEPERS, reports: KEEPERS, users: ADMIN, audit: ADMIN, kept: ADMIN },
    change: {
      all: [...KEEPERS, ...ADMIN],
      contacts: KEEPERS,
      reports: KEEPERS,
      users: ADMIN,
      audit: ADMIN,
      kept: ADMIN,
    },
  },
  /** Everything that is stored about one of them, as a file. */
  everything: { read: { entry: KEEPERS, user: ADMIN, self: SIGNED_IN } },
} as const satisfies Record<string, Record<string, Record<string, readonly Role[]>>>;

type Table = typeof TABLE;
export type Subject = keyof Table;
export type Action<S extends Subject> = keyof Table[S] & string;
export type Field<S extends Subject, A extends Action<S>> = Exclude<keyof Table[S][A], 'all'> & string;

/** Whether an actor may do something to a subject, or to one field of it. */
export function may<S extends Subject, A extends Action<S>>(
  actor: Actor,
  action: A,
  subject: S,
  field?: Field<S, A>,
): boolean {
  const granted = TABLE[subject][action] as Readonly<Record<string, readonly Role[]>>;
  return (granted[field ?? 'all'] ?? granted['all'] ?? []).includes(actor.role);
}

const whoIs = (actor: Actor): { actor?: string } => (isSignedIn(actor) ? { actor: actor.id } : {});

/** @throws DomainError forbidden */
export function demand<S extends Subject, A extends Action<S>>(
  actor: Actor,
  action: A,
  subject: S,
  field?: Field<S, A>,
): void {
  if (may(actor, action, subject, field)) return;
  // Who it was goes to the audit log (app/_server/note-refusal.ts).
  throw new DomainError('forbidden', { detail: { action, subject, field, role: actor.role, ...whoIs(actor) } });
}
