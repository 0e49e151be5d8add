/** Which column of categories is held against groups where nobody has chosen one: as reeb.toolkit.tables.LabelColumn finds it. */

import type { CategoryData } from '../../data/types';

/** What people call labels, in lower case. */
const NAMES = new Set([
  'label',
  'labels',
  'class',
  'target',
  'y',
  'category',
  'segment',
  'outcome',
  'species',
  'diagnosis',
]);

/** More categories are no classes. */
const MOST = 256;

/** So many categories need not repeat. */
const FEW = 12;

/**
 * The column called label, or else the only one that is called as labels are, or the only one of classes.
 *
 * @param columns without that of the groups
 */
export function usualLabels(columns: readonly CategoryData[]): CategoryData | undefined {
  const label = columns.find(({ name }) => name === 'label');
  if (label) {
    return label;
  }
  const likely = columns.filter(areClasses);
  const called = likely.filter(({ name }) => NAMES.has(name.toLowerCase()));
  return called.length === 1 ? called[0] : likely.length === 1 ? likely[0] : undefined;
}

function areClasses({ counts, values }: CategoryData): boolean {
  const present = counts.filter((count) => count > 0).length;
  return present > 1 && present <= MOST && (present <= FEW || 2 * present <= values.length);
}
