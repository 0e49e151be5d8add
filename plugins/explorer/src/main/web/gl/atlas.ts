/**
 * A sheet of pictures on the graphics card, with two halvings. They are made here, a strip at a time: the card's own way makes
 * them for all layers again whenever a strip arrives.
 */

import type { Sheet } from '../data/sheet';

/** Bytes of pictures that may lie on the card; rows beyond show their small picture. */
const MOST = 768 << 20;

export class Atlas {
  readonly texture: WebGLTexture;
  /** Pictures of the rows before this one can be drawn. */
  ready = 0;
  /** Halvings beside the full size. */
  readonly levels: number;
  private readonly layers: number;
  private readonly form: number;

  constructor(
    private readonly gl: WebGL2RenderingContext,
    readonly sheet: Sheet,
    halved: boolean,
  ) {
    this.levels = halved ? 2 : 0;
    this.form = sheet.channels === 1 ? gl.RED : gl.RGB;
    const bytes = sheet.layerWidth * sheet.layerHeight * (sheet.channels === 1 ? 1 : 4) * (halved ? 1.32 : 1);
    const most = gl.getParameter(gl.MAX_ARRAY_TEXTURE_LAYERS) as number;
    this.layers = Math.max(1, Math.min(sheet.layers.length, most, Math.floor(MOST / bytes)));
    this.texture = gl.createTexture()!;
    gl.bindTexture(gl.TEXTURE_2D_ARRAY, this.texture);
    const inner = sheet.channels === 1 ? gl.R8 : gl.RGB8;
    gl.texStorage3D(gl.TEXTURE_2D_ARRAY, this.levels + 1, inner, sheet.layerWidth, sheet.layerHeight, this.layers);
    const set = (name: number, value: number): void => gl.texParameteri(gl.TEXTURE_2D_ARRAY, name, value);
    set(gl.TEXTURE_MIN_FILTER, halved ? gl.LINEAR_MIPMAP_NEAREST : gl.LINEAR);
    set(gl.TEXTURE_MAG_FILTER, gl.LINEAR);
    set(gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
    set(gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  }

  /** Takes over the pictures that came since. True where there are any. */
  update(): boolean {
    const { sheet } = this;
    const end = Math.min(sheet.ready, this.layers * sheet.perLayer);
    if (end <= this.ready) return false;
    for (let layer = Math.floor(this.ready / sheet.perLayer); layer * sheet.perLayer < end; layer++) {
      const first = Math.max(0, this.ready - layer * sheet.perLayer);
      const last = Math.min(sheet.perLayer, end - layer * sheet.perLayer);
      const from = Math.floor(first / sheet.across) * sheet.cellHeight;
      const to = Math.ceil(last / sheet.across) * sheet.cellHeight;
      this.strip(layer, from, to);
    }
    this.ready = end;
    return true;
  }

  private strip(layer: number, from: number, to: number): void {
    const { gl, sheet } = this;
    const { channels } = sheet;
    let width = sheet.layerWidth;
    let pixels = sheet.layers[layer]!.subarray(from * width * channels, to * width * channels);
    gl.bindTexture(gl.TEXTURE_2D_ARRAY, this.texture);
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
    for (let level = 0; level <= this.levels; level++) {
      if (level > 0) {
        pixels = halves(pixels, width, channels);
        width /= 2;
      }
      const [y, height] = [from >> level, (to - from) >> level];
      gl.texSubImage3D(
        gl.TEXTURE_2D_ARRAY, level, 0, y, layer, width, height, 1, this.form, gl.UNSIGNED_BYTE, pixels,
      );
    }
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 4);
  }

  drop(): void {
    this.gl.deleteTexture(this.texture);
  }
}

/** Means of squares of four pixels. */
function halves(pixels: Uint8Array, width: number, channels: number): Uint8Array {
  const stride = width * channels;
  const height = pixels.length / stride;
  const result = new Uint8Array(pixels.length / 4);
  let to = 0;
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      let at = y * stride + x * channels;
      for (let channel = 0; channel < channels; channel++, at++)
        result[to++] =
          (pixels[at]! + pixels[at + channels]! + pixels[at + stride]! + pixels[at + stride + channels]! + 2) >> 2;
    }
  }
  return result;
}
