/** The way of the marks from one scene to the next. */

import { between, type Scene } from '../scene/scene';

/** Milliseconds of it. */
export const MORPH = 600;

export class Morph {
  from: Scene;
  private begun = 0;
  private part = 1;

  constructor(public to: Scene) {
    this.from = to;
  }

  get moving(): boolean {
    return this.part < 1;
  }

  /** How far the marks are, from 0 to 1: slow, fast, slow. */
  get way(): number {
    const { part } = this;
    return part < 0.5 ? 4 * part ** 3 : 1 - (2 - 2 * part) ** 3 / 2;
  }

  /** Goes to a scene from where the marks are now, or is there at once. */
  go(scene: Scene, still: boolean, time: number): void {
    const cut = still || this.to.marks.length !== scene.marks.length;
    this.from = cut ? scene : this.moving ? between(this.from, this.to, this.way) : this.to;
    this.to = scene;
    this.part = cut ? 1 : 0;
    this.begun = time;
  }

  step(time: number): void {
    if (this.moving) this.part = Math.min(1, Math.max(0, time - this.begun) / MORPH);
  }
}
