// Where the picture is drawn: its host, what stands in its place until it is there or where it cannot be, and what lies over it.
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import type { Direction } from '../../_canvas/step';
import type { Saving } from '../save/menu-texts';
import { Arrows } from './arrows';
import type { OwnTexts } from './own-texts';
import type { Texts } from './texts';
import type { PictureState } from './use-picture';

interface Props {
  texts: Texts;
  ownTexts: OwnTexts;
  saving: Saving;
  host: RefObject<HTMLDivElement | null>;
  state: PictureState;
  /** What the picture is, for those who hear it. */
  name: string;
  onKeyDown: (event: KeyboardEvent) => void;
  onBlur: () => void;
  onPan: (direction: Direction) => void;
  /** What lies over it. */
  children: ReactNode;
}

export function Stage({ texts, ownTexts, saving, host, state, name, onKeyDown, onBlur, onPan, children }: Props) {
  return (
    <div className="nk-explorer__stage">
      {state === 'failed' ? (
        <p className="nk-notice" role="note">
          {texts.failed}
        </p>
      ) : (
        <div
          ref={host}
          className="nk-canvas"
          role="application"
          tabIndex={0}
          aria-label={name}
          aria-describedby="picture-keys"
          data-state={state}
          onKeyDown={onKeyDown}
          onBlur={onBlur}
        />
      )}
      {state === 'drawn' && (
        <Arrows
          className="nk-arrows--pad"
          over
          label={ownTexts.pan}
          names={{
            ArrowLeft: ownTexts.panLeft,
            ArrowUp: ownTexts.panUp,
            ArrowDown: ownTexts.panDown,
            ArrowRight: ownTexts.panRight,
          }}
          onPress={onPan}
        />
      )}
      {state === 'waiting' && <p className="nk-explorer__wait nk-muted">{texts.loading}</p>}
      <noscript>
        <p className="nk-explorer__wait">{texts.noScript}</p>
        <img className="nk-explorer__still" src={saving.links.svg} alt={saving.words.title} />
      </noscript>
      {children}
    </div>
  );
}
