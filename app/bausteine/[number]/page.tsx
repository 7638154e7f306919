// The page of a Baustein, with the same count of organisations as its door on the front page: posts are not counted.
import { listBausteine } from '../../../lib/directory/list-entries';
import { BausteinPage } from '../../_ui/entry/baustein';
import type { PageProps } from '../../_server/page-input';
import { showEntry } from '../../_server/show-entry';

export default function Page(props: PageProps) {
  return showEntry(props, 'baustein', 'number', async (drawing, entry, { deps, actor }) => {
    const { items } = await listBausteine(deps, actor, { ...drawing.view, lang: drawing.lang });
    const counted = items.find((item) => item.id === entry.id)?.organisations ?? { count: 0, examples: 0 };
    return <BausteinPage {...drawing} entry={entry} counted={counted} />;
  });
}
