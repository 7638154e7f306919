// In the panel of a node: buttons that move it, whether it stands where this reader has put it, and the way back.
import type { Direction } from '../../_canvas/step';
import { Arrows } from './arrows';
import type { OwnTexts } from './own-texts';

interface Props {
  texts: OwnTexts;
  isOwn: boolean;
  onMove: (direction: Direction) => void;
  onBack: () => void;
}

export const OwnPlace = ({ texts, isOwn, onMove, onBack }: Props) => (
  <div className="nk-own-place">
    <p aria-hidden="true">{texts.move}</p>
    <Arrows
      className="nk-arrows--row"
      label={texts.move}
      names={{
        ArrowLeft: texts.moveLeft,
        ArrowUp: texts.moveUp,
        ArrowDown: texts.moveDown,
        ArrowRight: texts.moveRight,
      }}
      onPress={onMove}
    />
    {isOwn && (
      <p className="nk-own-place__back">
        {texts.own}{' '}
        <button
          type="button"
          className="nk-button nk-button--quiet"
          onClick={({ currentTarget }) => {
            // it is gone afterwards: the first arrow has the focus
            currentTarget.closest('.nk-own-place')?.querySelector('button')?.focus();
            onBack();
          }}
        >
          {texts.giveBack}
        </button>
      </p>
    )}
  </div>
);
