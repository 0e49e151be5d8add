/** What the colours mean. A press chooses a category, with shift it is added, with alt taken away. */

import type { NumberData } from '../../data/types';
import { short } from '../views/arrange';
import { cssOf, MOST_CATEGORIES, viridis, type Entry } from '../colour/colour';
import { el, fill } from '../base/dom';
import { counted, shapeOf } from '../colour/paint';
import { Fields } from '../query/fields';
import { quoted } from '../query/find';
import { modeOf, rowsOf } from '../state/selection';
import { effect } from '../base/signals';
import type { App } from '../state/state';
import { range } from './range';

export function legend(app: App): HTMLElement {
  const { state } = app;
  const body = el('div', { class: 'legend-body' });
  const title = el('h2', { id: 'legend-title' });
  effect(() => {
    const { column } = state.scheme.value;
    fill(title, column ? column.name : 'Colour');
    if (!column) {
      fill(body, el('p', { class: 'hint' }, 'Choose a column in “Colour by” above.'));
    } else if (column.type === 'category') {
      fill(body, ...categories(app));
    } else {
      fill(body, ...numbers(app, column as NumberData));
    }
  });
  return el('section', { class: 'panel legend', 'aria-labelledby': 'legend-title' }, title, body);
}

function categories(app: App): HTMLElement[] {
  const { state } = app;
  const scheme = state.scheme.peek();
  const items = scheme.entries.map((entry) => item(app, entry));
  effect(() =>
    items.forEach(({ swatch }, place) => {
      swatch.className = state.shapes.value ? `swatch shape-${shapeOf(place)}` : 'swatch';
    }),
  );
  const list = el('ul', { class: 'entries' }, ...items.map(({ element }) => el('li', {}, element)));
  effect(() => {
    const chosen = state.selection.value;
    const counts = chosen && counted(scheme, rowsOf(chosen));
    items.forEach(({ element, number, entry }, place) => {
      const some = counts?.[place] ?? 0;
      element.classList.toggle('off', counts !== undefined && some === 0);
      element.setAttribute('aria-pressed', String(counts !== undefined && some === entry.count));
      fill(
        number,
        some > 0 && some < entry.count
          ? `${some.toLocaleString('en')} / ${entry.count.toLocaleString('en')}`
          : entry.count.toLocaleString('en'),
      );
    });
  });
  const { column } = scheme;
  const many = column?.type === 'category' && column.categories.length > MOST_CATEGORIES;
  return many ? [filter(app, column.name, column.categories, column.counts), list] : [list];
}

interface Item {
  readonly element: HTMLButtonElement;
  readonly swatch: HTMLElement;
  readonly number: HTMLElement;
  readonly entry: Entry;
}

function item(app: App, entry: Entry): Item {
  const swatch = el('span', { class: 'swatch' });
  swatch.style.background = cssOf(entry.rgb);
  const number = el('span', { class: 'number' });
  const element = el(
    'button',
    {
      type: 'button',
      class: 'entry',
      title: `Choose these rows; shift adds them, alt takes them away`,
      onclick: (event: MouseEvent) => choose(app, entry, event),
    },
    swatch,
    el('span', { class: 'entry-name' }, entry.name),
    number,
  );
  return { element, swatch, number, entry };
}

function choose({ state }: App, entry: Entry, event: MouseEvent): void {
  const scheme = state.scheme.peek();
  const column = scheme.column;
  const chosen = state.selection.peek();
  const asked = new Fields(state.edited.peek(), state.index.peek()?.graph).has(column?.name ?? '');
  const query = asked
    ? queryOf(column?.name ?? '', entry, column?.type === 'category' ? column.categories : [])
    : undefined;
  // A second press on what is chosen alone sets it free again.
  const words = `${column?.name} ${entry.name}`;
  if (!event.shiftKey && !event.altKey && chosen && (chosen.query ?? chosen.words) === (query ?? words)) {
    state.choose(undefined, 'set');
    return;
  }
  const place = scheme.entries.indexOf(entry);
  const rows = Uint32Array.from({ length: state.data.rows }, (_, row) => row).filter(
    (row) => scheme.entry(row) === place,
  );
  state.chooseRows(rows, words, modeOf({ shift: event.shiftKey, alt: event.altKey }), query);
}

function queryOf(name: string, entry: Entry, categories: readonly string[]): string | undefined {
  const [code] = entry.codes;
  if (entry.codes.length !== 1 || code === undefined) {
    return undefined;
  }
  return code < categories.length ? `${quoted(name)} = ${quoted(categories[code] ?? '')}` : `${quoted(name)} = ''`;
}

/** Finds one of many categories, also of those that are folded into others. */
function filter({ state }: App, name: string, categories: readonly string[], counts: readonly number[]): HTMLElement {
  const found = el('ul', { class: 'entries found' });
  const search = (event: Event): void => {
    const wanted = (event.target as HTMLInputElement).value.trim().toLowerCase();
    const matching =
      wanted === ''
        ? []
        : categories
            .map((category, code) => ({ category, code }))
            .filter(({ category }) => category.toLowerCase().includes(wanted));
    fill(
      found,
      ...matching.slice(0, 20).map(({ category, code }) => el('li', {}, result(category, counts[code] ?? 0))),
    );
  };
  const result = (category: string, number: number): HTMLElement =>
    el(
      'button',
      {
        type: 'button',
        class: 'entry',
        onclick: (event: MouseEvent) =>
          state.ask(`${quoted(name)} = ${quoted(category)}`, modeOf({ shift: event.shiftKey, alt: event.altKey })),
      },
      el('span', { class: 'entry-name' }, category),
      el('span', { class: 'number' }, number.toLocaleString('en')),
    );
  return el(
    'div',
    {},
    el('input', {
      type: 'search',
      class: 'filter',
      'aria-label': `Find one of ${categories.length} categories`,
      placeholder: `Find one of ${categories.length.toLocaleString('en')}`,
      oninput: search,
    }),
    found,
  );
}

function numbers(app: App, column: NumberData): HTMLElement[] {
  const bar = el('canvas', {
    class: 'gradient',
    width: 256,
    height: 1,
    role: 'img',
    'aria-label': 'Colours from least to greatest',
  });
  const context = bar.getContext('2d');
  for (let at = 0; context && at < 256; at++) {
    context.fillStyle = cssOf(viridis(at / 255));
    context.fillRect(at, 0, 1, 1);
  }
  const [least, greatest] = column.range;
  const ends = el(
    'div',
    { class: 'ends' },
    el('span', {}, short(column.type, least)),
    el('span', {}, short(column.type, greatest)),
  );
  const missing =
    column.missing > 0 && el('p', { class: 'hint' }, `${column.missing.toLocaleString('en')} missing, in grey`);
  return [range(app, column), bar, ends, ...(missing ? [missing] : [])];
}
