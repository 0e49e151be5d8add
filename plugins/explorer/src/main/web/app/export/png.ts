/** Pictures of the view: the stage, with the title above and the legend beside it. */

import { cssOf, viridis } from '../colour/colour';
import { short } from '../views/arrange';
import { el } from '../base/dom';
import type { App } from '../state/state';
import type { Pane } from '../views/pane';
import { fileName, save } from './files';

const LEGEND = 190;
const TITLE = 44;
const LINE = 20;

/** @param factor pixels of the picture for each pixel of the view */
export async function savePng(app: App, factor: number): Promise<void> {
  const file = await pngOf(composed(app, factor));
  save(fileName(`${app.data.manifest.title} ${app.pane.view.peek().name}`, 'png'), file);
}

/** @param across pixels of the whole picture from left to right */
export async function savePngAcross(app: App, across: number): Promise<void> {
  await savePng(app, across / (sizeOf(app.pane).width + LEGEND));
}

/** The pixels of a canvas as a file. */
export async function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  const file = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!file) {
    throw new Error('the browser can make no picture of this size; choose a smaller one');
  }
  return file;
}

/** The size of a pane in CSS pixels. */
export function sizeOf({ element }: Pane): { width: number; height: number } {
  return { width: element.clientWidth, height: element.clientHeight };
}

/** The view as a picture, with the title above and the legend beside it. */
export function composed(app: App, factor: number): HTMLCanvasElement {
  const { width, height } = sizeOf(app.pane);
  const pixels = (size: number): number => Math.max(1, Math.round(size * factor));
  const view = app.pane.stage.picture(pixels(width), pixels(height));
  const canvas = el('canvas', { width: pixels(width + LEGEND), height: pixels(height + TITLE) });
  const context = canvas.getContext('2d');
  if (!context) {
    throw new Error('the browser can make no picture of this size; choose a smaller one');
  }
  const style = getComputedStyle(document.documentElement);
  context.fillStyle = style.getPropertyValue('--stage');
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(view, 0, TITLE * factor);
  context.scale(factor, factor);
  context.fillStyle = style.getPropertyValue('--ink');
  context.font = `600 16px ${style.fontFamily}`;
  context.fillText(`${app.data.manifest.title} · ${app.pane.view.peek().name}`, 16, 28, width + LEGEND - 32);
  context.font = `13px ${style.fontFamily}`;
  drawLegend(app, context, width + 8, TITLE + 16, height, style.getPropertyValue('--ink'));
  return canvas;
}

function drawLegend(
  { state }: App,
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  height: number,
  ink: string,
): void {
  const { column, entries } = state.scheme.peek();
  if (!column || column.type === 'text') {
    return;
  }
  const line = (place: number): number => y + (place + 1) * LINE;
  context.fillStyle = ink;
  context.fillText(column.name, x, y, LEGEND - 24);
  if (column.type !== 'category') {
    for (let step = 0; step <= 100; step++) {
      context.fillStyle = cssOf(viridis(1 - step / 100));
      context.fillRect(x, y + 12 + step, 14, 1.5);
    }
    context.fillStyle = ink;
    context.fillText(short(column.type, column.range[1]), x + 22, y + 22);
    context.fillText(short(column.type, column.range[0]), x + 22, y + 112);
    return;
  }
  const room = Math.max(1, Math.floor((height - 40) / LINE));
  entries.slice(0, room).forEach(({ name, rgb }, place) => {
    context.fillStyle = cssOf(rgb);
    context.fillRect(x, line(place) - 11, 13, 13);
    context.fillStyle = ink;
    context.fillText(name, x + 20, line(place), LEGEND - 44);
  });
  if (entries.length > room) {
    context.fillText(`and ${entries.length - room} more`, x, line(room));
  }
}
