/** The rows as a table: those chosen, or all. Only lines in view exist, so that a million rows scroll as ten do. */

import type { ColumnData } from '../../data/types';
import { exactValue, shownValue } from '../state/describe';
import { el, fill } from '../base/dom';
import { rowsOf } from '../state/selection';
import { effect, Signal } from '../base/signals';
import { count, type App } from '../state/state';

const LINE = 30;
const SPARE = 6;
/** Taller elements are cut off by browsers. */
const MOST_LINES = 500_000;
const MOST_COLUMNS = 40;

interface Order {
  /** Name of a column; undefined: the numbers of the rows. */
  readonly by: string | undefined;
  readonly falling: boolean;
}

export function table(app: App): HTMLElement {
  const { state, data } = app;
  let columns: readonly ColumnData[] = [];
  const order = new Signal<Order>({ by: undefined, falling: false });
  const caption = el('p', { class: 'hint' });
  const above = el('td');
  const below = el('td');
  const body = el('tbody');
  const headLine = el('tr', { 'aria-rowindex': 1 });
  let heads: { by: string | undefined; cell: HTMLElement }[] = [];
  const grid = el('table', { 'aria-label': 'Rows' }, el('thead', {}, headLine), body);
  const scroller = el(
    'div',
    { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': 'Table of rows', onscroll: () => draw() },
    grid,
  );
  let rows = new Uint32Array();
  effect(() => {
    columns = state.edited.value.columns.slice(0, MOST_COLUMNS);
    heads = [undefined, ...columns].map((column) => ({ by: column?.name, cell: head(column) }));
    [above, below].forEach((cell) => (cell.colSpan = heads.length));
    fill(headLine, ...heads.map(({ cell }) => cell));
  });
  effect(() => {
    void state.edited.value;
    const chosen = state.selection.value;
    if (!state.open.value.has('table') || !state.ready.value) {
      return;
    }
    rows = sorted(
      chosen ? rowsOf(chosen) : Uint32Array.from({ length: data.rows }, (_, row) => row),
      columns.find(({ name }) => name === order.value.by),
      order.value.falling,
      (row) => data.number(row),
    );
    fill(
      caption,
      `${count(rows.length, 'row')}${chosen ? ' chosen' : ''}${rows.length > MOST_LINES ? `, the first ${MOST_LINES.toLocaleString('en')} of them shown` : ''}`,
    );
    grid.setAttribute('aria-rowcount', String(rows.length + 1));
    heads.forEach(({ by, cell }) =>
      cell.setAttribute('aria-sort', by !== order.value.by ? 'none' : order.value.falling ? 'descending' : 'ascending'),
    );
    scroller.scrollTop = 0;
    draw();
  });
  effect(() => {
    void state.pinned.value;
    draw();
  });
  new ResizeObserver(() => draw()).observe(scroller);
  return el('section', { class: 'table-panel', 'aria-label': 'Table' }, caption, scroller);

  function head(column: ColumnData | undefined): HTMLElement {
    return el(
      'th',
      { scope: 'col', class: column && `of-${column.type}` },
      el('button', { type: 'button', title: 'Sort', onclick: () => sort(column?.name) }, column?.name ?? 'row'),
    );
  }

  function sort(by: string | undefined): void {
    const now = order.peek();
    order.value = { by, falling: now.by === by && !now.falling };
  }

  function draw(): void {
    const lines = Math.min(rows.length, MOST_LINES);
    const first = Math.max(0, Math.floor(scroller.scrollTop / LINE) - SPARE);
    const last = Math.min(lines, first + Math.ceil(scroller.clientHeight / LINE) + 2 * SPARE);
    above.style.height = `${first * LINE}px`;
    below.style.height = `${(lines - last) * LINE}px`;
    const shown = Array.from(rows.subarray(first, last), (row, place) => line(row, first + place));
    fill(
      body,
      el('tr', { class: 'spacer', 'aria-hidden': 'true' }, above),
      ...shown,
      el('tr', { class: 'spacer', 'aria-hidden': 'true' }, below),
    );
  }

  function line(row: number, place: number): HTMLElement {
    const pinned = state.pinned.peek();
    const here = pinned !== undefined && 'row' in pinned && pinned.row === row;
    return el(
      'tr',
      {
        'aria-rowindex': place + 2,
        class: here ? 'here' : undefined,
        onpointerenter: () => (state.hovered.value = { mark: { row } }),
        onpointerleave: () => (state.hovered.value = undefined),
      },
      el(
        'th',
        { scope: 'row' },
        el('button', { type: 'button', title: 'Pin and show', onclick: () => pin(row) }, data.number(row)),
      ),
      ...columns.map((column) =>
        el('td', { class: `of-${column.type}`, title: exactValue(column, row) }, shownValue(column, row)),
      ),
    );
  }

  function pin(row: number): void {
    state.pinned.value = { row };
    app.fit(Uint32Array.of(row));
  }
}

function sorted(
  rows: Uint32Array<ArrayBuffer>,
  column: ColumnData | undefined,
  falling: boolean,
  number: (row: number) => number,
): Uint32Array<ArrayBuffer> {
  const sign = falling ? -1 : 1;
  if (!column) {
    return rows.sort((a, b) => sign * (number(a) - number(b)));
  }
  if (column.type === 'text') {
    const texts = new Map(Array.from(rows, (row) => [row, column.text(row)]));
    return rows.sort((a, b) => sign * (texts.get(a) ?? '').localeCompare(texts.get(b) ?? '') || a - b);
  }
  const key = (row: number): number => {
    const value = column.values[row] ?? NaN;
    const missing = column.type === 'category' ? value === column.categories.length : Number.isNaN(value);
    return missing ? Infinity : sign * value; // missing values come last either way
  };
  return rows.sort((a, b) => (key(a) === key(b) ? a - b : key(a) - key(b)));
}
