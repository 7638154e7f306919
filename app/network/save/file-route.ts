// Files of the network in one order: the same address as the page, read the same way, answered as a file with a speaking name.
import 'server-only';
import { headers } from 'next/headers';
import { translator } from '../../../lib/i18n/translator';
import { readView, type RawQuery } from '../../_server/page-input';
import { readPreferences } from '../../_server/preferences';
import { readQuery } from '../../_server/read-query';
import { readable, type Call } from '../../_server/respond';
import { openShortAddress } from '../../_server/short-address';
import { today } from '../../_server/today';
import { REPEATABLE } from '../../../lib/directory/search-schema';
import { NETWORK_REPEATABLE } from '../../../lib/network/network-schema';
import type { NetworkView } from '../view-words';
import { readNetworkView } from '../read-view';
import { savedName } from './words';

export interface FileCall extends Call {
  props: NetworkView;
  headers: Pick<Headers, 'get'>;
  today: string;
}
interface Format {
  what: 'network' | 'nodes' | 'edges';
  type: string;
  extension: string;
}

/** @param write the text of the file */
export const fileRoute = ({ what, type, extension }: Format, write: (call: FileCall) => Promise<string> | string) =>
  readable(async (call) => {
    const { url, container, actor } = call;
    const { deps } = container;
    const { lang } = await readPreferences();
    const raw: RawQuery = readQuery(url, [...REPEATABLE, ...NETWORK_REPEATABLE]);
    const { query } = await openShortAddress(deps, { query: raw, address: url.pathname });
    const view = readView(query);
    const props: NetworkView = {
      t: translator(lang),
      lang,
      view,
      ...(await readNetworkView(deps, actor, { query, view, lang })),
    };
    const day = today();
    const text = await write({ ...call, props, headers: await headers(), today: day });
    return new Response(text, {
      headers: {
        'content-type': type,
        // The name is plain ASCII, so that it needs no second spelling.
        'content-disposition': `attachment; filename="${savedName(props, { what, today: day, extension })}"`,
        'cache-control': 'no-store',
      },
    });
  });
