/**
 * How many dots are drawn while the view moves. Where a frame takes too long, one of two dots is drawn, then one of four and so
 * on; at rest all are. Rows follow a curve through the plane, so that each n-th is a fair share everywhere.
 */

/**
 * Milliseconds of drawing a frame that are too many, and few enough for more dots: the browser takes about as long again to show
 * it where there is no graphics card.
 */
const SLOW = 60;
const FAST = 20;
/** Dots that take about so long on a slow machine. */
const USUAL = 150_000;
/** Doublings at once, and in all. */
const STEP = 3;
const MOST = 4;

export class Pace {
  private doubled: number;

  /** Begins with what so many rows will likely need, so that the first movement is not the slowest. */
  constructor(rows: number) {
    this.doubled = Math.min(MOST, Math.max(0, Math.ceil(Math.log2(rows / USUAL))));
  }

  /** One of how many dots to draw while the view moves. */
  get every(): number {
    return 2 ** this.doubled;
  }

  /** A frame took so many milliseconds until the card had drawn it. */
  took(milliseconds: number): void {
    const more = Math.min(STEP, 1 + Math.floor(Math.log2(milliseconds / SLOW)));
    if (more > 0) this.doubled = Math.min(MOST, this.doubled + more);
    else if (milliseconds < FAST) this.doubled = Math.max(0, this.doubled - 1);
  }
}
