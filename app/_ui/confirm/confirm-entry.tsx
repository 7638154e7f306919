// In the tools of an entry, for editors: the entry itself is still true; and the way to what else is due.
import { paths } from '../../../lib/paths';
import type { Drawing } from '../entry-link';
import { ConfirmButton } from './confirm-button';

interface Props extends Drawing {
  entry: { id: string; name: string; confirmedAt: string | null };
}

export function ConfirmEntry({ entry, t, lang, view, confirming }: Props) {
  if (!confirming) return null;
  return (
    <>
      {entry.confirmedAt === confirming.today ? (
        <p className="nk-confirm__done">{t('due.confirm.today')}</p>
      ) : (
        <ConfirmButton
          lang={lang}
          confirming={confirming}
          entry={entry.id}
          itself
          anchor="tools"
          text={t('due.confirm.one')}
          about={entry.name}
          large
        />
      )}
      <a className="nk-button nk-button--quiet" href={paths.due(view)}>
        {t('due.title')}
      </a>
    </>
  );
}
