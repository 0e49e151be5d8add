/** Puts rows, nodes and values into words. */

import type { ColumnData } from '../../data/types';
import type { Mark } from '../../scene/contract';
import { short } from '../views/arrange';
import { counted } from '../colour/paint';
import { exact, ofRow } from '../query/scale';
import { count, type State } from './state';

/** Writes a value for people; a dash where it is missing. */
export function shownValue(column: ColumnData, at: number): string {
  const written =
    column.type === 'category' || column.type === 'text'
      ? exactValue(column, at)
      : short(column.type, column.values[at] ?? NaN);
  return written === '' || written === 'missing' ? '–' : written;
}

/** Writes a value as files hold it; nothing where it is missing. */
export function exactValue(column: ColumnData, at: number): string {
  switch (column.type) {
    case 'category':
      return column.categories[column.values[at] ?? column.categories.length] ?? '';
    case 'text':
      return column.text(at);
    default:
      return ofRow(column.type, exact(column.values, at));
  }
}

/** Shortens a figure that an evaluation wrote with all its digits; other texts stay. */
export function shownFigure(figure: string): string {
  return /^-?\d+\.\d{5,}(E-?\d+)?$/i.test(figure) ? short('number', Number(figure)) : figure;
}

/** Names a mark: "Row 17" or "Node 4". */
export function nameOf(state: State, mark: Mark): string {
  return 'row' in mark ? `Row ${state.data.number(mark.row)}` : `Node ${mark.node}`;
}

/** Says what a mark is, in one sentence for screen readers. */
export function spoken(state: State, mark: Mark): string {
  const { column, entries } = state.scheme.peek();
  const name = nameOf(state, mark);
  if ('row' in mark) {
    return column ? `${name}, ${column.name} ${shownValue(column, mark.row)}` : name;
  }
  const index = state.index.peek();
  if (!index) {
    return name;
  }
  const members = index.members(mark.node);
  const counts = counted(state.scheme.peek(), members);
  const most = counts.length === 0 ? 0 : Math.max(...counts);
  const mostly =
    column && most > 0
      ? `, ${percent(most / members.length)} ${column.name} ${entries[counts.indexOf(most)]?.name}`
      : '';
  return `${name}, ${count(members.length, 'row')}${mostly}, joined to ${count(index.joined(mark.node).length, 'node')}`;
}

export function percent(share: number): string {
  return `${(100 * share).toLocaleString('en', { maximumFractionDigits: share < 0.1 ? 1 : 0 })} %`;
}
