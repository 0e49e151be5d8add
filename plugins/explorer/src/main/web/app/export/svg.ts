/** Draws with SVG: shapes and texts that other programs can edit. */

import { hexOf, type Rgb } from '../colour/colour';
import { xmlOf } from './files';
import type { Pen, Words } from './pen';

const SVG = 'http://www.w3.org/2000/svg';

export class SvgPen implements Pen {
  readonly #page = document.implementation.createDocument(SVG, 'svg');
  readonly #root = this.#page.documentElement;
  #parent: Element = this.#root;

  constructor(width: number, height: number, title: string) {
    set(this.#root, {
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      'font-family': 'sans-serif',
    });
    this.#add('title', {}).textContent = title;
  }

  #add(tag: string, attributes: Record<string, string | number>, parent = this.#parent): Element {
    const element = this.#page.createElementNS(SVG, tag);
    set(element, attributes);
    parent.append(element);
    return element;
  }

  rectangle(x: number, y: number, width: number, height: number, fill: Rgb): void {
    this.#add('rect', { x, y, width, height, fill: hexOf(fill) });
  }

  within(x: number, y: number, width: number, height: number): void {
    const clip = this.#add('clipPath', { id: 'view' }, this.#add('defs', {}));
    this.#add('rect', { x, y, width, height }, clip);
    this.#parent = this.#add('g', { 'clip-path': 'url(#view)' });
  }

  whole(): void {
    this.#parent = this.#root;
  }

  lines(lines: readonly ArrayLike<number>[], ink: Rgb, width: number): void {
    const d = lines.map((line) => `M${Array.from(line, (one) => one.toFixed(1)).join(' ')}`).join('');
    this.#add('path', { d, fill: 'none', stroke: hexOf(ink), 'stroke-width': width });
  }

  areas(outlines: readonly ArrayLike<number>[], fill: Rgb): void {
    const d = outlines.map((line) => `M${Array.from(line, (one) => one.toFixed(1)).join(' ')}z`).join('');
    this.#add('path', { d, fill: hexOf(fill) });
  }

  dots(places: readonly number[], ink: Rgb, size: number): void {
    let d = '';
    for (let at = 0; at < places.length; at += 2) {
      d += `M${places[at]?.toFixed(1)} ${places[at + 1]?.toFixed(1)}h0`;
    }
    this.#add('path', { d, stroke: hexOf(ink), 'stroke-width': size, 'stroke-linecap': 'round' });
  }

  slice(x: number, y: number, radius: number, from: number, to: number, fill: Rgb): void {
    const r = radius.toFixed(1);
    const at = (turn: number): string =>
      `${(x + radius * Math.sin(2 * Math.PI * turn)).toFixed(1)} ${(y - radius * Math.cos(2 * Math.PI * turn)).toFixed(1)}`;
    const d =
      to - from > 0.9999
        ? `M${(x - radius).toFixed(1)} ${y.toFixed(1)}a${r} ${r} 0 1 0 ${(2 * radius).toFixed(1)} 0a${r} ${r} 0 1 0 ${(-2 * radius).toFixed(1)} 0z`
        : `M${x.toFixed(1)} ${y.toFixed(1)}L${at(from)}A${r} ${r} 0 ${to - from > 0.5 ? 1 : 0} 1 ${at(to)}z`;
    this.#add('path', { d, fill: hexOf(fill) });
  }

  picture(canvas: HTMLCanvasElement, x: number, y: number, width: number, height: number): Promise<void> {
    this.#add('image', { href: canvas.toDataURL(), x, y, width, height });
    return Promise.resolve();
  }

  words(x: number, y: number, text: string, { ink, size, bold, halo }: Words): Promise<void> {
    this.#add('text', {
      x: x.toFixed(1),
      y: y.toFixed(1),
      fill: hexOf(ink),
      'font-size': size,
      ...(bold && { 'font-weight': 600 }),
      ...(halo && { 'text-anchor': 'middle', stroke: hexOf(halo), 'stroke-width': 3, 'paint-order': 'stroke' }),
    }).textContent = text;
    return Promise.resolve();
  }

  file(): Promise<Blob> {
    return Promise.resolve(new Blob([xmlOf(this.#page)], { type: 'image/svg+xml' }));
  }
}

function set(element: Element, attributes: Record<string, string | number>): void {
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, String(value)));
}
