/** A drawing of the view: marks as shapes where they are dots and nodes, as one picture where they are pictures; title and legend. */

import type { NodeArrangement } from '../../scene/contract';
import { rgbOf, viridis, type Rgb } from '../colour/colour';
import { short } from '../views/arrange';
import { guestsOf } from '../state/guests';
import { labelsOf } from '../state/labels';
import { nodeColours, shapeOf } from '../colour/paint';
import type { App } from '../state/state';
import { fileName, save } from './files';
import { hatchOf, outlines } from './hatch';
import type { Pen } from './pen';
import { PdfPen } from './pdf';
import { sizeOf } from './png';
import { SvgPen } from './svg';

const LEGEND = 190;
const TITLE = 44;
const LINE = 20;
const DOT = 3;
/** Half the width of a shape, which has to be told from others. */
const SHAPE = 3.5;
/** How much of a slice's colour the lines over it have. */
const HATCH = 0.4;
/** Width of the ring of what is no row. */
const GUEST = 12;
const MOST_ENTRIES = 30;
const MOST_LABELS = 60;
/** Pixels of a picture within a drawing for each of the view. */
const FINE = 2;
const FAINT: Rgb = [205, 205, 205];

type Place = (x: number, y: number) => readonly [number, number];

export async function saveFigure(app: App, ending: 'svg' | 'pdf'): Promise<void> {
  const { width, height } = sizeOf(app.pane);
  const title = `${app.data.manifest.title} · ${app.pane.view.peek().name}`;
  const make = ending === 'svg' ? SvgPen : PdfPen;
  const pen = new make(width + LEGEND, height + TITLE, title);
  await draw(app, pen, title, width, height);
  save(fileName(title, ending), await pen.file());
}

async function draw(app: App, pen: Pen, title: string, width: number, height: number): Promise<void> {
  const { state, pane } = app;
  const { stage } = pane;
  const { x: cx, y: cy, scale } = stage.camera();
  const place: Place = (x, y) => [(x - cx) * scale + width / 2, height / 2 - (y - cy) * scale + TITLE];
  const style = getComputedStyle(document.documentElement);
  const [ink, ground] = ['--ink', '--stage'].map((name) => rgbOf(style.getPropertyValue(name).trim())) as [Rgb, Rgb];
  pen.rectangle(0, 0, width + LEGEND, height + TITLE, ground);
  pen.within(0, TITLE, width, height);
  const { positions, graph } = pane.arrangement.peek();
  if (stage.pictured) {
    await pen.picture(stage.picture(width * FINE, height * FINE, false), 0, TITLE, width, height);
  } else {
    if (graph) {
      edges(graph, place, (line, shared) =>
        pen.lines([line], mixed(ink, ground, 0.35), Math.min(6, 0.6 + Math.sqrt(shared) / 4)),
      );
    }
    for (const { colour, shape, places } of dots(app, positions, place, width, height, graph !== undefined)) {
      if (shape > 0) {
        pen.areas(outlines(places, SHAPE, shape), colour);
      } else {
        pen.dots(places, colour, state.shapes.peek() ? 2 * SHAPE : DOT);
      }
    }
    if (graph) {
      nodes(app, graph, place, scale, pen, ground);
    }
  }
  pane.contours.peek().forEach(({ lines }) =>
    pen.lines(
      lines.map((line) => moved(line, place)),
      ink,
      1.2,
    ),
  );
  for (const { text, at } of labelsOf(state, pane).slice(0, MOST_LABELS)) {
    await pen.words(...place(...at), text, { ink, size: 13, halo: ground });
  }
  const guests = guestsOf(state, pane);
  for (const { at, name } of guests) {
    pen.dots([...place(...at)], ink, GUEST);
    pen.dots([...place(...at)], ground, GUEST - 4);
    await pen.words(place(...at)[0], place(...at)[1] + GUEST + 4, name, { ink, size: 12, halo: ground });
  }
  pen.whole();
  await pen.words(16, 28, title, { ink, size: 16, bold: true });
  await legend(app, pen, width + 8, ink);
}

function mixed(a: Rgb, b: Rgb, share: number): Rgb {
  const [red, green, blue] = a.map((channel, at) => share * channel + (1 - share) * (b[at] ?? 0));
  return [red ?? 0, green ?? 0, blue ?? 0];
}

function moved(line: Float32Array, place: Place): number[] {
  return Array.from({ length: line.length / 2 }, (_, at) => place(line[2 * at] ?? 0, line[2 * at + 1] ?? 0)).flat();
}

/** Rows that look alike. */
interface Dots {
  readonly colour: Rgb;
  readonly shape: number;
  /** x, y, x, y, ... */
  readonly places: number[];
}

/** Rows in view by their colours and shapes, so that 70,000 of them stay a drawing of a few hundred kilobytes. */
function dots(
  { state, data }: App,
  positions: Float32Array,
  place: Place,
  width: number,
  height: number,
  graph: boolean,
): Iterable<Dots> {
  const alike = new Map<string, Dots>();
  const chosen = state.selection.peek()?.mask;
  const scheme = state.scheme.peek();
  for (let row = 0; row < data.rows; row++) {
    // Rows within nodes are drawn by their nodes' pies.
    if (graph && (state.index.peek()?.nodesOf(row).length ?? 0) > 0) {
      continue;
    }
    const [x, y] = place(positions[2 * row] ?? 0, positions[2 * row + 1] ?? 0);
    if (x > -DOT && y > TITLE - DOT && x < width + DOT && y < height + TITLE + DOT) {
      const colour = chosen && chosen[row] === 0 ? FAINT : scheme.rgb(row);
      const shape = state.shapes.peek() ? shapeOf(scheme.entry(row)) : 0;
      const key = [...colour.map(Math.round), shape].join();
      const known = alike.get(key) ?? { colour, shape, places: [] };
      alike.set(key, known);
      known.places.push(x, y);
    }
  }
  return alike.values();
}

function edges(
  { links, positions }: NodeArrangement,
  place: Place,
  draw: (line: readonly number[], shared: number) => void,
): void {
  const end = (node: number): readonly [number, number] =>
    place(positions[2 * node] ?? 0, positions[2 * node + 1] ?? 0);
  for (let at = 0; at < links.length; at += 3) {
    draw([...end(links[at] ?? 0), ...end(links[at + 1] ?? 0)], links[at + 2] ?? 0);
  }
}

/** Nodes as pies, hatched where shapes tell categories. */
function nodes(
  { state }: App,
  { positions, radii }: NodeArrangement,
  place: Place,
  scale: number,
  pen: Pen,
  ground: Rgb,
): void {
  const index = state.index.peek();
  const pies = index ? nodeColours(state.scheme.peek(), index).pies : [];
  pies.forEach((slices, node) => {
    const [x, y] = place(positions[2 * node] ?? 0, positions[2 * node + 1] ?? 0);
    let turned = 0;
    for (const { rgb, share, hatch = 0 } of slices) {
      const radius = (radii[node] ?? 0) * scale;
      const end = Math.min(1, turned + share);
      pen.slice(x, y, radius, turned, end, rgb);
      const { lines, width } = hatchOf(x, y, radius, turned, end, state.shapes.peek() ? hatch : 0);
      if (lines.length > 0) {
        pen.lines(lines, mixed(rgb, ground, HATCH), width);
      }
      turned += share;
    }
  });
}

async function legend({ state }: App, pen: Pen, x: number, ink: Rgb): Promise<void> {
  const { column, entries } = state.scheme.peek();
  const line = (row: number, text: string, left = x): Promise<void> =>
    pen.words(left, TITLE + 16 + row * LINE, text, { ink, size: 13 });
  if (!column || column.type === 'text') {
    return;
  }
  await line(0, column.name);
  if (column.type !== 'category') {
    for (let step = 0; step < 100; step++) {
      pen.rectangle(x, TITLE + 28 + step, 14, 1.5, viridis(1 - step / 99));
    }
    await line(1, short(column.type, column.range[1]), x + 22);
    await line(5.5, short(column.type, column.range[0]), x + 22);
    return;
  }
  for (const [row, { name, count, rgb }] of entries.slice(0, MOST_ENTRIES).entries()) {
    const shape = state.shapes.peek() ? shapeOf(row) : 0;
    if (shape > 0) {
      pen.areas(outlines([x + 6.5, TITLE + 11.5 + (row + 1) * LINE], 6.5, shape), rgb);
    } else if (state.shapes.peek()) {
      pen.dots([x + 6.5, TITLE + 11.5 + (row + 1) * LINE], rgb, 13);
    } else {
      pen.rectangle(x, TITLE + 5 + (row + 1) * LINE, 13, 13, rgb);
    }
    await line(row + 1, `${name} (${count.toLocaleString('en')})`, x + 20);
  }
  if (entries.length > MOST_ENTRIES) {
    await line(MOST_ENTRIES + 1, `and ${entries.length - MOST_ENTRIES} more`);
  }
}
