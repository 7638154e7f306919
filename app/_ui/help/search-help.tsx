// Help beside the search field: what can be typed, with examples that can be pressed.
import { paths, type ViewParams } from '../../../lib/paths';
import type { Translator } from '../../../lib/i18n/translator';

const EXAMPLES = ['several', 'everyday', 'short', 'place', 'sentence'] as const;

export function SearchHelp({ t, view }: { t: Translator; view: ViewParams }) {
  return (
    <details className="nk-help">
      <summary>{t('help.title')}</summary>
      <div className="nk-help__panel">
        <p>{t('help.search.what')}</p>
        <dl>
          {EXAMPLES.map((name) => {
            const q = t(`help.search.${name}`);
            return (
              <div key={name}>
                <dt>
                  <a href={paths.directory(view, { q })}>{q}</a>
                </dt>
                <dd>{t(`help.search.${name}Means`)}</dd>
              </div>
            );
          })}
        </dl>
        <p>{t('help.search.mistakes')}</p>
      </div>
    </details>
  );
}
