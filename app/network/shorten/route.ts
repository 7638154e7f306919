// The short address of a view that is too long for one, for the script that travels there: sent on by the page itself, it would
// draw the whole page anew and forget every step (explorer/shorten.ts).
import type { NextRequest } from 'next/server';
import { getContainer } from '../../../lib/container';
import { parseInput } from '../../../lib/directory/parse-input';
import { networkInput } from '../../../lib/network/network-schema';
import { paths } from '../../../lib/paths';
import { readView } from '../../_server/page-input';
import { readPost, refusePost } from '../../_server/read-post';
import { json } from '../../_server/respond';
import { rawOf, shortOf } from '../../_server/short-address';
import { readNetworkQuery } from '../query';

/** Of `query`, what stands behind the question mark. Null where it is short, or nothing can be kept now. */
export async function POST(request: NextRequest): Promise<Response> {
  try {
    const { form } = await readPost(request, () => ({ page: paths.network() }));
    const given = form.get('query');
    const query = typeof given === 'string' ? given : '';
    // only what the page could draw is kept
    const raw = rawOf(query);
    readView(raw);
    parseInput(networkInput, readNetworkQuery(raw, 'de').input);
    const { deps } = await getContainer();
    return json({ address: await shortOf(deps, `${paths.network()}?${query}`) });
  } catch (error) {
    return refusePost(request, error);
  }
}
