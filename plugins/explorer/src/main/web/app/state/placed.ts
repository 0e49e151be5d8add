/** A picture or row that the run does not know, and what its model says of it. */

import type { Pair } from '../../scene/contract';

export interface Placed {
  /** Its file; for a row of a table, its number there too. */
  readonly name: string;
  readonly picture?: HTMLCanvasElement;
  /** The graph of whose nodes is spoken. */
  readonly graph: string;
  /** The node where it belongs; -1 where none. */
  readonly node: number;
  readonly nodeName: string;
  /** The group of the node; empty where there is none. */
  readonly group: string;
  /** Share of the votes for the group, from 0 to 1. */
  readonly confidence: number | null;
  /** Share of the known rows that are nearer to others than this is to them, from 0 to 1. */
  readonly outlier: number;
  /** All nodes that were named, with their shares, largest first. */
  readonly nodes: readonly { readonly node: number; readonly share: number }[];
  /** Rows of the page nearest to it, nearest first. */
  readonly nearest: readonly number[];
  /** True where it equals the nearest of them. */
  readonly known: boolean;
  /** The map that has learned where new rows lie, and where this one does. */
  readonly own?: { readonly map: string; readonly at: Pair };
}

/** From which outlier rank on a row is likely to be something else than those that are known. */
const ODD = 0.99;

export function isOdd({ outlier }: Placed): boolean {
  return outlier > ODD;
}
