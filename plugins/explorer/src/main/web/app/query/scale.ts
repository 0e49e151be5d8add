/** How values of columns are written and read: as reeb.api.data.Scale does, so that queries find the same rows. */

import { decimal } from './tokens';

export type Scale = 'number' | 'whole' | 'date' | 'time';

const DAY = 86_400;
const MICROS = 1_000_000;
/** The days of the years 0 to 9999, which are written with four digits. */
const FIRST_DAY = -719_528;
const LAST_DAY = 2_932_896;

const MOMENT = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(\.\d{1,9})?)?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/** Tells whether numbers stand for days or seconds. */
export function moment(scale: Scale): boolean {
  return scale === 'date' || scale === 'time';
}

/** Writes a value; nothing where it is missing. */
export function text(scale: Scale, value: number): string {
  if (Number.isNaN(value)) {
    return '';
  }
  if (scale === 'date' && written(value)) {
    return iso(Math.floor(value) * DAY).slice(0, 10);
  }
  if (scale === 'time' && written(value / DAY)) {
    return iso(Math.floor(value)).slice(0, 19);
  }
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? String(value) : precise(value);
}

/** Writes a value of a row: of times with the fraction of the second, in microseconds at most. */
export function ofRow(scale: Scale, value: number): string {
  const shown = text(scale, value);
  const part =
    scale === 'time' && written(value / DAY) ? Math.min(MICROS - 1, Math.round((value - Math.floor(value)) * MICROS)) : 0;
  return part > 0 ? `${shown}.${String(MICROS + part).slice(1).replace(/0+$/, '')}` : shown;
}

/** The number that a value stands for: of single precision the shortest decimal that reads back as the same float. */
export function exact(values: Float32Array | Float64Array, at: number): number {
  const value = values[at] ?? NaN;
  const whole = Number.isInteger(value) && Math.abs(value) <= 2 ** 24;
  if (values instanceof Float64Array || whole || !Number.isFinite(value)) {
    return value;
  }
  for (let digits = 6; digits < 9; digits++) {
    const decimal = Number(value.toPrecision(digits));
    if (Math.fround(decimal) === value) {
      return decimal;
    }
  }
  return Number(value.toPrecision(9));
}

function written(days: number): boolean {
  return days >= FIRST_DAY && days < LAST_DAY + 1;
}

function iso(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}

/** Writes a number as Java does: 1.0E-5 where JavaScript writes 0.00001. */
export function precise(value: number): string {
  const size = Math.abs(value);
  if (value === 0 || !Number.isFinite(value)) {
    return Number.isFinite(value) ? (Object.is(value, -0) ? '-0.0' : '0.0') : String(value);
  }
  if (size >= 1e-3 && size < 1e7) {
    return Number.isInteger(value) ? `${value}.0` : String(value);
  }
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${Number(exponent)}`;
}

/** Reads a value of a column of dates or times, in its own unit; undefined where the text is none. */
export function readMoment(scale: Scale, written: string): number | undefined {
  const read = seconds(written.replaceAll(' ', 'T'));
  if (read !== undefined) {
    return scale === 'date' ? read / DAY : read;
  }
  return decimal(written) ? Number(written) : undefined;
}

function seconds(written: string): number | undefined {
  const match = MOMENT.exec(written);
  if (!match) {
    return undefined;
  }
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', zone = 'Z'] = match;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  const real = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  if (!real || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    return undefined;
  }
  const whole = date.getTime() / 1000 + Number(hour) * 3600 + Number(minute) * 60 + Number(second) - offset(zone);
  return whole + Number(`0${fraction}`);
}

function offset(zone: string): number {
  if (zone === 'Z' || zone === 'z') {
    return 0;
  }
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  const seconds = Number(digits.slice(0, 2)) * 3600 + Number(digits.slice(2)) * 60;
  return zone.startsWith('-') ? -seconds : seconds;
}
