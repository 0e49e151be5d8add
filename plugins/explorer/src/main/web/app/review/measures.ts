/** How well groups agree with labels: the measures of reeb.toolkit.measure.Contingency, over the rows that have a label. */

import type { Groups } from './groups';

/** How many rows of each group have each label. */
export interface Agreement {
  /** The share of rows that have the most frequent label of their group; rows in no group are one group more. */
  readonly purity: number;
  /** The adjusted Rand index (Hubert and Arabie 1985): 1 where both group alike, about 0 by chance. */
  readonly ari: number;
}

/** Counts of the labels of some rows. */
export interface LabelCounts {
  readonly counts: Uint32Array;
  /** How many of the rows have a label. */
  readonly labelled: number;
}

/** Labels by numbers of rows: from 0, and -1 where a row has none. */
export interface Labelling {
  /** Of the column. */
  readonly name: string;
  readonly names: readonly string[];
  of(row: number): number;
}

/** Sets of rows do not change, so neither do their counts. */
const known = new WeakMap<Labelling, WeakMap<Uint32Array, LabelCounts>>();

export function labelCounts(rows: Uint32Array, labels: Labelling): LabelCounts {
  const of = known.get(labels) ?? new WeakMap<Uint32Array, LabelCounts>();
  known.set(labels, of);
  const before = of.get(rows);
  if (before) {
    return before;
  }
  const counts = new Uint32Array(labels.names.length);
  let labelled = 0;
  for (const row of rows) {
    const label = labels.of(row);
    if (label >= 0) {
      counts[label] = (counts[label] as number) + 1;
      labelled++;
    }
  }
  const made = { counts, labelled };
  of.set(rows, made);
  return made;
}

/** The share of the most frequent label, and which it is; undefined where no row has a label. */
export function purityOf(rows: Uint32Array, labels: Labelling): { share: number; label: string } | undefined {
  const { counts, labelled } = labelCounts(rows, labels);
  if (labelled === 0) {
    return undefined;
  }
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  return { share: most / labelled, label: labels.names[counts.indexOf(most)] ?? '' };
}

/** Compares groups with labels; undefined where no row has a label. */
export function agreement(state: Groups, labels: Labelling): Agreement | undefined {
  const classes = new Float64Array(labels.names.length);
  let [rows, most, together, inGroup] = [0, 0, 0, 0];
  for (const set of [...state.groups.map((group) => group.rows), state.noise]) {
    const { counts, labelled } = labelCounts(set, labels);
    let greatest = 0;
    counts.forEach((count, label) => {
      greatest = Math.max(greatest, count);
      together += count * count;
      classes[label] = (classes[label] as number) + count;
    });
    rows += labelled;
    most += greatest;
    inGroup += labelled * labelled;
  }
  if (rows === 0) {
    return undefined;
  }
  const onlyClass = classes.reduce((sum, count) => sum + count * count, 0) - together;
  const onlyGroup = inGroup - together;
  const both = together - rows;
  const neither = rows * rows - onlyClass - onlyGroup - together;
  const ari =
    onlyClass === 0 && onlyGroup === 0
      ? 1
      : (2 * (both * neither - onlyClass * onlyGroup)) /
        ((both + onlyClass) * (onlyClass + neither) + (both + onlyGroup) * (onlyGroup + neither));
  return { purity: most / rows, ari };
}
