// What changes one's own view alone: lay out anew, and take back what one has moved; and what did not work of it.
import type { OwnTexts } from './own-texts';
import type { OwnView } from './use-own-view';

interface Props {
  texts: OwnTexts;
  own: OwnView;
  /** Whether there is a picture to change. */
  ready: boolean;
  onDiscard: () => void;
}

export function OwnTools({ texts, own, ready, onDiscard }: Props) {
  const busy = own.arrange.state === 'busy';
  return (
    <div className="nk-tools__group">
      <button type="button" className="nk-button nk-button--quiet" disabled={!ready} onClick={own.arrange.start}>
        {busy ? texts.arranging : texts.arrange}
      </button>
      {own.any && (
        <button type="button" className="nk-button nk-button--quiet" onClick={onDiscard}>
          {texts.discard}
        </button>
      )}
    </div>
  );
}

export function OwnNotes({ texts, own }: Pick<Props, 'texts' | 'own'>) {
  const lines = [own.arrange.state === 'failed' ? texts.arrangeFailed : [], own.forgets ? texts.forgets : []].flat();
  return lines.map((line) => (
    <p key={line} className="nk-notice" role="alert">
      {line}
    </p>
  ));
}
