/** The canvas over the marks: labels, rings, outline and small map. */

import type { Cameras } from './camera';
import { drawGuests, GUEST } from './guests';
import type { Guest, Mark, Over, Pair, Paint, Tool } from '../scene/contract';
import { Minimap, SHOWN_ABOVE } from './minimap';
import { drawContours, drawLabels, drawOutline, drawRings, pathsOf, type Placed, type Ring } from './overlay';
import type { Picker } from './pick';
import type { Theme } from '../scene/renderer';
import type { Scene } from '../scene/scene';

export class Layer {
  hovered: Mark | undefined;
  outline: { readonly tool: Tool; readonly path: readonly Pair[] } | undefined;
  scene: Scene | undefined;
  paint: Paint | undefined;
  theme!: Theme;
  private shown: Over = { labels: [], contours: [], guests: [], highlighted: [] };
  /** Paths of contours in the unit of the arrangement. */
  private contours: readonly Path2D[] = [];
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

  show(shown: Partial<Over>): void {
    this.shown = { ...this.shown, ...shown };
    if (shown.contours !== undefined) this.contours = pathsOf(shown.contours);
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
      this.shown.labels.length === 0 &&
      this.contours.length === 0 &&
      this.shown.guests.length === 0;
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
    if (!moving) drawGuests(context, this.guestsAt(cameras), theme);
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
    const guests = this.guestsAt(cameras).map(({ guest, x, y }) => ({ guest, x: x + dx, y: y + dy }));
    drawGuests(context, guests, this.theme);
  }

  close(): void {
    this.canvas.remove();
  }

  private placed(cameras: Cameras): Placed[] {
    return this.shown.labels.map((label) => ({ label, ...this.spot(cameras, label.at) }));
  }

  private guestsAt(cameras: Cameras): { readonly guest: Guest; readonly x: number; readonly y: number }[] {
    return this.shown.guests.map((guest) => ({ guest, ...this.spot(cameras, guest.at) }));
  }

  /** The guest at a place of the stage, by its place in the list: those that are drawn last lie above. */
  guestAt(x: number, y: number, cameras: Cameras): number | undefined {
    const places = this.guestsAt(cameras);
    for (let at = places.length - 1; at >= 0; at--)
      if (Math.hypot(places[at]!.x - x, places[at]!.y - y) <= GUEST) return at;
    return undefined;
  }

  /** Where a place of the arrangement is on the stage, in CSS pixels. */
  private spot(cameras: Cameras, at: Pair): { readonly x: number; readonly y: number } {
    const { unit, middle } = this.scene ?? { unit: 1, middle: [0, 0] };
    const [x, y] = cameras.onScreen((at[0] - middle[0]) / unit, (at[1] - middle[1]) / unit);
    return { x, y };
  }

  private rings(cameras: Cameras, picker: Picker): Ring[] {
    const { highlighted } = this.shown;
    const marks = this.hovered === undefined ? highlighted : [...highlighted, this.hovered];
    return marks.map((mark) => {
      const [sx, sy, half] = picker.place(mark, cameras.now.scale);
      const [x, y] = cameras.onScreen(sx, sy);
      const reach = half * cameras.now.scale;
      return { x, y, reach: Math.max(reach, 3), round: 'node' in mark || reach < 3 };
    });
  }
}
