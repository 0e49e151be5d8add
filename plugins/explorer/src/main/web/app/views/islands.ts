/** Names of categories at each island that they form on a map, so that a category in two places is named in both. */

import type { Label } from '../../scene/contract';
import type { Scheme } from '../colour/colour';

/** Cells across the map, fine enough to part islands and coarse enough to hold them together. */
const CELLS = 40;
/** An island has at least this share of its category, and so many rows. */
const LEAST = 0.06;
const FEWEST = 12;
const MOST_MEASURED = 999;

/** Names islands where most of their rows lie; larger ones weigh more. */
export function islandLabels(scheme: Scheme, positions: Float32Array): Label[] {
  const cellOf = cells(positions);
  const members: Map<number, number[]>[] = scheme.entries.map(() => new Map());
  for (let row = 0; row < positions.length / 2; row++) {
    const cell = cellOf(row);
    const held = members[scheme.entry(row)];
    const rows = held?.get(cell);
    if (rows) {
      rows.push(row);
    } else {
      held?.set(cell, [row]);
    }
  }
  return scheme.entries.flatMap(({ name, count }, entry) =>
    name === 'missing'
      ? []
      : islands(members[entry] ?? new Map<number, number[]>())
          .filter((rows) => rows.length >= Math.min(count, Math.max(FEWEST, LEAST * count)))
          .map((rows) => label(name, rows, positions)),
  );
}

function cells(positions: Float32Array): (row: number) => number {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at < positions.length; at += 2) {
    const [x, y] = [positions[at] ?? 0, positions[at + 1] ?? 0];
    [left, right, bottom, top] = [Math.min(left, x), Math.max(right, x), Math.min(bottom, y), Math.max(top, y)];
  }
  const side = Math.max(right - left, top - bottom) / CELLS || 1;
  return (row) =>
    Math.floor(((positions[2 * row] ?? 0) - left) / side) +
    (CELLS + 1) * Math.floor(((positions[2 * row + 1] ?? 0) - bottom) / side);
}

/** Joins cells that touch. */
function islands(held: Map<number, number[]>): number[][] {
  const found: number[][] = [];
  const left = new Set(held.keys());
  for (const start of left) {
    const rows: number[] = [];
    const front = [start];
    left.delete(start);
    for (let cell = front.pop(); cell !== undefined; cell = front.pop()) {
      held.get(cell)?.forEach((row) => rows.push(row));
      for (const step of [-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => x + (CELLS + 1) * y))) {
        if (left.delete(cell + step)) {
          front.push(cell + step);
        }
      }
    }
    found.push(rows);
  }
  return found;
}

function label(text: string, rows: readonly number[], positions: Float32Array): Label {
  return { text, at: [median(rows, positions, 0), median(rows, positions, 1)], weight: rows.length };
}

/** Of many rows, some are enough to say where a label goes. */
function median(rows: readonly number[], positions: Float32Array, axis: 0 | 1): number {
  const step = Math.max(1, rows.length / MOST_MEASURED);
  const values = new Float32Array(Math.min(rows.length, MOST_MEASURED));
  for (let at = 0; at < values.length; at++) {
    values[at] = positions[2 * (rows[Math.floor(at * step)] ?? 0) + axis] ?? 0;
  }
  values.sort();
  return values[values.length >> 1] ?? 0;
}
