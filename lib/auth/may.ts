// The one table of rights: role × action × subject × field. Whoever shows or changes something asks here; what the table
// does not grant is refused.
import { DomainError } from '../../graph/model/errors';
import { USER_ROLES } from '../../graph/model/users';
import { ROLES, type Actor, type Role } from './actor';

const EVERYBODY: readonly Role[] = ROLES;
const SIGNED_IN: readonly Role[] = USER_ROLES;
const KEEPERS: readonly Role[] = ['editor'];
const BORROWERS: readonly Role[] = ['reader', 'moderator'];
const ADMIN: readonly Role[] = ['admin'];

/** Subject → action → field → roles. `all` stands for the subject as a whole, and for each field that has no line. */
const TABLE = {
  entry: { read: { all: EVERYBODY } },
  search: { read: { all: EVERYBODY } },
  network: { read: { all: EVERYBODY } },
  /** The fields of a contact point are its visibilities: whoever may not read one reads nothing of it. */
  contact: {
    read: { public: EVERYBODY, internal: [...BORROWERS, ...KEEPERS], onRequest: KEEPERS },
    borrow: { onRequest: BORROWERS },
  },
  /** Organisations, cooperations, and what joins them; the forms of the office. */
  record: { change: { all: KEEPERS } },
  /** What waits to be confirmed: all of it, or what one's own Amt keeps. */
  due: { read: { all: KEEPERS, own: [...BORROWERS, ...KEEPERS] } },
  /** Which consents end when. */
  consent: { read: { all: KEEPERS } },
  /** Files, copies and prints of what its reader may read. */
  export: { read: { all: EVERYBODY } },
  /** What somebody has selected, under the key in their cookie. */
  selection: { read: { all: EVERYBODY }, change: { all: EVERYBODY } },
  /** One's own account. */
  account: { read: { all: SIGNED_IN }, change: { sessions: SIGNED_IN } },
  user: {
    read: { all: ADMIN },
    create: { all: ADMIN },
    change: { role: ADMIN, disabled: ADMIN, password: ADMIN },
  },
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

/** @throws DomainError forbidden */
export function demand<S extends Subject, A extends Action<S>>(
  actor: Actor,
  action: A,
  subject: S,
  field?: Field<S, A>,
): void {
  if (may(actor, action, subject, field)) return;
  throw new DomainError('forbidden', { detail: { action, subject, field, role: actor.role } });
}

interface Contact {
  readonly id: string;
  readonly visibility: Field<'contact', 'read'>;
}

/** Whether a loan that runs now covers a contact. There are no loans yet. */
export const loanCovers = (_actor: Actor, _contact: Contact): boolean => false;

/** Whether an actor sees a contact point: by role, or by a loan where the role may borrow. */
export function mayReadContact(actor: Actor, contact: Contact): boolean {
  if (may(actor, 'read', 'contact', contact.visibility)) return true;
  return (
    contact.visibility === 'onRequest' && may(actor, 'borrow', 'contact', 'onRequest') && loanCovers(actor, contact)
  );
}
