/** Runs query-cases.json against app/query; ends with an error that lists what differs. Run it with node, bundled by esbuild. */

import type { ColumnData, DataSet, GraphData } from '../../main/web/data/types';
import { find } from '../../main/web/app/query/find';
import cases from './query-cases.json';

interface Given {
  readonly name: string;
  readonly type: string;
  readonly values: readonly (string | number | null)[];
}

function column({ name, type, values }: Given): ColumnData {
  const missing = values.filter((value) => value === null || value === '').length;
  if (type === 'text') {
    return { name, type, missing, text: (row) => String(values[row] ?? '') };
  }
  if (type !== 'category') {
    const numbers = Float64Array.from(values, (value) => (value === null ? NaN : Number(value)));
    return { name, type: type as 'number', missing, range: [0, 0], values: numbers };
  }
  const categories = [...new Set(values.map(String).filter((value) => value !== ''))];
  const codes = Uint8Array.from(values, (value) =>
    value === '' ? categories.length : categories.indexOf(String(value)),
  );
  return { name, type, missing, categories, counts: [], colours: [], values: codes };
}

const rows = cases.columns[0]?.values.length ?? 0;
const data = { rows, number: (row: number) => row, columns: cases.columns.map(column) } as unknown as DataSet;
const starts = [0];
cases.nodes.forEach((members) => starts.push((starts.at(-1) ?? 0) + members.length));
const graph = {
  nodes: cases.nodes.length,
  starts: Uint32Array.from(starts),
  members: Uint32Array.from(cases.nodes.flat()),
  attributes: cases.attributes.map(column),
} as unknown as GraphData;

const wrong: string[] = [];
for (const [query, expected] of cases.found as unknown as [string, number[]][]) {
  const found = attempt(query);
  if (found !== String(expected)) {
    wrong.push(`${query}: ${found} instead of ${String(expected)}`);
  }
}
for (const [query, message] of cases.refused as [string, string][]) {
  const said = attempt(query);
  if (said.split('\n')[0] !== message) {
    wrong.push(`${query}: ${said} instead of ${message}`);
  }
}
if (wrong.length > 0) {
  throw new Error(wrong.join('\n'));
}

function attempt(query: string): string {
  try {
    const mask = find(query, data, graph);
    return String([...mask.keys()].filter((row) => mask[row] === 1));
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem);
  }
}
