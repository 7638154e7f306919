// Below the picture: what can be done in it, by mouse, finger and keyboard.
import type { OwnTexts } from './own-texts';
import type { Texts } from './texts';

export function Help({ texts, ownTexts }: { texts: Texts; ownTexts: OwnTexts }) {
  return (
    <div className="nk-explorer__help nk-small nk-muted">
      <p>
        {texts.how} {ownTexts.how} <a href="#table">{texts.toTable}</a>
      </p>
      <details>
        <summary>{texts.keysTitle}</summary>
        <p id="picture-keys">
          {texts.keys} {ownTexts.keys}
        </p>
      </details>
    </div>
  );
}
