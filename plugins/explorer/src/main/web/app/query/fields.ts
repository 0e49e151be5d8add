/**
 * All that a query may ask for: the columns of the rows, `row` (their numbers), and with a graph `node` and the attributes of
 * nodes. Where a column has the name of one of the others, the column is meant; `node.size` then is the other.
 */

import type { ColumnData, DataSet, GraphData, TextData } from '../../data/types';
import { noColumn } from './nearest';
import { otherwise } from './otherwise';
import { plain, plainNumbers } from './plain';
import { exact, ofRow, precise, text, type Scale } from './scale';

export type At<T> = (node: number, row: number) => T;

interface Asked {
  readonly text: At<string>;
  /** What is asked is known of nodes, not of rows. */
  readonly ofNodes: boolean;
  /** Tells that a row lacked the value, which has been filled since. */
  readonly gap?: At<boolean>;
}

export interface NumbersField extends Asked {
  readonly kind: 'numbers';
  readonly value: At<number>;
  readonly scale: Scale;
}

/** Names or texts, with an order where they stand for numbers. Known ones are all that occur; none are listed of free text. */
export interface NamesField extends Asked {
  readonly kind: 'names';
  readonly known: readonly string[];
  readonly order?: At<number>;
}

export type Field = NumbersField | NamesField;

const OF_NODES = 'node.';

/** The column that names the filled features of each row, as reeb.toolkit.tables.FilledValues does. */
const FILLED = 'filled values';

export class Fields {
  readonly #fields = new Map<string, () => Field>();
  readonly #qualified = new Map<string, () => Field>();

  constructor(data: DataSet, graph?: GraphData) {
    const filled = data.columns.find(({ name }) => name === FILLED);
    for (const column of data.columns) {
      const field = (): Field => fieldOf(column, data.rows, false);
      this.#fields.set(
        column.name,
        filled?.type === 'text' && filled !== column ? () => withGap(field(), filled, column.name) : field,
      );
    }
    this.#add('row', () => ({
      kind: 'numbers',
      scale: 'whole',
      ofNodes: false,
      value: (_, row) => data.number(row),
      text: (_, row) => String(data.number(row)),
    }));
    if (graph) {
      this.#add('node', () => ({
        kind: 'numbers',
        scale: 'whole',
        ofNodes: true,
        value: (node) => node,
        text: (node) => String(node),
      }));
      graph.attributes.forEach((attribute) => this.#add(attribute.name, () => fieldOf(attribute, graph.nodes, true)));
      otherwise(data, graph).forEach(({ name, column }) => this.#add(name, () => fieldOf(column(), graph.nodes, true)));
    }
  }

  #add(name: string, field: () => Field): void {
    if (!this.#fields.has(name)) {
      this.#fields.set(name, field);
    }
    this.#qualified.set(OF_NODES + name, field);
  }

  /** Finds a field; names are as they are written in the data. */
  find(name: string): Field | undefined {
    return (this.#fields.get(name) ?? this.#qualified.get(name))?.();
  }

  has(name: string): boolean {
    return this.#fields.has(name) || this.#qualified.has(name);
  }

  names(): string[] {
    return [...this.#fields.keys()];
  }

  unknown(name: string): string {
    return noColumn(name, this.names());
  }
}

function fieldOf(column: ColumnData, length: number, ofNodes: boolean): Field {
  const at = ofNodes ? (node: number): number => node : (_: number, row: number): number => row;
  switch (column.type) {
    case 'category': {
      const codes = column.values;
      const names = column.categories;
      const shown: At<string> = (node, row) => names[codes[at(node, row)] ?? names.length] ?? '';
      const numbers = plainNumbers(names);
      const order: At<number> | undefined =
        numbers && ((node, row) => numbers[codes[at(node, row)] ?? names.length] ?? NaN);
      if (numbers && order && names.length > 0 && new Set(numbers).size === names.length) {
        return { kind: 'numbers', scale: 'number', ofNodes, text: shown, value: order };
      }
      return { kind: 'names', known: names, ofNodes, text: shown, ...(order && { order }) };
    }
    case 'text': {
      const shown: At<string> = (node, row) => column.text(at(node, row));
      const numbers = textNumbers(column.text.bind(column), length);
      return {
        kind: 'names',
        known: [],
        ofNodes,
        text: shown,
        ...(numbers && { order: (node: number, row: number): number => numbers[at(node, row)] ?? NaN }),
      };
    }
    default: {
      const { values, type } = column;
      const value: At<number> = (node, row) => exact(values, at(node, row));
      const write = (number: number): string => (ofNodes ? ofNode(type, number) : ofRow(type, number));
      return { kind: 'numbers', scale: type, ofNodes, value, text: (node, row) => write(value(node, row)) };
    }
  }
}

function withGap(field: Field, filled: TextData, name: string): Field {
  return { ...field, gap: (_, row) => `, ${filled.text(row)}, `.includes(`, ${name}, `) };
}

function ofNode(type: Scale, number: number): string {
  return type === 'number' && Number.isFinite(number) ? precise(number) : text(type, number);
}

function textNumbers(text: (row: number) => string, length: number): Float64Array | undefined {
  const numbers = new Float64Array(length);
  for (let row = 0; row < length; row++) {
    const written = text(row);
    if (written !== '' && !plain(written)) {
      return undefined;
    }
    numbers[row] = written === '' ? NaN : Number(written);
  }
  return numbers;
}
