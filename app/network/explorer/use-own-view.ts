// What a reader has moved in the picture, as steps of the view: kept in this browser, and seen by nobody else.
import { useMemo, useSyncExternalStore } from 'react';
import type { Point } from '../../../lib/layout/positions';
import type { Network } from '../../../lib/network/network-schema';
import { DIRECTIONS, type Direction } from '../../_canvas/step';
import { isRefused, onRefused } from './keep-places';
import { dropPlace, hasPlaces, NO_PLACES, placesOf, putPlaces, withOwnPlaces } from './own-places';
import { useArrange, type ArrangeState } from './use-arrange';
import type { Travels } from './use-travel';

export interface OwnView {
  /** With the reader's own places: what is drawn. */
  network: Network;
  /** Whether there are own places, in any arrangement. */
  any: boolean;
  isOwn: (id: string) => boolean;
  moveTo: (id: string, at: Point) => void;
  /** One step in this direction; many in a row are one to be undone. */
  moveBy: (id: string, direction: Direction) => void;
  giveBack: (id: string) => void;
  discard: () => void;
  arrange: { state: ArrangeState; start: () => void };
  /** The browser refuses to remember. */
  forgets: boolean;
}

/** In units: about the width of a sign. */
const STEP = 0.5;

/** @param onArranged once all nodes have got other places */
export function useOwnView(given: Network, { scene, step, show }: Travels, onArranged: () => void): OwnView {
  const { places } = scene;
  const { arrangement } = given;
  const network = useMemo(() => withOwnPlaces(given, places), [given, places]);
  const forgets = useSyncExternalStore(onRefused, isRefused, () => false);
  const put = (points: Iterable<readonly [string, Point]>, run?: string): void =>
    step({ places: putPlaces(places, arrangement, points) }, run);
  // by then another arrangement may be shown
  const arrange = useArrange(network, (anew, of) => {
    show({ places: putPlaces(places, of, anew), section: null });
    onArranged();
  });
  return {
    network,
    any: hasPlaces(places),
    isOwn: (id) => placesOf(places, arrangement).has(id),
    moveTo: (id, at) => put([[id, at]]),
    moveBy: (id, direction) => {
      const node = network.nodes.find((one) => one.id === id);
      const [dx, dy] = DIRECTIONS[direction];
      if (node) put([[id, { x: node.x + dx * STEP, y: node.y + dy * STEP }]], `move ${id}`);
    },
    giveBack: (id) => step({ places: dropPlace(places, arrangement, id) }),
    discard: () => step({ places: NO_PLACES }),
    arrange,
    forgets,
  };
}
