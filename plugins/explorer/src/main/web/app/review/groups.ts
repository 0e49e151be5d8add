/**
 * Groups of rows as a person has edited them so far: values that do not change. An edit gives new ones, which share the sets of
 * rows that it has not touched; so states of the past cost little.
 */

import { NOISE, type Base, type GroupState } from './edits';
import { Refusal } from './refusal';
import { hashOf } from './rowset';

export interface Group {
  readonly id: string;
  readonly name: string;
  /** The super-group; empty: none. */
  readonly parent: string;
  readonly note: string;
  readonly state: GroupState;
  /** Numbers of its rows, ascending. */
  readonly rows: Uint32Array;
}

export interface Groups {
  /** Those of the base first, then those that were split off. */
  readonly groups: readonly Group[];
  /** Numbers of the rows in no group, ascending. */
  readonly noise: Uint32Array;
  /** Numbers of the rows that have each tag, ascending and at least one, in the order in which tags were first given. */
  readonly tags: ReadonlyMap<string, Uint32Array>;
  /** How many rows there are. */
  readonly rows: number;
}

/** The groups before any edit. */
export function groupsOf({ groups, numbers, codes }: Base): Groups {
  const sizes = new Uint32Array(groups.length + 1);
  const place = (at: number): number => (codes[at] === NOISE ? groups.length : (codes[at] as number));
  codes.forEach((_, at) => (sizes[place(at)] = (sizes[place(at)] ?? 0) + 1));
  const sets = Array.from(sizes, (size) => new Uint32Array(size));
  sizes.fill(0);
  numbers.forEach((number, at) => {
    const of = place(at);
    const next = sizes[of] as number;
    (sets[of] as Uint32Array)[next] = number;
    sizes[of] = next + 1;
  });
  return {
    groups: groups.map((name, code) => ({
      id: String(code),
      name,
      parent: '',
      note: '',
      state: 'new',
      rows: sets[code] as Uint32Array,
    })),
    noise: sets[groups.length] as Uint32Array,
    tags: new Map(),
    rows: numbers.length,
  };
}

export function groupOf(state: Groups, id: string): Group {
  const group = state.groups.find((one) => one.id === id);
  if (!group) {
    throw new Refusal(`there is no group '${id}'; there are ${state.groups.map((one) => one.id).join(', ') || 'none'}`);
  }
  return group;
}

const hashes = new WeakMap<Uint32Array, string>();

/** The hash of a group's rows. */
export function membersOf({ rows }: Group): string {
  const hash = hashes.get(rows) ?? hashOf(rows);
  hashes.set(rows, hash);
  return hash;
}
