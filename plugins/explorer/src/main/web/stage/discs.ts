/**
 * Where the nodes of a Mapper graph and the rows within them are drawn: a node's area is its number of rows, a row lies in the
 * disc of the first node that holds it, and rows of no node lie together beside the graph.
 */

import type { Arrangement, NodeArrangement } from './contract';
import { WITHIN } from './renderer';
import { owners } from './scene';

export interface DrawnGraph {
  /** x and y of each node. */
  readonly xy: Float32Array;
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
  readonly links: Uint32Array;
}

/** Radians from one seed of a sunflower to the next. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
/** How much of an edge the discs at its ends may cover, in nine of ten edges. */
const COVERED = 0.72;
/** How much of the graph's rectangle all discs together may cover. */
const DENSE = 0.22;

export function graphArrangement(rows: number, graph: DrawnGraph): Arrangement {
  const radii = radiiOf(graph);
  const positions = new Float32Array(rows * 2);
  const owner = owners(graph, rows);
  const place = (list: readonly number[], x: number, y: number, radius: number): void =>
    list.forEach((row, i) => {
      const r = radius * Math.sqrt((i + 0.5) / list.length);
      positions[2 * row] = x + r * Math.cos(i * GOLDEN);
      positions[2 * row + 1] = y + r * Math.sin(i * GOLDEN);
    });
  for (let node = 0; node < radii.length; node++) {
    const own = new Set<number>();
    for (let i = graph.starts[node]!; i < graph.starts[node + 1]!; i++)
      if (owner[graph.members[i]!] === node) own.add(graph.members[i]!);
    place([...own], graph.xy[2 * node]!, graph.xy[2 * node + 1]!, WITHIN * radii[node]!);
  }
  const free: number[] = [];
  owner.forEach((node, row) => {
    if (node < 0) free.push(row);
  });
  const beside = placeBeside(graph.xy, radii, free.length, graph.members.length);
  place(free, beside.x, beside.y, beside.radius);
  const nodes: NodeArrangement = {
    positions: graph.xy,
    radii,
    links: graph.links,
    starts: graph.starts,
    members: graph.members,
  };
  return { positions, graph: nodes };
}

/** Radii by the root of the size, as large as edges and room allow. */
function radiiOf(graph: DrawnGraph): Float32Array {
  const { xy, starts, links } = graph;
  const radii = Float32Array.from({ length: starts.length - 1 }, (_, i) => Math.sqrt(starts[i + 1]! - starts[i]!));
  const covers: number[] = [];
  for (let i = 0; i < links.length; i += 3) {
    const [a, b] = [links[i]!, links[i + 1]!];
    const length = Math.hypot(xy[2 * a]! - xy[2 * b]!, xy[2 * a + 1]! - xy[2 * b + 1]!);
    if (length > 0) covers.push((radii[a]! + radii[b]!) / length);
  }
  covers.sort((a, b) => a - b);
  const [left, bottom, right, top] = box(xy);
  const room = Math.max(right - left, 1) * Math.max(top - bottom, 1);
  const discs = Math.PI * radii.reduce((sum, r) => sum + r * r, 0);
  const byRoom = Math.sqrt((DENSE * room) / Math.max(discs, 1));
  const ninth = covers[Math.floor(covers.length * 0.9)];
  const factor = ninth === undefined ? byRoom : Math.min(byRoom, COVERED / ninth);
  return radii.map((r) => r * factor);
}

/** A disc under the right end of the graph, as dense as the nodes are. */
function placeBeside(
  xy: Float32Array,
  radii: Float32Array,
  free: number,
  members: number,
): { x: number; y: number; radius: number } {
  const area = radii.reduce((sum, r) => sum + r * r, 0);
  const greatest = radii.reduce((most, r) => Math.max(most, r), 0);
  const radius = members === 0 ? Math.sqrt(free) : Math.sqrt((area * free) / members);
  const [, bottom, right] = box(xy);
  return { x: right - radius, y: bottom - greatest * 2 - radius, radius };
}

function box(xy: Float32Array): [number, number, number, number] {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < xy.length; i += 2) {
    left = Math.min(left, xy[i]!);
    right = Math.max(right, xy[i]!);
    bottom = Math.min(bottom, xy[i + 1]!);
    top = Math.max(top, xy[i + 1]!);
  }
  return left <= right ? [left, bottom, right, top] : [0, 0, 0, 0];
}
