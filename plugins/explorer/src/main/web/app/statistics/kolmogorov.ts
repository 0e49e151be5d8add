/**
 * Whether two samples come from one distribution: the largest distance between the shares of values up to each value, and how
 * probable a distance of at least that is where they do. As reeb.runtime.statistics.KolmogorovSmirnov, so that page and command
 * line say the same: exact for up to a million pairs of values, by Kolmogorov's limit for more.
 */

const EXACT = 1_000_000;
const TERMS = 100;

export interface Test {
  readonly statistic: number;
  readonly p: number;
}

/** Compares two samples of numbers, of which none is missing and each has at least one. */
export function kolmogorovSmirnov(one: Float64Array, other: Float64Array): Test {
  const a = one.slice().sort();
  const b = other.slice().sort();
  const far = farthest(a, b);
  const statistic = far / a.length / b.length;
  const p =
    a.length * b.length <= EXACT
      ? exact(a.length, b.length, far)
      : limit(statistic * Math.sqrt((a.length * b.length) / (a.length + b.length)));
  return { statistic, p };
}

/** Finds the distance times n m, a whole number. */
function farthest(a: Float64Array, b: Float64Array): number {
  let far = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const value = Math.min(a[i] as number, b[j] as number);
    while (i < a.length && (a[i] as number) <= value) {
      i++;
    }
    while (j < b.length && (b[j] as number) <= value) {
      j++;
    }
    far = Math.max(far, Math.abs(i * b.length - j * a.length));
  }
  return far;
}

/** The share of orders of n and m values in which the distance is reached somewhere, adding positive numbers only. */
function exact(n: number, m: number, far: number): number {
  const reached = new Float64Array(m + 1);
  for (let i = 0; i <= n; i++) {
    for (let j = 0; j <= m; j++) {
      if (Math.abs(i * m - j * n) >= far) {
        reached[j] = 1;
      } else if (i + j > 0) {
        const fromOne = i === 0 ? 0 : (reached[j] as number) * i;
        const fromOther = j === 0 ? 0 : (reached[j - 1] as number) * j;
        reached[j] = (fromOne + fromOther) / (i + j);
      }
    }
  }
  return reached[m] as number;
}

/** Kolmogorov's distribution: the share beyond x. */
function limit(x: number): number {
  if (x < 0.2) {
    return 1; // to the last bit
  }
  let sum = 0;
  for (let k = TERMS; k >= 1; k--) {
    sum += (k % 2 === 0 ? -2 : 2) * Math.exp(-2 * k * k * x * x);
  }
  return Math.min(1, Math.max(0, sum));
}
