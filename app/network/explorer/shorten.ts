// A long address has a short one, and the server is asked for it before one goes there: a page that sends its reader on is made
// anew by the router, with nothing selected and nothing to be undone.
import { LONGEST_ADDRESS } from '../../../lib/kept/longest-address';
import { paths } from '../../../lib/paths';

/** The address itself where it is short, or the server gives none: then the page under it works, or says why not. */
export async function shorten(address: string): Promise<string> {
  if (address.length <= LONGEST_ADDRESS) return address;
  const query = address.split(/\?(.*)/s)[1] ?? '';
  try {
    const answer = await fetch(paths.shortenNetwork, { method: 'POST', body: new URLSearchParams({ query }) });
    const { address: short } = answer.ok ? ((await answer.json()) as { address: string | null }) : { address: null };
    return short ?? address;
  } catch {
    return address;
  }
}
