// What a picture can be told, and what it tells: for those who load its drawing only once it is needed.
import type { Network } from '../../lib/network/network-schema';
import type { Section } from '../../lib/network/section';
import type { Colouring } from './colouring';
import type { Emphasised } from './emphasis';
import type { Names } from './filter-network';
import type { TellSection } from './section-view';
import type { Direction } from './step';

export interface Picture {
  /** Draws another network; the view moves only where the new one would not fit it. */
  show: (network: Network, look: Look) => void;
  /** Darkens a node or a line with what is beside it; null: nothing. */
  point: (id: string | null, reveal?: boolean) => void;
  /** Moves a node out from under what covers the right of the picture, as wide as this. */
  uncover: (id: string, covered: number) => void;
  select: (ids: readonly string[]) => void;
  /** Brings out signs and lines: a way, or what was found; none: nothing. */
  bringOut: (what: Emphasised, ids: readonly string[]) => void;
  step: (from: string, direction: Direction) => string | null;
  zoom: (factor: number) => void;
  fit: () => void;
  /** A quarter of the picture further in this direction. */
  pan: (direction: Direction) => void;
  /** Shows a section, null: the whole, and tells nobody. */
  look: (section: Section | null) => void;
  project: (on: boolean) => void;
  recolour: () => void;
  destroy: () => void;
}
export interface Look {
  names: Names;
  colouring: Colouring;
}
export interface PictureEvents {
  onPoint: (id: string | null) => void;
  onOpen: (id: string, what: 'node' | 'edge', add: boolean) => void;
  /** A node was put elsewhere, in units. */
  onMove: (id: string, at: { x: number; y: number }) => void;
  onLook: TellSection;
  /** It could not be drawn at a later frame, and is not drawn any more: told once. */
  onFail: (error: unknown) => void;
}
