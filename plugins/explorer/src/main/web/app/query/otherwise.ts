/**
 * What is known of nodes by columns that serve for both categories and numbers, as reeb.toolkit.nodes.NodeFields has it: the mean
 * of categories that are numbers, mode and purity of whole numbers. Attributes on the wire hold what columns are, not these.
 */

import type { CategoryData, ColumnData, DataSet, GraphData, NumberData } from '../../data/types';
import { plainNumbers } from './plain';
import { text } from './scale';

export interface Otherwise {
  readonly name: string;
  /** A value of each node. */
  column(): ColumnData;
}

export function otherwise(data: DataSet, graph: GraphData): Otherwise[] {
  return data.columns.flatMap((column) => {
    if (column.type === 'text') {
      return [];
    }
    if (column.type === 'category') {
      const numbers = plainNumbers(column.categories);
      return numbers ? [{ name: `${column.name} mean`, column: () => means(column, numbers, graph) }] : [];
    }
    if (!column.values.every((value) => Number.isNaN(value) || Number.isInteger(value))) {
      return [];
    }
    return [
      { name: `${column.name} mode`, column: () => modes(column, graph, data).modes },
      { name: `${column.name} purity`, column: () => modes(column, graph, data).purities },
    ];
  });
}

function members(graph: GraphData, node: number): Uint32Array {
  return graph.members.subarray(graph.starts[node] ?? 0, graph.starts[node + 1] ?? 0);
}

function means(column: CategoryData, numbers: readonly number[], graph: GraphData): NumberData {
  const values = new Float64Array(graph.nodes).map((_, node) => {
    const present = [...members(graph, node)].flatMap((row) => numbers[column.values[row] ?? -1] ?? []);
    return present.length === 0 ? NaN : present.reduce((sum, value) => sum + value, 0) / present.length;
  });
  return { name: `${column.name} mean`, type: 'number', missing: 0, range: [0, 0], values };
}

/** Ties go to the lesser number, and for dates to the one that comes first in the source. */
function modes(column: NumberData, graph: GraphData, data: DataSet): { modes: CategoryData; purities: NumberData } {
  const order = orderOf(column, data);
  const names = [...order.keys()].map((value) => text(column.type, value));
  const codes = new Uint32Array(graph.nodes).fill(names.length);
  const purities = new Float64Array(graph.nodes).fill(NaN);
  for (let node = 0; node < graph.nodes; node++) {
    const counts = new Map<number, number>();
    let present = 0;
    for (const row of members(graph, node)) {
      const code = order.get(column.values[row] ?? NaN);
      if (code !== undefined) {
        counts.set(code, (counts.get(code) ?? 0) + 1);
        present++;
      }
    }
    for (const [code, count] of counts) {
      const most = counts.get(codes[node] ?? -1) ?? 0;
      if (count > most || (count === most && code < (codes[node] ?? 0))) {
        codes[node] = code;
      }
    }
    purities[node] = (counts.get(codes[node] ?? -1) ?? NaN) / present;
  }
  return {
    modes: {
      name: `${column.name} mode`,
      type: 'category',
      missing: 0,
      categories: names,
      counts: [],
      colours: [],
      values: codes,
    },
    purities: { name: `${column.name} purity`, type: 'number', missing: 0, range: [0, 1], values: purities },
  };
}

function orderOf(column: NumberData, data: DataSet): Map<number, number> {
  const rows = [...new Array(data.rows).keys()].sort((a, b) => data.number(a) - data.number(b));
  const values = [...new Set(rows.map((row) => column.values[row] ?? NaN))].filter((value) => !Number.isNaN(value));
  const whole = values.every((value) => /^-?\d{1,9}$/.test(text(column.type, value)));
  return new Map((whole ? values.sort((a, b) => a - b) : values).map((value, code) => [value, code]));
}
