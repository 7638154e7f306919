// The strip above the header that marks the site of a real authority; only where the operator turned it on.
import type { Translator } from '../../lib/i18n/translator';

export function OfficialStrip({ t }: { t: Translator }) {
  return (
    <div className="kern-kopfzeile">
      <div className="nk-wrap">
        <div className="kern-kopfzeile__content">
          <span className="kern-kopfzeile__flagge">
            <svg viewBox="0 0 24 16" aria-hidden="true" focusable="false">
              <path fill="#000" d="M0 0h24v5.4H0z" />
              <path fill="#d00" d="M0 5.3h24v5.4H0z" />
              <path fill="#ffce00" d="M0 10.6h24V16H0z" />
            </svg>
          </span>
          <span className="kern-kopfzeile__label">{t('ui.shell.official')}</span>
        </div>
      </div>
    </div>
  );
}
