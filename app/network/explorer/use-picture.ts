// The picture beside the table: loaded once the table is there, told of every change. Where it cannot be drawn, the rest of
// the page stays as it is, and the console hears of it once.
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Network } from '../../../lib/network/network-schema';
import type { Section } from '../../../lib/network/section';
import type { Look, Picture, PictureEvents } from '../../_canvas/picture';

const loadDrawing = () => import('../../_canvas/mount');
// asked for while the page is still being read; whether it came is seen where it is needed
if (typeof window !== 'undefined') loadDrawing().catch(() => undefined);

export type PictureState = 'waiting' | 'drawn' | 'failed';

export function usePicture(
  host: RefObject<HTMLElement | null>,
  network: Network,
  look: Look,
  section: Section | null,
  events: Omit<PictureEvents, 'onFail'>,
): { picture: Picture | null; state: PictureState } {
  const [picture, setPicture] = useState<Picture | null>(null);
  const [state, setState] = useState<PictureState>('waiting');
  const latest = useRef(events);
  const seen = useRef({ network, look, section });
  useEffect(() => {
    latest.current = events;
    seen.current = { network, look, section };
  });

  useEffect(() => {
    let gone = false;
    let mounted: Picture | null = null;
    const fail = (error: unknown): void => {
      console.warn('Netzkompass: the picture of the network cannot be drawn', error);
      setState('failed');
    };
    const load = async (): Promise<void> => {
      const { mountPicture } = await loadDrawing();
      if (gone || !host.current) return;
      mounted = mountPicture(host.current, {
        onPoint: (id) => latest.current.onPoint(id),
        onOpen: (id, what, add) => latest.current.onOpen(id, what, add),
        onMove: (id, at) => latest.current.onMove(id, at),
        onLook: (section, byUser) => latest.current.onLook(section, byUser),
        onFail: (error) => {
          fail(error);
          setPicture(null);
          // not amid its own frame
          setTimeout(() => {
            mounted?.destroy();
            mounted = null;
          });
        },
      });
      // at once, not after React has come round; told the same again, it draws nothing anew
      mounted.show(seen.current.network, seen.current.look);
      // or it would tell of the whole, where React takes its time, and the address lose its section
      mounted.look(seen.current.section);
      setPicture(mounted);
    };
    load().catch(fail);
    return () => {
      gone = true;
      mounted?.destroy();
    };
  }, [host]);

  useEffect(() => {
    if (!picture) return;
    try {
      picture.show(network, look);
      setState('drawn');
    } catch (error) {
      console.warn('Netzkompass: the picture of the network cannot be drawn', error);
      setState('failed');
    }
  }, [picture, network, look]);

  useEffect(() => {
    if (!picture) return;
    const colours = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query));
    const recolour = (): void => picture.recolour();
    for (const one of colours) one.addEventListener('change', recolour);
    return () => colours.forEach((one) => one.removeEventListener('change', recolour));
  }, [picture]);
  return { picture, state };
}
