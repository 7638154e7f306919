// All keys, for the dialog that "?" opens.
import type { Translator } from '../../../lib/i18n/translator';

const KEYS = { '/': 'search', '↓ ↑': 'hits', Enter: 'open', x: 'select', a: 'all', c: 'copy', '?': 'keys' } as const;

export function KeyList({ t }: { t: Translator }) {
  return (
    <dl className="nk-keys">
      {Object.entries(KEYS).map(([key, what]) => (
        <div key={key}>
          <dt>
            <kbd>{key === 'Enter' ? t('help.enter') : key}</kbd>
          </dt>
          <dd>{t(`help.key.${what}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
