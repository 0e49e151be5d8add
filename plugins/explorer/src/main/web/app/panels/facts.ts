/** What is known of a row or a node, as a list of names and values. */

import type { ColumnData, NumberData } from '../../data/types';
import { short } from '../views/arrange';
import { cssOf, MISSING, placeOf, viridis, type Scheme } from '../colour/colour';
import { exactValue, percent, shownValue } from '../state/describe';
import { el } from '../base/dom';
import { counted } from '../colour/paint';
import type { State } from '../state/state';

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

/** Ranges of numbers that have a bar each. */
const RANGES = 10;

/** Numbers as categories: ranges from least to greatest, of the colours of their middles. */
function ranges(column: NumberData): Scheme {
  const [least, greatest] = column.range;
  const at = (place: number): string => short(column.type, least + place * (greatest - least));
  const all = greatest > least ? RANGES : 1;
  const entries = Array.from({ length: all }, (_, bin) => ({
    name: all === 1 ? at(0) : `${at(bin / all)} – ${at((bin + 1) / all)}`,
    codes: [],
    count: 0,
    rgb: viridis((bin + 0.5) / all),
  }));
  const entry = (row: number): number => {
    const place = placeOf(column, column.values[row] ?? NaN);
    return Number.isNaN(place) ? -1 : Math.min(entries.length - 1, Math.floor(place * entries.length));
  };
  return { column, entries, entry, rgb: () => MISSING };
}

/** Draws how many rows each category has, the most first; or each range of numbers, in their order. */
export function bars(state: State, rows: Iterable<number>, most = 8): HTMLElement | undefined {
  const { column } = state.scheme.peek();
  const numeric = column !== undefined && column.type !== 'category' && column.type !== 'text';
  const scheme = numeric ? ranges(column) : state.scheme.peek();
  if (scheme.entries.length === 0) {
    return undefined;
  }
  const counts = counted(scheme, rows);
  const total = counts.reduce((sum, one) => sum + one, 0);
  const order = numeric
    ? [...counts.keys()]
    : [...counts.keys()]
        .filter((entry) => (counts[entry] ?? 0) > 0)
        .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  const greatest = Math.max(1, ...counts);
  const list = el('ul', { class: 'bars', 'aria-label': `Rows by ${scheme.column?.name}` });
  const shown = numeric ? order : order.slice(0, most);
  for (const place of shown) {
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
          { class: 'number', title: percent((counts[place] ?? 0) / (total || 1)) },
          (counts[place] ?? 0).toLocaleString('en'),
        ),
      ),
    );
  }
  if (order.length > shown.length) {
    list.append(el('li', { class: 'hint' }, `and ${order.length - shown.length} more`));
  }
  return list;
}
