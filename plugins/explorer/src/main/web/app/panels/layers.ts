/** The list of arrangements: maps, graphs, grid, columns. */

import { el } from '../base/dom';
import { SHARES } from '../views/density';
import { percent } from '../state/describe';
import { effect, type Signal } from '../base/signals';
import type { App, State } from '../state/state';
import type { View } from '../views/views';

export function layers({ state }: App): HTMLElement {
  const items = state.views.map((view, place) => item(view, place));
  const facts = el('ul', { class: 'facts' });
  const made = el('details', { class: 'made' }, el('summary', {}, 'How it was made'), facts);
  effect(() => {
    items.forEach((button, place) =>
      button.setAttribute('aria-pressed', String(state.views[place] === state.view.value)),
    );
    const { kind, index, facts: usual } = state.view.value;
    const lines = (kind === 'graph' && state.graphs.value[index]?.facts) || usual;
    facts.replaceChildren(...lines.map((fact) => el('li', {}, fact)));
    made.hidden = lines.length === 0;
  });
  const beside = el(
    'select',
    { id: 'beside', onchange: () => open(beside.value) },
    el('option', { value: '' }, 'nothing'),
    ...state.views.map(({ id, name }) => el('option', { value: id }, name)),
  );
  effect(() => (beside.value = state.split.value ? state.beside.value.id : ''));
  return el(
    'section',
    { class: 'panel', 'aria-labelledby': 'layers-title' },
    el('h2', { id: 'layers-title' }, 'Views'),
    el('div', { class: 'views' }, ...items),
    el('label', { class: 'beside' }, el('span', {}, 'Beside it'), beside),
    ...switches(state),
    made,
  );

  function open(id: string): void {
    const view = state.views.find((one) => one.id === id);
    state.beside.value = view ?? state.beside.peek();
    state.split.value = view !== undefined;
  }

  function item(view: View, place: number): HTMLButtonElement {
    return el(
      'button',
      { type: 'button', class: `view view-${view.kind}`, onclick: () => (state.view.value = view) },
      el('span', { class: 'view-name' }, view.name),
      place < 9 && el('kbd', { 'aria-label': `key ${place + 1}` }, place + 1),
    );
  }
}

/** What may lie over the marks, or in them. */
function switches(state: State): HTMLElement[] {
  const maps = state.views.some(({ kind }) => kind === 'map');
  const inner = SHARES.map(percent).reverse().join(', ');
  return [
    ...(maps
      ? [toggle('Density contours', 'O', state.contours, `Lines about the densest ${inner} of the rows on a map`)]
      : []),
    toggle(
      'Shapes and hatches',
      'H',
      state.shapes,
      'Shapes of dots and hatches of nodes tell categories, as colours do',
    ),
  ];
}

function toggle(label: string, key: string, on: Signal<boolean>, title: string): HTMLElement {
  const box = el('input', { type: 'checkbox', onchange: () => (on.value = box.checked) });
  effect(() => (box.checked = on.value));
  return el(
    'label',
    { class: 'switch', title },
    box,
    el('span', {}, label),
    el('kbd', { 'aria-label': `key ${key}` }, key),
  );
}
