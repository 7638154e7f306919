// The ways on from a page of changes.
import type { ReactNode } from 'react';
import type { Translator } from '../../../lib/i18n/translator';

export function Older({ t, older, newest }: { t: Translator; older: string | null; newest: string | null }): ReactNode {
  if (older === null && newest === null) return null;
  return (
    <ul className="nk-actions">
      {newest !== null && (
        <li>
          <a href={newest}>{t('history.newest')}</a>
        </li>
      )}
      {older !== null && (
        <li>
          <a href={older}>{t('history.older')}</a>
        </li>
      )}
    </ul>
  );
}
