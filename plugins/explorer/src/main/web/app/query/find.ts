import type { DataSet, GraphData } from '../../data/types';
import { Fields } from './fields';
import { parse } from './parser';
import { tokens, operand } from './tokens';

/**
 * Finds the rows that meet a query: 1 for each of them. Where the query asks for nodes, a row is found that meets it in one of
 * its nodes; else the graph does not matter. Throws a QueryMistake where something is wrong in the query.
 */
export function find(query: string, data: DataSet, graph?: GraphData): Uint8Array {
  const { condition, ofNodes } = parse(query, new Fields(data, graph));
  const found = new Uint8Array(data.rows);
  if (!ofNodes || !graph) {
    for (let row = 0; row < data.rows; row++) {
      found[row] = condition(0, row) ? 1 : 0;
    }
    return found;
  }
  for (let node = 0; node < graph.nodes; node++) {
    const end = graph.starts[node + 1] ?? 0;
    for (let at = graph.starts[node] ?? 0; at < end; at++) {
      const row = graph.members[at] ?? 0;
      if (condition(node, row)) {
        found[row] = 1;
      }
    }
  }
  return found;
}

/** Writes a name or a value so that the language reads it as one: in quotes where it would be read otherwise. */
export function quoted(text: string): string {
  const plain =
    /^[^ \t\n\v\f\r=<>!()"']+$/.test(text) && tokens(text).every((token) => token.kind === 'end' || operand(token));
  return plain ? text : `'${text.replaceAll("'", "''")}'`;
}

/** Writes a text so that `like` takes its signs for themselves. */
export function literal(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
