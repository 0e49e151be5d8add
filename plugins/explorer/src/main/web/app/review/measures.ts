/** How well groups agree with labels: the measures of reeb.toolkit.measure.Contingency, over the rows that have a label. */

import type { Groups } from './groups';
import { assigned } from './matching';

/** How many rows of each group have each label. */
export interface Agreement {
  /** The share of rows that have the most frequent label of their group; rows in no group are one group more. */
  readonly purity: number;
  /**
   * The share of rows that have the label of their group, where each group stands for one label and no two for the same, such
   * that the share is greatest; rows in no group have none. Undefined where there are too many groups to find that at once.
   */
  readonly accuracy: number | undefined;
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

/** Groups or labels of which it takes no time that a person would notice to give each a partner: the time grows as their cube. */
const MOST_ASSIGNED = 256;

/** Greatest share of rows that one label for each group can give right; O(n^3) for n groups or labels, whichever are more. */
function accuracyOf(counts: readonly Uint32Array[], labels: number, rows: number): number | undefined {
  const some = counts.filter((one) => one.some((count) => count > 0));
  const n = Math.max(some.length, labels);
  if (n > MOST_ASSIGNED) {
    return undefined;
  }
  const right = (group: number, label: number): number => some[group]?.[label] ?? 0;
  const labelled = assigned(n, (group, label) => -right(group, label));
  return labelled.reduce((sum, label, group) => sum + right(group, label), 0) / rows;
}

/** Compares groups with labels; undefined where no row has a label. */
export function agreement(state: Groups, labels: Labelling): Agreement | undefined {
  const classes = new Float64Array(labels.names.length);
  let [rows, most, together, inGroup] = [0, 0, 0, 0];
  const ofGroups: Uint32Array[] = [];
  for (const set of [...state.groups.map((group) => group.rows), state.noise]) {
    const { counts, labelled } = labelCounts(set, labels);
    if (set !== state.noise) {
      ofGroups.push(counts);
    }
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
  return { purity: most / rows, accuracy: accuracyOf(ofGroups, classes.length, rows), ari };
}
