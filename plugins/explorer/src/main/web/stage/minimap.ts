/** A small map of the whole in a corner, with the view in it, while the view is much closer than the whole. */

import type { Camera, Pair, Paint } from '../scene/contract';
import { css, type Theme } from '../scene/renderer';
import type { Scene } from '../scene/scene';

/** From which closeness on it is shown. */
export const SHOWN_ABOVE = 4;
const GREATEST = 132;
const MARGIN = 12;
/** Rows drawn at most: more would not be seen. */
const DOTS = 20000;

export class Minimap {
  private drawn: HTMLCanvasElement | undefined;
  private madeOf: readonly unknown[] = [];
  private box: readonly [number, number, number, number] | undefined;

  /** Draws it at the lower right of a stage so large. */
  draw(
    context: CanvasRenderingContext2D,
    scene: Scene,
    paint: Paint | undefined,
    camera: Camera,
    [width, height]: Pair,
    theme: Theme,
  ): void {
    const [ex, ey] = scene.extent;
    const scale = (Math.min(GREATEST, width / 3) - 12) / 2 / Math.max(ex, ey);
    const [w, h] = [Math.ceil(2 * ex * scale) + 12, Math.ceil(2 * ey * scale) + 12];
    const [left, top] = [width - w - MARGIN, height - h - MARGIN];
    this.box = [left, top, w, h];
    context.fillStyle = css(theme.background, 0.88);
    context.strokeStyle = css(theme.text, 0.25);
    context.lineWidth = 1;
    context.beginPath();
    context.roundRect(left + 0.5, top + 0.5, w - 1, h - 1, 6);
    context.fill();
    context.stroke();
    context.drawImage(this.dots(scene, paint, scale, w, h, theme), left, top, w, h);
    const [x, y] = [left + w / 2 + camera.x * scale, top + h / 2 - camera.y * scale];
    const [vw, vh] = [(width / camera.scale) * scale, (height / camera.scale) * scale];
    context.save();
    context.beginPath();
    context.rect(left + 1, top + 1, w - 2, h - 2);
    context.clip();
    context.strokeStyle = css(theme.text, 1);
    context.lineWidth = 1.5;
    const [sw, sh] = [Math.max(6, vw), Math.max(6, vh)];
    context.strokeRect(x - sw / 2, y - sh / 2, sw, sh);
    context.restore();
  }

  hide(): void {
    this.box = undefined;
  }

  /** The place in the scene that a place of the stage means on the small map, or undefined beside it. */
  meant(x: number, y: number, scene: Scene): Pair | undefined {
    if (this.box === undefined) return undefined;
    const [left, top, w, h] = this.box;
    if (x < left || y < top || x > left + w || y > top + h) return undefined;
    const scale = (w - 12) / 2 / scene.extent[0];
    return [(x - left - w / 2) / scale, -(y - top - h / 2) / scale];
  }

  private dots(
    scene: Scene,
    paint: Paint | undefined,
    scale: number,
    w: number,
    h: number,
    theme: Theme,
  ): HTMLCanvasElement {
    const madeOf = [scene, paint, theme, w, h];
    if (this.drawn !== undefined && madeOf.every((each, i) => each === this.madeOf[i])) return this.drawn;
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [w, h];
    const context = canvas.getContext('2d')!;
    const { marks } = scene;
    const rows = marks.length / 4;
    const step = Math.max(1, Math.ceil(rows / DOTS));
    context.globalAlpha = 0.7;
    for (let row = 0; row < rows; row += step) {
      const back = paint?.dimmed?.[row] === 1;
      const [r, g, b] = paint?.rows.subarray(3 * row, 3 * row + 3) ?? [];
      context.fillStyle = back || b === undefined ? css(theme.dim, 1) : `rgb(${r} ${g} ${b})`;
      context.fillRect(w / 2 + marks[4 * row]! * scale - 0.5, h / 2 - marks[4 * row + 1]! * scale - 0.5, 1.2, 1.2);
    }
    this.drawn = canvas;
    this.madeOf = madeOf;
    return canvas;
  }
}
