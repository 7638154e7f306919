// All keys, for the dialog that "?" opens; on the page of the network also those of the picture.
import type { Translator } from '../../../lib/i18n/translator';

const KEYS = { '/': 'search', '↓ ↑': 'hits', Enter: 'open', x: 'select', a: 'all', c: 'copy', '?': 'keys' } as const;

/** By what they do: the key itself, or the name of it in the reader's language. */
const OF_PICTURE = {
  arrows: '← → ↑ ↓',
  tab: 'nameTab',
  enter: 'enter',
  space: 'nameSpace',
  escape: 'nameEscape',
  find: 'f',
  size: '+ −',
  all: '0',
  undo: 'nameUndo',
  redo: 'nameRedo',
  projector: 'p',
  save: 's',
  fields: 'nameFields',
} as const;

export function KeyList({ t, picture }: { t: Translator; picture: boolean }) {
  return (
    <>
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
      {picture && <PictureKeys t={t} />}
    </>
  );
}

function PictureKeys({ t }: { t: Translator }) {
  return (
    <>
      <h3>{t('answers.keys.title')}</h3>
      <dl className="nk-keys">
        {Object.entries(OF_PICTURE).map(([what, key]) => (
          <div key={what}>
            <dt>
              <kbd>{keyName(t, key)}</kbd>
            </dt>
            <dd>{t(`answers.keys.${what as keyof typeof OF_PICTURE}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function keyName(t: Translator, key: (typeof OF_PICTURE)[keyof typeof OF_PICTURE]): string {
  switch (key) {
    case 'enter':
      return t('help.enter');
    case 'nameTab':
    case 'nameSpace':
    case 'nameEscape':
    case 'nameUndo':
    case 'nameRedo':
    case 'nameFields':
      return t(`answers.keys.${key}`);
    default:
      return key;
  }
}
