/** Puts dots and pictures into the pixels of an image. */

import type { Sheet } from '../data/sheet';
import type { PictureData } from '../data/types';
import { INK, SMALL_BELOW, smooth, type Theme } from '../scene/renderer';

type Bytes3 = readonly [number, number, number];

export class Raster {
  readonly dim: Bytes3;
  private readonly pixels: Uint8ClampedArray;
  private readonly width: number;
  private readonly height: number;

  constructor(
    image: ImageData,
    theme: Theme,
    private readonly photograph: boolean,
  ) {
    this.pixels = image.data;
    this.width = image.width;
    this.height = image.height;
    this.dim = theme.dim.map((each) => each * 255) as unknown as Bytes3;
  }

  dot(x: number, y: number, side: number, colour: Bytes3, alpha: number, shape = 0): void {
    const reach = side / 2;
    const [left, right] = [
      Math.max(0, Math.ceil(x - reach - 0.5)),
      Math.min(this.width - 1, Math.floor(x + reach - 0.5)),
    ];
    const [top, bottom] = [
      Math.max(0, Math.ceil(y - reach - 0.5)),
      Math.min(this.height - 1, Math.floor(y + reach - 0.5)),
    ];
    const square = side > 3.5 ? (reach + 0.3) ** 2 : Infinity;
    for (let py = top; py <= bottom; py++)
      for (let px = left; px <= right; px++)
        if (
          shape > 0
            ? within(shape, px + 0.5 - x, py + 0.5 - y, reach)
            : (px + 0.5 - x) ** 2 + (py + 0.5 - y) ** 2 <= square
        )
          this.mix(px, py, colour, alpha);
  }

  /** The picture of a row, so many CSS pixels wide or high, of which each pixel takes the nearest. */
  picture(
    x: number,
    y: number,
    css: number,
    ratio: number,
    row: number,
    data: PictureData,
    colour: Bytes3,
    alpha: number,
  ): void {
    const side = css * ratio;
    const strong = INK.small + (INK.large - INK.small) * smooth(INK.from, INK.to, css);
    const fine = row < data.full.ready && (css >= SMALL_BELOW || row >= (data.small?.ready ?? 0));
    const sheet = fine ? data.full : data.small!;
    const longest = Math.max(data.width, data.height);
    const [w, h] = [(side * data.width) / longest, (side * data.height) / longest];
    const [left, top] = [x - w / 2, y - h / 2];
    const slot = row % sheet.perLayer;
    const layer = sheet.layers[Math.floor(row / sheet.perLayer)]!;
    const ox = (slot % sheet.across) * sheet.cellWidth;
    const oy = Math.floor(slot / sheet.across) * sheet.cellHeight;
    const [lastX, lastY] = [Math.min(this.width, left + w), Math.min(this.height, top + h)];
    for (let py = Math.max(0, Math.round(top)); py + 0.5 < lastY; py++) {
      const sy = Math.min(sheet.height - 1, Math.max(0, Math.floor(((py + 0.5 - top) / h) * sheet.height)));
      for (let px = Math.max(0, Math.round(left)); px + 0.5 < lastX; px++) {
        const sx = Math.min(sheet.width - 1, Math.max(0, Math.floor(((px + 0.5 - left) / w) * sheet.width)));
        this.take(px, py, layer, sheet, (oy + sy) * sheet.layerWidth + ox + sx, colour, alpha, strong);
      }
    }
  }

  private take(
    x: number,
    y: number,
    layer: Uint8Array,
    sheet: Sheet,
    pixel: number,
    colour: Bytes3,
    alpha: number,
    strong: number,
  ): void {
    if (sheet.channels === 3) {
      const at = 3 * pixel;
      this.mix(x, y, [layer[at]!, layer[at + 1]!, layer[at + 2]!], alpha);
    } else {
      const value = layer[pixel]!;
      if (this.photograph) this.mix(x, y, [value, value, value], alpha);
      else if (value > 0) this.mix(x, y, colour, alpha * Math.min(1, (strong * value) / 255));
    }
  }

  private mix(x: number, y: number, colour: Bytes3, alpha: number): void {
    const { pixels } = this;
    const at = (y * this.width + x) * 4;
    pixels[at] = pixels[at]! + (colour[0] - pixels[at]!) * alpha;
    pixels[at + 1] = pixels[at + 1]! + (colour[1] - pixels[at + 1]!) * alpha;
    pixels[at + 2] = pixels[at + 2]! + (colour[2] - pixels[at + 2]!) * alpha;
  }
}

/** Whether a place, from the middle, is within a shape; the shader of dots has the same. */
function within(shape: number, x: number, y: number, reach: number): boolean {
  const [a, b] = [Math.abs(x), Math.abs(y)];
  const bars = (p: number, q: number): boolean => Math.min(p, q) <= reach * 0.32 && Math.max(p, q) <= reach;
  switch (shape) {
    case 1:
      return Math.max(a, b) <= reach * 0.8;
    case 2:
      return Math.max(a * 0.87 - y * 0.5, y) <= reach * 0.55;
    case 3:
      return a + b <= reach;
    case 4:
      return bars(a, b);
    case 5:
      return bars(Math.abs(x + y) * 0.71, Math.abs(x - y) * 0.71);
    case 6:
      return Math.max(a * 0.87 + y * 0.5, -y) <= reach * 0.55;
    default:
      return Math.abs(Math.hypot(x, y) - reach * 0.7) <= reach * 0.3;
  }
}
