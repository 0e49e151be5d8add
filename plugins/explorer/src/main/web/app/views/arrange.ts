/** Where rows lie in maps, grids and columns. */

import type { ColumnData, MapData } from '../../data/types';
import type { Arrangement, Label, Pair } from '../../scene/contract';
import { placeOf, type Scheme } from '../colour/colour';
import { text } from '../query/scale';
import { ascending } from './ascending';

/** Width of a view by its height that arrangements aim at. */
const ASPECT = 1.6;
/** Columns of numbers that a view of columns has. */
const BINS = 24;

/** Rows where their map has them; those without a place in a block beneath. */
export function mapOf({ xy, unplaced, bounds, grid }: MapData): LabelledArrangement {
  if (unplaced.length === 0) {
    return { positions: xy, labels: [], ...(grid && { grid }) };
  }
  const [left, bottom, right, top] = bounds;
  const width = right - left || 1;
  const across = Math.ceil(Math.sqrt(unplaced.length * 12));
  const step = Math.min(width / across, width / 40);
  const room = 0.07 * Math.max(width, top - bottom);
  const under = bottom - room;
  const positions = xy.slice();
  unplaced.forEach((row, place) => {
    positions[2 * row] = left + (place % across) * step;
    positions[2 * row + 1] = under - Math.floor(place / across) * step;
  });
  const text = `${unplaced.length.toLocaleString('en')} without a place`;
  const middle = left + ((Math.min(unplaced.length, across) - 1) * step) / 2;
  return { positions, labels: [{ text, at: [middle, under + room / 2], weight: unplaced.length }] };
}

/** Puts the rows into the cells of a grid, sorted by what colours them, else as they are. */
export function gridOf(scheme: Scheme, rows: number): Arrangement {
  const across = Math.max(1, Math.ceil(Math.sqrt(rows * ASPECT)));
  const order = sorted(scheme, rows);
  const positions = new Float32Array(2 * rows);
  order.forEach((row, place) => {
    positions[2 * row] = place % across;
    positions[2 * row + 1] = -Math.floor(place / across);
  });
  return { positions, grid: [across, Math.ceil(rows / across)] };
}

function sorted({ column, entry }: Scheme, rows: number): Uint32Array {
  const order = Uint32Array.from({ length: column ? 0 : rows }, (_, row) => row);
  const keys = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const value =
      column && column.type !== 'category' && column.type !== 'text' ? (column.values[row] ?? NaN) : entry(row);
    keys[row] = Number.isNaN(value) ? Infinity : value;
  }
  return column ? ascending(keys) : order;
}

/** An arrangement with words at places of it. */
export interface LabelledArrangement extends Arrangement {
  readonly labels: readonly Label[];
}

/** Piles the rows up, a pile for each category, or for each range of numbers. */
export function columnsOf(scheme: Scheme, rows: number): LabelledArrangement {
  const { names, groupOf } = groupsOf(scheme);
  const members: number[][] = names.map(() => []);
  for (let row = 0; row < rows; row++) {
    members[groupOf(row)]?.push(row);
  }
  const highest = Math.max(1, ...members.map((group) => group.length));
  const width = Math.max(1, Math.round(Math.sqrt((ASPECT * highest) / names.length)));
  const step = width + Math.max(1, width * 0.12);
  const positions = new Float32Array(2 * rows);
  members.forEach((group, column) =>
    group.forEach((row, place) => {
      positions[2 * row] = column * step + (place % width);
      positions[2 * row + 1] = Math.floor(place / width);
    }),
  );
  const below = -Math.max(1.5, (highest / width) * 0.04);
  const labels = names.map((name, column) => ({
    text: name,
    at: [column * step + (width - 1) / 2, below] as Pair,
    weight: members[column]?.length ?? 0,
  }));
  return { positions, labels };
}

interface Groups {
  readonly names: readonly string[];
  groupOf(row: number): number;
}

function groupsOf({ column, entries, entry }: Scheme): Groups {
  if (column?.type === 'category') {
    return { names: entries.map(({ name }) => name), groupOf: entry };
  }
  if (!column || column.type === 'text') {
    return { names: ['all rows'], groupOf: () => 0 };
  }
  return rangesOf(column);
}

function rangesOf(column: Exclude<ColumnData, { type: 'category' | 'text' }>): Groups {
  const [least, greatest] = column.range;
  const bins = greatest > least ? BINS : 1;
  const names = Array.from({ length: bins }, (_, bin) =>
    short(column.type, least + ((bin + 0.5) / bins) * (greatest - least)),
  );
  return {
    names: column.missing > 0 ? [...names, 'missing'] : names,
    groupOf: (row) => {
      const value = column.values[row] ?? NaN;
      return Number.isNaN(value) ? bins : Math.min(bins - 1, Math.floor(placeOf(column, value) * bins));
    },
  };
}

/** Writes a value in few signs. */
export function short(type: 'number' | 'whole' | 'date' | 'time', value: number): string {
  if (Number.isNaN(value)) {
    return 'missing';
  }
  if (type === 'date' || type === 'time') {
    return text(type, value);
  }
  const size = Math.abs(value);
  return size !== 0 && (size < 1e-3 || size >= 1e7)
    ? value.toExponential(2)
    : value.toLocaleString('en', { maximumSignificantDigits: size >= 1000 ? 7 : 4 });
}
