/** What is known of a row or a node, as a list of names and values. */

import type { ColumnData } from '../../data/types';
import { cssOf } from '../colour';
import { exactValue, percent, shownValue } from '../describe';
import { el } from '../dom';
import { counted } from '../paint';
import type { State } from '../state';

/** Lists the columns of a row, that which colours first. */
export function rowFacts(state: State, row: number, most = Infinity): HTMLElement {
  const scheme = state.scheme.peek();
  const columns = [...state.edited.value.columns].sort(
    (a, b) => Number(b.name === scheme.column?.name) - Number(a.name === scheme.column?.name),
  );
  const list = values(columns.slice(0, most), row);
  const first = columns[0] === scheme.column ? list.querySelector('dd') : undefined;
  if (first) {
    const swatch = el('span', { class: 'swatch' });
    swatch.style.background = cssOf(scheme.rgb(row));
    first.prepend(swatch);
  }
  if (columns.length > most) {
    list.append(el('dt', { class: 'hint' }, `and ${columns.length - most} more`), el('dd'));
  }
  return list;
}

/** Lists the attributes of a node. */
export function nodeFacts(attributes: readonly ColumnData[], node: number, most = Infinity): HTMLElement {
  return values(attributes.slice(0, most), node);
}

function values(columns: readonly ColumnData[], at: number): HTMLElement {
  return el(
    'dl',
    { class: 'facts' },
    ...columns.flatMap((column) => [
      el('dt', {}, column.name),
      el('dd', { title: exactValue(column, at) }, shownValue(column, at)),
    ]),
  );
}

/** Draws how many rows each category has, the most first. */
export function bars(state: State, rows: Iterable<number>, most = 8): HTMLElement | undefined {
  const scheme = state.scheme.peek();
  if (scheme.entries.length === 0) {
    return undefined;
  }
  const counts = counted(scheme, rows);
  const total = counts.reduce((sum, one) => sum + one, 0);
  const order = [...counts.keys()]
    .filter((entry) => (counts[entry] ?? 0) > 0)
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  const greatest = counts[order[0] ?? 0] ?? 1;
  const list = el('ul', { class: 'bars', 'aria-label': `Rows by ${scheme.column?.name}` });
  for (const place of order.slice(0, most)) {
    const entry = scheme.entries[place];
    const bar = el('span', { class: 'bar' });
    bar.style.width = `${(100 * (counts[place] ?? 0)) / greatest}%`;
    bar.style.background = cssOf(entry?.rgb ?? [0, 0, 0]);
    list.append(
      el(
        'li',
        {},
        el('span', { class: 'bar-name', title: entry?.name ?? '' }, entry?.name),
        el('span', { class: 'bar-track' }, bar),
        el(
          'span',
          { class: 'number', title: percent((counts[place] ?? 0) / total) },
          (counts[place] ?? 0).toLocaleString('en'),
        ),
      ),
    );
  }
  if (order.length > most) {
    list.append(el('li', { class: 'hint' }, `and ${order.length - most} more`));
  }
  return list;
}
