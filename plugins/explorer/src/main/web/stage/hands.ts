/** What hands mean by what they do: hovering, choosing, moving the view, drawing outlines. */

import type { Cameras } from './camera';
import type { Camera, Mark, Pair, StageEvents, Tool } from '../scene/contract';
import type { Keys, Meaning, Pointer } from './gestures';
import type { Layer } from './layer';
import { BRUSH } from './overlay';
import type { Picker } from './pick';

/** What hands work on. */
export interface Handled {
  readonly canvas: HTMLCanvasElement;
  readonly cameras: Cameras;
  readonly layer: Layer;
  readonly events: StageEvents;
  readonly picker: Picker;
  readonly moving: boolean;
  readonly panning: boolean;
  travel(camera: Camera, milliseconds: number): void;
  /** Draws everything, or the layer alone, at the next frame. */
  redraw(): void;
  refresh(): void;
}

/** Milliseconds of a view's way, of one turn of a wheel, and of coming back from beyond the bounds. */
export const TRAVEL = 450;
export const TURN = 130;
const BACK = 200;
/** How much closer a double click looks. */
const CLOSER = 2.5;

export class Hands implements Meaning {
  private hovered: Mark | undefined;
  private gripped: Camera | undefined;

  constructor(private readonly stage: Handled) {}

  hover(x: number, y: number, pointer: Pointer): void {
    if (this.stage.moving) return;
    const { layer, cameras } = this.stage;
    const guest = layer.guestAt(x, y, cameras) !== undefined;
    const beside = !guest && layer.meant(x, y) === undefined;
    this.over(beside ? this.markAt(x, y, pointer) : undefined, x, y);
    if (this.hovered !== undefined) return;
    this.cursor(guest || (beside && this.edgeAt(x, y, pointer) >= 0) ? 'pointer' : 'grab');
  }

  leave(): void {
    this.over(undefined, 0, 0);
  }

  click(x: number, y: number, pointer: Pointer, keys: Keys): void {
    const { layer, cameras, events } = this.stage;
    const meant = layer.meant(x, y);
    const guest = layer.guestAt(x, y, cameras);
    if (guest !== undefined) events.guest(guest);
    else if (meant === undefined) this.clickMark(x, y, pointer, keys);
    else this.stage.travel({ x: meant[0], y: meant[1], scale: cameras.aim.scale }, TRAVEL);
  }

  private clickMark(x: number, y: number, pointer: Pointer, keys: Keys): void {
    const mark = this.markAt(x, y, pointer);
    const edge = mark === undefined ? this.edgeAt(x, y, pointer) : -1;
    if (edge < 0) this.stage.events.click(mark, keys);
    else this.stage.events.edge(edge, keys);
  }

  doubleClick(x: number, y: number, pointer: Pointer): void {
    const { cameras, picker, events } = this.stage;
    const mark = this.markAt(x, y, pointer);
    events.doubleClick(mark);
    if (mark === undefined || 'row' in mark) {
      this.stage.travel(cameras.zoomed(CLOSER, x, y), TRAVEL);
      return;
    }
    const [nx, ny, radius] = picker.place(mark, cameras.now.scale);
    this.stage.travel(cameras.whole([radius * 1.15, radius * 1.15], nx, ny), TRAVEL);
  }

  zoom(factor: number, x: number, y: number): void {
    this.stage.travel(this.stage.cameras.zoomed(factor, x, y), TURN);
  }

  grip(): void {
    this.gripped = this.stage.cameras.now;
    this.cursor('grabbing');
  }

  drag(from: Pair, to: Pair, factor: number): void {
    const { cameras } = this.stage;
    const { x, y, scale } = cameras.zoomed(factor, from[0], from[1], this.gripped);
    cameras.pull({ x: x - (to[0] - from[0]) / scale, y: y + (to[1] - from[1]) / scale, scale });
    this.stage.redraw();
  }

  release(): void {
    this.cursor('grab');
    this.stage.travel(this.stage.cameras.now, BACK);
  }

  outline(tool: Tool, path: readonly Pair[] | undefined, done: Keys | undefined): void {
    const { layer, picker, cameras, events } = this.stage;
    layer.outline = path === undefined || done !== undefined ? undefined : { tool, path };
    this.stage.refresh();
    if (path === undefined || done === undefined || path.length < 2) return;
    const places = path.map(([x, y]) => cameras.inScene(x, y));
    const chosen = tool === 'brush' ? picker.along(places, BRUSH / cameras.now.scale) : picker.within(places);
    events.selected(chosen.rows, chosen.nodes, done);
  }

  /** Shows what a hand would do; tools that draw have a cursor of their own. */
  cursor(name: 'grab' | 'grabbing' | 'pointer'): void {
    this.stage.canvas.style.cursor = this.stage.panning ? name : 'crosshair';
  }

  private markAt(x: number, y: number, pointer: Pointer): Mark | undefined {
    const { cameras, picker } = this.stage;
    return picker.at(...cameras.inScene(x, y), cameras.now.scale, pointer);
  }

  private edgeAt(x: number, y: number, pointer: Pointer): number {
    const { cameras, picker } = this.stage;
    return picker.edgeAt(...cameras.inScene(x, y), cameras.now.scale, pointer);
  }

  private over(mark: Mark | undefined, x: number, y: number): void {
    if (same(mark, this.hovered)) return;
    this.hovered = mark;
    this.stage.layer.hovered = mark;
    this.cursor(mark === undefined ? 'grab' : 'pointer');
    this.stage.events.hover(mark, x, y);
    this.stage.refresh();
  }
}

function same(a: Mark | undefined, b: Mark | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return 'row' in a ? 'row' in b && a.row === b.row : 'node' in b && a.node === b.node;
}
