// Unmistakable texts in protected fields of the store: whoever finds one where it does not belong has found a leak.
import type { GraphEngine, Transaction } from '../../graph/engine/port';

/** Have no public contact of their own, and so are asked how to reach them in every way. */
export const OWNERS = ['elternverein-lindenblatt-velbert', 'sg-integration'] as const;
/** With these, a list holds more internal contacts than go without a loan. */
export const MANY = 7;

/** Kind of contact → the letters that each of its texts begins with. */
export const MARKS = {
  internal: 'QZINTERN',
  onRequest: 'QZANFRAGE',
  over: 'QZABGELAUFEN',
  early: 'QZKOMMEND',
  proof: 'QZBELEG',
} as const;
type Kind = Exclude<keyof typeof MARKS, 'proof'>;

const CONSENT: Readonly<Record<Kind, object>> = {
  internal: { visibility: 'internal' },
  onRequest: { visibility: 'onRequest' },
  over: { visibility: 'public', consentUntil: '2020-01-31' },
  early: { visibility: 'public', consentFrom: '2199-01' },
};

function plantOne(tx: Transaction, owner: string, kind: Kind, channel: string, number: number): Promise<unknown> {
  const mark = `${MARKS[kind]}${number}`;
  const value = channel === 'email' ? `${mark.toLowerCase()}@example.org` : `${mark} 0221 555`;
  const point = {
    id: `planted-${number}`, // ids say nothing: they stand in the audit log
    function: `${mark}FUNKTION`,
    channel,
    value,
    hours: `${mark}ZEIT`,
    note: `${mark}NOTIZ`,
    languages: ['tr'],
    basis: 'recorded',
    confirmedAt: '2011-03',
    consentProof: `${MARKS.proof}${number}`,
    ...CONSENT[kind],
  };
  return tx.run('MATCH (n:Entry {id: $owner}) CREATE (n)-[:REACHED_AT]->(p:ContactPoint) SET p = $point', {
    owner,
    point,
  });
}

/** Two ways of each kind at each owner, and one internal telephone at each of `many`. */
export async function plantContacts(engine: GraphEngine, many: readonly string[] = []): Promise<void> {
  await engine.write(async (tx) => {
    let number = 0;
    for (const owner of OWNERS)
      for (const kind of ['internal', 'onRequest', 'over', 'early'] as const)
        for (const channel of ['phone', 'email']) await plantOne(tx, owner, kind, channel, number++);
    for (const owner of many) await plantOne(tx, owner, 'internal', 'phone', number++);
  });
}
