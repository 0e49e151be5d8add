/**
 * The rows that a close view holds. A vertex costs as much outside the view as in it, so that a view of a tenth of the rows is
 * drawn from a list of them.
 */

import type { View } from '../stage/renderer';
import type { Scene } from '../stage/scene';

/** The share of the whole that a view may show and still count as close. */
const CLOSE = 0.4;
/** Corners of the two triangles of a picture. */
const CORNERS = 6;

export class Close {
  private readonly dots: WebGLBuffer;
  private readonly pictures: WebGLBuffer;
  private rows = new Uint32Array(0);

  constructor(private readonly gl: WebGL2RenderingContext) {
    this.dots = gl.createBuffer()!;
    this.pictures = gl.createBuffer()!;
  }

  /** Chooses the rows of a view, those that stand back first. False where it shows too much for that. */
  choose(scene: Scene, view: View, dimmed: Uint8Array | undefined): boolean {
    const [w, h] = [view.width / 2 / view.scale, view.height / 2 / view.scale];
    const [x, y] = scene.extent;
    if (Math.min(w, x) * Math.min(h, y) > CLOSE * x * y) return false;
    const margin = scene.sides[1] + (96 * view.ratio) / view.scale;
    const found: number[] = [];
    scene.grid.each(view.x - w - margin, view.y - h - margin, view.x + w + margin, view.y + h + margin, (row) => {
      found.push(row);
    });
    // In the order in which all are drawn: a mark that overlaps another does so at any closeness.
    const rows = Uint32Array.from(found).sort();
    this.rows = dimmed === undefined ? rows : partition(rows, dimmed);
    return true;
  }

  drawDots(): void {
    const { gl, rows } = this;
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.dots);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, rows, gl.STREAM_DRAW);
    gl.drawElements(gl.POINTS, rows.length, gl.UNSIGNED_INT, 0);
  }

  drawPictures(): void {
    const { gl, rows } = this;
    const corners = new Uint32Array(rows.length * CORNERS);
    for (let i = 0, to = 0; i < rows.length; i++)
      for (let corner = 0; corner < CORNERS; corner++) corners[to++] = rows[i]! * CORNERS + corner;
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.pictures);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, corners, gl.STREAM_DRAW);
    gl.drawElements(gl.TRIANGLES, corners.length, gl.UNSIGNED_INT, 0);
  }
}

function partition(rows: Uint32Array, dimmed: Uint8Array): Uint32Array<ArrayBuffer> {
  const result = new Uint32Array(rows.length);
  let to = 0;
  for (const turn of [1, 0]) for (const row of rows) if (dimmed[row] === turn) result[to++] = row;
  return result;
}
