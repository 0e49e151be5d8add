/** How groups lie to each other by the nearest rows of their rows: what might be merged, and who seems to be elsewhere. */

import type { DataSet } from '../../data/types';
import { middle } from '../statistics/core';
import type { Group, Groups } from './groups';
import type { RowNumbers } from './numbers';

const known = new WeakMap<Groups, Int32Array>();

/** For each row on the page the place of its group in `state.groups`; -1 for noise. */
export function placesOf(state: Groups, numbers: RowNumbers): Int32Array {
  const before = known.get(state);
  if (before) {
    return before;
  }
  const places = new Int32Array(state.rows).fill(-1);
  state.groups.forEach(({ rows }, place) => rows.forEach((number) => (places[numbers.row(number)] = place)));
  known.set(state, places);
  return places;
}

const firm = new WeakMap<Groups, Float64Array>();

/**
 * The stability of each group, in the order of `state.groups`: the share of the nearest rows of its rows that are in it, too, from
 * 0 to 1; NaN for a group without rows. Undefined where no nearest rows are known.
 */
export function stabilities(state: Groups, data: DataSet, numbers: RowNumbers): Float64Array | undefined {
  const { neighbors } = data;
  if (!neighbors || neighbors.rows.length === 0) {
    return undefined;
  }
  const before = firm.get(state);
  if (before) {
    return before;
  }
  const places = placesOf(state, numbers);
  const inside = new Float64Array(state.groups.length);
  places.forEach((place, row) => {
    for (let at = row * neighbors.k; place >= 0 && at < (row + 1) * neighbors.k; at++) {
      inside[place] = (inside[place] as number) + (places[neighbors.rows[at] as number] === place ? 1 : 0);
    }
  });
  const shares = inside.map((count, place) => count / (neighbors.k * (state.groups[place]?.rows.length ?? 0)));
  firm.set(state, shares);
  return shares;
}

export interface Other {
  readonly group: Group;
  /** Pairs of a row of one group and a row of the other among its nearest. */
  readonly shared: number;
}

/**
 * Other groups, those first that share the most nearest rows with a group: pairs of a row of either with one of the other among
 * its nearest. Where no nearest rows are known, those first whose middles are nearest on the first map.
 */
export function ranked(state: Groups, group: Group, data: DataSet, numbers: RowNumbers): Other[] {
  const others = state.groups.filter((one) => one !== group && one.rows.length > 0);
  const { neighbors } = data;
  if (!neighbors || neighbors.rows.length === 0) {
    const here = place(group, data, numbers);
    const far = new Map(others.map((one) => [one, distance(here, place(one, data, numbers))]));
    return others.sort((a, b) => (far.get(a) ?? 0) - (far.get(b) ?? 0)).map((one) => ({ group: one, shared: 0 }));
  }
  const places = placesOf(state, numbers);
  const own = state.groups.indexOf(group);
  const shared = new Float64Array(state.groups.length + 1);
  for (let row = 0; row < state.rows; row++) {
    const from = places[row] as number;
    for (let at = row * neighbors.k; at < (row + 1) * neighbors.k; at++) {
      const to = places[neighbors.rows[at] as number] as number;
      if (from !== to && (from === own || to === own)) {
        const other = from === own ? to : from;
        shared[other + 1] = (shared[other + 1] as number) + 1;
      }
    }
  }
  return others
    .map((one) => ({ group: one, shared: shared[state.groups.indexOf(one) + 1] as number }))
    .sort((a, b) => b.shared - a.shared);
}

/** Rows of the page that are more likely of another group: more than half of their nearest rows are in that one. */
export function intruders(state: Groups, group: Group, data: DataSet, numbers: RowNumbers): Map<number, Group> {
  const found = new Map<number, Group>();
  const { neighbors } = data;
  if (!neighbors || neighbors.rows.length === 0) {
    return found;
  }
  const places = placesOf(state, numbers);
  const own = state.groups.indexOf(group);
  const counts = new Uint8Array(state.groups.length);
  for (const number of group.rows) {
    const row = numbers.row(number);
    const nearest = neighbors.rows.subarray(row * neighbors.k, (row + 1) * neighbors.k);
    counts.fill(0);
    for (const one of nearest) {
      const place = places[one] as number;
      if (place >= 0) {
        counts[place] = (counts[place] as number) + 1;
      }
    }
    const most = counts.findIndex((count, place) => place !== own && 2 * count > neighbors.k);
    if (most >= 0) {
      found.set(row, state.groups[most] as Group);
    }
  }
  return found;
}

/** Where a group is on the first map. */
function place({ rows }: Group, data: DataSet, numbers: RowNumbers): readonly [number, number] {
  const xy = data.maps[0]?.xy ?? new Float32Array();
  const drawn = numbers.rows(rows);
  return [middle(xy, drawn, 0), middle(xy, drawn, 1)];
}

function distance(a: readonly [number, number], b: readonly [number, number]): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
