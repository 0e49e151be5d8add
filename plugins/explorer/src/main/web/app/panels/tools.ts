/** What the pointer does on the stage, and how near the view is. */

import type { Tool } from '../../scene/contract';
import { el, iconButton } from '../base/dom';
import { effect } from '../base/signals';
import type { App } from '../state/state';

const TOOLS: readonly (readonly [Tool, string, string])[] = [
  ['pan', 'Move the view', 'V'],
  ['lasso', 'Choose with a lasso', 'L'],
  ['box', 'Choose with a box', 'B'],
  ['brush', 'Choose with a brush', 'W'],
];

export function tools(app: App): HTMLElement {
  const { state } = app;
  const buttons = TOOLS.map(([tool, label, key]) =>
    iconButton(tool as 'pan' | 'lasso' | 'box' | 'brush', label, () => (state.tool.value = tool), key),
  );
  effect(() =>
    TOOLS.forEach(([tool], place) => buttons[place]?.setAttribute('aria-pressed', String(state.tool.value === tool))),
  );
  return el(
    'div',
    { class: 'tools', role: 'toolbar', 'aria-label': 'Stage', 'aria-orientation': 'vertical' },
    el('div', { class: 'tool-group' }, ...buttons),
    el(
      'div',
      { class: 'tool-group' },
      iconButton('plus', 'Nearer', () => app.pane.stage.zoom(1.5), '+'),
      iconButton('minus', 'Farther', () => app.pane.stage.zoom(1 / 1.5), '-'),
      iconButton('fit', 'Show all', () => app.fit(), 'F'),
    ),
  );
}
