/** Sets of rows as texts of ascending numbers and ranges, `5 7-12 40`; and a hash by which a set is known again. */

import { Refusal } from './refusal';

/** Greatest number that a row can have. */
const GREATEST = 2 ** 31 - 1;

/** Writes ascending numbers. */
export function writeRows(rows: ArrayLike<number>): string {
  const parts: string[] = [];
  for (let at = 0; at < rows.length;) {
    const first = at;
    while (at + 1 < rows.length && rows[at + 1] === (rows[at] as number) + 1) {
      at++;
    }
    parts.push(first === at ? `${rows[first]}` : `${rows[first]}-${rows[at]}`);
    at++;
  }
  return parts.join(' ');
}

/**
 * Reads ascending numbers.
 *
 * @param most how many there may be, so that a range such as `0-2000000000` does not take all memory
 */
export function readRows(text: string, most: number): Uint32Array {
  const ranges = text === '' ? [] : text.split(' ').map(range);
  let [count, before] = [0, -1];
  for (const [first, last] of ranges) {
    if (first <= before || last < first || last > GREATEST) {
      throw new Refusal(
        `a set of rows is written as ascending numbers and ranges up to ${GREATEST}, such as "5 7-12 40", not as ${quoted(text)}`,
      );
    }
    count += last - first + 1;
    before = last;
  }
  if (count > most) {
    throw new Refusal(`names ${count.toLocaleString('en')} rows, but there are ${most.toLocaleString('en')}`);
  }
  const rows = new Uint32Array(count);
  let at = 0;
  for (const [first, last] of ranges) {
    for (let row = first; row <= last; row++) {
      rows[at++] = row;
    }
  }
  return rows;

  function range(part: string): readonly [number, number] {
    const [, first, last] = /^(0|[1-9]\d{0,9})(?:-(0|[1-9]\d{0,9}))?$/.exec(part) ?? [];
    return first === undefined ? [-1, -1] : [Number(first), Number(last ?? first)];
  }
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}

/**
 * FNV-1a of 64 bits (Fowler, Noll and Vo) over ascending numbers of rows, each as four bytes, the lowest first, as 16 hex digits.
 * In two halves, as big integers take ten times as long.
 */
export function hashOf(rows: ArrayLike<number>): string {
  let [high, low] = [0xcbf29ce4, 0x84222325];
  for (let at = 0; at < rows.length; at++) {
    let row = rows[at] as number;
    for (let byte = 0; byte < 4; byte++) {
      low = (low ^ (row & 255)) >>> 0;
      row >>>= 8;
      // The prime is 2^40 + 0x1b3.
      const product = low * 0x1b3;
      high = (high * 0x1b3 + Math.floor(product / 2 ** 32) + low * 256) % 2 ** 32;
      low = product >>> 0;
    }
  }
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}

/** Ascending numbers that are in either of two sets. */
export function union(a: Uint32Array, b: Uint32Array): Uint32Array {
  const both = new Uint32Array(a.length + b.length);
  let [i, j, at] = [0, 0, 0];
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i] ?? Infinity, b[j] ?? Infinity];
    both[at++] = Math.min(x, y);
    i += x <= y ? 1 : 0;
    j += y <= x ? 1 : 0;
  }
  return both.slice(0, at);
}

/** Splits a set by whether its numbers are in another: those that are, those that are not. */
export function parted(a: Uint32Array, b: Uint32Array): readonly [within: Uint32Array, without: Uint32Array] {
  const [within, without] = [new Uint32Array(a.length), new Uint32Array(a.length)];
  let [j, w, o] = [0, 0, 0];
  for (const row of a) {
    while (j < b.length && (b[j] as number) < row) {
      j++;
    }
    if (b[j] === row) {
      within[w++] = row;
    } else {
      without[o++] = row;
    }
  }
  return [within.slice(0, w), without.slice(0, o)];
}
