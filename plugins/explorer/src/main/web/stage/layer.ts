/** The canvas over the marks: labels, rings, outline and small map. */

import type { Cameras } from './camera';
import type { Label, Mark, Pair, Paint, Tool } from '../scene/contract';
import { Minimap, SHOWN_ABOVE } from './minimap';
import { drawContours, drawLabels, drawOutline, drawRings, type Placed, type Ring } from './overlay';
import type { Picker } from './pick';
import type { Theme } from '../scene/renderer';
import type { Scene } from '../scene/scene';

export class Layer {
  labels: readonly Label[] = [];
  /** Paths of contours in the unit of the arrangement. */
  contours: readonly Path2D[] = [];
  highlighted: readonly Mark[] = [];
  hovered: Mark | undefined;
  outline: { readonly tool: Tool; readonly path: readonly Pair[] } | undefined;
  scene: Scene | undefined;
  paint: Paint | undefined;
  theme!: Theme;
  private readonly canvas: HTMLCanvasElement;
  private readonly context: CanvasRenderingContext2D;
  private readonly minimap = new Minimap();
  private ratio = 1;
  private empty = true;

  constructor(under: HTMLCanvasElement) {
    this.canvas = under.ownerDocument.createElement('canvas');
    this.canvas.className = 'stage-overlay';
    this.canvas.setAttribute('aria-hidden', 'true');
    const { style } = this.canvas;
    [style.position, style.inset, style.width, style.height] = ['absolute', '0', '100%', '100%'];
    style.pointerEvents = 'none';
    under.after(this.canvas);
    this.context = this.canvas.getContext('2d')!;
  }

  resize(width: number, height: number, ratio: number): void {
    this.ratio = ratio;
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    this.empty = true;
  }

  /** What a place on the small map means in the scene. */
  meant(x: number, y: number): Pair | undefined {
    return this.scene === undefined ? undefined : this.minimap.meant(x, y, this.scene);
  }

  draw(cameras: Cameras, moving: boolean, picker: Picker): void {
    const { context, scene, theme } = this;
    const { width, height } = cameras.frame;
    const rings = moving ? [] : this.rings(cameras, picker);
    const map = scene !== undefined && cameras.closeness > SHOWN_ABOVE;
    const nothing =
      rings.length === 0 &&
      !map &&
      this.outline === undefined &&
      this.labels.length === 0 &&
      this.contours.length === 0;
    if (!map) this.minimap.hide();
    if (nothing && this.empty) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    this.empty = nothing;
    context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    if (!moving) {
      this.drawContours(context, cameras, [0, 0]);
      drawLabels(context, this.placed(cameras), width, height, theme);
    }
    drawRings(context, rings, theme);
    if (this.outline !== undefined) drawOutline(context, this.outline.tool, this.outline.path, theme);
    if (map) this.minimap.draw(context, scene, this.paint, cameras.now, [width, height], theme);
  }

  private drawContours(context: CanvasRenderingContext2D, cameras: Cameras, [dx, dy]: Pair): void {
    const { scene, contours, theme } = this;
    if (scene === undefined || contours.length === 0) return;
    const { unit, middle } = scene;
    const [left, top] = cameras.onScreen(-middle[0] / unit, -middle[1] / unit);
    drawContours(context, contours, cameras.now.scale / unit, [left + dx, top + dy], theme);
  }

  /** Writes contours and labels on a drawing that is so much larger than the stage. */
  label(canvas: HTMLCanvasElement, cameras: Cameras, larger: number): void {
    const context = canvas.getContext('2d')!;
    const { width, height } = cameras.frame;
    const [dx, dy] = [(canvas.width / larger - width) / 2, (canvas.height / larger - height) / 2];
    context.setTransform(larger, 0, 0, larger, 0, 0);
    this.drawContours(context, cameras, [dx, dy]);
    const placed = this.placed(cameras).map(({ label, x, y }) => ({ label, x: x + dx, y: y + dy }));
    drawLabels(context, placed, canvas.width / larger, canvas.height / larger, this.theme);
  }

  close(): void {
    this.canvas.remove();
  }

  private placed(cameras: Cameras): Placed[] {
    const { scene } = this;
    if (scene === undefined) return [];
    const { unit, middle } = scene;
    return this.labels.map((label) => {
      const [x, y] = cameras.onScreen((label.at[0] - middle[0]) / unit, (label.at[1] - middle[1]) / unit);
      return { label, x, y };
    });
  }

  private rings(cameras: Cameras, picker: Picker): Ring[] {
    const marks = this.hovered === undefined ? this.highlighted : [...this.highlighted, this.hovered];
    return marks.map((mark) => {
      const [sx, sy, half] = picker.place(mark, cameras.now.scale);
      const [x, y] = cameras.onScreen(sx, sy);
      const reach = half * cameras.now.scale;
      return { x, y, reach: Math.max(reach, 3), round: 'node' in mark || reach < 3 };
    });
  }
}
