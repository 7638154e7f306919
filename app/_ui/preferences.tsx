// Language and light or dark: plain forms, so that they work without JavaScript.
import type { Lang, Translator } from '../../lib/i18n/translator';
import { paths } from '../../lib/paths';
import { Icon } from './icon';

export function Preferences({ t, lang, theme, back }: { t: Translator; lang: Lang; theme: string; back: string }) {
  const other: Lang = lang === 'de' ? 'en' : 'de';
  const themes = [
    { value: 'light', text: t('ui.shell.themeLight') },
    { value: 'dark', text: t('ui.shell.themeDark') },
    { value: 'system', text: t('ui.shell.themeSystem') },
  ];
  return (
    <div className="nk-preferences">
      <form method="post" action={paths.preferences}>
        <input type="hidden" name="back" value={back} />
        <button className="nk-button nk-button--quiet" name="lang" value={other} lang={other}>
          {t('ui.shell.otherLanguage')}
        </button>
      </form>
      <details className="nk-menu">
        <summary className="nk-button nk-button--quiet">
          <Icon name="brightness-medium" />
          <span className="kern-sr-only-mobile">{t('ui.shell.theme')}</span>
        </summary>
        <form method="post" action={paths.preferences}>
          <input type="hidden" name="back" value={back} />
          {themes.map(({ value, text }) => (
            <button
              key={value}
              className="nk-button nk-button--quiet"
              name="theme"
              value={value}
              aria-pressed={theme === value}
            >
              {text}
            </button>
          ))}
        </form>
      </details>
    </div>
  );
}
