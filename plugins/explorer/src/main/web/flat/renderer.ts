/** Draws scenes without WebGL2: nodes with the canvas, rows pixel by pixel. */

import type { PictureData } from '../data/types';
import type { Paint } from '../stage/contract';
import {
  css, edgeWidth, GREATEST_DOT, GREATEST_PICTURE, LEAST_NODE, OPENS, DOTS_BELOW, opened, sideOf,
  type Renderer, type Theme, type View,
} from '../stage/renderer';
import type { NodeScene, Scene } from '../stage/scene';
import { Raster } from './raster';

export class FlatRenderer implements Renderer {
  readonly kind = 'canvas';
  private from: Scene | undefined;
  private to: Scene | undefined;
  private painted: Paint | undefined;
  private colours: Theme = { background: [1, 1, 1], dim: [0.8, 0.8, 0.8], text: [0, 0, 0], dark: false };

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

  draw(view: View, way: number, every: number): void {
    this.drawOn(this.context, view, way, every);
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
    context: CanvasRenderingContext2D, view: View, from: Scene, to: Scene, way: number, every: number,
  ): void {
    const { painted, data } = this;
    if (painted === undefined || to.marks.length === 0) return;
    const image = context.getImageData(0, 0, view.width, view.height);
    const raster = new Raster(image, this.colours, painted.ink === 'photograph');
    const { dimmed, rows } = painted;
    const css = view.scale / view.ratio;
    const greatest = to.filling || (way < 1 && from.filling) ? Infinity : GREATEST_PICTURE;
    const ready = Math.max(data?.small?.ready ?? 0, data?.full.ready ?? 0);
    const [a, b] = [from.marks, to.marks];
    const mix = (at: number): number => a[at]! + (b[at]! - a[at]!) * way;
    for (const turn of dimmed === undefined ? [0] : [1, 0]) {
      for (let row = 0, at = 0; at < b.length; row += every, at += 4 * every) {
        if ((dimmed?.[row] ?? 0) !== turn) continue;
        const seen = opened(a[at + 3]!, css) * (1 - way) + opened(b[at + 3]!, css) * way;
        if (seen < 0.05) continue;
        const side = sideOf(mix(at + 2), css, greatest);
        const x = (mix(at) - view.x) * view.scale + view.width / 2;
        const y = view.height / 2 - (mix(at + 1) - view.y) * view.scale;
        const [r, g, bl] = [rows[3 * row]!, rows[3 * row + 1]!, rows[3 * row + 2]!];
        const look = turn === 1 ? raster.dim : ([r, g, bl] as const);
        if (data === undefined || side < DOTS_BELOW || row >= ready)
          raster.dot(x, y, Math.min(side, GREATEST_DOT) * view.ratio, look, seen * (turn === 1 ? 0.45 : 0.9));
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
      this.drawNode(context, i, count, x(i), y(i), radius, view.ratio);
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
    ratio: number,
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
    for (const { rgb, share } of pie) {
      context.fillStyle = `rgb(${rgb[0]} ${rgb[1]} ${rgb[2]})`;
      context.beginPath();
      context.moveTo(x, y);
      context.arc(x, y, outer, turn, (turn += (share / whole) * 2 * Math.PI));
      context.fill();
    }
    if (radius > OPENS * ratio) disc(context, x, y, outer - 1.3 * width, css(colours.background, 0.92));
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
