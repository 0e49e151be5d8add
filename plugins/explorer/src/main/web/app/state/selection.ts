/** Rows that a person chose, and how. */

export interface Selection {
  /** 1 for each chosen row. */
  readonly mask: Uint8Array;
  readonly count: number;
  /** How they were chosen, for people. */
  readonly words: string;
  /** A query that finds the same rows, where there is one. */
  readonly query?: string;
}

export type Mode = 'set' | 'add' | 'remove';

export function modeOf(keys: { readonly shift: boolean; readonly alt: boolean }): Mode {
  return keys.alt ? 'remove' : keys.shift ? 'add' : 'set';
}

export function maskOf(rows: Iterable<number>, length: number): Uint8Array {
  const mask = new Uint8Array(length);
  for (const row of rows) {
    mask[row] = 1;
  }
  return mask;
}

/** Takes rows; undefined where there are none. */
export function selectionOf(mask: Uint8Array, words: string, query?: string): Selection | undefined {
  const count = countOf(mask);
  return count === 0 ? undefined : { mask, count, words, ...(query !== undefined && { query }) };
}

function countOf(mask: Uint8Array): number {
  let count = 0;
  for (let row = 0; row < mask.length; row++) {
    count += mask[row] ?? 0;
  }
  return count;
}

/** Chosen rows in order. */
export function rowsOf(selection: Selection): Uint32Array<ArrayBuffer> {
  const rows = new Uint32Array(selection.count);
  let at = 0;
  selection.mask.forEach((chosen, row) => {
    if (chosen) {
      rows[at++] = row;
    }
  });
  return rows;
}

/** Joins what was chosen before with what is chosen now. */
export function combined(before: Selection | undefined, now: Selection | undefined, mode: Mode): Selection | undefined {
  if (mode === 'set' || !before) {
    return mode === 'remove' ? before : now;
  }
  if (!now) {
    return before;
  }
  const mask = before.mask.map((chosen, row) =>
    mode === 'add' ? chosen | (now.mask[row] ?? 0) : chosen & ~(now.mask[row] ?? 0),
  );
  const queries = before.query !== undefined && now.query !== undefined;
  const query = !queries
    ? undefined
    : mode === 'add'
      ? `${before.query} or ${now.query}`
      : `(${before.query}) and not (${now.query})`;
  return selectionOf(mask, query ?? `${before.words} ${mode === 'add' ? 'with' : 'without'} ${now.words}`, query);
}

export function inverted(selection: Selection): Selection | undefined {
  const query = selection.query === undefined ? undefined : `not (${selection.query})`;
  return selectionOf(
    selection.mask.map((chosen) => 1 - chosen),
    query ?? `all but ${selection.words}`,
    query,
  );
}
