// The register's line “who reads it” (Art. 30 DSGVO): of each label that is stored, each role that the table of rights lets read it
// on some page or file, and nobody beside them.
import { describe, expect, it } from '@jest/globals';
import { ROLES, type Actor, type Role } from '../../lib/auth/actor';
import { may } from '../../lib/auth/may';
import { readRegister } from '../../lib/register/read-register';
import { STORED } from '../../lib/register/stored';

const AUDITOR: Actor = { role: 'auditor', id: 'u-anton', name: 'Anton Beispiel' };
const actorOf = (role: Role): Actor =>
  role === 'guest' || role === 'outsider' ? { role } : { role, id: `u-${role}`, name: 'Beispiel' };

type Asks = (actor: Actor) => boolean;
const readsUser: Asks = (actor) => may(actor, 'read', 'everything', 'user');
const readsSelf: Asks = (actor) => may(actor, 'read', 'everything', 'self');
const nobody: Asks = () => false;
/** Part → who by the table of rights; roles that read all are not said once more beside it. */
type Wanted = Readonly<Record<string, Asks>>;

const ENTRY: Wanted = { all: (actor) => may(actor, 'read', 'entry') };
const CONTACT: Wanted = {
  public: (actor) => may(actor, 'read', 'contact', 'public'),
  internal: (actor) => may(actor, 'read', 'contact', 'internal'),
  onRequest: (actor) => may(actor, 'read', 'contact', 'onRequest'),
  lent: (actor) => may(actor, 'borrow', 'contact', 'internal') && may(actor, 'borrow', 'contact', 'onRequest'),
};
const ACCOUNT: Wanted = {
  all: (actor) => may(actor, 'read', 'user'),
  name: (actor) => may(actor, 'read', 'change'),
  self: readsSelf,
};
const LOAN: Wanted = {
  all: (actor) => may(actor, 'read', 'loan'),
  own: (actor) => may(actor, 'read', 'loan', 'own') && !may(actor, 'read', 'loan'),
  file: readsUser,
  self: readsSelf,
};
const CHANGE: Wanted = { all: (actor) => may(actor, 'read', 'change'), asContact: nobody };
const OF_PERSON: Wanted = { file: readsUser, self: readsSelf };
const BY_KEY: Wanted = { key: nobody };
const UNREAD: Wanted = { nobody };
const each = (wanted: Wanted, labels: readonly string[]): Record<string, Wanted> =>
  Object.fromEntries(labels.map((label) => [label, wanted]));

const WANTED: Readonly<Record<string, Wanted>> = {
  ...each(ENTRY, ['Organisation', 'Cooperation', 'Baustein', 'Place', 'Source', 'Section', 'Quote', 'Step', 'Figure']),
  ...each(ENTRY, [
    'TAKES_PART_IN',
    'ABOUT',
    'TAKES_PLACE_IN',
    'PART_OF',
    'SUPPORTS',
    'WORKS_ON',
    'SEATED_IN',
    'SERVES',
  ]),
  ...each(ENTRY, ['KEPT_BY', 'HAS_SECTION', 'IN_SECTION', 'FROM', 'STATED_IN', 'HAS_STEP', 'HAS_FIGURE', 'DECIDED_BY']),
  ...each(CONTACT, ['ContactPoint', 'REACHED_AT']),
  ...each(ACCOUNT, ['User', 'WORKS_AT']),
  ...each(OF_PERSON, ['OneTimeKey', 'Mail']),
  EndedSession: UNREAD,
  ...each(LOAN, ['Loan', 'USES']),
  LoanReport: {
    ...OF_PERSON,
    all: (actor) => may(actor, 'read', 'loanReport'),
    own: (actor) => may(actor, 'read', 'loanReport', 'own') && !may(actor, 'read', 'loanReport'),
  },
  AuditEvent: {
    all: (actor) => may(actor, 'read', 'audit'),
    file: (actor) => may(actor, 'read', 'everything', 'entry') || readsUser(actor),
    self: readsSelf,
  },
  ...each(CHANGE, ['Change', 'Changed', 'CHANGED']),
  FormDraft: { writer: nobody, self: readsSelf },
  ...each(BY_KEY, ['Basket', 'ShortAddress']),
  ...each(UNREAD, ['Synonym', 'Arrangement', 'StoreMeta']),
};

/** Label → part → roles, as the register says it. */
const SAID = new Map(
  readRegister(AUDITOR).flatMap(({ readers }) =>
    readers.flatMap(({ labels, readings }) =>
      labels.map((label) => [label, Object.fromEntries(readings.map(({ part, roles }) => [part, roles]))] as const),
    ),
  ),
);

describe('who reads what is stored', () => {
  it('is said of each label and type, once', () => {
    const said = readRegister(AUDITOR).flatMap(({ readers }) => readers.flatMap(({ labels }) => labels));
    expect(said.toSorted()).toEqual(STORED.map(({ label }) => label).toSorted());
    expect(Object.keys(WANTED).toSorted()).toEqual(said.toSorted());
  });

  it.each(STORED.map(({ label }) => label))('is what the table of rights says: %s', (label) => {
    const wanted = Object.entries(WANTED[label] ?? {}).map(([part, asks]) => [
      part,
      ROLES.filter((role) => asks(actorOf(role))),
    ]);
    expect(SAID.get(label)).toEqual(Object.fromEntries(wanted));
  });

  it('names every signed-in role for the history, and borrowers for contacts on request', () => {
    expect(SAID.get('Change')?.['all']).toEqual(['reader', 'moderator', 'editor', 'auditor', 'admin']);
    expect(SAID.get('ContactPoint')).toMatchObject({ onRequest: ['editor'], lent: ['reader', 'moderator'] });
  });
});
