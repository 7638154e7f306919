// The abbreviations of the entries and what they stand for.
import { readGlossary } from '../../lib/directory/list-entries';
import type { PageProps } from '../_server/page-input';
import { hasExamples } from '../_server/has-examples';
import { show } from '../_server/show';
import { Glossary } from '../_ui/glossary';

export default function Page(props: PageProps) {
  return show(props, async ({ deps, actor, t, lang, view }) => {
    const { items } = await readGlossary(deps, actor, { ...view, lang });
    return {
      title: t('ui.glossary.title'),
      hasExamples: hasExamples(items),
      content: <Glossary t={t} lang={lang} view={view} items={items} />,
    };
  });
}
