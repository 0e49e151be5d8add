/**
 * The renderer behind a stage: WebGL2 where there is any, a plain canvas otherwise. It keeps what is shown, so that a lost
 * context can be drawn again.
 */

import type { PictureData } from '../data/types';
import { FlatRenderer } from '../flat/renderer';
import { GlRenderer } from '../gl/renderer';
import type { Paint } from '../scene/contract';
import { AT_ONCE, type Renderer, type Theme, type View } from '../scene/renderer';
import type { Scene } from '../scene/scene';

export interface DrawingEvents {
  message(text: string): void;
  /** Everything must be drawn again. */
  again(): void;
}

export class Drawing {
  private renderer: Renderer | undefined;
  private readonly gl: WebGL2RenderingContext | null;
  private scenes: readonly [Scene, Scene] | undefined;
  private painted: Paint | undefined;
  private colours: Theme | undefined;
  private readonly ended = new AbortController();

  constructor(
    canvas: HTMLCanvasElement,
    private readonly data: PictureData | undefined,
    rows: number,
    events: DrawingEvents,
  ) {
    this.gl = canvas.getContext('webgl2', {
      alpha: false,
      antialias: false,
      depth: false,
      powerPreference: 'high-performance',
      // Very many rows are drawn in several parts.
      preserveDrawingBuffer: rows > AT_ONCE,
    });
    if (this.gl === null) {
      const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
      if (context === null) throw new Error('This browser can draw neither with WebGL2 nor on a canvas.');
      this.renderer = new FlatRenderer(context, data);
      // Those who listen have no stage before this returns.
      queueMicrotask(() =>
        events.message('This browser has no WebGL2: everything is there, but large data sets move slowly.'),
      );
      return;
    }
    this.renderer = new GlRenderer(this.gl, data);
    const { signal } = this.ended;
    const lost = (event: Event): void => {
      event.preventDefault();
      this.renderer = undefined;
      events.message('The graphics card dropped this page; it is drawn again as soon as it is back.');
    };
    const restored = (): void => {
      this.renderer = new GlRenderer(this.gl!, this.data);
      this.refill(this.renderer);
      events.message('The graphics card is back.');
      events.again();
    };
    canvas.addEventListener('webglcontextlost', lost, { signal });
    canvas.addEventListener('webglcontextrestored', restored, { signal });
  }

  get kind(): Renderer['kind'] {
    return this.gl === null ? 'canvas' : 'webgl';
  }

  show(from: Scene, to: Scene): void {
    this.scenes = [from, to];
    this.renderer?.show(from, to);
  }

  paint(paint: Paint): void {
    this.painted = paint;
    this.renderer?.paint(paint);
  }

  theme(theme: Theme): void {
    this.colours = theme;
    this.renderer?.theme(theme);
  }

  pictures(): void {
    this.renderer?.pictures();
  }

  prepare(): void {
    this.renderer?.prepare();
  }

  /** Draws, and says whether there was anything to draw with. */
  draw(view: View, way: number, every: number): boolean {
    if (this.scenes === undefined || this.painted === undefined || this.renderer === undefined) return false;
    this.renderer.draw(view, way, every);
    return true;
  }

  /** Adds what the last drawing left for later, a part of it; false where there is nothing left. */
  refine(view: View): boolean {
    return this.renderer?.refine(view) ?? false;
  }

  finished(): Promise<void> {
    return this.renderer?.finished() ?? Promise.resolve();
  }

  capture(view: View, way: number): HTMLCanvasElement {
    if (this.renderer === undefined)
      throw new Error('The graphics card dropped this page: reload it to draw a picture.');
    return this.renderer.capture(view, way);
  }

  close(): void {
    this.ended.abort();
    this.renderer?.close();
  }

  private refill(renderer: Renderer): void {
    if (this.colours !== undefined) renderer.theme(this.colours);
    if (this.painted !== undefined) renderer.paint(this.painted);
    if (this.scenes !== undefined) renderer.show(...this.scenes);
    renderer.pictures();
  }
}
