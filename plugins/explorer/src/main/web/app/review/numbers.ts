/** Between rows as the page draws them and the numbers by which a journal names them. */

import type { DataSet } from '../../data/types';

export class RowNumbers {
  /** Numbers of all rows, ascending. */
  readonly ascending: Uint32Array;
  readonly #rows: Uint32Array | Map<number, number>;

  constructor({ rows, number }: Pick<DataSet, 'rows' | 'number'>) {
    this.ascending = Uint32Array.from({ length: rows }, (_, row) => number(row)).sort();
    const greatest = this.ascending.at(-1) ?? 0;
    // Numbers of a sample of a large data set would make a long table.
    const table = greatest < 8 * rows + 1024 ? new Uint32Array(greatest + 1) : undefined;
    if (table) {
      for (let row = 0; row < rows; row++) {
        table[number(row)] = row;
      }
    }
    this.#rows = table ?? new Map(Array.from({ length: rows }, (_, row) => [number(row), row]));
  }

  /** The row that has a number, which there must be. */
  row(number: number): number {
    return (this.#rows instanceof Map ? this.#rows.get(number) : this.#rows[number]) ?? 0;
  }

  /** Rows of numbers, in the order of the numbers. */
  rows(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
    return Uint32Array.from(numbers, (number) => this.row(number));
  }

  /** Numbers of rows, ascending. */
  of(rows: Iterable<number>, number: (row: number) => number): Uint32Array {
    return Uint32Array.from(rows, number).sort();
  }
}
