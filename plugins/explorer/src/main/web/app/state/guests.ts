/** Where new pictures and rows lie in a view. */

import type { Guest, Pair } from '../../scene/contract';
import type { Pane } from '../views/pane';
import { isOdd, type Placed } from './placed';
import type { State } from './state';

/** The turn from one of several guests in a node to the next, in radians, so that few lie over each other. */
const TURN = 2.4;
/** How many fill a node before they begin to lie over each other. */
const IN_NODE = 8;

export function guestsOf(state: State, pane: Pane): Guest[] {
  const looked = state.placedAt.value;
  return state.placed.value.map((one, place) => ({
    name: one.name,
    at: placeOf(state, pane, one, place),
    odd: isOdd(one),
    looked: one === looked,
    ...(one.picture && { picture: one.picture }),
  }));
}

/** On the map that has learned it its own place, in its graph within its node, and elsewhere that of the nearest known row. */
function placeOf(state: State, { view, arrangement }: Pane, placed: Placed, place: number): Pair {
  const { kind, index } = view.value;
  const { positions, graph } = arrangement.value;
  if (kind === 'map' && state.data.maps[index]?.name === placed.own?.map && placed.own) {
    return placed.own.at;
  }
  // A graph that was built anew has other nodes.
  const same = kind === 'graph' && state.graphs.value[index] === state.data.graphs[index];
  if (graph && same && state.data.graphs[index]?.name === placed.graph && placed.node >= 0) {
    const reach = (graph.radii[placed.node] ?? 0) * Math.sqrt(((place % IN_NODE) + 0.5) / IN_NODE) * 0.7;
    const x = graph.positions[2 * placed.node] ?? 0;
    const y = graph.positions[2 * placed.node + 1] ?? 0;
    return [x + reach * Math.cos(place * TURN), y + reach * Math.sin(place * TURN)];
  }
  const [row = 0] = placed.nearest;
  return [positions[2 * row] ?? 0, positions[2 * row + 1] ?? 0];
}

/** Brings a guest into the middle of a pane, near enough to see what is about it. */
export function flyTo(state: State, pane: Pane, placed: Placed): void {
  const place = state.placed.peek().indexOf(placed);
  const [x, y] = placeOf(state, pane, placed, place);
  const { positions, graph } = pane.arrangement.peek();
  const span = spanOf(graph?.positions ?? positions);
  const { clientWidth, clientHeight } = pane.canvas;
  const near = (Math.min(clientWidth, clientHeight) * CLOSER) / (span || 1);
  pane.stage.look({ x, y, scale: Math.max(pane.stage.camera().scale, near) });
}

const CLOSER = 6;

/** The larger side of what places enclose. */
function spanOf(places: Float32Array): number {
  const [low, high] = [
    [Infinity, Infinity],
    [-Infinity, -Infinity],
  ] as [[number, number], [number, number]];
  for (let at = 0; at < places.length; at++) {
    const axis = (at % 2) as 0 | 1;
    const value = places[at] as number;
    low[axis] = Math.min(low[axis], value);
    high[axis] = Math.max(high[axis], value);
  }
  return places.length === 0 ? 0 : Math.max(high[0] - low[0], high[1] - low[1]);
}
