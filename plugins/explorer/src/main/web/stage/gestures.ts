/** Turns what pointers, fingers and wheels do into what is meant; places in CSS pixels of the stage. */

import type { Pair, Tool } from '../scene/contract';

export type Pointer = 'mouse' | 'touch';

export interface Keys {
  readonly shift: boolean;
  readonly alt: boolean;
}

export interface Meaning {
  hover(x: number, y: number, pointer: Pointer): void;
  leave(): void;
  click(x: number, y: number, pointer: Pointer, keys: Keys): void;
  doubleClick(x: number, y: number, pointer: Pointer): void;
  /** A wheel or a double tap zooms about a place. */
  zoom(factor: number, x: number, y: number): void;
  /** Hands begin to move the view; the moves that follow count from here. */
  grip(): void;
  /** What was at one place of the stage is drawn to another, and so much larger. */
  drag(from: Pair, to: Pair, factor: number): void;
  release(): void;
  /** An outline grows; `done` with its keys when it ends, `undefined` when it is dropped. */
  outline(tool: Tool, path: readonly Pair[] | undefined, done: Keys | undefined): void;
}

/** Pixels that a press may move and still be a click; milliseconds of a long press and between two clicks. */
const STILL = 5;
const LONG = 500;
const TWICE = 320;

export class Gestures {
  tool: Tool = 'pan';
  private readonly pointers = new Map<number, Pair>();
  private start: Pair = [0, 0];
  private spread = 0;
  private doing: 'nothing' | 'press' | 'drag' | 'outline' | 'pinch' | 'over' = 'nothing';
  private outlined: Tool = 'lasso';
  private path: Pair[] = [];
  private long = 0;
  private last = { time: -Infinity, x: 0, y: 0 };
  private readonly ended = new AbortController();

  constructor(
    private readonly element: HTMLElement,
    private readonly meaning: Meaning,
  ) {
    element.style.touchAction = 'none';
    const { signal } = this.ended;
    element.addEventListener('pointerdown', (event) => this.down(event), { signal });
    element.addEventListener('pointermove', (event) => this.move(event), { signal });
    element.addEventListener('pointerup', (event) => this.up(event), { signal });
    element.addEventListener('pointercancel', (event) => this.drop(event.pointerId), { signal });
    element.addEventListener(
      'pointerleave',
      // What a long press shows stays when the finger goes.
      (event) => this.doing === 'nothing' && event.pointerType !== 'touch' && meaning.leave(),
      { signal },
    );
    element.addEventListener('wheel', (event) => this.wheel(event), { signal, passive: false });
    element.addEventListener('contextmenu', (event) => this.long > 0 && event.preventDefault(), { signal });
    element.ownerDocument.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape' && this.doing === 'outline') this.giveUp();
      },
      { signal },
    );
  }

  /** True while a hand moves the view. */
  get busy(): boolean {
    return this.doing === 'drag' || this.doing === 'pinch';
  }

  close(): void {
    clearTimeout(this.long);
    this.ended.abort();
  }

  private place(event: MouseEvent): Pair {
    const box = this.element.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }

  private down(event: PointerEvent): void {
    if (event.button !== 0 && event.button !== 1) return;
    const at = this.place(event);
    this.element.setPointerCapture(event.pointerId);
    this.pointers.set(event.pointerId, at);
    clearTimeout(this.long);
    if (this.pointers.size === 2) {
      if (this.doing === 'outline') this.meaning.outline(this.outlined, undefined, undefined);
      this.pinchFrom();
      return;
    }
    if (this.pointers.size > 2) return;
    this.doing = 'press';
    this.start = at;
    if (event.pointerType !== 'mouse')
      this.long = window.setTimeout(() => {
        this.doing = 'over';
        this.meaning.hover(at[0], at[1], 'touch');
      }, LONG);
  }

  private pinchFrom(): void {
    const [a, b] = [...this.pointers.values()] as [Pair, Pair];
    this.doing = 'pinch';
    this.start = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    this.spread = Math.max(1, Math.hypot(a[0] - b[0], a[1] - b[1]));
    this.meaning.grip();
  }

  private move(event: PointerEvent): void {
    const at = this.place(event);
    if (!this.pointers.has(event.pointerId)) {
      if (event.pointerType !== 'touch') this.meaning.hover(at[0], at[1], 'mouse');
      return;
    }
    this.pointers.set(event.pointerId, at);
    if (this.doing === 'press' && Math.hypot(at[0] - this.start[0], at[1] - this.start[1]) > STILL) this.begin(event);
    if (this.doing === 'drag') this.meaning.drag(this.start, at, 1);
    else if (this.doing === 'outline') this.grow(at);
    else if (this.doing === 'over') this.meaning.hover(at[0], at[1], 'touch');
    else if (this.doing === 'pinch') {
      const [a, b] = [...this.pointers.values()] as [Pair, Pair];
      const middle: Pair = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
      this.meaning.drag(this.start, middle, Math.hypot(a[0] - b[0], a[1] - b[1]) / this.spread);
    }
  }

  /** A press becomes a drag of the view, or an outline; with shift a lasso whatever the tool. */
  private begin(event: PointerEvent): void {
    clearTimeout(this.long);
    this.meaning.leave();
    const tool = this.tool === 'pan' && event.shiftKey && event.button !== 1 ? 'lasso' : this.tool;
    if (tool === 'pan' || (event.buttons & 4) !== 0) {
      this.doing = 'drag';
      this.meaning.grip();
    } else {
      this.doing = 'outline';
      this.outlined = tool;
      this.path = [this.start];
    }
  }

  private grow(at: Pair): void {
    if (this.outlined === 'box') {
      const [x, y] = this.start;
      this.path = [this.start, [at[0], y], at, [x, at[1]]];
    } else {
      const last = this.path[this.path.length - 1]!;
      if (Math.hypot(at[0] - last[0], at[1] - last[1]) < 3) return;
      this.path.push(at);
    }
    this.meaning.outline(this.outlined, this.path, undefined);
  }

  private up(event: PointerEvent): void {
    if (!this.pointers.has(event.pointerId)) return;
    const at = this.place(event);
    const keys: Keys = { shift: event.shiftKey, alt: event.altKey };
    const { doing } = this;
    if (doing === 'outline') this.meaning.outline(this.outlined, this.path, keys);
    if (doing === 'press') this.click(at, event.pointerType === 'mouse' ? 'mouse' : 'touch', keys, event.timeStamp);
    this.drop(event.pointerId);
  }

  private click(at: Pair, pointer: Pointer, keys: Keys, time: number): void {
    // With a key held, quick clicks choose one mark after another.
    const single = keys.shift || keys.alt;
    const again =
      !single && time - this.last.time < TWICE && Math.hypot(at[0] - this.last.x, at[1] - this.last.y) < 24;
    this.last = { time: again || single ? -Infinity : time, x: at[0], y: at[1] };
    if (again) this.meaning.doubleClick(at[0], at[1], pointer);
    else this.meaning.click(at[0], at[1], pointer, keys);
  }

  private drop(pointer: number): void {
    if (!this.pointers.delete(pointer)) return;
    clearTimeout(this.long);
    const { doing } = this;
    this.doing = 'nothing';
    if (doing === 'pinch' && this.pointers.size === 1) {
      // The finger that stays drags on.
      [this.start] = [...this.pointers.values()] as [Pair];
      this.doing = 'drag';
      this.meaning.grip();
    } else if (doing === 'pinch' || doing === 'drag') this.meaning.release();
  }

  private giveUp(): void {
    this.doing = 'over';
    this.meaning.outline(this.outlined, undefined, undefined);
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault();
    const lines =
      event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 24 : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? 300 : 1;
    // Browsers tell a pinch on a pad as a wheel with control, in smaller steps.
    const speed = event.ctrlKey ? 0.01 : 0.0022;
    const turn = Math.max(-240, Math.min(240, event.deltaY * lines));
    const [x, y] = this.place(event);
    this.meaning.zoom(Math.exp(-turn * speed), x, y);
  }
}
