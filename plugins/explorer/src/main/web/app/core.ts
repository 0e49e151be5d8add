/** Which rows of a selection are its core, and which its border. */

import type { App } from './state';

/**
 * Orders rows from core to border: by how many of their nearest rows are chosen too, where nearest rows are known, else by how
 * near they are to the selection's middle on the first map.
 */
export function byCore({ data }: App, rows: Uint32Array): { readonly order: Uint32Array; readonly measure: string } {
  const { neighbors } = data;
  const keys = new Float64Array(data.rows);
  const first = data.maps[0];
  if (neighbors && neighbors.rows.length > 0) {
    const chosen = new Uint8Array(data.rows);
    rows.forEach((row) => (chosen[row] = 1));
    rows.forEach((row) => {
      let inside = 0;
      for (let at = row * neighbors.k; at < (row + 1) * neighbors.k; at++) {
        inside += chosen[neighbors.rows[at] ?? 0] ?? 0;
      }
      keys[row] = -inside;
    });
    return {
      order: sorted(rows, keys),
      measure: `By how many of their ${neighbors.k} nearest in ${neighbors.of} are among them`,
    };
  }
  if (!first) {
    return { order: rows, measure: 'In the order of the rows' };
  }
  const [x, y] = [middle(first.xy, rows, 0), middle(first.xy, rows, 1)];
  rows.forEach((row) => (keys[row] = Math.hypot((first.xy[2 * row] ?? 0) - x, (first.xy[2 * row + 1] ?? 0) - y)));
  return { order: sorted(rows, keys), measure: `By how near they are to their middle on ${first.name}` };
}

function sorted(rows: Uint32Array, keys: Float64Array): Uint32Array {
  return rows.slice().sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
}

function middle(xy: Float32Array, rows: Uint32Array, axis: 0 | 1): number {
  const values = Float32Array.from(rows, (row) => xy[2 * row + axis] ?? 0).sort();
  return values[values.length >> 1] ?? 0;
}
