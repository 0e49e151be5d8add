/** What is chosen: how its rows are spread over categories, their mean, core and border, and what sets them apart. */

import type { ColumnData } from '../../data/types';
import { short } from '../views/arrange';
import { percent } from '../state/describe';
import { button, el, fill } from '../base/dom';
import { later } from '../later/later';
import { rowsOf, type Selection } from '../state/selection';
import { effect } from '../base/signals';
import { count, type App } from '../state/state';
import { contrast, ranked, type Contrast } from '../statistics/contrasts';
import { bars } from './facts';
import { gallery } from './gallery';
import { tags } from './tags';

const MOST_CONTRASTS = 8;

/** Comparing takes a while, and another colour changes nothing of it. */
const known = new WeakMap<Selection, { readonly columns: readonly ColumnData[]; readonly all: readonly Contrast[] }>();

export function selected(app: App): HTMLElement {
  const { state } = app;
  const element = el('section', { class: 'panel selected', 'aria-label': 'Selection' });
  effect(() => {
    const chosen = state.selection.value;
    element.hidden = !chosen;
    // What is folded away is worked out when it is opened.
    if (!chosen || !state.open.value.has('inspector')) {
      element.replaceChildren();
      return;
    }
    void state.scheme.value;
    const rows = rowsOf(chosen);
    fill(
      element,
      el('h2', {}, count(rows.length, 'row')),
      el('p', { class: 'hint words' }, chosen.words),
      bars(state, rows),
      ...gallery(app, rows),
      ...apart(app, chosen),
      ...tags(app, rows),
      el('h3', {}, 'Save'),
      saves(app, rows),
    );
  });
  return element;
}

function saves(app: App, rows: Uint32Array): HTMLElement {
  return el(
    'div',
    { class: 'chips' },
    button('CSV', () => later().saveCsv(app.state.edited.peek(), rows), { class: 'chip' }),
    button('Numbers', () => later().saveNumbers(app.data, rows), { class: 'chip' }),
    app.data.pictures && button('Pictures (zip)', () => void later().savePictures(app.state, rows), { class: 'chip' }),
  );
}

/** Columns are compared one after another, so that the page answers meanwhile. */
function apart({ state }: App, chosen: Selection): HTMLElement[] {
  const body = el('div', { class: 'contrasts' }, el('p', { class: 'hint' }, 'Comparing …'));
  const { columns } = state.edited.value;
  const before = known.get(chosen);
  if (before?.columns === columns) {
    show(before.all);
  } else {
    void compare();
  }
  return [el('h3', {}, 'What sets them apart'), body];

  async function compare(): Promise<void> {
    const found: Contrast[] = [];
    for (const column of columns) {
      await new Promise((next) => setTimeout(next));
      if (!body.isConnected) {
        return; // something else is chosen by now
      }
      const one = contrast(column, chosen.mask);
      if (one) {
        found.push(one);
      }
    }
    const all = ranked(found);
    known.set(chosen, { columns, all });
    show(all);
  }

  function show(shown: readonly Contrast[]): void {
    fill(
      body,
      shown.length === 0
        ? el(
            'p',
            { class: 'hint' },
            'No column can be compared: no row, or every row, is chosen, or there are texts alone.',
          )
        : table(shown),
    );
  }

  function table(contrasts: readonly Contrast[]): HTMLElement {
    const lines = contrasts.slice(0, MOST_CONTRASTS).map((one) =>
      el(
        'tr',
        {
          title: `${one.test}: statistic ${short('number', one.statistic)}, adjusted p ${short('number', one.adjusted)}`,
        },
        el('th', { scope: 'row' }, one.column, one.category && el('span', { class: 'hint' }, ` ${one.category}`)),
        el('td', {}, value(one, one.selected)),
        el('td', {}, value(one, one.others)),
        el('td', {}, short('number', one.effect)),
      ),
    );
    const more = contrasts.length - MOST_CONTRASTS;
    return el(
      'div',
      {},
      el(
        'table',
        {},
        el(
          'thead',
          {},
          el('tr', {}, ...['column', 'found', 'others', 'effect'].map((head) => el('th', { scope: 'col' }, head))),
        ),
        el('tbody', {}, ...lines),
      ),
      el(
        'p',
        { class: 'hint' },
        `Most surely first. Effect: Cohen’s d for numbers, Cramér’s V for categories.${more > 0 ? ` And ${more} more.` : ''}`,
      ),
    );
  }

  function value(one: Contrast, number: number): string {
    const column = columns.find(({ name }) => name === one.column);
    const moment = column?.type === 'date' || column?.type === 'time' ? column.type : 'number';
    return one.test === 'chi-square' ? percent(number) : short(moment, number);
  }
}
