// Which section of the picture is seen: the whole until a reader zooms or pans, then that one, also when the window becomes
// larger or smaller. Tells of it once it is still.
import type cytoscape from 'cytoscape';
import { LEAST_ZOOM, MOST_ZOOM, roundSection, type Section } from '../../lib/network/section';
import { UNIT } from './filter-network';

/** Null: the whole. `byUser` where a reader wanted it, and it does not only follow from something else. */
export type TellSection = (section: Section | null, byUser: boolean) => void;

const STILL_MS = 250;

export class SectionView {
  private section: Section | null = null;
  private isOwn = false;
  private byUser = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param showAll moves and zooms so that everything is seen */
  constructor(
    private readonly cy: cytoscape.Core,
    private readonly showAll: () => void,
    private readonly tell: TellSection,
  ) {
    cy.on('viewport', () => {
      if (this.isOwn) return;
      this.section = this.read();
      this.tellSoon(true);
    });
  }

  /** The whole picture. */
  whole(byUser: boolean): void {
    this.section = null;
    this.restore();
    this.tellSoon(byUser);
  }

  /** What an address or an earlier step says; whoever asks knows it already. */
  look(section: Section | null): void {
    clearTimeout(this.timer);
    this.byUser = false;
    this.section = section;
    this.restore();
  }

  /** After the size of the host has changed, or another network is drawn. */
  restore(): void {
    const { cy, section } = this;
    this.own(() => {
      if (!section) {
        this.showAll();
        return;
      }
      const zoom = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, section.zoom));
      const [x, y] = [section.x * UNIT * zoom, section.y * UNIT * zoom];
      cy.viewport({ zoom, pan: { x: cy.width() / 2 - x, y: cy.height() / 2 - y } });
    });
  }

  /** Moves the picture for something that was asked for: no step of its own, and the whole stays what is meant. */
  follow(move: () => void): void {
    this.own(move);
    if (this.section === null) return;
    this.section = this.read();
    this.tellSoon(false);
  }

  tellSoon(byUser: boolean): void {
    this.byUser ||= byUser;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.tell(this.section, this.byUser);
      this.byUser = false;
    }, STILL_MS);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private own(move: () => void): void {
    this.isOwn = true;
    try {
      move();
    } finally {
      this.isOwn = false;
    }
  }

  private read(): Section {
    const { cy } = this;
    const [zoom, pan] = [cy.zoom(), cy.pan()];
    const x = (cy.width() / 2 - pan.x) / zoom / UNIT;
    return roundSection({ x, y: (cy.height() / 2 - pan.y) / zoom / UNIT, zoom });
  }
}
