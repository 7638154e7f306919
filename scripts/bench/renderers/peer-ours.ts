// Our own drawing, exactly as the page mounts it.
import type { Core } from 'cytoscape';
import { mountPicture } from '../../../app/_canvas/mount';
import type { Start } from './peer';

export const start: Start = (host, { network }) => {
  const nothing = (): void => undefined;
  const fail = (error: unknown): never => {
    throw error;
  };
  const picture = mountPicture(host, {
    onPoint: nothing,
    onOpen: nothing,
    onMove: nothing,
    onLook: nothing,
    onFail: fail,
  });
  picture.show(network, { names: new Map(), colouring: 'baustein' });
  let drawn = false;
  new MutationObserver(() => {
    drawn ||= Number(host.dataset['drawn']) > 0;
  }).observe(host, { attributes: true, attributeFilter: ['data-drawn'] });
  return {
    wasDrawn: () => {
      const was = drawn;
      drawn = false;
      return was;
    },
    highlight: (id) => picture.point(id),
    // the picture does not tell where one looks; the cytoscape within it is known to its element
    view: () => {
      const stage = host.querySelector('.nk-canvas__stage') as { _cyreg?: { cy: Core } } | null;
      return JSON.stringify([stage?._cyreg?.cy.zoom(), stage?._cyreg?.cy.pan()]);
    },
  };
};
