/** How far a slider reaches about the value of the run, in round steps. */

import type { Parameter } from './server';

export interface Span {
  readonly least: number;
  readonly greatest: number;
  readonly step: number;
}

/** Steps of a slider, about. */
const STEPS = 100;

/** From a fifth of the value to twice of it, as far as the parameter may go; from 0 for numbers that may be 0 and are below 1. */
export function spanOf(parameter: Parameter, value: number): Span {
  const whole = parameter.type === 'whole';
  const step = whole ? 1 : 10 ** Math.ceil(Math.log10((2 * Math.abs(value) || 1) / STEPS) - 0.5);
  const fifth = value < 1 && parameter.least === 0 ? 0 : value / 5;
  const twice = whole ? Math.max(2 * value, value + 10) : 2 * value || 1;
  const rounded = (number: number): number => Number((Math.round(number / step) * step).toPrecision(12));
  const bottom = parameter.least ?? (parameter.above === undefined ? -Infinity : parameter.above + step);
  const top = parameter.greatest ?? (parameter.below === undefined ? Infinity : parameter.below - step);
  return {
    least: Math.max(bottom, rounded(Math.min(fifth, value))),
    greatest: Math.min(top, rounded(Math.max(twice, value))),
    step,
  };
}
