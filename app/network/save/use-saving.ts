// Saving the picture in the browser: of the very network that is shown, wherever its signs stand there. The writer is loaded when
// somebody saves, not before.
import { useState, type RefObject } from 'react';
import type { Network } from '../../../lib/network/network-schema';
import { fill } from '../explorer/texts';
import type { Saving } from './menu-texts';

export type SaveState = { is: 'idle' } | { is: 'working' } | { is: 'done'; text: string } | { is: 'refused' };
export type PngSize = 'screen' | 'a3';

/** Where the picture itself cannot be drawn, one may still want it as a file. */
const USUAL_STAGE = { width: 1280, height: 720 };

/** Hands a file to the browser, as a link with `download` does. */
function hand(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export function useSaving(
  { texts, files, words }: Saving,
  network: Network,
  stage: RefObject<HTMLElement | null>,
): { state: SaveState; saveSvg: () => Promise<boolean>; savePng: (size: PngSize) => Promise<void> } {
  const [state, setState] = useState<SaveState>({ is: 'idle' });

  const write = async (size: PngSize | 'file') => {
    const [{ writeSvg, XML_HEAD }, { A3, screenSheet }] = await Promise.all([
      import('../../_canvas/svg/write-svg'),
      import('../../_canvas/svg/sheet'),
    ]);
    const { offsetWidth: width = 0, offsetHeight: height = 0 } = stage.current ?? {};
    const seen = width > 0 ? { width, height } : USUAL_STAGE;
    return {
      written: writeSvg(network, words, size === 'screen' ? screenSheet(seen.width, seen.height) : A3),
      XML_HEAD,
    };
  };

  const saveSvg = async (): Promise<boolean> => {
    try {
      const { written, XML_HEAD } = await write('file');
      hand(new Blob([XML_HEAD, written.svg], { type: 'image/svg+xml' }), files.svg);
      setState({ is: 'done', text: fill(texts.done, { name: files.svg }) });
      return true;
    } catch (error) {
      console.warn('Netzkompass: the picture cannot be written here', error);
      return false;
    }
  };

  const savePng = async (size: PngSize): Promise<void> => {
    setState({ is: 'working' });
    try {
      const [{ written }, { paintPng, A3_WIDTHS }] = await Promise.all([
        write(size),
        import('../../_canvas/svg/paint-png'),
      ]);
      const widths = size === 'a3' ? A3_WIDTHS : [2 * written.width, written.width];
      const painted = await paintPng(written, widths);
      if (!painted) {
        setState({ is: 'refused' });
        return;
      }
      hand(painted.blob, files.png);
      const { width, height } = painted;
      const text = width === widths[0] ? texts.done : texts.smaller;
      setState({ is: 'done', text: fill(text, { name: files.png, width, height }) });
    } catch (error) {
      console.warn('Netzkompass: the picture cannot be painted here', error);
      setState({ is: 'refused' });
    }
  };
  return { state, saveSvg, savePng };
}
