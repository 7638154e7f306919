// Files of loans, both engines alike: exactly what was granted, to its users only, while the loan runs; a line in the audit log
// before any value; and what has changed since.
import { beforeEach, expect, it } from '@jest/globals';
import type { DirectoryDeps } from '../../lib/directory/deps';
import type { LoanDeps } from '../../lib/loans/deps';
import { readLentContacts } from '../../lib/loans/read-lent-contacts';
import { emptyStore } from '../support/empty-store';
import { describeEngines } from '../support/engines';
import { failureOf } from '../support/failure';
import { act, ANTON, ask, CONTACTS, EVA, fillLoanStore, KAI, loanDeps, makeClock, OTTO, RITA } from '../support/loans';

const time = makeClock();

describeEngines('files of loans', (getEngine) => {
  let deps: LoanDeps & DirectoryDeps;
  const lend = async (over: object = {}, grant: object = { all: true }): Promise<string> => {
    const { id } = await ask(deps, RITA, over);
    await act(deps, EVA, id, 'grant', grant);
    return id;
  };
  /** The ids of the contact points whose values are in a file. */
  const taken = async (id: string, actor = RITA, format = 'csv'): Promise<string[]> => {
    const text = JSON.stringify(await readLentContacts(deps, actor, { id, format }));
    return [...text.matchAll(/WERT-([a-z-]+)/g)].map(([, one = '']) => one).sort();
  };

  beforeEach(async () => {
    time.set('2026-11-29T10:00:00+01:00');
    await emptyStore(getEngine());
    await getEngine().write((tx) => tx.run("MATCH (m:StoreMeta {id: 'loans'}) DELETE m"));
    await fillLoanStore(getEngine());
    deps = await loanDeps(getEngine());
  });

  it('hold exactly what was granted, for each of its users and nobody else', async () => {
    const id = await lend({ users: [KAI.id] }, { contacts: ['verein-a-phone', 'verein-b-email'], word: 'Nur diese.' });
    expect(await failureOf(taken(id))).toMatchObject({ code: 'notRunning', detail: { current: 'partlyGranted' } });
    time.set('2026-11-30T00:00:00+01:00');
    for (const actor of [RITA, KAI]) expect(await taken(id, actor)).toEqual(['verein-a-phone', 'verein-b-email']);
    expect(await taken(id, RITA, 'mail')).toEqual(['verein-b-email']);
    expect(await failureOf(taken(id, EVA))).toMatchObject({ code: 'forbidden' });
    expect(await failureOf(taken(id, ANTON))).toMatchObject({ code: 'forbidden' });
    expect(await failureOf(taken(id, OTTO))).toMatchObject({ code: 'notFound' });
  });
});
