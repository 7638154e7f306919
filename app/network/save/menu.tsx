// "Bild und Daten sichern": files and print of what is shown. Every link works without scripts; PNG is made by the browser.
import { useEffect, useRef, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import type { Network } from '../../../lib/network/network-schema';
import { useScript } from '../../_ui/basket/use-script';
import { isShortcut } from '../../_ui/help/shortcuts';
import type { Saving } from './menu-texts';
import { useSaving } from './use-saving';

interface Props {
  saving: Saving;
  /** What is shown, wherever its signs stand here. */
  network: Network;
  stage: RefObject<HTMLElement | null>;
}

export function SaveMenu({ saving, network, stage }: Props) {
  const { texts, links, files } = saving;
  const menu = useRef<HTMLDetailsElement>(null);
  const hasScript = useScript();
  const { state, saveSvg, savePng } = useSaving(saving, network, stage);

  const save = useRef(savePng);
  useEffect(() => {
    save.current = savePng;
  });
  useEffect(() => {
    // in the presentation too, where only the line about the file comes up
    const onShortcut = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 's' || !isShortcut(event)) return;
      event.preventDefault();
      if (menu.current) menu.current.open = true;
      void save.current('screen');
    };
    document.addEventListener('keydown', onShortcut);
    return () => document.removeEventListener('keydown', onShortcut);
  }, []);

  const onSvg = (event: MouseEvent<HTMLAnchorElement>): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const { href } = event.currentTarget;
    void saveSvg().then((saved) => {
      if (!saved) location.assign(href);
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !menu.current?.open) return;
    event.stopPropagation();
    menu.current.open = false;
    menu.current.querySelector('summary')?.focus();
  };
  return (
    <details ref={menu} className="nk-save" onKeyDown={onKeyDown}>
      <summary className="nk-button nk-button--quiet">{texts.menu}</summary>
      <div className="nk-save__panel">
        <ul>
          <li>
            <a href={links.svg} download={files.svg} onClick={onSvg}>
              {texts.svg}
            </a>
            <Hint text={texts.svgHint} />
          </li>
          {hasScript && (
            <>
              <Png text={texts.pngScreen} hint={texts.pngScreenHint} onPress={() => void savePng('screen')} />
              <Png text={texts.pngA3} hint={texts.pngA3Hint} onPress={() => void savePng('a3')} />
            </>
          )}
          <li>
            <a href={links.printA4}>{texts.printA4}</a>
            <Hint text={texts.printHint} />
          </li>
          <li>
            <a href={links.printA3}>{texts.printA3}</a>
            <Hint text={texts.printHint} />
          </li>
          <li>
            <a href={links.nodes} download="">
              {texts.nodes}
            </a>
            <Hint text={texts.csvHint} />
          </li>
          <li>
            <a href={links.edges} download="">
              {texts.edges}
            </a>
            <Hint text={texts.csvHint} />
          </li>
        </ul>
        <p className="nk-save__said" aria-live="polite">
          {state.is === 'working' && texts.working}
          {state.is === 'done' && state.text}
          {state.is === 'refused' && (
            <>
              {texts.refused}{' '}
              <a href={links.svg} download={files.svg} onClick={onSvg}>
                {texts.instead}
              </a>
            </>
          )}
        </p>
      </div>
    </details>
  );
}

const Hint = ({ text }: { text: string }) => <span className="nk-small nk-muted"> {text}</span>;

const Png = ({ text, hint, onPress }: { text: string; hint: string; onPress: () => void }) => (
  <li>
    <button type="button" className="nk-save__do" onClick={onPress}>
      {text}
    </button>
    <Hint text={hint} />
  </li>
);
