/** All keys and gestures, and the language of queries. */

import { el, fill, iconButton } from '../base/dom';
import { effect } from '../base/signals';
import type { Shortcut } from '../input/keys';
import type { App } from '../state/state';

const GESTURES: readonly (readonly [string, string])[] = [
  ['Drag, two fingers', 'Move the view'],
  ['Wheel, pinch', 'Nearer, farther'],
  ['Click', 'Pin a row or a node; Shift adds it to the selection, Alt takes it away'],
  ['Click on an edge', 'Choose the rows that its nodes share; Shift adds, Alt takes away'],
  ['Double click', 'Nearer; on a node: choose its rows too'],
  ['Click in the legend', 'Choose a category; Shift adds, Alt takes away'],
  ['Drop pictures, a table', 'Place them among the others, where “reeb explore” shows the page'],
  ['Lasso, box, brush', 'Choose what is within; Shift adds, Alt takes away'],
];

const QUERIES: readonly (readonly [string, string])[] = [
  ['label = 7', 'Rows of this category'],
  ["name like '%ann%' and age >= 18", '% stands for any text, _ for one sign'],
  ['not (label = 7 or label = 9)', 'and, or, not, parentheses'],
  ['joined >= 2024-03-01', 'Dates, where a column holds them'],
  ["age = ''", 'Rows without a value'],
  ['size > 20 and label purity < 0.9', 'What is known of nodes, where there is a graph'],
  ['row = 17', 'One row by its number'],
  ["group = 'fours'", 'Rows of a group as the review has it'],
];

/** Makes the dialog; it opens and closes as the state says. */
export function help({ state, data }: App, shortcuts: readonly Shortcut[]): HTMLElement {
  const dialog = el('dialog', {
    class: 'help',
    'aria-labelledby': 'help-title',
    onclose: () => (state.help.value = false),
  });
  const close = iconButton('close', 'Close', () => dialog.close(), 'Esc');
  const sent = el('span');
  effect(() =>
    fill(
      sent,
      state.review.keeping.keeper.value?.served === true
        ? 'This page sends edits of the review to Reeb on the machine that it came from, and nothing else anywhere.'
        : 'This page sends nothing anywhere.',
    ),
  );
  dialog.append(
    el('div', { class: 'panel-head' }, el('h2', { id: 'help-title' }, 'Keys and help'), close),
    el(
      'div',
      { class: 'help-columns' },
      el('section', {}, el('h3', {}, 'Keys'), list(shortcuts.map(({ keys, does }) => [keys, does] as const))),
      el(
        'section',
        {},
        el('h3', {}, 'Pointer and fingers'),
        list(GESTURES),
        el('h3', {}, 'Queries'),
        list(QUERIES, 'code'),
        el('p', { class: 'hint' }, 'The same language as “reeb query”.'),
      ),
    ),
    el('p', { class: 'hint' }, `Written by Reeb ${data.manifest.version}. `, sent),
  );
  // A click beside the dialog meets its backdrop, which is the dialog itself.
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  effect(() => {
    if (state.help.value && !dialog.open) {
      dialog.showModal();
    }
  });
  return dialog;
}

function list(lines: readonly (readonly [string, string])[], tag: 'kbd' | 'code' = 'kbd'): HTMLElement {
  return el(
    'dl',
    { class: 'keys' },
    ...lines.flatMap(([keys, does]) => [el('dt', {}, el(tag, {}, keys)), el('dd', {}, does)]),
  );
}
