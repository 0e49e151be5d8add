/**
 * How many dots are drawn while the view moves. Where a frame takes too long, one of two dots is drawn, then one of four and so
 * on; at rest all are. Rows follow a curve through the plane, so that each n-th is a fair share everywhere.
 */

/** Milliseconds from frame to frame that are too many, few enough for more dots, and a pause of the hand. */
const SLOW = 110;
const FAST = 32;
const PAUSE = 900;
const MOST = 16;

export class Pace {
  private every = 1;
  private last = -Infinity;
  private moved = false;

  /** One of how many dots to draw in a frame at a time. */
  next(time: number, moving: boolean): number {
    const gap = time - this.last;
    if (moving && this.moved && gap < PAUSE) {
      if (gap > SLOW) this.every = Math.min(MOST, this.every * 2);
      else if (gap < FAST) this.every = Math.max(1, this.every / 2);
    }
    this.last = time;
    this.moved = moving;
    return moving ? this.every : 1;
  }
}
