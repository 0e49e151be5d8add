/**
 * Whether two samples have categories in like shares: Pearson's chi-square of the table of their counts, without a correction
 * for continuity, and Cramer's V. As reeb.runtime.statistics.ChiSquare, so that page and command line say the same.
 */

const MOST_TERMS = 100_000;
const TINY = 1e-300;

export interface ChiSquare {
  readonly statistic: number;
  /** One less than there are categories. */
  readonly degrees: number;
  readonly p: number;
  /** Cramer's V, from 0 for equal shares to 1 where the samples have no category in common. */
  readonly effect: number;
}

/** Compares how many of each category two samples have, each at least one in all. */
export function chiSquare(one: Float64Array, other: Float64Array): ChiSquare {
  const ones = sum(one);
  const others = sum(other);
  const total = ones + others;
  let statistic = 0;
  let degrees = -1;
  for (let category = 0; category < one.length; category++) {
    const mine = one[category] as number;
    const theirs = other[category] as number;
    const both = mine + theirs;
    if (both > 0) {
      statistic += term(mine, (both * ones) / total) + term(theirs, (both * others) / total);
      degrees++;
    }
  }
  const p = degrees < 1 ? 1 : upperGamma(degrees / 2, statistic / 2);
  return { statistic, degrees: Math.max(0, degrees), p, effect: Math.sqrt(statistic / total) };
}

export function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

function term(count: number, expected: number): number {
  return ((count - expected) * (count - expected)) / expected;
}

/** The upper regularised incomplete gamma function Q(a, x), for a of 1/2, 1, 3/2 ... and x >= 0 (DLMF 8.7 and 8.9). */
function upperGamma(a: number, x: number): number {
  if (x <= 0) {
    return 1;
  }
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
  const share = x < a + 1 ? 1 - scale * series(a, x) : scale * fraction(a, x);
  return Math.min(1, Math.max(0, share));
}

function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; k < MOST_TERMS && term > sum * 1e-17; k++) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

/** The continued fraction, by Lentz's method. */
function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let value = d;
  for (let k = 1; k < MOST_TERMS; k++) {
    const factor = -k * (k - a);
    b += 2;
    d = 1 / nonzero(factor * d + b);
    c = nonzero(b + factor / c);
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) {
      break;
    }
  }
  return value;
}

function nonzero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

/** The logarithm of the gamma function for multiples of a half, from 1 and the root of pi. */
function logGamma(a: number): number {
  const whole = Number.isInteger(a);
  let sum = whole ? 0 : Math.log(Math.PI) / 2;
  for (let x = whole ? 1 : 0.5; x < a; x++) {
    sum += Math.log(x);
  }
  return sum;
}
