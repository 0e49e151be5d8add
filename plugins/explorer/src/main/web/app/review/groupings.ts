/** Which groupings of its rows a page offers to review: columns of few categories, and the components of graphs. */

import type { CategoryData, DataSet } from '../../data/types';
import type { GraphIndex } from '../graph/graph';
import { MOST_GROUPS, NOISE, type Base } from './edits';
import type { RowNumbers } from './numbers';

/** A column of more categories parts the rows too finely for a person to go through. */
export const MOST_CATEGORIES = 500;

export interface Grouping {
  readonly name: string;
  /** Whether its groups are components of a graph. */
  readonly graph: boolean;
  /** `#rrggbb` of each group where the page has it. */
  readonly colours: readonly string[];
  /** The groups before any edit. */
  base(numbers: RowNumbers): Base;
}

/** Columns of categories. */
export function columnGroupings(data: DataSet): Grouping[] {
  const columns = data.columns.filter(
    (column) =>
      column.type === 'category' && column.categories.length > 0 && column.categories.length <= MOST_CATEGORIES,
  ) as CategoryData[];
  return columns.map(({ name, colours, categories, values }): Grouping => ({
    name,
    graph: false,
    colours,
    base: (numbers) =>
      baseOf(name, categories, numbers, (row) => {
        const code = values[row] ?? categories.length;
        return code < categories.length ? code : NOISE;
      }),
  }));
}

/**
 * Components of graphs as they are now.
 *
 * @param indexOf what is known of a graph
 */
export function graphGroupings(data: DataSet, indexOf: (graph: number) => GraphIndex | undefined): Grouping[] {
  return data.graphs.flatMap(({ name }, graph) => {
    const index = indexOf(graph);
    return index ? (ofComponents(`${name} component`, index) ?? []) : [];
  });
}

/** A row is in the component of the first node that holds it. */
function ofComponents(name: string, index: GraphIndex): Grouping | undefined {
  const components = componentsOf(index);
  const count = components.reduce((most, one) => Math.max(most, one + 1), 0);
  if (count === 0 || count > MOST_GROUPS) {
    return undefined;
  }
  const names = Array.from({ length: count }, (_, component) => String(component));
  return {
    name,
    graph: true,
    colours: [],
    base: (numbers) => baseOf(name, names, numbers, (row) => components[index.nodesOf(row)[0] ?? -1] ?? NOISE),
  };
}

function baseOf(grouping: string, groups: readonly string[], numbers: RowNumbers, code: (row: number) => number): Base {
  const { ascending } = numbers;
  return { grouping, groups, numbers: ascending, codes: ascending.map((number) => code(numbers.row(number))) };
}

/** The component of each node; components are numbered by their lowest nodes, as reeb.api.graph.MapperGraph does. */
export function componentsOf(index: GraphIndex): Uint32Array {
  const components = new Uint32Array(index.graph.nodes).fill(NOISE);
  let count = 0;
  components.forEach((known, node) => {
    if (known === NOISE) {
      index.around(node, Infinity).forEach((one) => (components[one] = count));
      count++;
    }
  });
  return components;
}
