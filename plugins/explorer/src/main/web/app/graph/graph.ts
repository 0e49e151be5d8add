/** What people ask of a graph's nodes: whose rows they hold, and how they hang together. */

import type { GraphData } from '../../data/types';

export class GraphIndex {
  readonly #joined: Uint32Array;
  readonly #joinedStarts: Uint32Array;
  readonly #homes: Uint32Array;
  readonly #homeStarts: Uint32Array;
  /** Nodes with the most rows first. */
  readonly bySize: readonly number[];

  /** @param rows how many rows there are */
  constructor(
    readonly graph: GraphData,
    rows: number,
  ) {
    const { nodes, links, members } = graph;
    const ends: [number, number][] = [];
    for (let at = 0; at < links.length; at += 3) {
      const [a, b] = [links[at] ?? 0, links[at + 1] ?? 0];
      ends.push([a, b], [b, a]);
    }
    [this.#joinedStarts, this.#joined] = grouped(nodes, ends);
    const places: [number, number][] = [];
    for (let node = 0; node < nodes; node++) {
      for (let at = graph.starts[node] ?? 0; at < (graph.starts[node + 1] ?? 0); at++) {
        places.push([members[at] ?? 0, node]);
      }
    }
    [this.#homeStarts, this.#homes] = grouped(rows, places);
    this.bySize = [...new Array(nodes).keys()].sort((a, b) => this.size(b) - this.size(a) || a - b);
  }

  size(node: number): number {
    return (this.graph.starts[node + 1] ?? 0) - (this.graph.starts[node] ?? 0);
  }

  /** Its rows, ascending. */
  members(node: number): Uint32Array {
    return this.graph.members.subarray(this.graph.starts[node] ?? 0, this.graph.starts[node + 1] ?? 0);
  }

  /** The nodes that hold a row. */
  nodesOf(row: number): Uint32Array {
    return this.#homes.subarray(this.#homeStarts[row] ?? 0, this.#homeStarts[row + 1] ?? 0);
  }

  /** The nodes that an edge joins to a node. */
  joined(node: number): Uint32Array {
    return this.#joined.subarray(this.#joinedStarts[node] ?? 0, this.#joinedStarts[node + 1] ?? 0);
  }

  /** The nodes at most some steps away, itself among them; all of its component where the steps have no end. */
  around(node: number, steps: number): number[] {
    const found = new Set([node]);
    let front = [node];
    for (let step = 0; step < steps && front.length > 0; step++) {
      front = front.flatMap((one) => [...this.joined(one)]).filter((one) => !found.has(one) && found.add(one));
    }
    return [...found];
  }

  /** The nodes of a path of the fewest edges, both ends among them; undefined where there is none. */
  path(from: number, to: number): number[] | undefined {
    const before = new Map<number, number>([[from, from]]);
    const queue = [from];
    for (let at = 0; at < queue.length && !before.has(to); at++) {
      const node = queue[at] as number;
      this.joined(node).forEach((next) => {
        if (!before.has(next)) {
          before.set(next, node);
          queue.push(next);
        }
      });
    }
    if (!before.has(to)) {
      return undefined;
    }
    const path = [to];
    while (path[0] !== from) {
      path.unshift(before.get(path[0] as number) as number);
    }
    return path;
  }

  /** The rows that two nodes share, ascending. */
  shared(a: number, b: number): Uint32Array {
    const others = new Set(this.members(b));
    return this.members(a).filter((row) => others.has(row));
  }
}

/** Groups values by keys from 0 to n - 1: where each group starts, and the values, in the order in which they came. */
function grouped(n: number, pairs: readonly (readonly [number, number])[]): [Uint32Array, Uint32Array] {
  const starts = new Uint32Array(n + 1);
  pairs.forEach(([key]) => (starts[key + 1] = (starts[key + 1] ?? 0) + 1));
  for (let key = 0; key < n; key++) {
    starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  }
  const next = starts.slice();
  const values = new Uint32Array(pairs.length);
  pairs.forEach(([key, value]) => {
    const at = next[key] ?? 0;
    values[at] = value;
    next[key] = at + 1;
  });
  return [starts, values];
}
