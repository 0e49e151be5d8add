/**
 * Lines of equal density of rows on a map: Gaussian kernels on a grid, and the lines within which given shares of the rows lie
 * closest together (highest density regions, Hyndman 1996).
 */

import type { Contour } from '../../scene/contract';

/** Cells along the longer side. */
const CELLS = 192;
/** The standard deviation of a kernel for one row, as a share of the longer side; it falls as the sixth root of the rows (Scott 1992). */
const SPREAD = 0.12;
/** Standard deviations that a kernel reaches. */
const REACH = 4;
/** Shares of the rows that the lines enclose, the outermost first. */
export const SHARES: readonly number[] = [0.9, 0.75, 0.5, 0.25];

/**
 * Draws the lines, O(n) for n rows.
 *
 * @param positions x and y of each row
 * @param counts tells whether a row counts
 */
export function contoursOf(positions: Float32Array, counts: (row: number) => boolean): Contour[] {
  const rows: number[] = [];
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let row = 0; row < positions.length / 2; row++) {
    if (counts(row)) {
      const [x, y] = [positions[2 * row] as number, positions[2 * row + 1] as number];
      [left, right, bottom, top] = [Math.min(left, x), Math.max(right, x), Math.min(bottom, y), Math.max(top, y)];
      rows.push(row);
    }
  }
  const cell = Math.max(right - left, top - bottom) / CELLS;
  if (!(cell > 0)) {
    return []; // no row, or all in one place
  }
  const spread = CELLS * SPREAD * rows.length ** (-1 / 6);
  // One more than a kernel reaches, so that all lines close.
  const margin = Math.ceil(REACH * spread) + 1;
  const [across, down] = [right - left, top - bottom].map((side) => Math.ceil(side / cell) + 2 * margin) as [
    number,
    number,
  ];
  const counted = new Float64Array(across * down);
  for (const row of rows) {
    const x = Math.floor(((positions[2 * row] as number) - left) / cell) + margin;
    const y = Math.floor(((positions[2 * row + 1] as number) - bottom) / cell) + margin;
    const at = y * across + x;
    counted[at] = (counted[at] as number) + 1;
  }
  const smooth = blurred(blurred(counted, spread, across, down, 1, across), spread, down, across, across, 1);
  const levels = levelsOf(smooth, SHARES);
  return SHARES.map((share, place) => ({
    share,
    lines: linesAt(smooth, across, levels[place] as number).map((line) =>
      line.map((value, at) => (at % 2 === 0 ? left : bottom) + (value - margin + 0.5) * cell),
    ),
  }));
}

/** Lays a kernel along one axis: so many lines of so many values, from value to value and from line to line so far apart. */
function blurred(
  values: Float64Array,
  spread: number,
  length: number,
  lines: number,
  step: number,
  next: number,
): Float64Array {
  const reach = Math.ceil(REACH * spread);
  const kernel = Array.from({ length: reach + 1 }, (_, at) => Math.exp(-0.5 * (at / spread) ** 2));
  const result = new Float64Array(values.length);
  for (let line = 0; line < lines; line++) {
    for (let at = 0; at < length; at++) {
      const value = values[line * next + at * step] as number;
      if (value !== 0) {
        for (let far = Math.max(0, at - reach); far <= Math.min(length - 1, at + reach); far++) {
          const place = line * next + far * step;
          result[place] = (result[place] as number) + value * (kernel[Math.abs(far - at)] as number);
        }
      }
    }
  }
  return result;
}

/** The densities of the cells in which each share of all is at its densest. */
function levelsOf(smooth: Float64Array, shares: readonly number[]): number[] {
  const sorted = smooth.slice().sort().reverse();
  const whole = sorted.reduce((sum, one) => sum + one, 0);
  return shares.map((share) => {
    let sum = 0;
    return sorted.find((one) => (sum += one) >= share * whole) ?? 0;
  });
}

/** The lines at a level as x, y, x, y, ... in cells: marching squares (Lorensen and Cline 1987), each line followed to its end. */
function linesAt(smooth: Float64Array, across: number, level: number): Float32Array[] {
  // A crossing is known by the edge of the grid that it is on: twice the cell beneath or left of it, and one more where it is upright.
  const next = new Map<number, number>();
  const value = (at: number): number => smooth[at] as number;
  for (let at = 0; at < smooth.length - across; at++) {
    if (at % across === across - 1) {
      continue;
    }
    const corners = [at, at + 1, at + across + 1, at + across].map(value) as [number, number, number, number];
    const edges = [2 * at, 2 * (at + 1) + 1, 2 * (at + across), 2 * at + 1];
    const inside = corners.map((one) => one >= level);
    // Around the cell against the clock: from where the line comes in to where it goes out, such that what is denser lies left.
    const comes: number[] = [];
    const goes: number[] = [];
    edges.forEach((edge, side) => {
      const [here, there] = [inside[side], inside[(side + 1) % 4]];
      if (here !== there) {
        (here === true ? goes : comes).push(edge);
      }
    });
    // Two lines cross a saddle: its middle tells which ends belong together.
    const turn = comes.length === 2 && corners.reduce((sum, one) => sum + one, 0) / 4 < level === inside[0] ? 1 : 0;
    goes.forEach((edge, place) => next.set(edge, comes[(place + turn) % comes.length] as number));
  }
  const lines: Float32Array[] = [];
  for (const start of next.keys()) {
    const line: number[] = [];
    for (let edge: number | undefined = start; edge !== undefined;) {
      line.push(...crossing(edge));
      const after: number | undefined = next.get(edge);
      next.delete(edge);
      edge = after;
    }
    lines.push(Float32Array.from(line));
  }
  return lines;

  /** Where the level is on an edge. */
  function crossing(edge: number): [number, number] {
    const at = edge >> 1;
    const upright = (edge & 1) === 1;
    const [a, b] = [value(at), value(at + (upright ? across : 1))];
    const part = a === b ? 0.5 : (level - a) / (b - a);
    const [x, y] = [at % across, Math.floor(at / across)];
    return upright ? [x, y + part] : [x + part, y];
  }
}
