// What changes one's own view alone: lay out anew, and take back what one has moved.
import { useScript } from '../../_ui/basket/use-script';
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
  if (!useScript()) return null;
  const busy = own.arrange.state === 'busy';
  return (
    <div className="nk-tools nk-own">
      <div className="nk-tools__group">
        <button
          type="button"
          className="nk-button nk-button--quiet"
          disabled={!ready || busy}
          onClick={own.arrange.start}
        >
          {busy ? texts.arranging : texts.arrange}
        </button>
        {own.any && (
          <button type="button" className="nk-button nk-button--quiet" onClick={onDiscard}>
            {texts.discard}
          </button>
        )}
      </div>
      <div role="status">
        {own.arrange.state === 'failed' && <p>{texts.arrangeFailed}</p>}
        {own.forgets && <p>{texts.forgets}</p>}
      </div>
    </div>
  );
}
