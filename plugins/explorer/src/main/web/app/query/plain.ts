/** Names that are written as numbers, and not as identifiers of digits are: as reeb.api.data.PlainNumbers has it. */

const PLAIN = /^[+-]?(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
/** Whole numbers of more digits are not told apart by doubles. */
const LONG = /^[+-]?\d{16,}$/;

export function plain(name: string): boolean {
  return PLAIN.test(name) && !LONG.test(name);
}

/** Reads names; undefined where one is no plain number. */
export function plainNumbers(names: readonly string[]): number[] | undefined {
  return names.every(plain) ? names.map(Number) : undefined;
}
