/** Draws rows as dots and pictures. */

import type { PictureData } from '../data/types';
import type { Paint } from '../stage/contract';
import {
  DOTS_BELOW, GREATEST_DOT, GREATEST_PICTURE, INK, LEAST_SIDE, OPEN, OPENS, SMALL_BELOW, type Theme, type View,
} from '../stage/renderer';
import type { Scene } from '../stage/scene';
import { Atlas } from './atlas';
import { Close } from './close';
import { Program } from './program';
import { DOT_FRAGMENT, DOT_VERTEX, PICTURE_FRAGMENT, PICTURE_VERTEX } from './rows.glsl';
import { Table } from './table';

/** Turns in which rows are drawn; shaders know them too. */
const [ALL, BACK, FRONT] = [0, 1, 2];

export class Rows {
  private readonly from: Table;
  private readonly to: Table;
  private readonly colours: Table;
  private readonly dots: Program;
  private readonly close: Close;
  private pictures: Program | undefined;
  private small: Atlas | undefined;
  private full: Atlas | undefined;
  private count = 0;
  private scenes: readonly [Scene, Scene] | undefined;
  private ink: Paint['ink'] = 'colour';
  /** 1 for each row that stands back, where any does. */
  private dimmed: Uint8Array | undefined;

  constructor(
    private readonly gl: WebGL2RenderingContext,
    private readonly data: PictureData | undefined,
  ) {
    this.from = new Table(gl, 'floats');
    this.to = new Table(gl, 'floats');
    this.colours = new Table(gl, 'bytes');
    this.dots = new Program(gl, DOT_VERTEX, DOT_FRAGMENT);
    this.close = new Close(gl);
  }

  show(from: Scene, to: Scene): void {
    if (from !== to) this.from.write(from.marks);
    this.to.write(to.marks);
    this.count = to.marks.length / 4;
    this.scenes = [from, to];
  }

  paint(paint: Paint): void {
    const { rows, dimmed } = paint;
    const texels = new Uint8Array((rows.length / 3) * 4);
    for (let i = 0, at = 0; at < texels.length; i += 3, at += 4) {
      texels[at] = rows[i]!;
      texels[at + 1] = rows[i + 1]!;
      texels[at + 2] = rows[i + 2]!;
      texels[at + 3] = dimmed !== undefined && dimmed[at >> 2] === 1 ? 255 : 0;
    }
    this.colours.write(texels);
    this.dimmed = dimmed?.includes(1) === true ? dimmed : undefined;
    this.ink = paint.ink;
  }

  /** Takes over the pictures that came. */
  arrived(): void {
    const { data, gl } = this;
    if (data === undefined) return;
    if (data.small !== undefined && data.small.ready > 0) {
      this.small ??= new Atlas(gl, data.small, false);
      this.small.update();
    }
    if (data.full.ready > 0) {
      this.full ??= new Atlas(gl, data.full, true);
      this.full.update();
    }
  }

  draw(view: View, way: number, theme: Theme, every: number): void {
    if (this.count === 0 || this.scenes === undefined) return;
    const shown = way < 1 ? this.scenes : [this.scenes[1]];
    const sides = shown.flatMap((each) => [each.sides[0], each.sides[1]]);
    const close = way === 1 && this.close.choose(this.scenes[1], view, this.dimmed);
    const limit = Math.max(LEAST_SIDE, DOTS_BELOW) * view.ratio;
    const dots = Math.min(...sides) * view.scale < limit || !this.complete();
    const pictures = this.some() && Math.max(...sides) * view.scale >= limit;
    // A list of rows has those that stand back in front; all rows are drawn in two turns.
    for (const turn of this.dimmed === undefined || close ? [ALL] : [BACK, FRONT]) {
      if (dots) this.drawDots(view, way, theme, turn, close ? 0 : every);
      if (pictures) this.drawPictures(view, way, theme, turn, close);
    }
  }

  private some(): boolean {
    return (this.small?.ready ?? 0) > 0 || (this.full?.ready ?? 0) > 0;
  }

  private complete(): boolean {
    return Math.max(this.small?.ready ?? 0, this.full?.ready ?? 0) >= this.count;
  }

  /** Draws each of so many dots, or with 0 those of a close view. */
  private drawDots(view: View, way: number, theme: Theme, turn: number, every: number): void {
    const crowd = Math.min(1, Math.max(0.75, view.scale * (this.scenes![1].sides[2])));
    this.marks(this.dots, view, way, turn)
      .set('greatest', GREATEST_DOT * view.ratio)
      .set('dim', ...theme.dim)
      .set('strength', crowd, 0.45);
    this.dots.whole('every', Math.max(1, every));
    if (every === 0) this.close.drawDots();
    else this.gl.drawArrays(this.gl.POINTS, 0, Math.ceil(this.count / every));
  }

  private drawPictures(view: View, way: number, theme: Theme, turn: number, close: boolean): void {
    const { gl, data } = this;
    if (data === undefined) return;
    this.pictures ??= new Program(gl, PICTURE_VERTEX, PICTURE_FRAGMENT);
    const [small, full] = [this.small ?? this.full, this.full ?? this.small];
    if (small === undefined || full === undefined) return;
    const program = this.marks(this.pictures, view, way, turn);
    const [few, many] = [small.sheet, full.sheet];
    program
      .wholes('small', few.across, few.perLayer, few.cellWidth, few.cellHeight)
      .wholes('full', many.across, many.perLayer, many.cellWidth, many.cellHeight)
      .set('extents', few.width, few.height, many.width, many.height)
      .set('sizes', few.layerWidth, few.layerHeight, many.layerWidth, many.layerHeight)
      .texture('smallSheet', 3, gl.TEXTURE_2D_ARRAY, small.texture)
      .texture('fullSheet', 4, gl.TEXTURE_2D_ARRAY, full.texture)
      .set('dim', ...theme.dim)
      .set('background', ...theme.background)
      .set('weak', 0.5)
      .set('edge', view.ratio)
      .set('ink', INK.small, INK.large, INK.from, INK.to)
      .set('grey', data.channels === 1 ? 1 : 0)
      .set('photograph', this.ink === 'photograph' ? 1 : 0);
    if (close) this.close.drawPictures();
    else gl.drawArrays(gl.TRIANGLES, 0, this.count * 6);
  }

  /** What dots and pictures have in common. */
  private marks(program: Program, view: View, way: number, turn: number): Program {
    const { gl } = this;
    const [before, after] = this.scenes!;
    const greatest = after.filling || (way < 1 && before.filling) ? 1e6 : GREATEST_PICTURE;
    return program
      .use()
      .texture('from', 0, gl.TEXTURE_2D, this.from.texture)
      .texture('to', 1, gl.TEXTURE_2D, this.to.texture)
      .texture('colours', 2, gl.TEXTURE_2D, this.colours.texture)
      .set('way', way)
      .set('view', view.x, view.y, view.scale)
      .set('half_', view.width / 2, view.height / 2)
      .set('bounds', ...[LEAST_SIDE, greatest, DOTS_BELOW, SMALL_BELOW].map((each) => each * view.ratio))
      .set('opens', OPENS * view.ratio, OPEN * view.ratio)
      .set('ready', this.small?.ready ?? 0, this.full?.ready ?? 0)
      .whole('turn', turn);
  }
}
