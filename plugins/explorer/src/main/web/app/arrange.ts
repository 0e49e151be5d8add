/** Where rows and nodes lie in each arrangement. */

import type { ColumnData, GraphData } from '../data/types';
import type { Arrangement, Label, Pair } from '../stage/contract';
import { placeOf, type Scheme } from './colour';
import type { GraphIndex } from './graph';
import { text } from './query/scale';

/** Width of a view by its height that arrangements aim at. */
const ASPECT = 1.6;
/** Columns of numbers that a view of columns has. */
const BINS = 24;
/** The share of an edge's length that the largest node's radius takes. */
const LARGEST_NODE = 0.55;
/** The share of the largest area that the node with the least value has. */
const LEAST_AREA = 0.06;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

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
  const order = new Uint32Array(rows).map((_, row) => row);
  const keys = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const value = column && column.type !== 'category' && column.type !== 'text' ? (column.values[row] ?? NaN) : entry(row);
    keys[row] = Number.isNaN(value) ? Infinity : value;
  }
  return column ? order.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b) : order;
}

export interface Columns extends Arrangement {
  readonly labels: readonly Label[];
}

/** Piles the rows up, a pile for each category, or for each range of numbers. */
export function columnsOf(scheme: Scheme, rows: number): Columns {
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
  const names = Array.from({ length: bins }, (_, bin) => short(column.type, least + ((bin + 0.5) / bins) * (greatest - least)));
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

/** Puts the rows into the discs of their first nodes, and those of no node in a block beneath. */
export function graphOf(graph: GraphData, index: GraphIndex, rows: number, size: string): Arrangement {
  const radii = radiiOf(graph, index, size);
  const positions = new Float32Array(2 * rows);
  const placed = new Uint8Array(rows);
  for (let node = 0; node < graph.nodes; node++) {
    const fresh = index.members(node).filter((row) => placed[row] === 0);
    fresh.forEach((row, place) => {
      const radius = 0.92 * (radii[node] ?? 0) * Math.sqrt((place + 0.5) / fresh.length);
      positions[2 * row] = (graph.xy[2 * node] ?? 0) + radius * Math.cos(place * GOLDEN_ANGLE);
      positions[2 * row + 1] = (graph.xy[2 * node + 1] ?? 0) + radius * Math.sin(place * GOLDEN_ANGLE);
      placed[row] = 1;
    });
  }
  beneath(graph, placed, positions);
  const { xy, links, starts, members } = graph;
  return { positions, graph: { positions: xy, radii, links, starts, members } };
}

/** Areas of nodes are in proportion to their rows, or grow with one of their attributes from a least one. */
function radiiOf(graph: GraphData, index: GraphIndex, size: string): Float32Array {
  const attribute = graph.attributes.find(({ name }) => name === size);
  const largest = Math.max(1, index.size(index.bySize[0] ?? 0));
  const area = (node: number): number => {
    if (!attribute || attribute.type === 'category' || attribute.type === 'text') {
      return index.size(node) / largest;
    }
    const place = placeOf(attribute, attribute.values[node] ?? NaN);
    return Number.isNaN(place) ? LEAST_AREA : LEAST_AREA + (1 - LEAST_AREA) * place;
  };
  return new Float32Array(graph.nodes).map((_, node) => LARGEST_NODE * Math.sqrt(area(node)));
}

function beneath(graph: GraphData, placed: Uint8Array, positions: Float32Array): void {
  const [left, right, bottom] = extent(graph);
  const rest: number[] = [];
  placed.forEach((done, row) => done || rest.push(row));
  const across = Math.max(1, Math.ceil(Math.sqrt(rest.length * 12)));
  const step = Math.max(right - left, 1) / across;
  rest.forEach((row, place) => {
    positions[2 * row] = left + (place % across) * step;
    positions[2 * row + 1] = bottom - 1.2 - Math.floor(place / across) * step;
  });
}

function extent(graph: GraphData): [left: number, right: number, bottom: number] {
  let [left, right, bottom] = [Infinity, -Infinity, Infinity];
  for (let at = 0; at < graph.xy.length; at += 2) {
    left = Math.min(left, graph.xy[at] ?? 0);
    right = Math.max(right, graph.xy[at] ?? 0);
    bottom = Math.min(bottom, graph.xy[at + 1] ?? 0);
  }
  return graph.xy.length === 0 ? [0, 1, 0] : [left, right, bottom];
}
