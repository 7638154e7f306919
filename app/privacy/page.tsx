// What is stored about readers and about those who stand in the directory.
import type { PageProps } from '../_server/page-input';
import { show } from '../_server/show';
import { TextPage } from '../_ui/text-page';

export default function Page(props: PageProps) {
  return show(props, async ({ t }) => ({
    title: t('pages.privacy.title'),
    content: (
      <TextPage
        title={t('pages.privacy.title')}
        lead={t('pages.privacy.lead')}
        sections={[
          {
            title: t('pages.privacy.cookiesTitle'),
            texts: [t('pages.privacy.cookiesText'), t('pages.privacy.localText')],
          },
          { title: t('pages.privacy.thirdTitle'), texts: [t('pages.privacy.thirdText')] },
          { title: t('pages.privacy.logTitle'), texts: [t('pages.privacy.logText')] },
          {
            title: t('pages.privacy.contentTitle'),
            texts: [t('pages.privacy.contentText'), t('pages.privacy.exampleText')],
          },
          { title: t('pages.privacy.openTitle'), texts: [t('pages.privacy.openText')] },
        ]}
      />
    ),
  }));
}
