/** Which colour a value has: categories as the manifest gives them or after Okabe and Ito, numbers along viridis. */

import type { CategoryData, ColumnData, NumberData } from '../../data/types';

export type Rgb = readonly [number, number, number];

/** More categories than this fold into "other". */
export const MOST_CATEGORIES = 50;

/** Eight colours for all kinds of colour vision (Okabe and Ito, 2008); the black of theirs is grey, for dark themes. */
const OKABE_ITO = ['#e69f00', '#56b4e9', '#009e73', '#f0e442', '#0072b2', '#d55e00', '#cc79a7', '#7f7f7f'].map(rgbOf);

/** Dark violet to yellow, of even steps in brightness. */
const VIRIDIS = [
  '#440154',
  '#482475',
  '#414487',
  '#355f8d',
  '#2a788e',
  '#21918c',
  '#22a884',
  '#44bf70',
  '#7ad151',
  '#bddf26',
  '#fde725',
].map(rgbOf);

export const MISSING: Rgb = [150, 150, 150];
export const OTHER: Rgb = [122, 132, 148];
export const PLAIN: Rgb = [76, 120, 168];

/** A category as the legend lists it; several where they are folded. */
export interface Entry {
  readonly name: string;
  readonly codes: readonly number[];
  readonly count: number;
  readonly rgb: Rgb;
}

export interface Scheme {
  readonly column: ColumnData | undefined;
  /** The category of each code in the legend; empty for numbers. */
  readonly entries: readonly Entry[];
  /** The colour of a row. */
  rgb(row: number): Rgb;
  /** The place of a row's entry, or -1. */
  entry(row: number): number;
}

export function rgbOf(hex: string): Rgb {
  const number = Number.parseInt(hex.slice(1), 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
}

export function hexOf(rgb: Rgb): string {
  return `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

export function cssOf(rgb: Rgb): string {
  return `rgb(${rgb.map(Math.round).join(' ')})`;
}

/** Gives the colour at a place from 0 to 1. */
export function viridis(place: number): Rgb {
  const position = Math.min(1, Math.max(0, place)) * (VIRIDIS.length - 1);
  const below = Math.min(Math.floor(position), VIRIDIS.length - 2);
  const [a, b] = [VIRIDIS[below] ?? MISSING, VIRIDIS[below + 1] ?? MISSING];
  const share = position - below;
  return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1]), a[2] + share * (b[2] - a[2])];
}

/** Colours repeat in paler and darker shades after eight. */
export function okabeIto(code: number): Rgb {
  const colour = OKABE_ITO[code % OKABE_ITO.length] ?? MISSING;
  const round = Math.floor(code / OKABE_ITO.length);
  const towards = round % 2 === 1 ? 255 : 0;
  const share = round === 0 ? 0 : Math.min(0.75, 0.25 + 0.15 * (round - 1));
  return [
    colour[0] + share * (towards - colour[0]),
    colour[1] + share * (towards - colour[1]),
    colour[2] + share * (towards - colour[2]),
  ];
}

/** Says how the rows are coloured. */
export function schemeOf(column: ColumnData | undefined): Scheme {
  if (column?.type === 'category') {
    return ofCategories(column);
  }
  if (column && column.type !== 'text') {
    return ofNumbers(column);
  }
  return { column: undefined, entries: [], rgb: () => PLAIN, entry: () => -1 };
}

function ofNumbers(column: NumberData): Scheme {
  return {
    column,
    entries: [],
    entry: () => -1,
    rgb: (row) => {
      const value = column.values[row] ?? NaN;
      return Number.isNaN(value) ? MISSING : viridis(placeOf(column, value));
    },
  };
}

/** Where a value lies between the least and the greatest, from 0 to 1. */
export function placeOf(column: NumberData, value: number): number {
  const [least, greatest] = column.range;
  return greatest > least ? (value - least) / (greatest - least) : 0.5;
}

function ofCategories(column: CategoryData): Scheme {
  const entries = entriesOf(column);
  const places = new Int32Array(column.categories.length + 1).fill(-1);
  entries.forEach((entry, place) => entry.codes.forEach((code) => (places[code] = place)));
  const entry = (row: number): number => places[column.values[row] ?? column.categories.length] ?? -1;
  return { column, entries, entry, rgb: (row) => entries[entry(row)]?.rgb ?? MISSING };
}

/** All categories; of many those with the most rows, and the rest as one. Missing values come last. */
function entriesOf(column: CategoryData): Entry[] {
  const all = column.categories.map((name, code) => ({
    name,
    codes: [code],
    count: column.counts[code] ?? 0,
    rgb: column.colours[code] ? rgbOf(column.colours[code]) : okabeIto(code),
  }));
  const most = new Set([...all].sort((a, b) => b.count - a.count).slice(0, MOST_CATEGORIES));
  const shown: Entry[] = all.filter((entry) => most.has(entry));
  const folded = all.filter((entry) => !most.has(entry));
  if (folded.length > 0) {
    shown.push({
      name: `${folded.length.toLocaleString('en')} others`,
      codes: folded.flatMap((entry) => entry.codes),
      count: folded.reduce((sum, entry) => sum + entry.count, 0),
      rgb: OTHER,
    });
  }
  if (column.missing > 0) {
    shown.push({ name: 'missing', codes: [column.categories.length], count: column.missing, rgb: MISSING });
  }
  return shown;
}
