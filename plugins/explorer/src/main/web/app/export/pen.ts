/** What a drawing is made with: shapes and words, in CSS pixels from the upper left. SVG and PDF are written by pens of their own. */

import type { Rgb } from '../colour/colour';

export interface Words {
  readonly ink: Rgb;
  readonly size: number;
  readonly bold?: boolean;
  /** What surrounds the words, which then stand about their place instead of beginning there. */
  readonly halo?: Rgb;
}

export interface Pen {
  rectangle(x: number, y: number, width: number, height: number, fill: Rgb): void;
  /** Shapes that follow are cut off outside of a rectangle, until `whole`. */
  within(x: number, y: number, width: number, height: number): void;
  whole(): void;
  /** Lines through x, y, x, y, ... each. */
  lines(lines: readonly ArrayLike<number>[], ink: Rgb, width: number): void;
  /** Round dots at x, y, x, y, ... */
  dots(places: readonly number[], ink: Rgb, size: number): void;
  /** Areas within lines of x, y, x, y, ... each; one that runs the other way round is a hole in the one about it. */
  areas(outlines: readonly ArrayLike<number>[], fill: Rgb): void;
  /** A slice of a disc, from one turn to another: 0 is upwards, then clockwise to 1. */
  slice(x: number, y: number, radius: number, from: number, to: number, fill: Rgb): void;
  picture(canvas: HTMLCanvasElement, x: number, y: number, width: number, height: number): Promise<void>;
  words(x: number, y: number, text: string, how: Words): Promise<void>;
  file(): Promise<Blob>;
}
