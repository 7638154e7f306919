// Every write appends its change: whoever opens a write transaction stands here with the reason, so that a new one is seen and
// asked which change tells of it.
import ts from 'typescript';
import { parse, projectFiles } from './source-files';

const BY_CHANGE = 'each write to a user appends its change (noteUserChange)';
const OWN_CHANGE = 'appends a change of its own: no value is left for before and after';
const AUDIT = 'the audit log itself';
const MAILS = 'the queue of mails: no record, and the decision that it tells of has its change';
const READERS = 'what is kept for a reader for some days: no record';

/** File → how often it writes, and why that needs no `writeChange`. */
const WRITERS: Readonly<Record<string, readonly [times: number, why: string]>> = {
  'lib/records/write-change.ts': [1, 'the way of every record of the network and of the loans'],
  'lib/auth/change-password.ts': [1, BY_CHANGE],
  'lib/auth/manage-users.ts': [1, BY_CHANGE],
  'lib/auth/own-account.ts': [1, BY_CHANGE],
  'lib/auth/redeem-key.ts': [2, `${BY_CHANGE}; the link to the first admin is about nobody yet`],
  'lib/auth/sign-in-by-provider.ts': [1, BY_CHANGE],
  'lib/auth/sign-in.ts': [1, 'the day of the latest sign-in: its line in the audit log tells of it'],
  'lib/auth/session.ts': [1, 'the number of a session that was ended: its line in the audit log tells of it'],
  'lib/retention/confirm-retention.ts': [1, `contacts, users and reports: ${OWN_CHANGE}; the rest is no record`],
  'lib/retention/erase-contact.ts': [1, OWN_CHANGE],
  'lib/retention/keep-tidy.ts': [1, 'what is kept for a time only and is over goes by itself: it is no record'],
  'lib/audit/write-line.ts': [1, AUDIT],
  'lib/audit/audit-contacts.ts': [1, AUDIT],
  'lib/mail/keep-sending.ts': [1, MAILS],
  'lib/mail/send-due.ts': [3, MAILS],
  'lib/mail/sweep.ts': [2, MAILS],
  'lib/kept/change-basket.ts': [1, READERS],
  'lib/kept/form-draft.ts': [2, READERS],
  'lib/kept/short-address.ts': [1, READERS],
  'lib/network/keep-positions.ts': [1, 'places of a picture, worked out from the network'],
  'lib/container.ts': [2, 'hands on what others write; remembers the latest day that was seen'],
  'graph/schema/migrate.ts': [1, 'a migration: no reader has changed anything'],
  'graph/seed/load-dataset.ts': [1, 'a new starting state, without history; replacing one is a line of the audit log'],
};

/** `engine.write(…)`, however the engine is reached. */
function countWrites(file: string): number {
  let count = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const called = node.expression;
      if (ts.isPropertyAccessExpression(called) && called.name.text === 'write') {
        const on = called.expression;
        const name = ts.isPropertyAccessExpression(on) ? on.name.text : ts.isIdentifier(on) ? on.text : '';
        if (/engine$/i.test(name)) count += 1;
      }
    }
    // Taken out of an engine by itself, it would be seen nowhere. Pages call other things so.
    if (!file.startsWith('app/') && ts.isBindingElement(node) && (node.propertyName ?? node.name).getText() === 'write')
      count += 1;
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return count;
}

const files = projectFiles('app/*.ts', 'app/*.tsx', 'lib/*.ts', 'graph/*.ts', 'scripts/*.ts').filter(
  (file) => !file.startsWith('scripts/bench/'),
);

test('who opens a write transaction is known, how often, and why', () => {
  const found = files.flatMap((file) => {
    const times = countWrites(file);
    return times === 0 ? [] : [[file, times] as const];
  });
  const known = Object.entries(WRITERS).map(([file, [times]]) => [file, times] as const);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(known));
});

test('a change is appended where a write is one, and nowhere else', () => {
  const appending = files.filter((file) => {
    let appends = false;
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.expression.getText() === 'appendChange') appends = true;
      ts.forEachChild(node, visit);
    };
    visit(parse(file));
    return appends;
  });
  expect(appending).toEqual([
    'lib/auth/account-change.ts',
    'lib/loans/rest-loans.ts',
    'lib/records/write-change.ts',
    'lib/retention/erase-contact.ts',
    'lib/retention/remove-reports.ts',
  ]);
});

/** Statements that write a user, and who may call them: only inside `noteUserChange`. */
const WRITES_USER =
  /\b(createUser|removeUser|setWorksAt|endSessions|setPasswordHash|removePasswordHash|setRole|setDisabled|setSubject|setName)\(/g;

test('a user is written only where its change is noted', () => {
  const without = files.filter((file) => {
    if (!file.startsWith('lib/')) return false;
    const text = parse(file).text;
    return text.search(WRITES_USER) >= 0 && !text.includes('noteUserChange(');
  });
  expect(without).toEqual([]);
});
