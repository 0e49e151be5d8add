/** Draws scenes without WebGL2: nodes with the canvas, rows pixel by pixel. */

import type { PictureData } from '../data/types';
import type { Paint } from '../scene/contract';
import {
  css,
  edgeWidth,
  GREATEST_DOT,
  GREATEST_PICTURE,
  LEAST_NODE,
  LEAST_SHAPE,
  LEAST_SIDE,
  OPENS,
  DOTS_BELOW,
  opened,
  SHAPES_BELOW,
  sideOf,
  type Renderer,
  type Theme,
  type View,
} from '../scene/renderer';
import type { NodeScene, Scene } from '../scene/scene';
import { Raster } from './raster';

export class FlatRenderer implements Renderer {
  readonly kind = 'canvas';
  private from: Scene | undefined;
  private to: Scene | undefined;
  private painted: Paint | undefined;
  private colours: Theme = { background: [1, 1, 1], dim: [0.8, 0.8, 0.8], text: [0, 0, 0], accent: [0, 0, 1] };

  constructor(
    private readonly context: CanvasRenderingContext2D,
    private readonly data: PictureData | undefined,
  ) {}

  show(from: Scene, to: Scene): void {
    this.from = from;
    this.to = to;
  }

  paint(paint: Paint): void {
    this.painted = paint;
  }

  theme(theme: Theme): void {
    this.colours = theme;
  }

  pictures(): void {
    // Sheets are read where they are.
  }

  prepare(): void {
    // There are no programs.
  }

  draw(view: View, way: number, every: number): void {
    this.drawOn(this.context, view, way, every);
  }

  refine(): boolean {
    return false;
  }

  finished(): Promise<void> {
    // The next task comes after the canvas has been shown.
    return new Promise((resolve) => setTimeout(resolve));
  }

  capture(view: View, way: number): HTMLCanvasElement {
    const canvas = document.createElement('canvas');
    canvas.width = view.width;
    canvas.height = view.height;
    this.drawOn(canvas.getContext('2d', { willReadFrequently: true })!, view, way, 1);
    return canvas;
  }

  close(): void {
    this.from = this.to = this.painted = undefined;
  }

  private drawOn(context: CanvasRenderingContext2D, view: View, way: number, every: number): void {
    context.globalAlpha = 1;
    context.fillStyle = css(this.colours.background, 1);
    context.fillRect(0, 0, view.width, view.height);
    const { from, to } = this;
    if (from === undefined || to === undefined) return;
    if (way < 1 && from.nodes !== undefined) this.drawNodes(context, from.nodes, view, 1 - way);
    if (to.nodes !== undefined) this.drawNodes(context, to.nodes, view, way);
    this.drawRows(context, view, from, to, way, every);
  }

  private drawRows(
    context: CanvasRenderingContext2D,
    view: View,
    from: Scene,
    to: Scene,
    way: number,
    every: number,
  ): void {
    const { painted, data } = this;
    if (painted === undefined || to.marks.length === 0) return;
    const image = context.getImageData(0, 0, view.width, view.height);
    const raster = new Raster(image, this.colours, painted.ink === 'photograph');
    const { dimmed, rows, shapes } = painted;
    const least = shapes === undefined ? LEAST_SIDE : LEAST_SHAPE;
    const below = shapes === undefined ? DOTS_BELOW : SHAPES_BELOW;
    const css = view.scale / view.ratio;
    const greatest = to.filling || (way < 1 && from.filling) ? Infinity : GREATEST_PICTURE;
    const ready = Math.max(data?.small?.ready ?? 0, data?.full.ready ?? 0);
    const [a, b] = [from.marks, to.marks];
    const mix = (at: number): number => a[at]! + (b[at]! - a[at]!) * way;
    for (const turn of dimmed === undefined ? [0] : [1, 0]) {
      for (let row = 0, at = 0; at < b.length; row++, at += 4) {
        if ((dimmed?.[row] ?? 0) !== turn) continue;
        const seen = opened(a[at + 3]!, css / view.opening) * (1 - way) + opened(b[at + 3]!, css / view.opening) * way;
        if (seen < 0.05) continue;
        const side = Math.max(least, sideOf(mix(at + 2), css, greatest));
        const x = (mix(at) - view.x) * view.scale + view.width / 2;
        const y = view.height / 2 - (mix(at + 1) - view.y) * view.scale;
        const [r, g, bl] = [rows[3 * row]!, rows[3 * row + 1]!, rows[3 * row + 2]!];
        const look = turn === 1 ? raster.dim : ([r, g, bl] as const);
        const dot = data === undefined || side < below || row >= ready;
        if (dot && row % every !== 0) continue;
        if (dot)
          raster.dot(
            x,
            y,
            Math.min(side, GREATEST_DOT) * view.ratio,
            look,
            seen * (turn === 1 ? 0.45 : 0.9),
            shapes?.[row],
          );
        else raster.picture(x, y, side, view.ratio, row, data, look, seen * (turn === 1 ? 0.5 : 1));
      }
    }
    context.putImageData(image, 0, 0);
  }

  private drawNodes(context: CanvasRenderingContext2D, nodes: NodeScene, view: View, strength: number): void {
    const { places, links, mostShared, count } = nodes;
    const { text } = this.colours;
    const x = (i: number): number => (places[3 * i]! - view.x) * view.scale + view.width / 2;
    const y = (i: number): number => view.height / 2 - (places[3 * i + 1]! - view.y) * view.scale;
    context.globalAlpha = strength;
    context.strokeStyle = css(text, 0.3);
    for (let i = 0; i < links.length; i += 3) {
      context.lineWidth = edgeWidth(links[i + 2]!, mostShared) * view.ratio;
      context.beginPath();
      context.moveTo(x(links[i]!), y(links[i]!));
      context.lineTo(x(links[i + 1]!), y(links[i + 1]!));
      context.stroke();
    }
    for (let i = 0; i < count; i++) {
      const radius = Math.max(places[3 * i + 2]! * view.scale, LEAST_NODE * view.ratio);
      if (Math.abs(x(i) - view.width / 2) > view.width / 2 + radius) continue;
      if (Math.abs(y(i) - view.height / 2) > view.height / 2 + radius) continue;
      this.drawNode(context, i, count, x(i), y(i), radius, view);
    }
    context.globalAlpha = 1;
  }

  private drawNode(
    context: CanvasRenderingContext2D,
    node: number,
    count: number,
    x: number,
    y: number,
    radius: number,
    { ratio, opening }: View,
  ): void {
    const { painted, colours } = this;
    const back = painted?.dimmedNodes?.length === count && painted.dimmedNodes[node] === 1;
    const pie = back || painted?.pies?.length !== count ? [] : painted.pies[node]!;
    const ring = radius > 7 * ratio && painted?.rings?.length === count ? painted.rings[node] : undefined;
    const width = Math.min(5 * ratio, Math.max(1.2 * ratio, radius * 0.1));
    const outer = ring === undefined ? radius : radius - 1.5 * width;
    disc(context, x, y, radius, css(colours.background, 1));
    if (pie.length === 0) disc(context, x, y, outer, css(colours.dim, 1));
    const whole = pie.reduce((sum, each) => sum + each.share, 0) || 1;
    let turn = -Math.PI / 2;
    for (const { rgb, share, hatch = 0 } of pie) {
      context.fillStyle = `rgb(${rgb[0]} ${rgb[1]} ${rgb[2]})`;
      context.beginPath();
      context.moveTo(x, y);
      context.arc(x, y, outer, turn, (turn += (share / whole) * 2 * Math.PI));
      context.fill();
      if (painted?.shapes !== undefined && hatch > 0)
        hatched(context, hatch, x, y, outer, ratio, css(colours.background, 0.6));
    }
    if (radius > OPENS * ratio * opening) disc(context, x, y, outer - 1.3 * width, css(colours.background, 0.92));
    if (ring === undefined) return;
    context.lineWidth = width;
    context.strokeStyle = css(colours.text, 0.8);
    context.beginPath();
    context.arc(x, y, radius - width / 2, -Math.PI / 2, -Math.PI / 2 + ring * 2 * Math.PI);
    context.stroke();
  }
}

function disc(context: CanvasRenderingContext2D, x: number, y: number, radius: number, colour: string): void {
  context.fillStyle = colour;
  context.beginPath();
  context.arc(x, y, Math.max(0, radius), 0, 2 * Math.PI);
  context.fill();
}

/** Lines over the path that was filled last, each hatch in directions of its own; the shader of nodes has the same but for rings. */
function hatched(
  context: CanvasRenderingContext2D,
  hatch: number,
  x: number,
  y: number,
  reach: number,
  ratio: number,
  ink: string,
): void {
  const slant = Math.PI / 4;
  const turns = [[], [slant], [-slant], [0], [2 * slant], [slant, -slant], [0, 2 * slant], [slant / 2, -slant / 2]][
    hatch
  ]!;
  context.save();
  context.clip();
  context.strokeStyle = ink;
  context.lineWidth = 2 * ratio;
  for (const turn of turns) {
    context.setTransform(Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn), x, y);
    context.beginPath();
    for (let line = -Math.ceil(reach / 6 / ratio) * 6 * ratio; line < reach; line += 6 * ratio) {
      context.moveTo(-reach, line);
      context.lineTo(reach, line);
    }
    context.stroke();
  }
  context.restore();
}
