// Who reads what is stored, label by label: each line asks the table of rights the question that the pages ask which show it.
import { ROLES, type Actor, type Role } from '../auth/actor';
import { may } from '../auth/may';
import type { Activity, Stored } from './stored';

/**
 * `all` of it; `own` what is one's own Amt's; `name` the name alone, beside what somebody did; `file` in the file with everything
 * about somebody or something; `self` in the one about themselves. Of contacts each visibility by itself, and `lent` while a loan
 * runs that covers them; `asContact`: contacts that stand in it, as the contact itself.
 */
export type Part =
  | 'all'
  | 'own'
  | 'name'
  | 'file'
  | 'self'
  | 'public'
  | 'internal'
  | 'onRequest'
  | 'lent'
  | 'asContact'
  | 'key'
  | 'writer'
  | 'nobody';
export interface Reading {
  part: Part;
  /** None for what is no matter of roles. */
  roles: readonly Role[];
}

const asRole = (role: Role): Actor => (role === 'guest' || role === 'outsider' ? { role } : { role, id: '', name: '' });
const read = (part: Part, asks: (actor: Actor) => boolean = () => false): Reading => ({
  part,
  roles: ROLES.filter((role) => asks(asRole(role))),
});
/** Those who read all of it are not said once more. */
function ownBeside(all: Reading, own: Reading): Reading[] {
  const roles = own.roles.filter((role) => !all.roles.includes(role));
  return roles.length === 0 ? [all] : [all, { ...own, roles }];
}

const SELF = read('self', (actor) => may(actor, 'read', 'everything', 'self'));
const FILE_ABOUT_USER = read('file', (actor) => may(actor, 'read', 'everything', 'user'));
const NOBODY = [read('nobody')];

const OF_ACTIVITY: Readonly<Record<Activity, readonly Reading[]>> = {
  directory: [read('all', (actor) => may(actor, 'read', 'entry'))],
  contacts: [
    read('public', (actor) => may(actor, 'read', 'contact', 'public')),
    read('internal', (actor) => may(actor, 'read', 'contact', 'internal')),
    read('onRequest', (actor) => may(actor, 'read', 'contact', 'onRequest')),
    read('lent', (actor) => may(actor, 'borrow', 'contact', 'onRequest')),
  ],
  accounts: [
    read('all', (actor) => may(actor, 'read', 'user')),
    read('name', (actor) => may(actor, 'read', 'change')),
    SELF,
  ],
  audit: [
    read('all', (actor) => may(actor, 'read', 'audit')),
    read('file', (actor) => may(actor, 'read', 'everything', 'entry') || may(actor, 'read', 'everything', 'user')),
    SELF,
  ],
  loans: [
    ...ownBeside(
      read('all', (actor) => may(actor, 'read', 'loan')),
      read('own', (actor) => may(actor, 'read', 'loan', 'own')),
    ),
    FILE_ABOUT_USER,
    SELF,
  ],
  changes: [read('all', (actor) => may(actor, 'read', 'change')), read('asContact')],
  typed: [read('writer'), SELF],
  selection: [read('key')],
  technical: NOBODY,
};

/** Where a label is read by others than the rest of its activity. */
const OF_LABEL: Readonly<Record<string, readonly Reading[]>> = {
  OneTimeKey: [FILE_ABOUT_USER, SELF],
  EndedSession: NOBODY,
  Mail: [FILE_ABOUT_USER, SELF],
  LoanReport: [
    ...ownBeside(
      read('all', (actor) => may(actor, 'read', 'loanReport')),
      read('own', (actor) => may(actor, 'read', 'loanReport', 'own')),
    ),
    FILE_ABOUT_USER,
    SELF,
  ],
};

export interface ReadersOf {
  /** Those that the same people read. */
  labels: string[];
  readings: readonly Reading[];
}

/** @param stored what belongs to an activity */
export function readersOf(activity: Activity, stored: readonly Stored[]): ReadersOf[] {
  const groups = new Map<readonly Reading[], string[]>();
  for (const { label } of stored) {
    const readings = OF_LABEL[label] ?? OF_ACTIVITY[activity];
    groups.set(readings, [...(groups.get(readings) ?? []), label]);
  }
  return [...groups].map(([readings, labels]) => ({ readings, labels }));
}
