/** What colours rows and nodes have on the stage. */

import type { NumberData } from '../data/types';
import type { Label, Slice } from '../stage/contract';
import { MISSING, placeOf, PLAIN, viridis, type Scheme } from './colour';
import type { GraphIndex } from './graph';

/** Red, green and blue of each row. */
export function rowColours(scheme: Scheme, rows: number): Uint8Array {
  const colours = new Uint8Array(3 * rows);
  for (let row = 0; row < rows; row++) {
    colours.set(scheme.rgb(row), 3 * row);
  }
  return colours;
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
    .map((entry) => ({ rgb: scheme.entries[entry]?.rgb ?? MISSING, share: (counts[entry] ?? 0) / members.length }));
}

/** Names the nodes by what they hold the most of, else by their numbers. */
export function nodeLabels(scheme: Scheme, index: GraphIndex): Label[] {
  const { graph } = index;
  return Array.from({ length: graph.nodes }, (_, node) => {
    const counts = counted(scheme, index.members(node));
    const most = counts.length === 0 ? -1 : counts.indexOf(Math.max(...counts));
    const name = scheme.entries[most]?.name ?? String(node);
    return { text: name, at: [graph.xy[2 * node] ?? 0, graph.xy[2 * node + 1] ?? 0], weight: index.size(node) };
  });
}
