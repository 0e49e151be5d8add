/** What is known of nodes, as columns of rows, so that it can colour them: a row has the value of its first node. */

import type { CategoryData, ColumnData, DataSet } from '../../data/types';
import type { GraphIndex } from './graph';

const known = new WeakMap<GraphIndex, readonly ColumnData[]>();

/** Columns named as queries ask for them: `size`, or `node.size` where the rows have a column of that name. */
export function nodeColumns(index: GraphIndex, data: DataSet): readonly ColumnData[] {
  const columns = known.get(index) ?? [
    fates(index),
    ...index.graph.attributes.flatMap((attribute) => ofRows(attribute, index, data) ?? []),
  ];
  known.set(index, columns);
  return columns;
}

/** What became of the rows: kept, or why they are in no node. */
function fates({ graph }: GraphIndex): CategoryData {
  const counts = graph.fateNames.map(() => 0);
  graph.fates.forEach((fate) => (counts[fate] = (counts[fate] ?? 0) + 1));
  return {
    name: `fate in ${graph.name}`,
    type: 'category',
    categories: graph.fateNames,
    counts,
    colours: [],
    missing: 0,
    values: graph.fates,
  };
}

function ofRows(attribute: ColumnData, index: GraphIndex, data: DataSet): ColumnData | undefined {
  const taken = data.columns.some(({ name }) => name === attribute.name);
  const name = taken ? `node.${attribute.name}` : attribute.name;
  const first = (row: number): number | undefined => index.nodesOf(row)[0];
  switch (attribute.type) {
    case 'text':
      return undefined;
    case 'category':
      return { ...categories(attribute, first, data.rows), name };
    default: {
      const values = new Float64Array(data.rows).map((_, row) => attribute.values[first(row) ?? -1] ?? NaN);
      return { ...attribute, name, values, missing: values.filter(Number.isNaN).length };
    }
  }
}

function categories(attribute: CategoryData, first: (row: number) => number | undefined, rows: number): CategoryData {
  const length = attribute.categories.length;
  const values = new Uint32Array(rows).map((_, row) => attribute.values[first(row) ?? -1] ?? length);
  const counts = new Array<number>(length + 1).fill(0);
  values.forEach((code) => (counts[code] = (counts[code] ?? 0) + 1));
  return { ...attribute, values, counts: counts.slice(0, length), missing: counts[length] ?? 0 };
}
