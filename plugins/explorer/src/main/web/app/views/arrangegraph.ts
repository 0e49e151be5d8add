/** Where rows and nodes of a graph lie. */

import type { GraphData } from '../../data/types';
import type { Label } from '../../scene/contract';
import type { LabelledArrangement } from './arrange';
import { placeOf } from '../colour/colour';
import type { GraphIndex } from '../graph/graph';

/** Radii by the median length of edges: of the node of median size, of the largest and of the smallest nodes. */
const USUAL = 0.22;
const LARGEST = 0.65;
const SMALLEST = 0.09;
/** The share of the largest area that the node with the least value of an attribute has. */
const LEAST_AREA = 0.06;
/** The share of the graph's extent that is free above rows in no node, for words about them. */
const ROOM = 0.07;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Puts the rows into the discs of their first nodes, and those of no node in a block beneath.
 *
 * @param size the attribute by which nodes are large; another name: how many rows they have
 */
export function graphOf(graph: GraphData, index: GraphIndex, rows: number, size: string): LabelledArrangement {
  const edge = edgeLength(graph);
  const radii = radiiOf(graph, index, size).map((radius) => radius * edge);
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
  const labels = beneath(graph, edge, placed, positions);
  const { xy, links, starts, members } = graph;
  return { positions, labels, graph: { positions: xy, radii, links, starts, members } };
}

/** The median length of edges; of a graph without edges 1. */
function edgeLength({ links, xy }: GraphData): number {
  const lengths = new Float32Array(links.length / 3).map((_, edge) => {
    const [a, b] = [links[3 * edge] ?? 0, links[3 * edge + 1] ?? 0];
    return Math.hypot((xy[2 * a] ?? 0) - (xy[2 * b] ?? 0), (xy[2 * a + 1] ?? 0) - (xy[2 * b + 1] ?? 0));
  });
  return lengths.sort()[lengths.length >> 1] || 1;
}

/** Areas of nodes are in proportion to their rows, but for very large and small ones, or grow with an attribute. */
function radiiOf(graph: GraphData, index: GraphIndex, size: string): Float32Array {
  const attribute = graph.attributes.find(({ name }) => name === size);
  const usual = Math.max(1, index.size(index.bySize[graph.nodes >> 1] ?? 0));
  return new Float32Array(graph.nodes).map((_, node) => {
    if (!attribute || attribute.type === 'category' || attribute.type === 'text') {
      return Math.min(LARGEST, Math.max(SMALLEST, USUAL * Math.sqrt(index.size(node) / usual)));
    }
    const place = placeOf(attribute, attribute.values[node] ?? NaN);
    return 2 * USUAL * Math.sqrt(Number.isNaN(place) ? LEAST_AREA : LEAST_AREA + (1 - LEAST_AREA) * place);
  });
}

/** Rows in no node lie under the graph, as wide as it where they are many. */
function beneath(graph: GraphData, edge: number, placed: Uint8Array, positions: Float32Array): Label[] {
  const [left, right, bottom, top] = extent(graph);
  const rest: number[] = [];
  placed.forEach((done, row) => done || rest.push(row));
  const across = Math.max(1, Math.ceil(Math.sqrt(rest.length * 12)));
  const step = Math.min(edge / 3, Math.max(right - left, edge) / across);
  // Words are as high whatever the graph's unit, so that they need a share of what is seen.
  const gap = Math.max(1.5 * edge, ROOM * Math.max(right - left, top - bottom));
  rest.forEach((row, place) => {
    positions[2 * row] = left + (place % across) * step;
    positions[2 * row + 1] = bottom - gap - Math.floor(place / across) * step;
  });
  const text = `${rest.length.toLocaleString('en')} in no node`;
  const middle = left + ((Math.min(rest.length, across) - 1) * step) / 2;
  return rest.length === 0 ? [] : [{ text, at: [middle, bottom - 0.6 * gap], weight: rest.length }];
}

function extent(graph: GraphData): [left: number, right: number, bottom: number, top: number] {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at < graph.xy.length; at += 2) {
    left = Math.min(left, graph.xy[at] ?? 0);
    right = Math.max(right, graph.xy[at] ?? 0);
    bottom = Math.min(bottom, graph.xy[at + 1] ?? 0);
    top = Math.max(top, graph.xy[at + 1] ?? 0);
  }
  return graph.xy.length === 0 ? [0, 1, 0, 0] : [left, right, bottom, top];
}
