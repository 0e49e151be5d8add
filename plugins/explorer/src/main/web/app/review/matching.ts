/** Which group of a grouping that was computed anew is which of the one before. */

import { NOISE, type Base } from './edits';

/**
 * A match shares at least one in so many of the rows that either has. Two groupings that know nothing of each other share one in
 * 2 k - 1 rows of equal groups, so that below this a name would be given by chance.
 */
const LEAST_SHARED = 10;

/**
 * Matches groups one to one so that the sum of their Jaccard distances is least, over the rows that both groupings know. O(n^3)
 * for n groups of the grouping that has more (Jonker and Volgenant, Computing 38, 1987: shortest augmenting paths). All programs
 * match alike where several matchings are as good, as docs/explorer.md says.
 *
 * @returns for each group of the first the place of its match in the second; -1 where none is like it
 */
export function matched(first: Base, second: Base): Int32Array {
  const [n, m] = [first.groups.length, second.groups.length];
  const shared = new Float64Array(n * m);
  const [ofFirst, ofSecond] = [new Float64Array(n), new Float64Array(m)];
  for (let i = 0, j = 0; i < first.numbers.length && j < second.numbers.length;) {
    const [a, b] = [first.numbers[i] as number, second.numbers[j] as number];
    if (a === b) {
      const [x, y] = [first.codes[i] as number, second.codes[j] as number];
      if (x !== NOISE) {
        ofFirst[x] = (ofFirst[x] as number) + 1;
      }
      if (y !== NOISE) {
        ofSecond[y] = (ofSecond[y] as number) + 1;
      }
      if (x !== NOISE && y !== NOISE) {
        shared[x * m + y] = (shared[x * m + y] as number) + 1;
      }
    }
    i += a <= b ? 1 : 0;
    j += b <= a ? 1 : 0;
  }
  const distance = (x: number, y: number): number => {
    const both = x < n && y < m ? (shared[x * m + y] as number) : 0;
    const either = x < n && y < m ? (ofFirst[x] as number) + (ofSecond[y] as number) - both : 0;
    return both === 0 || LEAST_SHARED * both < either ? 1 : 1 - both / either;
  };
  return assigned(Math.max(n, m), distance)
    .slice(0, n)
    .map((y, x) => (distance(x, y) < 1 ? y : -1));
}

/** Gives each of n rows one of n columns, so that the sum of costs is least. */
export function assigned(n: number, cost: (row: number, column: number) => number): Int32Array {
  const rowPrice = new Float64Array(n + 1);
  const columnPrice = new Float64Array(n + 1);
  /** The row of each column, from 1; 0: none. Column 0 holds the row that looks for one. */
  const holder = new Int32Array(n + 1);
  const before = new Int32Array(n + 1);
  for (let row = 1; row <= n; row++) {
    holder[0] = row;
    const least = new Float64Array(n + 1).fill(Infinity);
    const seen = new Uint8Array(n + 1);
    let column = 0;
    do {
      seen[column] = 1;
      const from = holder[column] as number;
      let [step, next] = [Infinity, 0];
      for (let other = 1; other <= n; other++) {
        if (seen[other] === 0) {
          const price = cost(from - 1, other - 1) - (rowPrice[from] as number) - (columnPrice[other] as number);
          if (price < (least[other] as number)) {
            least[other] = price;
            before[other] = column;
          }
          if ((least[other] as number) < step) {
            [step, next] = [least[other] as number, other];
          }
        }
      }
      for (let other = 0; other <= n; other++) {
        if (seen[other] === 1) {
          const held = holder[other] as number;
          rowPrice[held] = (rowPrice[held] as number) + step;
          columnPrice[other] = (columnPrice[other] as number) - step;
        } else {
          least[other] = (least[other] as number) - step;
        }
      }
      column = next;
    } while (holder[column] !== 0);
    for (; column !== 0; column = before[column] as number) {
      holder[column] = holder[before[column] as number] as number;
    }
  }
  const columns = new Int32Array(n);
  holder.forEach((row, column) => {
    if (row > 0 && column > 0) {
      columns[row - 1] = column - 1;
    }
  });
  return columns;
}
