// The accessibility statement: what is aimed at, what is tested, what is not.
import { getConfig } from '../../lib/config/current';
import type { PageProps } from '../_server/page-input';
import { show } from '../_server/show';
import { TextPage } from '../_ui/text-page';

export default function Page(props: PageProps) {
  return show(props, async ({ t }) => ({
    title: t('pages.accessibility.title'),
    content: (
      <TextPage
        title={t('pages.accessibility.title')}
        lead={t('pages.accessibility.lead')}
        sections={[
          { title: t('pages.accessibility.goalTitle'), texts: [t('pages.accessibility.goalText')] },
          {
            title: t('pages.accessibility.testedTitle'),
            texts: [],
            points: [
              t('pages.accessibility.tested1'),
              t('pages.accessibility.tested2'),
              t('pages.accessibility.tested3'),
              t('pages.accessibility.tested4'),
            ],
          },
          { title: t('pages.accessibility.limitsTitle'), texts: [t('pages.accessibility.limitsText')] },
          {
            title: t('pages.accessibility.feedbackTitle'),
            texts: [t('pages.accessibility.feedbackText'), t('pages.accessibility.dateText')],
            mail: getConfig().officeMail,
          },
        ]}
      />
    ),
  }));
}
