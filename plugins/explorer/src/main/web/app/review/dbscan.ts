/**
 * Parts rows on a map by DBSCAN (Ester, Kriegel, Sander and Xu 1996): rows with enough rows about them, and what such rows reach.
 * Cells of which two rows are never farther apart than the radius make that fast also where the radius is large (Gunawan 2013).
 */

/** What stands in no part. */
export const NO_PART = -1;

/**
 * Gives each row the number of its part, from 0, the largest part first, or `NO_PART`.
 *
 * @param xy x and y of each row of the page
 * @param rows those to part
 * @param radius of what counts as near, greater than 0
 * @param least rows within the radius, itself among them, that make a row a core
 */
export function dbscan(xy: Float32Array, rows: Uint32Array, radius: number, least: number): Int32Array {
  const count = rows.length;
  const [x, y] = [0, 1].map((axis) => Float64Array.from(rows, (row) => xy[2 * row + axis] ?? 0)) as [
    Float64Array,
    Float64Array,
  ];
  const cells = new Cells(x, y, radius);
  const near = (a: number, b: number): boolean =>
    ((x[a] as number) - (x[b] as number)) ** 2 + ((y[a] as number) - (y[b] as number)) ** 2 <= radius * radius;
  const core = Uint8Array.from({ length: count }, (_, at) => (hasEnough(at) ? 1 : 0));

  // Cores of a cell are all near each other; cells are joined where a core of one is near a core of the other.
  const joined = new Map<readonly number[], readonly number[]>();
  const root = (cell: readonly number[]): readonly number[] => {
    let at = cell;
    for (let up = joined.get(at); up !== undefined; up = joined.get(at)) {
      at = up;
    }
    return at;
  };
  const cores = new Map(cells.all.map((cell) => [cell, cell.filter((at) => core[at] === 1)]));
  for (const cell of cells.all) {
    const own = cores.get(cell) ?? [];
    for (const other of own.length > 0 ? cells.around(own[0] as number) : []) {
      const [a, b] = [root(cell), root(other)];
      const theirs = cores.get(other) ?? [];
      if (a !== b && own.some((one) => theirs.some((two) => near(one, two)))) {
        joined.set(a, b);
      }
    }
  }
  const parts = new Map<readonly number[], number[]>();
  for (let at = 0; at < count; at++) {
    const home = core[at] === 1 ? cells.of(at) : border(at);
    if (home) {
      const part = root(home);
      const members = parts.get(part) ?? [];
      members.push(at);
      parts.set(part, members);
    }
  }
  const found = new Int32Array(count).fill(NO_PART);
  [...parts.values()]
    .sort((a, b) => b.length - a.length || (a[0] as number) - (b[0] as number))
    .forEach((members, part) => members.forEach((at) => (found[at] = part)));
  return found;

  function hasEnough(at: number): boolean {
    let seen = cells.of(at).length;
    for (const cell of seen >= least ? [] : cells.around(at)) {
      for (const other of cell === cells.of(at) ? [] : cell) {
        seen += near(at, other) ? 1 : 0;
        if (seen >= least) {
          return true;
        }
      }
    }
    return seen >= least;
  }

  /** The cell of the first core that a row is near; a row that none is near is in no part. */
  function border(at: number): readonly number[] | undefined {
    let first = Infinity;
    for (const cell of cells.around(at)) {
      const other = (cores.get(cell) ?? []).find((one) => near(at, one));
      first = Math.min(first, other ?? Infinity);
    }
    return first === Infinity ? undefined : cells.of(first);
  }
}

/** Rows by cells of which the diagonal is the radius. */
class Cells {
  readonly all: readonly (readonly number[])[];
  readonly #cells = new Map<number, number[]>();
  readonly #keys: Float64Array;
  readonly #down: number;

  constructor(x: Float64Array, y: Float64Array, radius: number) {
    const side = radius / Math.SQRT2;
    const [left, bottom] = [x.reduce((a, b) => Math.min(a, b), Infinity), y.reduce((a, b) => Math.min(a, b), Infinity)];
    // A border of two cells keeps the neighbours of one line out of the next.
    this.#down = Math.floor((y.reduce((a, b) => Math.max(a, b), -Infinity) - bottom) / side) + 5;
    this.#keys = x.map(
      (one, at) =>
        (Math.floor((one - left) / side) + 2) * this.#down + Math.floor(((y[at] as number) - bottom) / side) + 2,
    );
    this.#keys.forEach((key, at) => {
      const cell = this.#cells.get(key) ?? [];
      cell.push(at);
      this.#cells.set(key, cell);
    });
    this.all = [...this.#cells.values()];
  }

  of(at: number): readonly number[] {
    return this.#cells.get(this.#keys[at] as number) ?? [];
  }

  /** All cells in which a row may be that is near, the row's own among them. */
  *around(at: number): Generator<readonly number[]> {
    const key = this.#keys[at] as number;
    for (let dx = -2; dx <= 2; dx++) {
      for (let dy = -2; dy <= 2; dy++) {
        const cell = this.#cells.get(key + dx * this.#down + dy);
        if (cell) {
          yield cell;
        }
      }
    }
  }
}

/** The greatest distance that can be between two of some rows, at least that of the corners of a box about them. */
export function across(xy: Float32Array, rows: Uint32Array): number {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const row of rows) {
    const [x, y] = [xy[2 * row] ?? 0, xy[2 * row + 1] ?? 0];
    [left, right, bottom, top] = [Math.min(left, x), Math.max(right, x), Math.min(bottom, y), Math.max(top, y)];
  }
  return rows.length === 0 ? 0 : Math.hypot(right - left, top - bottom);
}

/** A radius to begin with: the least of some at which nine rows of ten are in a part. */
export function usualRadius(xy: Float32Array, rows: Uint32Array, least: number): number {
  const whole = across(xy, rows);
  const parted = (radius: number): number => dbscan(xy, rows, radius, least).filter((part) => part !== NO_PART).length;
  let radius = whole / 256;
  while (radius < whole / 4 && parted(radius) < 0.9 * rows.length) {
    radius *= 1.4;
  }
  return radius;
}
