/** Which rows of a selection are its core, and which its border. */

import type { DataSet } from '../../data/types';

/**
 * Orders rows from core to border: by how many of their nearest rows are chosen too, where nearest rows are known, else by how
 * near they are to the selection's middle on the first map.
 */
export function byCore(data: DataSet, rows: Uint32Array): { readonly order: Uint32Array; readonly measure: string } {
  const { keys, measure } = keysOf(data, rows);
  const places = Uint32Array.from(rows.keys()).sort(
    (a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || (rows[a] ?? 0) - (rows[b] ?? 0),
  );
  return { order: places.map((place) => rows[place] ?? 0), measure };
}

/** The first row of `byCore`, found without sorting; undefined where there is none. */
export function medoid(data: DataSet, rows: Uint32Array): number | undefined {
  const { keys } = keysOf(data, rows);
  let best = 0;
  keys.forEach((key, place) => {
    const least = keys[best] ?? 0;
    if (key < least || (key === least && (rows[place] ?? 0) < (rows[best] ?? 0))) {
      best = place;
    }
  });
  return rows[best];
}

/** The less a row's key, the more it is core. */
function keysOf(data: DataSet, rows: Uint32Array): { readonly keys: Float64Array; readonly measure: string } {
  const { neighbors } = data;
  const keys = new Float64Array(rows.length);
  const first = data.maps[0];
  if (neighbors && neighbors.rows.length > 0) {
    const chosen = new Uint8Array(data.rows);
    rows.forEach((row) => (chosen[row] = 1));
    rows.forEach((row, place) => {
      let inside = 0;
      for (let at = row * neighbors.k; at < (row + 1) * neighbors.k; at++) {
        inside += chosen[neighbors.rows[at] ?? 0] ?? 0;
      }
      keys[place] = -inside;
    });
    return { keys, measure: `By how many of their ${neighbors.k} nearest in ${neighbors.of} are among them` };
  }
  if (!first) {
    return { keys, measure: 'In the order of the rows' };
  }
  const [x, y] = [middle(first.xy, rows, 0), middle(first.xy, rows, 1)];
  rows.forEach(
    (row, place) => (keys[place] = Math.hypot((first.xy[2 * row] ?? 0) - x, (first.xy[2 * row + 1] ?? 0) - y)),
  );
  return { keys, measure: `By how near they are to their middle on ${first.name}` };
}

/** The median along an axis. */
export function middle(xy: Float32Array, rows: Uint32Array, axis: 0 | 1): number {
  const values = Float32Array.from(rows, (row) => xy[2 * row + axis] ?? 0).sort();
  return values[values.length >> 1] ?? 0;
}
