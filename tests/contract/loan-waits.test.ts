// What waits for whom, both engines alike: on which days it is said, to whom, and that nobody learns of another Amt's loans.
import { beforeEach, expect, it } from '@jest/globals';
import { finishMail, mailId, queueMail } from '../../graph/queries/mail';
import type { LoanDeps } from '../../lib/loans/deps';
import { mailsGivenUp, whatWaits } from '../../lib/loans/what-waits';
import { GUEST } from '../../lib/auth/actor';
import { emptyStore } from '../support/empty-store';
import { describeEngines } from '../support/engines';
import { act, ANTON, ask, EVA, fillLoanStore, KAI, loanDeps, makeClock, OTTO, RITA } from '../support/loans';

const time = makeClock();

describeEngines('what waits', (getEngine) => {
  let deps: LoanDeps;
  const waits = async (actor: Parameters<typeof whatWaits>[1]) => {
    const { loans, forOffice } = await whatWaits(deps, actor);
    return [...loans.map(({ kind, number, day }) => `${kind} ${number} ${day}`), forOffice];
  };

  beforeEach(async () => {
    time.set('2026-11-29T10:00:00+01:00');
    await emptyStore(getEngine());
    await getEngine().write((tx) => tx.run("MATCH (m:StoreMeta {id: 'loans'}) DELETE m"));
    await fillLoanStore(getEngine());
    deps = await loanDeps(getEngine());
  });

  it('a request waits for the office, a question for the borrowers, an end that comes for them too, then the word', async () => {
    const { id } = await ask(deps, RITA, { users: [KAI.id] });
    expect([await waits(EVA), await waits(RITA)]).toEqual([[1], [0]]);
    await act(deps, EVA, id, 'ask', { word: 'Wer lädt ein?' });
    expect([await waits(EVA), await waits(RITA), await waits(KAI)]).toEqual([
      [0],
      ['asked 1 null', 0],
      ['asked 1 null', 0],
    ]);
    await act(deps, RITA, id, 'answer', { word: 'Das Jugendamt.' });
    await act(deps, EVA, id, 'grant', { all: true });
    time.set('2026-12-16T23:59:59+01:00');
    expect(await waits(RITA)).toEqual([0]);
    time.set('2026-12-17T00:00:00+01:00');
    expect([await waits(RITA), await waits(EVA)]).toEqual([['endsSoon 1 2026-12-31', 0], [0]]);
    time.set('2027-01-01T00:00:00+01:00');
    expect(await waits(KAI)).toEqual(['toConfirm 1 2026-12-31', 0]);
    time.set('2027-01-15T00:00:00+01:00');
    expect([await waits(RITA), await waits(EVA)]).toEqual([['toConfirm 1 2026-12-31', 0], [1]]);
    for (const actor of [OTTO, ANTON, GUEST]) expect(await waits(actor)).toEqual([0]);
    await act(deps, RITA, id, 'confirmDeletion');
    expect([await waits(RITA), await waits(EVA)]).toEqual([[0], [0]]);
  });

  it('whoever has moved to another Amt is told nothing of its loans', async () => {
    const { id } = await ask(deps, RITA, { users: [KAI.id] });
    await act(deps, EVA, id, 'ask', { word: 'Wer lädt ein?' });
    await getEngine().write((tx) => tx.run('MATCH (:User {id: $id})-[w:WORKS_AT]->() DELETE w', { id: KAI.id }));
    expect(await waits(KAI)).toEqual([0]);
  });

  it('a standing loan is to be reviewed 30 days before; once that is missed it waits for the office', async () => {
    const { id } = await ask(deps, RITA, { until: undefined, standing: true });
    await act(deps, EVA, id, 'grant', { all: true });
    time.set('2027-10-29T10:00:00+02:00');
    expect(await waits(EVA)).toEqual([0]);
    time.set('2027-10-30T10:00:00+02:00');
    expect(await waits(EVA)).toEqual(['review 1 2027-11-29', 0]);
    time.set('2027-11-30T10:00:00+01:00');
    expect(await waits(EVA)).toEqual([1]);
  });

  it('mails that were given up are counted for the office only', async () => {
    const now = '2026-11-29T10:00:00.000Z';
    const mail = { kind: 'granted', loan: 'l', user: RITA.id } as const;
    await getEngine().write(async (tx) => {
      for (const mark of ['a', 'b', 'c']) await queueMail(tx, { ...mail, mark }, now);
      await finishMail(tx, { id: mailId({ ...mail, mark: 'a' }), outcome: 'failed', now });
      await finishMail(tx, { id: mailId({ ...mail, mark: 'b' }), outcome: 'sent', now });
    });
    expect([await mailsGivenUp(deps, EVA), await mailsGivenUp(deps, RITA)]).toEqual([1, 0]);
  });
});
