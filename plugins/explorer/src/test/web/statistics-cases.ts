/** Holds app/statistics against what SciPy computes, as the tests of reeb.runtime.statistics do; ends with an error that lists what differs. */

import { chiSquare } from '../../main/web/app/statistics/chisquare';
import { ranked, contrast, type Contrast } from '../../main/web/app/statistics/contrasts';
import { kolmogorovSmirnov } from '../../main/web/app/statistics/kolmogorov';
import scipy from '../../../../../runtime/src/test/resources/reeb/runtime/statistics/scipy.json';

const wrong: string[] = [];

function near(what: string, found: number, expected: number, share: number): void {
  if (!(Math.abs(found - expected) <= share * Math.abs(expected) + 1e-300)) {
    wrong.push(`${what}: ${found} instead of ${expected}`);
  }
}

scipy.kolmogorovSmirnov.forEach(({ a, b, statistic, p }, number) => {
  const test = kolmogorovSmirnov(Float64Array.from(a), Float64Array.from(b));
  near(`Kolmogorov-Smirnov ${number} statistic`, test.statistic, statistic, 1e-12);
  near(`Kolmogorov-Smirnov ${number} p`, test.p, p, 1e-9);
});

scipy.chiSquare.forEach(({ one, other, statistic, degrees, p, effect }, number) => {
  const test = chiSquare(Float64Array.from(one), Float64Array.from(other));
  near(`chi-square ${number} statistic`, test.statistic, statistic, 1e-10);
  near(`chi-square ${number} degrees`, test.degrees, degrees, 0);
  near(`chi-square ${number} p`, test.p, p, 1e-9);
  near(`chi-square ${number} effect`, test.effect, effect, 1e-10);
});

const { p: given, adjusted } = scipy.falseDiscovery;
const tests = given.map((p, place): Contrast => {
  return {
    column: String(place),
    test: 'chi-square',
    statistic: 0,
    effect: 0,
    p,
    adjusted: p,
    category: '',
    selected: 0,
    others: 0,
  };
});
ranked(tests).forEach((one) =>
  near(`false discovery of ${one.p}`, one.adjusted, adjusted[Number(one.column)] ?? NaN, 1e-12),
);

const apart = contrast(
  { name: 'd', type: 'number', missing: 0, range: [1, 5], values: Float64Array.of(1, 2, 3, 3, 4, 5) },
  Uint8Array.of(1, 1, 1, 0, 0, 0),
);
near("Cohen's d", apart?.effect ?? NaN, -2, 1e-12);

if (wrong.length > 0) {
  throw new Error(wrong.join('\n'));
}
