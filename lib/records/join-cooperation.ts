// Who takes part in a cooperation from the first day: named in the form that makes it, and written with it.
import type { Proof, Saved } from './form';
import { tieForms } from './forms/ties';
import { invalid } from './parse-values';
import type { Revision } from './revision';

/** What a participant is as long as nobody has said more. */
const JOINS_AS = 'contributor';
const participation = tieForms.find(({ name }) => name === 'participation');

/** @param organisations ids @throws DomainError invalid (`joining`) where it is no cooperation, or one is no organisation */
export async function joinCooperation(
  revision: Revision,
  { type, id }: Saved,
  organisations: readonly string[],
  proof: Proof,
): Promise<void> {
  for (const organisation of new Set(organisations)) {
    if (type !== 'cooperation' || (await revision.read({ of: 'Organisation', id: organisation })) === null)
      throw invalid(['joining']);
    const values = { organisation: [organisation], cooperation: [id], role: [JOINS_AS] };
    await participation?.write(revision, null, values, proof, id);
  }
}
