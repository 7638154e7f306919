// The buttons of the picture, in three groups: steps back and forth, size, presentation; and what is selected.
import type { ReactNode } from 'react';
import { useScript } from '../../_ui/basket/use-script';
import type { Texts } from './texts';
import type { Travels } from './use-travel';

interface Props {
  texts: Texts;
  /** Whether there is a picture to change. */
  ready: boolean;
  projecting: boolean;
  travel: Travels;
  selectedText: string | null;
  /** The address that leaves only what is selected. */
  keep: string | null;
  /** The address that puts all that is selected into the middle. */
  middle: string | null;
  /** The address of the connection, where two are selected. */
  connect: { href: string; text: string } | null;
  /** The search within the picture. */
  find: ReactNode;
  /** Whether what is pressed next comes beside what is selected. */
  adding: boolean;
  onAdding: () => void;
  onUnselect: () => void;
  onZoom: (larger: boolean) => void;
  onFit: () => void;
  onProject: () => void;
  onReset: () => void;
  /** Stands at the end, and works without scripts. */
  children: ReactNode;
  /** What changes one's own view alone. */
  own: ReactNode;
}

export function Tools(props: Props) {
  return (
    <div className="nk-tools">
      {useScript() && <Buttons {...props} />}
      {props.children}
    </div>
  );
}

function Buttons(props: Props) {
  const { texts, ready, projecting, travel, selectedText, keep, middle, connect } = props;
  return (
    <>
      <div className="nk-tools__group">
        <Tool text={texts.undo} disabled={!travel.undo} onPress={() => travel.undo?.()} />
        <Tool text={texts.redo} disabled={!travel.redo} onPress={() => travel.redo?.()} />
        <Tool text={texts.reset} onPress={props.onReset} />
      </div>
      {props.own}
      {props.find}
      {selectedText && (
        <div className="nk-tools__group">
          <span className="nk-tools__count">{selectedText}</span>
          <Tool text={texts.addMore} pressed={props.adding} onPress={props.onAdding} />
          {keep && (
            <a className="nk-button nk-button--quiet" href={keep}>
              {texts.keep}
            </a>
          )}
          {middle && (
            <a className="nk-button nk-button--quiet" href={middle}>
              {texts.middle}
            </a>
          )}
          {connect && (
            <a className="nk-button nk-button--quiet" href={connect.href}>
              {connect.text}
            </a>
          )}
          <Tool text={texts.unselect} onPress={props.onUnselect} />
        </div>
      )}
      <div className="nk-tools__group nk-tools__group--end">
        <Tool text="−" label={texts.zoomOut} disabled={!ready} onPress={() => props.onZoom(false)} />
        <Tool text="+" label={texts.zoomIn} disabled={!ready} onPress={() => props.onZoom(true)} />
        <Tool text={texts.fit} disabled={!ready} onPress={props.onFit} />
        <Tool
          text={projecting ? texts.projectorEnd : texts.projector}
          disabled={!ready}
          onPress={props.onProject}
          pressed={projecting}
        />
      </div>
    </>
  );
}

interface ToolProps {
  text: string;
  label?: string;
  disabled?: boolean;
  pressed?: boolean;
  onPress: () => void;
}

const Tool = ({ text, label, disabled, pressed, onPress }: ToolProps) => (
  <button
    type="button"
    className="nk-button nk-button--quiet"
    aria-label={label}
    title={label}
    aria-pressed={pressed}
    disabled={disabled}
    onClick={onPress}
  >
    {text}
  </button>
);
