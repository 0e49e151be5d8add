/**
 * What sets selected rows apart from all others: every column of numbers or categories compared, with the measures and words of
 * `reeb query --explain`. Missing values are left out. A column is left out where the selected or the others have no value, or
 * all values are equal. Free text is not compared.
 */

import type { CategoryData, ColumnData } from '../../data/types';
import { chiSquare, sum } from './chisquare';
import { kolmogorovSmirnov } from './kolmogorov';

/** Numbers of no more different values than this are compared as categories, as the labels of digits. */
const MOST_CLASSES = 12;

export interface Contrast {
  readonly column: string;
  readonly test: 'kolmogorov-smirnov' | 'chi-square';
  readonly statistic: number;
  /** Cohen's d for numbers, positive where the selected are larger; Cramer's V for categories. */
  readonly effect: number;
  readonly p: number;
  /** The p after Benjamini and Hochberg, over all columns compared. */
  readonly adjusted: number;
  /** The category whose share differs most; empty for numbers. */
  readonly category: string;
  /** Mean of the selected, or the share of that category among them. */
  readonly selected: number;
  readonly others: number;
}

/** Compares one column; undefined where it is left out. Its p is not adjusted yet. */
export function contrast(column: ColumnData, mask: Uint8Array): Contrast | undefined {
  if (column.type === 'text') {
    return undefined;
  }
  if (column.type !== 'category') {
    return ofNumbers(column.name, (row) => column.values[row] ?? NaN, mask);
  }
  const numbers = column.categories.length > MOST_CLASSES ? column.categories.map(Number) : [NaN];
  if (numbers.some(Number.isNaN)) {
    return ofCategories(column, mask);
  }
  return ofNumbers(column.name, (row) => numbers[column.values[row] ?? -1] ?? NaN, mask);
}

/** Adjusts the p of all columns; those that differ most surely come first. */
export function ranked(contrasts: readonly Contrast[]): Contrast[] {
  const p = adjusted(contrasts.map((one) => one.p));
  return contrasts
    .map((one, index) => ({ ...one, adjusted: p[index] ?? 1 }))
    .sort((a, b) => a.adjusted - b.adjusted || Math.abs(b.effect) - Math.abs(a.effect));
}

/** Keeps the share of false discoveries low (Benjamini and Hochberg 1995). */
function adjusted(p: readonly number[]): number[] {
  const falling = p.map((_, test) => test).sort((a, b) => (p[b] ?? 0) - (p[a] ?? 0));
  const result = new Array<number>(p.length);
  let least = 1;
  falling.forEach((test, i) => {
    least = Math.min(least, ((p[test] ?? 1) * p.length) / (p.length - i));
    result[test] = least;
  });
  return result;
}

function ofNumbers(name: string, value: (row: number) => number, mask: Uint8Array): Contrast | undefined {
  const ours = values(value, mask, 1);
  const others = values(value, mask, 0);
  const first = ours[0];
  if (first === undefined || others.length === 0) {
    return undefined;
  }
  if (ours.every((one) => one === first) && others.every((one) => one === first)) {
    return undefined;
  }
  const { statistic, p } = kolmogorovSmirnov(ours, others);
  const means = { selected: mean(ours), others: mean(others) };
  return {
    column: name,
    test: 'kolmogorov-smirnov',
    statistic,
    p,
    adjusted: p,
    effect: cohensD(ours, others),
    category: '',
    ...means,
  };
}

function values(value: (row: number) => number, mask: Uint8Array, wanted: 0 | 1): Float64Array {
  const found = new Float64Array(mask.length);
  let count = 0;
  for (let row = 0; row < mask.length; row++) {
    const number = value(row);
    if (mask[row] === wanted && !Number.isNaN(number)) {
      found[count++] = number;
    }
  }
  return found.slice(0, count);
}

/** The difference of the means in pooled standard deviations (Cohen 1988, section 2.5.1). */
function cohensD(ours: Float64Array, others: Float64Array): number {
  const pooled = (squares(ours) + squares(others)) / (ours.length + others.length - 2);
  return (mean(ours) - mean(others)) / Math.sqrt(pooled);
}

function squares(values: Float64Array): number {
  const middle = mean(values);
  return values.reduce((total, value) => total + (value - middle) * (value - middle), 0);
}

function mean(values: Float64Array): number {
  return sum(values) / values.length;
}

function ofCategories(column: CategoryData, mask: Uint8Array): Contrast | undefined {
  const length = column.categories.length;
  const ours = new Float64Array(length);
  const others = new Float64Array(length);
  for (let row = 0; row < mask.length; row++) {
    const code = column.values[row] ?? length;
    if (code < length) {
      const counts = mask[row] === 1 ? ours : others;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  const ourSum = sum(ours);
  const otherSum = sum(others);
  if (ourSum === 0 || otherSum === 0) {
    return undefined;
  }
  const test = chiSquare(ours, others);
  if (test.degrees === 0) {
    return undefined;
  }
  const share = (counts: Float64Array, total: number, code: number): number => (counts[code] ?? 0) / total;
  const differences = Array.from(ours, (_, code) =>
    Math.abs(share(ours, ourSum, code) - share(others, otherSum, code)),
  );
  const most = differences.indexOf(Math.max(...differences));
  return {
    column: column.name,
    test: 'chi-square',
    statistic: test.statistic,
    effect: test.effect,
    p: test.p,
    adjusted: test.p,
    category: column.categories[most] ?? '',
    selected: share(ours, ourSum, most),
    others: share(others, otherSum, most),
  };
}
