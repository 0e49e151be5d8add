/** The list of arrangements: maps, graphs, grid, columns. */

import { el } from '../dom';
import { effect } from '../signals';
import type { App } from '../state';
import type { View } from '../views';

export function layers({ state }: App): HTMLElement {
  const items = state.views.map((view, place) => item(view, place));
  const facts = el('ul', { class: 'facts' });
  effect(() => {
    items.forEach((button, place) => button.setAttribute('aria-pressed', String(state.views[place] === state.view.value)));
    facts.replaceChildren(...state.view.value.facts.map((fact) => el('li', {}, fact)));
  });
  return el('section', { class: 'panel', 'aria-labelledby': 'layers-title' }, el('h2', { id: 'layers-title' }, 'Views'), el('div', { class: 'views' }, ...items), facts);

  function item(view: View, place: number): HTMLButtonElement {
    return el(
      'button',
      { type: 'button', class: `view view-${view.kind}`, onclick: () => (state.view.value = view) },
      el('span', { class: 'view-name' }, view.name),
      place < 9 && el('kbd', { 'aria-label': `key ${place + 1}` }, place + 1),
    );
  }
}
