// What waits for whoever asks, for the list on the page of the loans and the number at its link: read once a request.
import 'server-only';
import { cache } from 'react';
import type { Actor } from '../../lib/auth/actor';
import { getContainer } from '../../lib/container';
import { whatWaits } from '../../lib/loans/what-waits';
import { log } from '../../lib/log';

/** @throws DomainError storeUnavailable */
export const readWaiting = cache(async (actor: Actor) => whatWaits((await getContainer()).deps, actor));

/** How many things that are. No page fails because it is not known. */
export async function countWaiting(actor: Actor): Promise<number> {
  try {
    const { loans, forOffice } = await readWaiting(actor);
    return loans.length + forOffice;
  } catch (err) {
    log.warn({ err }, 'what waits was not read');
    return 0;
  }
}
