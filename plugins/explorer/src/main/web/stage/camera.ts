/**
 * Where the view is, and how it gets elsewhere. Zoom and pan have bounds, and a drag beyond them pulls as on rubber. Units are those
 * of a scene; scale is CSS pixels for each.
 */

import type { Camera, Pair } from '../scene/contract';

/** How the view may lie: half extents of what is drawn, and CSS pixels of the stage. */
export interface Frame {
  readonly extent: Pair;
  readonly width: number;
  readonly height: number;
  /** The scale beyond which nothing more is seen. */
  readonly closest: number;
}

/** Share of the data, or of the view where that is less, that stays in view in each direction. */
const KEPT = 0.2;
/** Part of a drag beyond the bounds that the view follows at first, and the part of half a view that it never exceeds. */
const GIVES = 0.35;
const MOST_GIVEN = 0.25;
/** Free pixels about data that just fits. */
const MARGIN = 28;

export class Cameras {
  now: Camera = { x: 0, y: 0, scale: 1 };
  private from: Camera = this.now;
  private goal: Camera = this.now;
  private start = 0;
  private duration = 0;

  constructor(public frame: Frame) {}

  /** The view of all there is. */
  whole(extent: Pair = this.frame.extent, x = 0, y = 0): Camera {
    const { width, height, closest } = this.frame;
    const margin = Math.min(MARGIN, width / 12, height / 12);
    const scale = Math.min((width - 2 * margin) / 2 / extent[0], (height - 2 * margin) / 2 / extent[1]);
    return { x, y, scale: Math.min(closest, scale) };
  }

  /** How much closer the view is than that of all there is. */
  get closeness(): number {
    return this.now.scale / this.whole().scale;
  }

  get gliding(): boolean {
    return this.duration > 0;
  }

  /** Where the view is going, or is. */
  get aim(): Camera {
    return this.gliding ? this.goal : this.now;
  }

  /** Where a place of the scene is on the stage in CSS pixels, and the other way round. */
  onScreen(x: number, y: number): Pair {
    const { now, frame } = this;
    return [(x - now.x) * now.scale + frame.width / 2, frame.height / 2 - (y - now.y) * now.scale];
  }

  inScene(x: number, y: number): Pair {
    const { now, frame } = this;
    return [now.x + (x - frame.width / 2) / now.scale, now.y - (y - frame.height / 2) / now.scale];
  }

  /** Goes to a view within the bounds in so many milliseconds. */
  go(camera: Camera, milliseconds: number, time: number): void {
    this.goal = this.bounded(camera, false);
    this.from = this.now;
    this.start = time;
    this.duration = milliseconds;
    if (milliseconds <= 0) this.stop(this.goal);
  }

  /** Is at a view at once, a little beyond the bounds where a hand pulls it there. */
  pull(camera: Camera): void {
    this.stop(this.bounded(camera, true));
  }

  /** Moves on to a time of a glide. */
  step(time: number): void {
    if (!this.gliding) return;
    const way = Math.min(1, Math.max(0, (time - this.start) / this.duration));
    if (way === 1) {
      this.stop(this.goal);
      return;
    }
    const eased = 1 - (1 - way) ** 3;
    const { from, goal } = this;
    const scale = from.scale * (goal.scale / from.scale) ** eased;
    // Linear in 1 / scale: the place about which a person zooms stays where it is.
    const turn = 1 / goal.scale - 1 / from.scale;
    const part = Math.abs(turn) < 1e-9 / goal.scale ? eased : (1 / scale - 1 / from.scale) / turn;
    this.now = { x: from.x + (goal.x - from.x) * part, y: from.y + (goal.y - from.y) * part, scale };
  }

  /** The view after a zoom about a place of the stage, from where the view is going. */
  zoomed(factor: number, x: number, y: number, from: Camera = this.aim): Camera {
    const { width, height } = this.frame;
    const scale = this.limit(from.scale * factor);
    const turn = 1 / from.scale - 1 / scale;
    return { x: from.x + (x - width / 2) * turn, y: from.y - (y - height / 2) * turn, scale };
  }

  private stop(camera: Camera): void {
    this.now = camera;
    this.duration = 0;
  }

  private bounded(camera: Camera, gives: boolean): Camera {
    const scale = this.limit(camera.scale);
    const { extent, width, height } = this.frame;
    return {
      x: this.held(camera.x, extent[0], width / 2 / scale, gives),
      y: this.held(camera.y, extent[1], height / 2 / scale, gives),
      scale,
    };
  }

  private limit(scale: number): number {
    return Math.min(this.frame.closest, Math.max(this.whole().scale / 2, scale));
  }

  private held(middle: number, data: number, view: number, gives: boolean): number {
    const most = data + view - 2 * KEPT * Math.min(data, view);
    const held = Math.min(most, Math.max(-most, middle));
    if (!gives || middle === held) return held;
    const beyond = (middle - held) * GIVES;
    return held + beyond / (1 + Math.abs(beyond) / (MOST_GIVEN * view));
  }
}
