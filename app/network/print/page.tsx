// The network to print: one landscape sheet with the picture, and behind it the list of what is in it.
import { hasExamples } from '../../../lib/network/has-examples';
import { DomainError } from '../../../graph/model/errors';
import { PRINTED } from '../../_canvas/svg/sheet';
import type { PageProps } from '../../_server/page-input';
import { show } from '../../_server/show';
import { today } from '../../_server/today';
import { readNetworkView } from '../read-view';
import { readSources } from '../save/read-sources';
import { sheetWords } from '../save/words';
import { PrintedNetwork } from './printed-network';

const isPaper = (value: unknown): value is keyof typeof PRINTED => typeof value === 'string' && value in PRINTED;

export default function Page(props: PageProps) {
  return show(
    props,
    async ({ deps, actor, t, lang, view, query }) => {
      const { paper = 'a4', ...asked } = query;
      if (!isPaper(paper)) throw new DomainError('invalid', { param: 'paper' });
      const read = { t, lang, view, ...(await readNetworkView(deps, actor, { query: asked, view, lang })) };
      const sources = await readSources(deps, actor, lang);
      return {
        title: t('save.print.title'),
        hasExamples: hasExamples(read.network.nodes),
        content: <PrintedNetwork {...read} paper={paper} words={sheetWords(read, { sources, today: today() })} />,
      };
    },
    { parameters: null, mayBeLong: true },
  );
}
