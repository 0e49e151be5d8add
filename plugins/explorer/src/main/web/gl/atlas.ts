/** A sheet of pictures on the graphics card, halved twice as soon as all pictures are there. */

import type { Sheet } from '../data/sheet';

/** Bytes of pictures that may lie on the card; rows beyond show their small picture. */
const MOST = 768 << 20;
const HALVINGS = 2;

export class Atlas {
  readonly texture: WebGLTexture;
  /** Pictures of the rows before this one can be drawn. */
  ready = 0;
  private readonly layers: number;
  private readonly form: number;

  constructor(
    private readonly gl: WebGL2RenderingContext,
    readonly sheet: Sheet,
    private readonly halved: boolean,
  ) {
    this.form = sheet.channels === 1 ? gl.RED : gl.RGB;
    const bytes = sheet.layerWidth * sheet.layerHeight * (sheet.channels === 1 ? 1 : 4) * (halved ? 1.32 : 1);
    const most = gl.getParameter(gl.MAX_ARRAY_TEXTURE_LAYERS) as number;
    this.layers = Math.max(1, Math.min(sheet.layers.length, most, Math.floor(MOST / bytes)));
    this.texture = gl.createTexture()!;
    gl.bindTexture(gl.TEXTURE_2D_ARRAY, this.texture);
    const inner = sheet.channels === 1 ? gl.R8 : gl.RGB8;
    gl.texStorage3D(gl.TEXTURE_2D_ARRAY, halved ? 1 + HALVINGS : 1, inner, sheet.layerWidth, sheet.layerHeight, this.layers);
    const set = (name: number, value: number): void => gl.texParameteri(gl.TEXTURE_2D_ARRAY, name, value);
    set(gl.TEXTURE_MIN_FILTER, gl.LINEAR);
    set(gl.TEXTURE_MAG_FILTER, gl.LINEAR);
    set(gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
    set(gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  }

  /** Takes over the pictures that came since. */
  update(): void {
    const { gl, sheet } = this;
    const most = Math.min(sheet.rows, this.layers * sheet.perLayer);
    const end = Math.min(sheet.ready, most);
    if (end <= this.ready) return;
    gl.bindTexture(gl.TEXTURE_2D_ARRAY, this.texture);
    for (let layer = Math.floor(this.ready / sheet.perLayer); layer * sheet.perLayer < end; layer++) {
      const first = Math.max(0, this.ready - layer * sheet.perLayer);
      const last = Math.min(sheet.perLayer, end - layer * sheet.perLayer);
      const from = Math.floor(first / sheet.across) * sheet.cellHeight;
      const to = Math.ceil(last / sheet.across) * sheet.cellHeight;
      this.strip(layer, from, to);
    }
    this.ready = end;
    if (!this.halved || end < most) return;
    // Of all layers at once: the card cannot halve one of them alone.
    gl.generateMipmap(gl.TEXTURE_2D_ARRAY);
    gl.texParameteri(gl.TEXTURE_2D_ARRAY, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_NEAREST);
  }

  private strip(layer: number, from: number, to: number): void {
    const { gl, sheet } = this;
    const { layerWidth: width, channels } = sheet;
    const pixels = sheet.layers[layer]!.subarray(from * width * channels, to * width * channels);
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
    gl.texSubImage3D(
      gl.TEXTURE_2D_ARRAY, 0, 0, from, layer, width, to - from, 1, this.form, gl.UNSIGNED_BYTE, pixels,
    );
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 4);
  }

  drop(): void {
    this.gl.deleteTexture(this.texture);
  }
}
