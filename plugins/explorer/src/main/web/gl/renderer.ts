/** Draws scenes with WebGL2. Everything on the card can be made again from the scenes, the paint and the data set. */

import type { PictureData } from '../data/types';
import type { Paint } from '../scene/contract';
import type { Renderer, Theme, View } from '../scene/renderer';
import type { Scene } from '../scene/scene';
import { NodePrograms, Nodes } from './nodes';
import { Rows } from './rows';

/** Side of the pieces in which a large drawing is made. */
const TILE = 1024;

export class GlRenderer implements Renderer {
  readonly kind = 'webgl';
  private readonly rows: Rows;
  private programs: NodePrograms | undefined;
  private leaving: Nodes | undefined;
  private coming: Nodes | undefined;
  private painted: Paint | undefined;
  private colours: Theme = { background: [1, 1, 1], dim: [0.8, 0.8, 0.8], text: [0, 0, 0], accent: [0, 0, 1] };

  constructor(
    private readonly gl: WebGL2RenderingContext,
    pictures: PictureData | undefined,
  ) {
    gl.disable(gl.DEPTH_TEST);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    this.rows = new Rows(gl, pictures);
  }

  show(from: Scene, to: Scene): void {
    this.rows.show(from, to);
    const before = [this.leaving, this.coming];
    this.coming = this.nodes(to, before);
    this.leaving = from === to ? undefined : this.nodes(from, before);
    for (const each of before) if (each !== this.leaving && each !== this.coming) each?.drop();
  }

  /** The nodes of a scene: those that are drawn already, or new ones. */
  private nodes(scene: Scene, before: readonly (Nodes | undefined)[]): Nodes | undefined {
    if (scene.nodes === undefined) return undefined;
    this.programs ??= new NodePrograms(this.gl);
    const drawn = before.find((each) => each?.scene === scene.nodes);
    return drawn ?? new Nodes(this.gl, this.programs, scene.nodes, this.painted);
  }

  paint(paint: Paint): void {
    this.painted = paint;
    this.rows.paint(paint);
    this.coming?.paint(paint);
  }

  theme(theme: Theme): void {
    this.colours = theme;
  }

  pictures(): void {
    this.rows.arrived();
  }

  prepare(): void {
    if (!this.gl.isContextLost()) this.rows.prepare();
  }

  draw(view: View, way: number, every: number, whole = false): void {
    const { gl, colours } = this;
    gl.viewport(0, 0, view.width, view.height);
    gl.clearColor(...colours.background, 1);
    gl.clear(gl.COLOR_BUFFER_BIT);
    if (way < 1) this.leaving?.draw(view, 1 - way, colours);
    this.coming?.draw(view, way, colours);
    this.rows.draw(view, way, colours, every, whole);
  }

  refine(view: View): boolean {
    this.gl.viewport(0, 0, view.width, view.height);
    return this.rows.refine(view, this.colours);
  }

  finished(): Promise<void> {
    const { gl } = this;
    const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    if (fence === null) return Promise.resolve();
    gl.flush();
    return new Promise((resolve) => {
      const look = (): void => {
        if (gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.UNSIGNALED && !gl.isContextLost()) setTimeout(look, 5);
        else {
          gl.deleteSync(fence);
          resolve();
        }
      };
      setTimeout(look);
    });
  }

  capture(view: View, way: number): HTMLCanvasElement {
    const { gl } = this;
    const canvas = document.createElement('canvas');
    canvas.width = view.width;
    canvas.height = view.height;
    const context = canvas.getContext('2d')!;
    const [frame, store] = [gl.createFramebuffer(), gl.createRenderbuffer()];
    gl.bindRenderbuffer(gl.RENDERBUFFER, store);
    gl.renderbufferStorage(gl.RENDERBUFFER, gl.RGBA8, TILE, TILE);
    gl.bindFramebuffer(gl.FRAMEBUFFER, frame);
    gl.framebufferRenderbuffer(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.RENDERBUFFER, store);
    const image = new ImageData(TILE, TILE);
    const pixels = new Uint8Array(image.data.buffer);
    for (let top = 0; top < view.height; top += TILE) {
      for (let left = 0; left < view.width; left += TILE) {
        const x = view.x + (left + TILE / 2 - view.width / 2) / view.scale;
        const y = view.y - (top + TILE / 2 - view.height / 2) / view.scale;
        this.draw({ ...view, x, y, width: TILE, height: TILE }, way, 1, true);
        gl.readPixels(0, 0, TILE, TILE, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
        flip(pixels);
        context.putImageData(image, left, top);
      }
    }
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.deleteFramebuffer(frame);
    gl.deleteRenderbuffer(store);
    return canvas;
  }

  close(): void {
    this.gl.getExtension('WEBGL_lose_context')?.loseContext();
  }
}

/** The card's lines go upwards. */
function flip(pixels: Uint8Array): void {
  const stride = TILE * 4;
  for (let y = 0; y < TILE / 2; y++) {
    const [a, b] = [y * stride, (TILE - 1 - y) * stride];
    const line = pixels.slice(a, a + stride);
    pixels.copyWithin(a, b, b + stride);
    pixels.set(line, b);
  }
}
