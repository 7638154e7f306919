// What a form about users did, or why not. A one-time link stands here and nowhere else.
import type { Translator } from '../../../lib/i18n/translator';
import { paths } from '../../../lib/paths';
import type { Told } from './told';

export function ToldNotice({ t, told, origin }: { t: Translator; told: Told | undefined; origin: string }) {
  if (!told) return null;
  if ('wrong' in told)
    return (
      <p className="nk-notice" role="alert">
        {t(`admin.users.wrong.${told.wrong}`)}
      </p>
    );
  if ('done' in told)
    return (
      <p className="nk-notice" role="status">
        {t(`admin.users.done.${told.done}`)}
      </p>
    );
  return (
    <div className="nk-notice nk-admin__link" role="status">
      <p>{t('admin.users.invited', { login: told.invited.login })}</p>
      <p>
        <code translate="no">{`${origin}${paths.welcome(told.invited.key)}`}</code>
      </p>
    </div>
  );
}
