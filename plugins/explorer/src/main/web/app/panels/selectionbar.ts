/** How many rows are chosen and how, with what can be done about it; over the stage. */

import { button, el, fill, iconButton } from '../base/dom';
import { inverted, rowsOf } from '../state/selection';
import { effect } from '../base/signals';
import { count, type App } from '../state/state';

export function selectionBar(app: App): HTMLElement {
  const { state, data } = app;
  const element = el('div', { class: 'selection-bar', role: 'toolbar', 'aria-label': 'Selection' });
  effect(() => {
    const chosen = state.selection.value;
    element.hidden = !chosen;
    if (!chosen) {
      element.replaceChildren();
      return;
    }
    fill(
      element,
      el('strong', {}, count(chosen.count, 'row')),
      el(
        'span',
        { class: 'hint words', title: chosen.words },
        `of ${data.rows.toLocaleString('en')} · ${chosen.words}`,
      ),
      button('Show', () => app.fit(rowsOf(chosen)), { class: 'plain', title: 'Bring them into view' }),
      button('Invert', () => state.choose(inverted(chosen), 'set'), {
        class: 'plain',
        title: 'Choose all others instead (I)',
      }),
      button('Details', () => state.toggle('inspector', true), {
        class: 'plain',
        title: 'How they differ, their pictures, and files',
      }),
      iconButton('close', 'Clear the selection', () => state.choose(undefined, 'set'), 'Esc'),
    );
  });
  return element;
}
