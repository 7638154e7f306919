// Where names can stand depends on the window, but a name must not jump while the picture is moved: they keep their places
// until it is still again.
import { grown, NOTHING_OVER, type Box, type Obstacles } from './place-labels';

const STILL_MS = 120;
/** Between a name and the edge of the window, or what lies over the picture. */
const MARGIN = 3;

interface Seen {
  pan: { x: number; y: number };
  width: number;
  height: number;
}

export class Still {
  private what = '';
  private seen = '';
  private last: { key: string; over: Obstacles } = { key: '', over: NOTHING_OVER };
  private isMoving = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param coversOf what lies over the picture, counted from the corner of the window
   * @param onStill paints anew
   */
  constructor(
    private readonly coversOf: () => readonly Box[],
    private readonly onStill: () => void,
  ) {}

  moved(): void {
    this.isMoving = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.isMoving = false;
      this.onStill();
    }, STILL_MS);
  }

  /** What lies over the picture may have changed. */
  changed(): void {
    this.seen = '';
    this.onStill();
  }

  /**
   * What names keep clear of, and a key that changes with it.
   * @param what else the places of the names follow from
   */
  at(what: string, { pan, width, height }: Seen): { key: string; over: Obstacles } {
    const seen = [pan.x, pan.y, width, height].map((one) => one.toFixed(1)).join();
    if (what === this.what && (this.isMoving || seen === this.seen)) return this.last;
    this.what = what;
    this.seen = seen;
    const inPicture = (box: Box): Box => ({ ...box, x: box.x - pan.x, y: box.y - pan.y });
    const covers = this.coversOf().map((box) => grown(inPicture(box), MARGIN));
    const view = grown(inPicture({ x: 0, y: 0, width, height }), -MARGIN);
    this.last = {
      key: `${what} ${seen} ${covers.map((box) => Object.values(box).join()).join()}`,
      over: { covers, view },
    };
    return this.last;
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
