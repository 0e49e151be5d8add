/** A field, an operator and a value become a condition. A missing value meets no comparison but `= ''`. */

import type { At, Field, NamesField } from './fields';
import { like } from './like';
import { QueryMistake } from './mistake';
import { hint } from './nearest';
import { moment, readMoment, type Scale } from './scale';
import { decimal, is, type Token } from './tokens';

export type Condition = At<boolean>;

/** Days and months in front of a year. */
const DATE = /^\d{1,2}[./-]\d{1,2}[./-](\d{4})$/;

/** Numbers with a comma before decimals, or signs between groups of digits. */
const NUMBER = /^(?:[-+]?(?:\d+|\d{1,3}(?:[.']\d{3})+),\d+|[-+]?\d{1,3}(?:[.']\d{3}){2,})$/;

interface Written {
  readonly query: string;
  readonly name: Token;
  readonly operator: Token;
  readonly value: Token;
}

export function comparison(written: Written, field: Field): Condition {
  const { operator, value } = written;
  const missing: Condition =
    field.kind === 'numbers'
      ? (node, row) => Number.isNaN(field.value(node, row))
      : (node, row) => field.text(node, row) === '';
  if (is(operator, 'like')) {
    const matches = like(value.text);
    return (node, row) => !missing(node, row) && matches(field.text(node, row));
  }
  const equal = operator.text === '=';
  if (value.text === '' && (equal || operator.text === '!=')) {
    return (node, row) => (missing(node, row) || (field.gap?.(node, row) ?? false)) === equal;
  }
  if (field.kind === 'numbers') {
    return numbers(written, field.value, field.scale);
  }
  if (equal || operator.text === '!=') {
    return names(written, field, equal);
  }
  if (!field.order) {
    throw new QueryMistake(
      written.query,
      operator.column,
      `'${written.name.text}' holds names, which have no order; '=', '!=' and 'like' go with it`,
    );
  }
  return numbers(written, field.order, 'number');
}

function numbers(written: Written, value: At<number>, scale: Scale): Condition {
  const bound = boundOf(written, scale);
  // A missing value is not-a-number, which only the inequality has to be asked for.
  switch (written.operator.text) {
    case '=':
      return (node, row) => value(node, row) === bound;
    case '!=':
      return (node, row) => {
        const number = value(node, row);
        return !Number.isNaN(number) && number !== bound;
      };
    case '<':
      return (node, row) => value(node, row) < bound;
    case '<=':
      return (node, row) => value(node, row) <= bound;
    case '>':
      return (node, row) => value(node, row) > bound;
    default:
      return (node, row) => value(node, row) >= bound;
  }
}

/** Shows how a number or a date is written that stands there as people write it. */
function spelling(value: string): string {
  const year = DATE.exec(value)?.[1];
  if (year !== undefined) {
    return `: write years first, as in ${year}-12-31`;
  }
  return NUMBER.test(value)
    ? `: write a point before decimals and none between groups of digits, as in '${value.replace(/[.']/g, '').replace(',', '.')}'`
    : '';
}

function boundOf({ query, name, value }: Written, scale: Scale): number {
  const bound = moment(scale) ? readMoment(scale, value.text) : decimal(value.text) ? Number(value.text) : undefined;
  if (bound === undefined) {
    const held = moment(scale) ? 'dates, such as 2024-03-01' : 'numbers';
    throw new QueryMistake(
      query,
      value.column,
      `'${name.text}' holds ${held}, but '${value.text}' is none${spelling(value.text)}; 'like' compares as text`,
    );
  }
  return bound;
}

function names({ query, name, value }: Written, field: NamesField, equal: boolean): Condition {
  if (field.known.length > 0 && !field.known.includes(value.text)) {
    throw new QueryMistake(
      query,
      value.column,
      `'${name.text}' is never '${value.text}'${hint(value.text, field.known, 'values')}`,
    );
  }
  return (node, row) => {
    const text = field.text(node, row);
    return text !== '' && (text === value.text) === equal;
  };
}
