/** What may be meant by what is typed: queries of rows for people who know words, not the language. */

import type { ColumnData } from '../../data/types';
import { Fields } from '../query/fields';
import { literal, quoted } from '../query/find';
import { count, type State } from './state';

export interface Suggestion {
  readonly words: string;
  readonly query: string;
  /** The query is not whole yet: it is put in place to be gone on with. */
  readonly unfinished?: true;
}

const MOST = 8;
const OPERATOR = /[=<>]|\blike\b/i;

/** Tells whether a text is meant as a query. */
export function asksQuery(typed: string): boolean {
  return OPERATOR.test(typed);
}

/** Suggests categories, rows, texts and columns that go with what is typed so far. */
export function suggestions(state: State, typed: string): Suggestion[] {
  const wanted = typed.trim();
  if (wanted === '' || asksQuery(wanted)) {
    return [];
  }
  const columns = state.columns.peek();
  return [
    ...numbered(state, wanted),
    ...columns.flatMap((column) => categories(column, wanted)),
    ...columns.filter(({ type }) => type === 'text').map((column) => inText(column.name, wanted)),
    ...names(state, wanted),
  ].slice(0, MOST);
}

function numbered(state: State, wanted: string): Suggestion[] {
  if (!/^\d+$/.test(wanted)) {
    return [];
  }
  const number = Number(wanted);
  const graph = state.index.peek()?.graph;
  const row = { words: `Row ${number}`, query: `row = ${number}` };
  return graph && number < graph.nodes
    ? [row, { words: `Rows of node ${number}`, query: `${state.nodeField} = ${number}` }]
    : [row];
}

function categories(column: ColumnData, wanted: string): Suggestion[] {
  if (column.type !== 'category') {
    return [];
  }
  const lower = wanted.toLowerCase();
  const rank = (name: string): number =>
    name.toLowerCase() === lower ? 0 : name.toLowerCase().startsWith(lower) ? 1 : 2;
  return column.categories
    .map((name, code) => ({ name, number: column.counts[code] ?? 0 }))
    .filter(({ name }) => name.toLowerCase().includes(lower))
    .sort((a, b) => rank(a.name) - rank(b.name) || b.number - a.number)
    .slice(0, MOST)
    .map(({ name, number }) => ({
      words: `${column.name}: ${name} (${count(number, 'row')})`,
      query: `${quoted(column.name)} = ${quoted(name)}`,
    }));
}

function inText(name: string, wanted: string): Suggestion {
  return {
    words: `${name} with “${wanted}” in it`,
    query: `${quoted(name)} like '%${literal(wanted).replaceAll("'", "''")}%'`,
  };
}

function names(state: State, wanted: string): Suggestion[] {
  const lower = wanted.toLowerCase();
  return new Fields(state.edited.peek(), state.index.peek()?.graph)
    .names()
    .filter((name) => name.toLowerCase().includes(lower))
    .map((name) => ({ words: `${name} …`, query: `${quoted(name)} `, unfinished: true }));
}
