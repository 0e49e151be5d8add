/** The stage: puts together what draws, where the view is and what hands do. Nothing is drawn unless something changed. */

import type { DataSet } from '../data/types';
import { Cameras } from './camera';
import type { Arrangement, Camera, Mark, Over, Pair, Paint, Stage, StageEvents, Tool } from '../scene/contract';
import { Drawing } from './drawing';
import { Gestures } from './gestures';
import { Hands, TRAVEL, TURN, type Handled } from './hands';
import { Layer } from './layer';
import { Morph, MORPH } from './morph';
import { Pace } from './pace';
import { Picker, type Direction } from './pick';
import { DOTS_BELOW, GREATEST_PICTURE, SHAPES_BELOW, type View } from '../scene/renderer';
import { extentOf, sceneOf } from '../scene/scene';
import { themeOf } from './theme';

/** Milliseconds without a move after which the view is at rest. */
const REST = 150;
/** Closeness to which a person can always zoom, and greatest scale that positions bear. */
const CLOSEST = 30;
const EXACT = 4e5;

/**
 * The stage on a canvas, which fills its parent and gets a layer for labels over it. Where WebGL2 is missing it draws on the
 * plain canvas and says so.
 */
export function createStage(canvas: HTMLCanvasElement, dataSet: Pick<DataSet, 'pictures' | 'rows'>, events: StageEvents): Stage {
  return new StageOnCanvas(canvas, dataSet, events);
}

class StageOnCanvas implements Stage, Handled {
  frames = 0;
  readonly cameras = new Cameras({ extent: [1, 1], width: 1, height: 1, closest: 1 });
  readonly layer: Layer;
  picker: Picker;
  private readonly hasPictures: boolean;
  private readonly morph = new Morph(sceneOf({ positions: new Float32Array(0) }));
  private readonly drawing: Drawing;
  private readonly hands: Hands;
  private readonly gestures: Gestures;
  private readonly sizes: ResizeObserver;
  private readonly silence: () => void;
  private pace = new Pace(0);
  private readonly ended = new AbortController();
  private readonly calm = matchMedia('(prefers-reduced-motion: reduce)');
  private waiting = 0;
  private measuring = false;
  private stale = true;
  /** Whether the drawing at rest may lack parts. */
  private unfinished = false;
  private resting = 0;

  constructor(
    readonly canvas: HTMLCanvasElement,
    { pictures, rows }: Pick<DataSet, 'pictures' | 'rows'>,
    readonly events: StageEvents,
  ) {
    this.hasPictures = pictures !== undefined;
    this.picker = new Picker(this.morph.to, this.hasPictures);
    this.drawing = new Drawing(canvas, pictures, rows, {
      message: (text) => events.message(text),
      again: () => this.redraw(),
    });
    this.layer = new Layer(canvas);
    this.hands = new Hands(this);
    this.gestures = new Gestures(canvas, this.hands);
    this.theme('light');
    this.tool('pan');
    this.sizes = new ResizeObserver(() => this.resize());
    this.sizes.observe(canvas);
    this.watchRatio();
    this.resize();
    const arrived = (): void => {
      this.drawing.pictures();
      // Where all marks are dots, another page changes nothing.
      if (this.morph.to.sides[1] * this.cameras.aim.scale >= DOTS_BELOW || this.morph.moving) this.redraw();
    };
    arrived();
    this.silence = pictures?.listen(arrived) ?? (() => undefined);
  }

  get kind(): 'webgl' | 'canvas' {
    return this.drawing.kind;
  }

  get moving(): boolean {
    return this.morph.moving;
  }

  get panning(): boolean {
    return this.gestures.tool === 'pan';
  }

  arrange(arrangement: Arrangement, still = false): void {
    const scene = sceneOf(arrangement);
    const time = performance.now();
    this.morph.go(scene, still || this.calm.matches, time);
    this.picker = new Picker(scene, this.hasPictures);
    this.layer.scene = scene;
    if (this.frames === 0) this.pace = new Pace(scene.marks.length / 4);
    this.drawing.show(this.morph.from, scene);
    this.setFrame();
    this.hands.leave();
    this.cameras.go(this.cameras.whole(), this.morph.moving ? MORPH : 0, time);
    this.redraw();
  }

  paint(paint: Paint): void {
    this.drawing.paint(paint);
    this.layer.paint = paint;
    this.redraw();
  }

  over(shown: Partial<Over>): void {
    this.layer.show(shown);
    this.refresh();
  }

  tool(tool: Tool): void {
    this.gestures.tool = tool;
    this.hands.cursor('grab');
  }

  theme(theme: 'light' | 'dark'): void {
    const colours = themeOf(this.canvas, theme);
    this.drawing.theme(colours);
    this.layer.theme = colours;
    this.redraw();
  }

  camera(): Camera {
    const { x, y, scale } = this.cameras.aim;
    const { unit, middle } = this.morph.to;
    return { x: x * unit + middle[0], y: y * unit + middle[1], scale: scale / unit };
  }

  look(camera: Camera, still = false): void {
    const { unit, middle } = this.morph.to;
    const there = { x: (camera.x - middle[0]) / unit, y: (camera.y - middle[1]) / unit, scale: camera.scale * unit };
    this.travel(there, still ? 0 : TRAVEL);
  }

  fit(rows?: Uint32Array): void {
    const whole = rows === undefined || rows.length === 0;
    this.travel(whole ? this.cameras.whole() : this.cameras.whole(...extentOf(this.morph.to, rows)), TRAVEL);
  }

  zoom(factor: number): void {
    const { width, height } = this.cameras.frame;
    this.travel(this.cameras.zoomed(factor, width / 2, height / 2), TURN);
  }

  next(from: Mark | undefined, direction: Direction): Mark | undefined {
    return this.picker.next(from, direction, this.cameras.aim);
  }

  screen(mark: Mark): Pair {
    const [x, y] = this.picker.place(mark, this.cameras.now.scale);
    return this.cameras.onScreen(x, y);
  }

  picture(width: number, height: number, labels = true): HTMLCanvasElement {
    const { frame } = this.cameras;
    const ratio = Math.min(width / frame.width, height / frame.height);
    const drawn = this.drawing.capture(this.seen(ratio, width, height), this.morph.way);
    if (labels) this.layer.label(drawn, this.cameras, ratio);
    return drawn;
  }

  get pictured(): boolean {
    const { sides } = this.morph.to;
    const limit = this.layer.paint?.shapes === undefined ? DOTS_BELOW : SHAPES_BELOW;
    return this.hasPictures && sides[1] * this.cameras.now.scale >= limit;
  }

  close(): void {
    cancelAnimationFrame(this.waiting);
    clearTimeout(this.resting);
    this.ended.abort();
    this.silence();
    this.sizes.disconnect();
    this.gestures.close();
    this.layer.close();
    this.drawing.close();
  }

  travel(camera: Camera, milliseconds: number): void {
    this.cameras.go(camera, this.calm.matches ? 0 : milliseconds, performance.now());
    this.rest();
    this.redraw();
  }

  redraw(): void {
    this.stale = true;
    this.refresh();
  }

  refresh(): void {
    if (this.waiting === 0) this.waiting = requestAnimationFrame((time) => this.frame(time));
  }

  private setFrame(): void {
    const { width, height } = this.cameras.frame;
    const { extent, sides } = this.morph.to;
    this.cameras.frame = { extent, width, height, closest: EXACT };
    const closest = Math.max(this.cameras.whole().scale * CLOSEST, (1.3 * GREATEST_PICTURE) / sides[2]);
    this.cameras.frame = { extent, width, height, closest: Math.min(EXACT, closest) };
    this.picker.openAbove(this.cameras.whole().scale);
  }

  private resize(): void {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    if (width === 0 || height === 0) return;
    const ratio = Math.min(2, devicePixelRatio);
    const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (this.canvas.width === w && this.canvas.height === h && this.cameras.frame.width === width) return;
    const { closeness, aim } = this.cameras;
    this.cameras.frame = { ...this.cameras.frame, width, height };
    this.setFrame();
    this.cameras.go({ ...aim, scale: this.cameras.whole().scale * closeness }, 0, 0);
    this.canvas.width = w;
    this.canvas.height = h;
    this.layer.resize(width, height, ratio);
    this.stale = true;
    // The canvas is empty now; waiting for a frame would show that.
    cancelAnimationFrame(this.waiting);
    this.frame(performance.now());
  }

  /** Another screen may have other pixels for the same size of the stage. */
  private watchRatio(): void {
    const changed = (): void => {
      this.watchRatio();
      this.resize();
    };
    const { signal } = this.ended;
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', changed, { once: true, signal });
  }

  private frame(time: number): void {
    this.waiting = 0;
    this.cameras.step(time);
    this.morph.step(time);
    if (this.stale) {
      const moving = this.cameras.gliding || this.moving || this.gestures.busy;
      const begun = performance.now();
      if (this.drawing.draw(this.seenOnCanvas(), this.morph.way, moving ? this.pace.every : 1)) this.drawn();
      if (moving) this.measure(begun);
      this.unfinished = !moving;
    } else if (this.unfinished) {
      this.unfinished = this.drawing.refine(this.seenOnCanvas());
    }
    this.stale = this.cameras.gliding || this.morph.moving;
    this.layer.draw(this.cameras, this.morph.moving, this.picker);
    if (this.stale || this.unfinished) this.refresh();
  }

  /** What later views need is made ready when the first has been shown. */
  private drawn(): void {
    this.frames++;
    if (this.frames === 1) setTimeout(() => this.drawing.prepare());
  }

  private seenOnCanvas(): View {
    const { width, height } = this.canvas;
    return this.seen(width / this.cameras.frame.width, width, height);
  }

  /** What is seen, on so many pixels. */
  private seen(ratio: number, width: number, height: number): View {
    const { x, y, scale } = this.cameras.now;
    return { x, y, scale: scale * ratio, width, height, ratio, opening: this.picker.opening };
  }

  /** Measures how long the frame takes that was begun at a time. */
  private measure(begun: number): void {
    if (this.measuring) return;
    this.measuring = true;
    void this.drawing.finished().then(() => {
      this.measuring = false;
      this.pace.took(performance.now() - begun);
    });
  }

  /** Tells of the view once it is at rest. */
  private rest(): void {
    clearTimeout(this.resting);
    this.resting = window.setTimeout(() => {
      if (this.cameras.gliding || this.gestures.busy) this.rest();
      else this.events.moved(this.camera());
    }, REST);
  }
}
