/**
 * An arrangement made ready for drawing: whatever its unit, its greater half extent is 1 and its middle 0, so that marks can go
 * from one scene to any other.
 */

import type { Arrangement, NodeArrangement, Pair } from './contract';
import { Grid } from './grid';
import { INSET } from './renderer';

export interface NodeScene {
  readonly count: number;
  /** x, y and radius of each node. */
  readonly places: Float32Array;
  readonly links: Uint32Array;
  /** Most rows that an edge shares. */
  readonly mostShared: number;
}

export interface Scene {
  /** x, y, side and radius of the node about it (0: none) of each row. */
  readonly marks: Float32Array;
  readonly nodes?: NodeScene;
  /** Least and greatest side of a mark, and one that nine tenths exceed. */
  readonly sides: readonly [number, number, number];
  /** Half the width and half the height of all that is drawn. */
  readonly extent: Pair;
  /** What of the arrangement's unit is 1 and 0 here. */
  readonly unit: number;
  readonly middle: Pair;
  /** Marks fill cells and may be of any size. */
  readonly filling: boolean;
  readonly grid: Grid;
}

/** How far a mark's side may be from the common one: more would say of single marks what is not so. */
const [SMALLER, LARGER] = [0.6, 1.7];
const FILLED = 0.9;
/** So many values are put in order where a share of them is asked for. */
const MOST_SORTED = 100_000;

export function sceneOf(arrangement: Arrangement): Scene {
  const { positions, graph } = arrangement;
  const [left, bottom, right, top] = bounds(positions, graph);
  const middle: Pair = [(left + right) / 2, (bottom + top) / 2];
  const unit = Math.max((right - left) / 2, (top - bottom) / 2, 1e-30);
  const rows = positions.length / 2;
  const marks = new Float32Array(rows * 4);
  for (let i = 0; i < rows; i++) {
    marks[4 * i] = (positions[2 * i]! - middle[0]) / unit;
    marks[4 * i + 1] = (positions[2 * i + 1]! - middle[1]) / unit;
  }
  const nodes = graph === undefined ? undefined : nodesOf(graph, middle, unit);
  const owner = graph === undefined ? undefined : owners(graph, rows);
  if (nodes !== undefined && owner !== undefined) drawIn(marks, nodes, owner);
  const grid = new Grid(marks);
  if (arrangement.grid === undefined) spread(marks, grid.spacing());
  else for (let i = 0; i < rows; i++) marks[4 * i + 2] = 1 / unit;
  if (nodes !== undefined && owner !== undefined) fill(marks, nodes, owner);
  return {
    marks,
    ...(nodes === undefined ? {} : { nodes }),
    sides: sides(marks),
    extent: [Math.max((right - left) / 2 / unit, 1e-6), Math.max((top - bottom) / 2 / unit, 1e-6)],
    unit,
    middle,
    filling: arrangement.grid !== undefined,
    grid,
  };
}

/** The marks on the way between two scenes, for what starts from there. */
export function between(from: Scene, to: Scene, way: number): Scene {
  const marks = new Float32Array(to.marks.length);
  for (let i = 0; i < marks.length; i++) marks[i] = from.marks[i]! + (to.marks[i]! - from.marks[i]!) * way;
  const near = way < 0.5 ? from : to;
  for (let i = 3; i < marks.length; i += 4) marks[i] = near.marks[i]!;
  const [a, b] = [from.sides, to.sides];
  return { ...near, marks, sides: [Math.min(a[0], b[0]), Math.max(a[1], b[1]), near.sides[2]] };
}

/** Half the width and height of some rows with a little room about them, and their middle. */
export function extentOf({ marks, sides }: Scene, rows: Uint32Array): [extent: Pair, x: number, y: number] {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const row of rows) {
    const [x, y] = [marks[4 * row]!, marks[4 * row + 1]!];
    [left, right, bottom, top] = [Math.min(left, x), Math.max(right, x), Math.min(bottom, y), Math.max(top, y)];
  }
  const least = sides[1] * 3;
  const extent: Pair = [Math.max((right - left) / 2, least), Math.max((top - bottom) / 2, least)];
  return [extent, (left + right) / 2, (bottom + top) / 2];
}

function bounds(positions: Float32Array, graph: NodeArrangement | undefined): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = (x: number, y: number, r: number): void => {
    box[0] = Math.min(box[0], x - r);
    box[1] = Math.min(box[1], y - r);
    box[2] = Math.max(box[2], x + r);
    box[3] = Math.max(box[3], y + r);
  };
  for (let i = 0; i < positions.length; i += 2) take(positions[i]!, positions[i + 1]!, 0);
  if (graph !== undefined) graph.radii.forEach((r, i) => take(graph.positions[2 * i]!, graph.positions[2 * i + 1]!, r));
  return box[0] <= box[2] ? box : [0, 0, 1, 1];
}

/** Sides by how far marks are apart, within bounds about the common side. */
function spread(marks: Float32Array, spacing: Float32Array): void {
  const common = middleOf(spacing);
  for (let i = 0; i < spacing.length; i++)
    marks[4 * i + 2] = FILLED * Math.min(LARGER * common, Math.max(SMALLER * common, spacing[i]!));
}

/** Moves rows towards the middle of the node that holds them. */
function drawIn(marks: Float32Array, { places }: NodeScene, owner: Int32Array): void {
  owner.forEach((node, row) => {
    if (node < 0) return;
    for (const axis of [0, 1]) {
      const middle = places[3 * node + axis]!;
      marks[4 * row + axis] = middle + (marks[4 * row + axis]! - middle) * INSET;
    }
  });
}

/** Gives rows the room that they have in the disc of the node that holds them. */
function fill(marks: Float32Array, { places, count }: NodeScene, owner: Int32Array): void {
  const owned = new Uint32Array(count);
  for (const node of owner) if (node >= 0) owned[node]!++;
  owner.forEach((node, row) => {
    if (node < 0) return;
    const radius = places[3 * node + 2]!;
    marks[4 * row + 2] = radius * Math.min(1, FILLED * INSET * Math.sqrt(Math.PI / owned[node]!));
    marks[4 * row + 3] = radius;
  });
}

/** The first node that holds each row, or -1. */
function owners(graph: NodeArrangement, rows: number): Int32Array {
  const owner = new Int32Array(rows).fill(-1);
  for (let node = graph.starts.length - 2; node >= 0; node--)
    for (let i = graph.starts[node]!; i < graph.starts[node + 1]!; i++) owner[graph.members[i]!] = node;
  return owner;
}

function nodesOf(graph: NodeArrangement, middle: Pair, unit: number): NodeScene {
  const count = graph.radii.length;
  const places = new Float32Array(count * 3);
  for (let i = 0; i < count; i++) {
    places[3 * i] = (graph.positions[2 * i]! - middle[0]) / unit;
    places[3 * i + 1] = (graph.positions[2 * i + 1]! - middle[1]) / unit;
    places[3 * i + 2] = graph.radii[i]! / unit;
  }
  let mostShared = 0;
  for (let i = 2; i < graph.links.length; i += 3) mostShared = Math.max(mostShared, graph.links[i]!);
  return { count, places, links: graph.links, mostShared };
}

function sides(marks: Float32Array): readonly [number, number, number] {
  if (marks.length === 0) return [1, 1, 1];
  let [least, greatest] = [Infinity, -Infinity];
  for (let at = 2; at < marks.length; at += 4) {
    least = Math.min(least, marks[at]!);
    greatest = Math.max(greatest, marks[at]!);
  }
  return [least, greatest, shareOf(marks, 2, 4, 0.1)];
}

function middleOf(values: Float32Array): number {
  return shareOf(values, 0, 1, 0.5);
}

/** The value below which a share of values lies, each of so many from one on; of very many a fair part tells it well enough. */
function shareOf(values: Float32Array, first: number, step: number, share: number): number {
  const all = Math.ceil((values.length - first) / step);
  const every = Math.ceil(all / MOST_SORTED) || 1;
  const some = new Float32Array(Math.ceil(all / every));
  for (let at = 0; at < some.length; at++) some[at] = values[first + at * every * step]!;
  return some.sort()[Math.floor(some.length * share)] ?? 1;
}
