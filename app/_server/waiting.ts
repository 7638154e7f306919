// How many things wait for whoever asks, for the number at the link to the loans. No page fails because it is not known.
import 'server-only';
import type { Actor } from '../../lib/auth/actor';
import { getContainer } from '../../lib/container';
import { whatWaits } from '../../lib/loans/what-waits';
import { log } from '../../lib/log';

export async function countWaiting(actor: Actor): Promise<number> {
  try {
    const { deps } = await getContainer();
    const { loans, forOffice } = await whatWaits(deps, actor);
    return loans.length + forOffice;
  } catch (err) {
    log.warn({ err }, 'what waits was not read');
    return 0;
  }
}
