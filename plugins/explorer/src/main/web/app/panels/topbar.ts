/** Title, what colours, search, undo and redo, files, theme, help. */

import { el, fill, iconButton } from '../base/dom';
import type { History } from '../state/history';
import { effect } from '../base/signals';
import type { App } from '../state/state';
import { exportMenu } from './exportmenu';
import { searchBox } from './searchbox';

export function topBar(app: App, history: History): HTMLElement {
  const { state, data } = app;
  const undo = iconButton('undo', 'Undo', () => history.undo(), 'Ctrl+Z');
  const redo = iconButton('redo', 'Redo', () => history.redo(), 'Ctrl+Shift+Z');
  effect(() => {
    undo.disabled = !history.canUndo.value;
    redo.disabled = !history.canRedo.value;
  });
  return el(
    'header',
    { class: 'top-bar' },
    el('h1', { title: data.manifest.title }, data.manifest.title),
    colourBy(app),
    sizeBy(app),
    data.pictures && inks(app),
    searchBox(app),
    el(
      'div',
      { class: 'buttons' },
      undo,
      redo,
      exportMenu(app),
      iconButton(
        'theme',
        'Dark or light',
        () => (state.theme.value = state.theme.peek() === 'dark' ? 'light' : 'dark'),
        'D',
      ),
      iconButton('help', 'Keys and help', () => (state.help.value = true), '?'),
    ),
  );
}

function colourBy({ state }: App): HTMLElement {
  const select = el('select', {
    id: 'colour',
    'aria-label': 'Colour by',
    onchange: () => (state.colour.value = select.value),
  });
  const option = (name: string): HTMLElement => el('option', { value: name }, name);
  effect(() => {
    const all = state.columns.value.filter(({ type }) => type !== 'text').map(({ name }) => name);
    const own = all.filter((name) => state.edited.value.columns.some((column) => column.name === name));
    const nodes = all.filter((name) => !own.includes(name));
    fill(
      select,
      el('option', { value: '' }, 'nothing'),
      ...own.map(option),
      nodes.length > 0 && el('optgroup', { label: 'Of nodes' }, ...nodes.map(option)),
    );
    select.value = all.includes(state.colour.value) ? state.colour.value : '';
  });
  return el('label', { class: 'colour-by' }, el('span', {}, 'Colour by'), select);
}

/** Only a graph's nodes have sizes to choose. */
function sizeBy({ state }: App): HTMLElement {
  const select = el('select', { 'aria-label': 'Size of nodes by', onchange: () => (state.size.value = select.value) });
  const label = el('label', { class: 'colour-by' }, el('span', {}, 'Size by'), select);
  effect(() => {
    const graph =
      state.view.value.kind === 'graph' || (state.split.value && state.beside.value.kind === 'graph')
        ? state.index.value?.graph
        : undefined;
    const names = (graph?.attributes ?? [])
      .filter(({ type, name }) => type !== 'category' && type !== 'text' && name !== 'size')
      .map(({ name }) => name);
    label.hidden = !graph;
    fill(select, el('option', { value: '' }, 'rows'), ...names.map((name) => el('option', { value: name }, name)));
    select.value = names.includes(state.size.value) ? state.size.value : '';
  });
  return label;
}

function inks({ state }: App): HTMLElement {
  const toggle = iconButton(
    'photo',
    'Pictures in the colours of their rows',
    () => (state.ink.value = state.ink.peek() === 'colour' ? 'photograph' : 'colour'),
    'P',
  );
  effect(() => toggle.setAttribute('aria-pressed', String(state.ink.value === 'colour')));
  return toggle;
}
