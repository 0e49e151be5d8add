/** The arrangements in which the rows can be seen. */

import type { DataSet } from '../../data/types';

export interface View {
  /** Stands in addresses: `map:0`, `graph:0`, `grid`, `columns`. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'map' | 'graph' | 'grid' | 'columns';
  /** Which of the maps or graphs. */
  readonly index: number;
  readonly facts: readonly string[];
}

/** Each map and each graph, then a grid, and columns. */
export function viewsOf(data: DataSet): View[] {
  return [
    ...data.maps.map(({ name, facts }, index): View => ({ id: `map:${index}`, name, kind: 'map', index, facts })),
    ...data.graphs.map(({ name, facts, nodes, edges }, index): View => ({
      id: `graph:${index}`,
      name,
      kind: 'graph',
      index,
      facts: facts.length > 0 ? facts : [`${nodes.toLocaleString('en')} nodes, ${edges.toLocaleString('en')} edges`],
    })),
    { id: 'grid', name: 'Grid', kind: 'grid', index: 0, facts: ['Sorted by what colours the rows'] },
    {
      id: 'columns',
      name: 'Columns',
      kind: 'columns',
      index: 0,
      facts: ['A pile for each value of what colours the rows'],
    },
  ];
}
