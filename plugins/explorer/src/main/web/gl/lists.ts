/**
 * Which rows of a view are drawn as dots and which as pictures, as lists on the card. A vertex costs as much where nothing is seen
 * of it, so that rows outside a close view, in closed nodes, or drawn the other way, are left out. Lists stay while they fit.
 */

import { GREATEST_PICTURE, opened, type View } from '../scene/renderer';
import type { Scene } from '../scene/scene';

/** The share of the whole that a view may show and still count as close. */
const CLOSE = 0.4;
/** Corners of a picture, and those of its two triangles. */
const CORNERS = 4;
const TRIANGLES = [0, 1, 3, 0, 3, 2];

/** What lists are made of. */
export interface Wanted {
  readonly scene: Scene;
  readonly view: View;
  /** 1 for each row that stands back, where any does: those are drawn first. */
  readonly dimmed: Uint8Array | undefined;
  /** Rows before this one have pictures. */
  readonly ready: number;
  /** One of how many dots is drawn; close views have all. */
  readonly every: number;
  /** Side in pixels below which rows are dots. */
  readonly limit: number;
}

export class Lists {
  private readonly dots: List;
  private readonly pictures: List;
  private madeOf: readonly unknown[] = [];
  /** Whether all rows are dots: then there is no list of them. */
  plain = false;

  constructor(private readonly gl: WebGL2RenderingContext) {
    this.dots = new List(gl);
    this.pictures = new List(gl);
  }

  /** Makes the lists of a view. */
  choose({ scene, view, dimmed, ready, every, limit: pixels }: Wanted): void {
    const limit = pixels / view.scale;
    const pictured = ready > 0 && scene.sides[1] >= limit;
    const near = closeRows(scene, view);
    const changes = pictured || scene.nodes !== undefined ? view.scale / view.ratio / view.opening : 0;
    const madeOf = [
      scene,
      dimmed,
      pictured ? ready : 0,
      near === undefined ? every : 1,
      changes,
      limit * changes,
      near !== undefined,
    ];
    if (near === undefined && madeOf.every((each, at) => each === this.madeOf[at])) return;
    this.madeOf = madeOf;
    this.plain = near === undefined && dimmed === undefined && !pictured && scene.nodes === undefined && every === 1;
    if (this.plain) return;
    const { marks } = scene;
    const scale = view.scale / view.ratio / view.opening;
    const count = near?.length ?? marks.length / 4;
    const dots = new Uint32Array(count);
    const pictures = new Uint32Array(pictured ? count : 0);
    let [d, p] = [0, 0];
    for (const turn of dimmed === undefined ? [undefined] : [1, 0]) {
      for (let at = 0; at < count; at++) {
        const row = near === undefined ? at : near[at]!;
        if (turn !== undefined && dimmed![row] !== turn) continue;
        const radius = marks[4 * row + 3]!;
        if (radius !== 0 && opened(radius, scale) === 0) continue;
        if (pictured && row < ready && marks[4 * row + 2]! >= limit) pictures[p++] = row;
        else if (near !== undefined || row % every === 0) dots[d++] = row;
      }
    }
    this.dots.write(dots.subarray(0, d));
    this.pictures.write(corners(pictures.subarray(0, p)));
  }

  /** All rows as pictures, for those that move from one scene to the next. */
  chooseAll(count: number): void {
    if (this.madeOf.length === 1 && this.madeOf[0] === count) return;
    this.madeOf = [count];
    this.pictures.write(corners(Uint32Array.from({ length: count }, (_, row) => row)));
  }

  drawDots(count: number): void {
    if (this.plain) this.gl.drawArrays(this.gl.POINTS, 0, count);
    else this.dots.draw(this.gl.POINTS);
  }

  drawPictures(): void {
    if (!this.plain) this.pictures.draw(this.gl.TRIANGLES);
  }
}

/** Numbers of vertices on the card. */
class List {
  private readonly buffer: WebGLBuffer;
  private length = 0;

  constructor(private readonly gl: WebGL2RenderingContext) {
    this.buffer = gl.createBuffer()!;
  }

  write(values: Uint32Array): void {
    const { gl } = this;
    this.length = values.length;
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.buffer);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, values, gl.DYNAMIC_DRAW);
  }

  draw(mode: number): void {
    const { gl } = this;
    if (this.length === 0) return;
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.buffer);
    gl.drawElements(mode, this.length, gl.UNSIGNED_INT, 0);
  }
}

function corners(rows: Uint32Array): Uint32Array {
  const all = new Uint32Array(rows.length * TRIANGLES.length);
  let to = 0;
  for (const row of rows) for (const corner of TRIANGLES) all[to++] = row * CORNERS + corner;
  return all;
}

/** The rows of a view in the order in which all are drawn, or undefined where it shows too much for that. */
function closeRows(scene: Scene, view: View): Uint32Array | undefined {
  const [w, h] = [view.width / 2 / view.scale, view.height / 2 / view.scale];
  const [x, y] = scene.extent;
  if (Math.min(w, x) * Math.min(h, y) > CLOSE * x * y) return undefined;
  const margin = scene.sides[1] + (GREATEST_PICTURE * view.ratio) / view.scale;
  const found: number[] = [];
  scene.grid.each(view.x - w - margin, view.y - h - margin, view.x + w + margin, view.y + h + margin, (row) => {
    found.push(row);
  });
  return Uint32Array.from(found).sort();
}
