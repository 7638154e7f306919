// That a report was dealt with, or why not.
import type { Translator } from '../../../lib/i18n/translator';
import type { Told } from './told';

export function ReportNotice({ t, told }: { t: Translator; told: Told | undefined }) {
  if (!told) return null;
  if ('wrong' in told)
    return (
      <p className="nk-notice" role="alert">
        {t('reports.settle.changed')}
      </p>
    );
  return (
    <p className="nk-notice" role="status">
      {t('reports.settle.done')} {t(`reports.became.${told.settled}`)}
    </p>
  );
}
