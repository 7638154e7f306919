// Where what was archived or removed can be brought back.
import type { Translator } from '../../../lib/i18n/translator';
import { paths } from '../../../lib/paths';

export const WaysBack = ({ t }: { t: Translator }) => (
  <>
    <a href={paths.archive()}>{t('archive.title')}</a>, <a href={paths.changes()}>{t('history.feed')}</a>.
  </>
);
