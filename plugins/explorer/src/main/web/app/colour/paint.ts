/** What colours rows and nodes have on the stage. */

import type { NumberData } from '../../data/types';
import { SHAPES, type Label, type Slice } from '../../scene/contract';
import { MISSING, placeOf, PLAIN, viridis, type Scheme } from './colour';
import type { GraphIndex } from '../graph/graph';

/** A group of nodes has a name from this share of all places in nodes on; a name would hide smaller ones. */
const LEAST_NAMED = 0.004;

/** Red, green and blue of each row. */
export function rowColours(scheme: Scheme, rows: number): Uint8Array {
  const colours = new Uint8Array(3 * rows);
  for (let row = 0; row < rows; row++) {
    const [red, green, blue] = scheme.rgb(row);
    colours[3 * row] = red;
    colours[3 * row + 1] = green;
    colours[3 * row + 2] = blue;
  }
  return colours;
}

/** Shapes by places in the legend; those of the same colour, but for its shade, have others. */
export function shapeOf(entry: number): number {
  return entry < 0 ? 0 : (entry + Math.floor(entry / SHAPES)) % SHAPES;
}

/** The shape of each row. */
export function rowShapes(scheme: Scheme, rows: number): Uint8Array {
  return Uint8Array.from({ length: rows }, (_, row) => shapeOf(scheme.entry(row)));
}

export interface NodeColours {
  readonly pies: readonly (readonly Slice[])[];
  /** The share of the most frequent category, where categories colour. */
  readonly rings: Float32Array | undefined;
}

/** A pie of the categories in each node, or one colour for the mean of numbers. */
export function nodeColours(scheme: Scheme, index: GraphIndex): NodeColours {
  const nodes = index.graph.nodes;
  const { column } = scheme;
  if (column?.type === 'category') {
    const pies = Array.from({ length: nodes }, (_, node) => pie(scheme, index.members(node)));
    return { pies, rings: Float32Array.from(pies, (slices) => slices[0]?.share ?? 0) };
  }
  if (!column || column.type === 'text') {
    return { pies: Array.from({ length: nodes }, () => [{ rgb: PLAIN, share: 1 }]), rings: undefined };
  }
  const mean = (node: number): Slice[] => [{ rgb: meanColour(column, index.members(node)), share: 1 }];
  return { pies: Array.from({ length: nodes }, (_, node) => mean(node)), rings: undefined };
}

function meanColour(column: NumberData, members: Uint32Array): Slice['rgb'] {
  let sum = 0;
  let count = 0;
  for (const row of members) {
    const value = column.values[row] ?? NaN;
    if (!Number.isNaN(value)) {
      sum += value;
      count++;
    }
  }
  return count === 0 ? MISSING : viridis(placeOf(column, sum / count));
}

/** Counts how many rows each entry of the legend has. */
export function counted(scheme: Scheme, rows: Iterable<number>): Float64Array {
  const counts = new Float64Array(scheme.entries.length);
  for (const row of rows) {
    const entry = scheme.entry(row);
    if (entry >= 0) {
      counts[entry] = (counts[entry] ?? 0) + 1;
    }
  }
  return counts;
}

/** The largest share comes first. */
function pie(scheme: Scheme, members: Uint32Array): Slice[] {
  const counts = counted(scheme, members);
  return [...counts.keys()]
    .filter((entry) => (counts[entry] ?? 0) > 0)
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))
    .map((entry) => ({
      rgb: scheme.entries[entry]?.rgb ?? MISSING,
      share: (counts[entry] ?? 0) / members.length,
      hatch: shapeOf(entry),
    }));
}

/** Names groups of joined nodes that hold the most of one category at their largest node; else each node by its number. */
export function nodeLabels(scheme: Scheme, index: GraphIndex): Label[] {
  const { xy, nodes } = index.graph;
  const label = (text: string, node: number, weight: number): Label => ({
    text,
    at: [xy[2 * node] ?? 0, xy[2 * node + 1] ?? 0],
    weight,
  });
  if (scheme.entries.length === 0) {
    return Array.from({ length: nodes }, (_, node) => label(index.graph.labels.text(node), node, index.size(node)));
  }
  const modes = Array.from({ length: nodes }, (_, node) => mode(counted(scheme, index.members(node))));
  const labels: Label[] = [];
  const left = new Set(index.bySize);
  for (const start of left) {
    const group = [start];
    left.delete(start);
    for (let at = 0; at < group.length; at++) {
      index.joined(group[at] as number).forEach((node) => {
        if (modes[node] === modes[start] && left.delete(node)) {
          group.push(node);
        }
      });
    }
    const weight = group.reduce((sum, node) => sum + index.size(node), 0);
    if (weight >= LEAST_NAMED * index.graph.members.length) {
      labels.push(label(scheme.entries[modes[start] ?? -1]?.name ?? index.graph.labels.text(start), start, weight));
    }
  }
  return labels;
}

function mode(counts: Float64Array): number {
  const most = Math.max(...counts);
  return most > 0 ? counts.indexOf(most) : -1;
}
