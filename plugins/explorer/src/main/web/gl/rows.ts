/** Draws rows as dots and pictures. */

import type { PictureData } from '../data/types';
import type { Paint } from '../scene/contract';
import {
  AT_ONCE,
  DOTS_BELOW,
  GREATEST_DOT,
  GREATEST_PICTURE,
  INK,
  LEAST_SHAPE,
  LEAST_SIDE,
  OPEN,
  OPENS,
  SHAPES_BELOW,
  SMALL_BELOW,
  type Theme,
  type View,
} from '../scene/renderer';
import type { Scene } from '../scene/scene';
import { Atlas } from './atlas';
import { Lists } from './lists';
import { Program } from './program';
import {
  DISC_FRAGMENT,
  DOT_VERTEX,
  MOVING_DOT_VERTEX,
  PICTURE_FRAGMENT,
  PICTURE_VERTEX,
  SHAPE_FRAGMENT,
} from './rows.glsl';
import { Table } from './table';

/** Side in CSS pixels at which a picture has nothing left of its row's colour but its frame or ink. */
const GROWN = { grey: 8, coloured: 13 } as const;
/** The byte beside a row's colour tells whether it stands back, and its shape. */
const BACK_BIT = 128;
/** Bytes from one row's place to that of the next part's first row are at most 255 in WebGL. */
const MOST_PARTS = 15;
/** Turns in which rows are drawn; shaders know them too. */
const [ALL, BACK, FRONT] = [0, 1, 2];

export class Rows {
  private readonly from: Table;
  private readonly to: Table;
  private readonly colours: Table;
  /** Programs of dots at rest and on their way, each of discs and of all shapes. */
  private readonly dots: (Program | undefined)[] = [];
  private readonly lists: Lists;
  /** Places and colours again, as attributes: reading them in order takes half the time. */
  private readonly attributes: readonly [WebGLBuffer, WebGLBuffer];
  private pictures: Program | undefined;
  private small: Atlas | undefined;
  private full: Atlas | undefined;
  private count = 0;
  /** Parts in which dots at rest are drawn, and which comes next. */
  private parts = 1;
  private next = 1;
  /** Whether what is drawn stays for the next frame. */
  private readonly keeps: boolean;
  private scenes: readonly [Scene, Scene] | undefined;
  private ink: Paint['ink'] = 'colour';
  private shaped = false;
  /** 1 for each row that stands back, where any does. */
  private dimmed: Uint8Array | undefined;

  constructor(
    private readonly gl: WebGL2RenderingContext,
    private readonly data: PictureData | undefined,
  ) {
    this.from = new Table(gl, 'floats');
    this.to = new Table(gl, 'floats');
    this.colours = new Table(gl, 'bytes');
    this.inDots(false);
    this.lists = new Lists(gl);
    this.attributes = [gl.createBuffer()!, gl.createBuffer()!];
    this.keeps = gl.getContextAttributes()?.preserveDrawingBuffer === true;
  }

  show(from: Scene, to: Scene): void {
    if (from !== to) this.from.write(from.marks);
    this.to.write(to.marks);
    this.attribute(0, to.marks);
    this.count = to.marks.length / 4;
    this.scenes = [from, to];
  }

  paint(paint: Paint): void {
    const { rows, dimmed, shapes } = paint;
    this.shaped = shapes !== undefined;
    const texels = new Uint8Array((rows.length / 3) * 4);
    for (let i = 0, at = 0; at < texels.length; i += 3, at += 4) {
      texels[at] = rows[i]!;
      texels[at + 1] = rows[i + 1]!;
      texels[at + 2] = rows[i + 2]!;
      texels[at + 3] = (dimmed !== undefined && dimmed[at >> 2] === 1 ? BACK_BIT : 0) + (shapes?.[at >> 2] ?? 0);
    }
    this.colours.write(texels);
    this.attribute(1, texels);
    this.dimmed = dimmed?.includes(1) === true ? dimmed : undefined;
    this.ink = paint.ink;
  }

  private attribute(place: 0 | 1, values: Float32Array | Uint8Array): void {
    const { gl } = this;
    gl.bindBuffer(gl.ARRAY_BUFFER, this.attributes[place]);
    gl.bufferData(gl.ARRAY_BUFFER, values, gl.STATIC_DRAW);
    gl.enableVertexAttribArray(place);
    this.point(1, 0);
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

  /** Draws all, or where that takes long and the card keeps what it has drawn the first part, unless it has to be the whole. */
  draw(view: View, way: number, theme: Theme, every: number, whole: boolean): void {
    // A drawing for a file leaves the one on the screen to be finished.
    if (!whole) this.next = this.parts = 1;
    if (this.count === 0 || this.scenes === undefined) return;
    if (way < 1) {
      this.drawMoving(view, way, theme, every, this.scenes);
      return;
    }
    const [, scene] = this.scenes;
    const ready = Math.max(this.small?.ready ?? 0, this.full?.ready ?? 0);
    const limit = this.dotsBelow * view.ratio;
    this.lists.choose({ scene, view, dimmed: this.dimmed, ready, every, limit });
    this.prepareDots(this.inDots(false), view, 1, theme, ALL);
    if (this.lists.plain && !whole && this.keeps && this.count > AT_ONCE) {
      this.parts = Math.min(MOST_PARTS, Math.ceil(this.count / (AT_ONCE / 2)));
      this.drawPart(0);
      return;
    }
    this.lists.drawDots(this.count);
    if (this.preparePictures(view, 1, theme, ALL)) this.lists.drawPictures();
  }

  /** Adds the next part; false where there is none. */
  refine(view: View, theme: Theme): boolean {
    if (this.next >= this.parts || this.scenes === undefined) return false;
    this.prepareDots(this.inDots(false), view, 1, theme, ALL);
    this.drawPart(this.next++);
    return true;
  }

  /** Every n-th row from one on: rows follow a curve through the plane, so that each part is a fair share everywhere. */
  private drawPart(part: number): void {
    const { parts } = this;
    this.point(parts, part);
    this.gl.drawArrays(this.gl.POINTS, 0, Math.ceil((this.count - part) / parts));
    this.point(1, 0);
  }

  /** Lets the attributes be those of every n-th row from one on. */
  private point(every: number, first: number): void {
    const { gl } = this;
    for (const place of [0, 1] as const) {
      const bytes = place === 0 ? 16 : 4;
      gl.bindBuffer(gl.ARRAY_BUFFER, this.attributes[place]);
      gl.vertexAttribPointer(place, 4, place === 0 ? gl.FLOAT : gl.UNSIGNED_BYTE, place === 1, every * bytes, first * bytes);
    }
  }

  /** Has the programs compiled that the first view does not need: its dots would wait for them. */
  prepare(): void {
    this.inDots(true);
    if (this.data !== undefined) this.inPictures();
  }

  private inDots(moving: boolean): Program {
    const [vertex, fragment] = [moving ? MOVING_DOT_VERTEX : DOT_VERTEX, this.shaped ? SHAPE_FRAGMENT : DISC_FRAGMENT];
    return (this.dots[(moving ? 2 : 0) + (this.shaped ? 1 : 0)] ??= new Program(this.gl, vertex, fragment));
  }

  private inPictures(): Program {
    return (this.pictures ??= new Program(this.gl, PICTURE_VERTEX, PICTURE_FRAGMENT));
  }

  /** On the way from one scene to the next all rows are drawn, those that stand back in a turn of their own. */
  private drawMoving(view: View, way: number, theme: Theme, every: number, scenes: readonly [Scene, Scene]): void {
    const sides = scenes.flatMap((each) => [each.sides[0], each.sides[1]]);
    const limit = this.dotsBelow * view.ratio;
    const dots = Math.min(...sides) * view.scale < limit || !this.complete();
    const pictures = this.some() && Math.max(...sides) * view.scale >= limit;
    if (pictures) this.lists.chooseAll(this.count);
    for (const turn of this.dimmed === undefined ? [ALL] : [BACK, FRONT]) {
      if (dots) {
        this.prepareDots(this.inDots(true), view, way, theme, turn).whole('every', every);
        this.gl.drawArrays(this.gl.POINTS, 0, Math.ceil(this.count / every));
      }
      if (pictures && this.preparePictures(view, way, theme, turn)) this.lists.drawPictures();
    }
  }

  /** CSS pixels below which rows are dots. */
  private get dotsBelow(): number {
    return this.shaped ? SHAPES_BELOW : DOTS_BELOW;
  }

  private some(): boolean {
    return (this.small?.ready ?? 0) > 0 || (this.full?.ready ?? 0) > 0;
  }

  private complete(): boolean {
    return Math.max(this.small?.ready ?? 0, this.full?.ready ?? 0) >= this.count;
  }

  private prepareDots(program: Program, view: View, way: number, theme: Theme, turn: number): Program {
    const crowd = Math.min(1, Math.max(0.75, view.scale * this.scenes![1].sides[2]));
    return this.marks(program, view, way, turn)
      .set('greatest', GREATEST_DOT * view.ratio)
      .set('dim', ...theme.dim)
      .set('strength', crowd, 0.45);
  }

  /** Whether there is any picture to draw. */
  private preparePictures(view: View, way: number, theme: Theme, turn: number): boolean {
    const { gl, data } = this;
    const [small, full] = [this.small ?? this.full, this.full ?? this.small];
    if (data === undefined || small === undefined || full === undefined) return false;
    const program = this.marks(this.inPictures(), view, way, turn);
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
      .set('grown', data.channels === 1 ? GROWN.grey : GROWN.coloured)
      .set('grey', data.channels === 1 ? 1 : 0)
      .set('photograph', this.ink === 'photograph' ? 1 : 0);
    return true;
  }

  /** What dots and pictures have in common. */
  private marks(program: Program, view: View, way: number, turn: number): Program {
    const { gl } = this;
    const [before, after] = this.scenes!;
    const least = this.shaped ? LEAST_SHAPE : LEAST_SIDE;
    const greatest = after.filling || (way < 1 && before.filling) ? 1e6 : GREATEST_PICTURE;
    return program
      .use()
      .texture('from', 0, gl.TEXTURE_2D, this.from.texture)
      .texture('to', 1, gl.TEXTURE_2D, this.to.texture)
      .texture('colours', 2, gl.TEXTURE_2D, this.colours.texture)
      .set('way', way)
      .set('view', view.x, view.y, view.scale)
      .set('half_', view.width / 2, view.height / 2)
      .set('bounds', ...[least, greatest, way < 1 ? this.dotsBelow : 0, SMALL_BELOW].map((each) => each * view.ratio))
      .set('opens', OPENS * view.ratio * view.opening, OPEN * view.ratio * view.opening)
      .set('ready', this.small?.ready ?? 0, this.full?.ready ?? 0)
      .whole('turn', turn);
  }
}
