// What an act on a loan came to, or why it was not done.
import type { Translator } from '../../../lib/i18n/translator';
import type { Told } from './told';

export function ToldNotice({ t, told }: { t: Translator; told: Told | undefined }) {
  if (!told) return null;
  if ('wrong' in told)
    return (
      <p className="nk-notice" role="alert">
        {t(`loans.refused.${told.wrong}`)}
      </p>
    );
  if ('reported' in told)
    return (
      <p className="nk-notice" role="status">
        {t('reports.taken', { count: told.reported })}
      </p>
    );
  const { done, leftOut, endEarlier } = told;
  return (
    <p className="nk-notice" role="status">
      {t(`loans.done.${done}`)} {leftOut > 0 && t('loans.leftOut', { count: leftOut })}{' '}
      {endEarlier > 0 && t('loans.endEarlier', { count: endEarlier })}
    </p>
  );
}
