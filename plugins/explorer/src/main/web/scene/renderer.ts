/** What the stage asks of those who draw: WebGL2 or, without it, a plain canvas. */

import type { Paint } from './contract';
import type { Scene } from './scene';

/** A view in pixels of the canvas: its middle in the scene, pixels for each unit, and pixels for each CSS pixel. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  /** How much larger than usual nodes have to be to open: see `openingOf`. */
  readonly opening: number;
}

export type Rgb = readonly [number, number, number];

/** Colours of what is not data, each channel from 0 to 1. */
export interface Theme {
  readonly background: Rgb;
  /** Marks that stand back. */
  readonly dim: Rgb;
  readonly text: Rgb;
  /** Rings of what is no row. */
  readonly accent: Rgb;
}

export interface Renderer {
  readonly kind: 'webgl' | 'canvas';
  /** Marks go from one scene to the other. */
  show(from: Scene, to: Scene): void;
  paint(paint: Paint): void;
  theme(theme: Theme): void;
  /** More pictures are there. */
  pictures(): void;
  /** Makes ready, once the first view is drawn, what later ones need. */
  prepare(): void;
  /** Draws the way between the scenes, from 0 to 1, and of dots each of so many. */
  draw(view: View, way: number, every: number): void;
  /** Adds a part of what the last drawing at rest left for later; false where there is nothing left. */
  refine(view: View): boolean;
  /** Resolves when what was handed over has been drawn. */
  finished(): Promise<void>;
  /** A drawing of any size. */
  capture(view: View, way: number): HTMLCanvasElement;
  close(): void;
}

/** More rows than these are drawn in several parts where the view is at rest, so that the page answers in between. */
export const AT_ONCE = 200_000;

/** Dots below it, small pictures to the next, full pictures beyond; CSS pixels. */
export const DOTS_BELOW = 5;
export const SMALL_BELOW = 12;
/** Least side of a mark, and greatest of a dot and of a picture where it has no cell to fill; CSS pixels. */
export const LEAST_SIDE = 3;
/** The same where shapes have to be told apart, and the side from which on rows are pictures then. */
export const LEAST_SHAPE = 7;
export const SHAPES_BELOW = 12;
export const GREATEST_DOT = 10;
export const GREATEST_PICTURE = 96;
/** Radius of a node in CSS pixels from which on it opens, and where it is open. */
export const OPENS = 20;
export const OPEN = 27;
/** How much nearer to the middle of their node rows are drawn than they lie, so that pie and ring stay free. */
export const INSET = 0.88;
/** Least radius of a node in CSS pixels. */
export const LEAST_NODE = 2.5;

/** How much stronger than it is a small picture's ink is drawn, and a large one's; and up to and from which CSS pixels. */
export const INK = { small: 2, large: 1.1, from: 7, to: 22 } as const;

/** How far a node is open, from 0 to 1; marks outside nodes have radius 0 and stand free. */
export function opened(radius: number, scale: number): number {
  if (radius === 0) return 1;
  return smooth(OPENS, OPEN, radius * scale);
}

/** How much larger nodes may have to be to open, and in which steps that is sought. */
const LATEST = 2.5;
const STEP = 1.04;

/**
 * How much larger than usual nodes have to be to open, such that few of them are half open where the whole graph is seen: as they
 * are seen first, and longest.
 *
 * @param radii of nodes in CSS pixels as all are seen
 */
export function openingOf(radii: readonly number[]): number {
  let [best, fewest] = [1, Infinity];
  for (let opening = 1; opening < LATEST && fewest > 0; opening *= STEP) {
    const half = radii.filter((radius) => radius > OPENS * opening && radius < OPEN * opening).length;
    if (half < fewest) [best, fewest] = [opening, half];
  }
  return best;
}

/** 0 below the first and 1 above the second value, smoothly in between, as GLSL's smoothstep. */
export function smooth(from: number, to: number, value: number): number {
  const way = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return way * way * (3 - 2 * way);
}

/** Side of a mark in CSS pixels, at CSS pixels for each unit. */
export function sideOf(side: number, scale: number, greatest: number): number {
  return Math.min(greatest, Math.max(LEAST_SIDE, side * scale));
}

/** How wide an edge is, in CSS pixels. */
export function edgeWidth(shared: number, most: number): number {
  return 0.8 + 4.2 * Math.sqrt(shared / Math.max(1, most));
}

/** A colour as CSS writes it. */
export function css([r, g, b]: Rgb, alpha: number): string {
  return `rgb(${Math.round(r * 255)} ${Math.round(g * 255)} ${Math.round(b * 255)} / ${alpha})`;
}
