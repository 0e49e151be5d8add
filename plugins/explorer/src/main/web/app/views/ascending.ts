/** The order of numbers, for millions of them: a comparing sort calls back too often. */

/** Bits that each pass sorts by, and passes for those of a double. */
const BITS = 16;
const PASSES = 4;

/**
 * Places of numbers from the least to the greatest, those of equal numbers ascending: a radix sort (Knuth, The Art of Computer
 * Programming 3, 5.2.5). O(n) time; NaN comes last.
 */
export function ascending(keys: Float64Array): Uint32Array {
  const digits = new Uint16Array(sortable(keys).buffer);
  let order = new Uint32Array(keys.length).map((_, place) => place);
  let next = new Uint32Array(keys.length);
  for (let pass = 0; pass < PASSES; pass++) {
    const starts = new Uint32Array((1 << BITS) + 1);
    for (let at = pass; at < digits.length; at += PASSES) {
      const after = (digits[at] as number) + 1;
      starts[after] = (starts[after] as number) + 1;
    }
    if (starts.includes(keys.length)) {
      continue; // all alike
    }
    for (let digit = 0; digit < 1 << BITS; digit++) {
      starts[digit + 1] = (starts[digit + 1] as number) + (starts[digit] as number);
    }
    for (const place of order) {
      const digit = digits[PASSES * place + pass] as number;
      const to = starts[digit] as number;
      next[to] = place;
      starts[digit] = to + 1;
    }
    [order, next] = [next, order];
  }
  return order;
}

/** Bits of doubles such that unsigned whole numbers of them are in the order of the doubles. */
function sortable(keys: Float64Array): Uint32Array {
  const copy = keys.map((key) => (Number.isNaN(key) ? NaN : key + 0)); // one zero, one NaN
  const words = new Uint32Array(copy.buffer);
  for (let at = 0; at < words.length; at += 2) {
    const [low, high] = [words[at] as number, words[at + 1] as number];
    const negative = high >>> 31 === 1;
    words[at] = negative ? ~low : low;
    words[at + 1] = negative ? ~high : high | 0x80000000;
  }
  return words;
}
