/** A drawing of the view: marks in view as shapes, with title and legend as text that other programs can edit. */

import type { NodeArrangement } from '../../stage/contract';
import { cssOf, type Rgb } from '../colour';
import { nodeColours } from '../paint';
import { labelsOf } from '../labels';
import type { App } from '../state';
import { fileName, save, xmlOf } from './files';
import { sizeOf } from './png';

const SVG = 'http://www.w3.org/2000/svg';
const LEGEND = 190;
const TITLE = 44;
const LINE = 20;
const DOT = 3;
const FAINT: Rgb = [205, 205, 205];

type Place = (x: number, y: number) => readonly [number, number];

export function saveSvg(app: App): void {
  const { state, data, pane } = app;
  const { width, height } = sizeOf(pane);
  const camera = pane.stage.camera();
  const place: Place = (x, y) => [
    (x - camera.x) * camera.scale + width / 2,
    height / 2 - (y - camera.y) * camera.scale + TITLE,
  ];
  const style = getComputedStyle(document.documentElement);
  const ink = style.getPropertyValue('--ink').trim();
  const page = document.implementation.createDocument(SVG, 'svg');
  const root = page.documentElement;
  const total = { width: width + LEGEND, height: height + TITLE };
  set(root, {
    viewBox: `0 0 ${total.width} ${total.height}`,
    width: total.width,
    height: total.height,
    'font-family': 'sans-serif',
    'font-size': 13,
  });
  const add = (parent: Element, tag: string, attributes: Record<string, string | number>, text?: string): Element => {
    const element = page.createElementNS(SVG, tag);
    set(element, attributes);
    if (text !== undefined) {
      element.textContent = text;
    }
    parent.append(element);
    return element;
  };
  add(root, 'title', {}, data.manifest.title);
  add(root, 'rect', { width: '100%', height: '100%', fill: style.getPropertyValue('--stage').trim() });
  const clip = add(add(root, 'defs', {}), 'clipPath', { id: 'view' });
  add(clip, 'rect', { y: TITLE, width, height });
  const marks = add(root, 'g', { 'clip-path': 'url(#view)' });
  const { positions, graph } = pane.arrangement.peek();
  if (graph) {
    edges(graph, place, (d, shared) =>
      add(marks, 'path', {
        d,
        stroke: ink,
        'stroke-opacity': 0.35,
        'stroke-width': Math.min(6, 0.6 + Math.sqrt(shared) / 4),
      }),
    );
  }
  for (const [colour, d] of dots(app, positions, place, { width, height }, graph !== undefined)) {
    add(marks, 'path', { d, stroke: colour, 'stroke-width': DOT, 'stroke-linecap': 'round' });
  }
  if (graph) {
    nodes(app, graph, place, camera.scale, (d, colour) => add(marks, 'path', { d, fill: colour }));
  }
  for (const { text, at } of labelsOf(state, pane).slice(0, 60)) {
    const [x, y] = place(...at);
    add(
      marks,
      'text',
      {
        x: x.toFixed(1),
        y: y.toFixed(1),
        'text-anchor': 'middle',
        fill: ink,
        stroke: style.getPropertyValue('--stage').trim(),
        'stroke-width': 3,
        'paint-order': 'stroke',
      },
      text,
    );
  }
  add(
    root,
    'text',
    { x: 16, y: 28, fill: ink, 'font-size': 16, 'font-weight': 600 },
    `${data.manifest.title} · ${pane.view.peek().name}`,
  );
  legend(app, (entry, row) => {
    add(root, 'rect', { x: width + 8, y: TITLE + 5 + row * LINE, width: 13, height: 13, fill: cssOf(entry.rgb) });
    add(root, 'text', { x: width + 28, y: TITLE + 16 + row * LINE, fill: ink }, entry.name);
  });
  save(fileName(`${data.manifest.title} ${pane.view.peek().name}`, 'svg'), new Blob([xmlOf(page)], { type: 'image/svg+xml' }));
}

function set(element: Element, attributes: Record<string, string | number>): void {
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, String(value)));
}

/** Rows in view, one path for each colour, so that 70,000 of them stay a drawing of a few hundred kilobytes. */
function dots(
  { state, data }: App,
  positions: Float32Array,
  place: Place,
  view: { width: number; height: number },
  graph: boolean,
): Map<string, string> {
  const paths = new Map<string, string[]>();
  const chosen = state.selection.peek()?.mask;
  const scheme = state.scheme.peek();
  for (let row = 0; row < data.rows; row++) {
    // Rows within nodes are drawn by their nodes' pies.
    if (graph && (state.index.peek()?.nodesOf(row).length ?? 0) > 0) {
      continue;
    }
    const [x, y] = place(positions[2 * row] ?? 0, positions[2 * row + 1] ?? 0);
    if (x < -DOT || y < TITLE - DOT || x > view.width + DOT || y > view.height + TITLE + DOT) {
      continue;
    }
    const colour = cssOf(chosen && chosen[row] === 0 ? FAINT : scheme.rgb(row));
    const path = paths.get(colour) ?? [];
    path.push(`M${x.toFixed(1)} ${y.toFixed(1)}h0`);
    paths.set(colour, path);
  }
  return new Map([...paths].map(([colour, path]) => [colour, path.join('')]));
}

function edges({ links, positions }: NodeArrangement, place: Place, draw: (d: string, shared: number) => void): void {
  for (let at = 0; at < links.length; at += 3) {
    const [a, b] = [links[at] ?? 0, links[at + 1] ?? 0];
    const from = place(positions[2 * a] ?? 0, positions[2 * a + 1] ?? 0);
    const to = place(positions[2 * b] ?? 0, positions[2 * b + 1] ?? 0);
    draw(`M${fixed(from)}L${fixed(to)}`, links[at + 2] ?? 0);
  }
}

function fixed([x, y]: readonly [number, number]): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

/** Nodes as pies. */
function nodes(
  { state }: App,
  { positions, radii }: NodeArrangement,
  place: Place,
  scale: number,
  draw: (d: string, colour: string) => void,
): void {
  const index = state.index.peek();
  const pies = index ? nodeColours(state.scheme.peek(), index).pies : [];
  pies.forEach((slices, node) => {
    const [x, y] = place(positions[2 * node] ?? 0, positions[2 * node + 1] ?? 0);
    const radius = (radii[node] ?? 0) * scale;
    let turned = 0;
    for (const { rgb, share } of slices) {
      draw(slice(x, y, radius, turned, Math.min(1, turned + share)), cssOf(rgb));
      turned += share;
    }
  });
}

function slice(x: number, y: number, radius: number, from: number, to: number): string {
  const r = radius.toFixed(1);
  if (to - from > 0.9999) {
    return `M${(x - radius).toFixed(1)} ${y.toFixed(1)}a${r} ${r} 0 1 0 ${(2 * radius).toFixed(1)} 0a${r} ${r} 0 1 0 ${(-2 * radius).toFixed(1)} 0z`;
  }
  const at = (turn: number): string =>
    fixed([x + radius * Math.sin(2 * Math.PI * turn), y - radius * Math.cos(2 * Math.PI * turn)]);
  return `M${fixed([x, y])}L${at(from)}A${r} ${r} 0 ${to - from > 0.5 ? 1 : 0} 1 ${at(to)}z`;
}

function legend({ state }: App, draw: (entry: { name: string; rgb: Rgb }, row: number) => void): void {
  const { entries } = state.scheme.peek();
  entries
    .slice(0, 30)
    .forEach(({ name, count, rgb }, row) => draw({ name: `${name} (${count.toLocaleString('en')})`, rgb }, row));
}
