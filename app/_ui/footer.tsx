// The foot of every page: what a public body states, and where data and map come from.
import type { ReactNode } from 'react';
import type { Translator } from '../../lib/i18n/translator';
import { paths, type ViewParams } from '../../lib/paths';

export function Footer({ t, view, children }: { t: Translator; view: ViewParams; children?: ReactNode }) {
  return (
    <footer className="nk-footer">
      <div className="nk-wrap">
        <nav aria-label={t('ui.shell.footerNav')}>
          <ul>
            <li>
              <a href={paths.about(view)}>{t('ui.shell.about')}</a>
            </li>
            <li>
              <a href={paths.privacy(view)}>{t('ui.shell.privacy')}</a>
            </li>
            <li>
              <a href={paths.accessibility(view)}>{t('ui.shell.accessibility')}</a>
            </li>
            <li>
              <a href={paths.about(view, 'data')}>{t('ui.shell.dataState')}</a>
            </li>
            {children && <li>{children}</li>}
          </ul>
        </nav>
        <p className="nk-small nk-muted">{t('ui.shell.mapSource')}</p>
      </div>
    </footer>
  );
}
