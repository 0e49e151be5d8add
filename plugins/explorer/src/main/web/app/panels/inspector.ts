/** What is pinned: all that is known of a row or a node, and what can be chosen from there. */

import type { GraphIndex } from '../graph/graph';
import { nameOf } from '../state/describe';
import { button, el, fill, iconButton } from '../base/dom';
import { original, thumbnail } from '../state/pictures';
import { effect } from '../base/signals';
import { count, type App } from '../state/state';
import { bars, nodeFacts, rowFacts } from './facts';
import { gallery } from './gallery';

const LARGEST = 168;
const MOST_EDGES = 12;

export function inspector(app: App): HTMLElement {
  const { state } = app;
  const element = el('section', { class: 'panel pinned', 'aria-label': 'Pinned' });
  effect(() => {
    void state.scheme.value;
    const mark = state.pinned.value;
    element.hidden = !mark;
    if (!mark) {
      element.replaceChildren();
      return;
    }
    const head = el('h2', {}, nameOf(state, mark));
    const close = iconButton('close', 'Unpin', () => (state.pinned.value = undefined), 'Esc');
    fill(
      element,
      el('header', { class: 'panel-head' }, head, close),
      ...('row' in mark ? ofRow(app, mark.row) : ofNode(app, mark.node)),
    );
  });
  return element;
}

function ofRow(app: App, row: number): (Node | false | undefined)[] {
  const { state, data } = app;
  const index = state.index.value;
  const largest = data.pictures ? LARGEST / Math.max(data.pictures.width, data.pictures.height) : 1;
  const nodes = [...(index?.nodesOf(row) ?? [])];
  return [
    original(state, row, largest),
    rowFacts(state, row),
    index &&
      nodes.length === 0 &&
      el(
        'p',
        { class: 'hint' },
        `In no node of ${index.graph.name}: ${index.graph.fateNames[index.graph.fates[row] ?? -1] ?? 'not in the graph'}`,
      ),
    nodes.length > 0 && el('h3', {}, 'Nodes'),
    nodes.length > 0 &&
      el(
        'div',
        { class: 'chips' },
        ...nodes.map((node) => button(`Node ${node}`, () => pinNode(app, node), { class: 'chip' })),
      ),
    ...nearest(app, row),
  ];
}

function nearest({ state, data }: App, row: number): Node[] {
  const { neighbors } = data;
  const rows = neighbors?.rows.subarray(row * neighbors.k, (row + 1) * neighbors.k) ?? new Uint32Array();
  if (!neighbors || rows.length === 0) {
    return [];
  }
  return [
    el('h3', {}, `Nearest in ${neighbors.of}`),
    el('div', { class: 'thumbs' }, ...[...rows].map((one) => thumbnail(state, one))),
    button(
      'Choose them',
      () => state.chooseRows([row, ...rows], `row ${data.number(row)} and its ${rows.length} nearest`, 'set'),
      { class: 'chip' },
    ),
  ];
}

function ofNode(app: App, node: number): (Node | false | undefined)[] {
  const { state } = app;
  const index = state.index.value;
  if (!index) {
    return [];
  }
  const members = index.members(node);
  const joined = [...index.joined(node)];
  return [
    el('p', { class: 'hint' }, `${count(members.length, 'row')}, joined to ${count(joined.length, 'node')}`),
    bars(state, members),
    actions(app, index, node),
    ...gallery(app, members),
    el('h3', {}, 'Attributes'),
    nodeFacts(index.graph.attributes, node),
    joined.length > 0 && el('h3', {}, 'Edges'),
    joined.length > 0 && edges(app, index, node, joined),
  ];
}

function actions({ state }: App, index: GraphIndex, node: number): HTMLElement {
  const choose = (label: string, steps: number, words: string): HTMLElement =>
    button(label, () => state.chooseNodes(index.around(node, steps), words, 'set'), { class: 'chip' });
  const path = button(
    'Path to …',
    () => {
      state.pathFrom.value = node;
      state.message.value = `Click another node, or press Enter there, to choose the shortest path from node ${node}; Esc ends this.`;
    },
    { class: 'chip' },
  );
  return el(
    'div',
    { class: 'chips', role: 'group', 'aria-label': `Choose from node ${node}` },
    choose('Its rows', 0, `node ${node}`),
    choose('1 step around', 1, `1 step around node ${node}`),
    choose('2 steps', 2, `2 steps around node ${node}`),
    choose('3 steps', 3, `3 steps around node ${node}`),
    choose('Component', Infinity, `component of node ${node}`),
    path,
  );
}

/** The nodes next to this one by the rows they share; a press chooses those rows. */
function edges(app: App, index: GraphIndex, node: number, joined: readonly number[]): HTMLElement {
  const shared = joined
    .map((other) => ({ other, rows: index.shared(node, other) }))
    .sort((a, b) => b.rows.length - a.rows.length);
  const list = el('ul', { class: 'edges' });
  for (const { other, rows } of shared.slice(0, MOST_EDGES)) {
    list.append(
      el(
        'li',
        {},
        button(`Node ${other}`, () => pinNode(app, other), { class: 'chip' }),
        button(
          `${count(rows.length, 'row')} shared`,
          () => app.state.chooseRows(rows, `rows shared by nodes ${node} and ${other}`, 'set'),
          { class: 'plain' },
        ),
      ),
    );
  }
  if (shared.length > MOST_EDGES) {
    list.append(el('li', { class: 'hint' }, `and ${shared.length - MOST_EDGES} more`));
  }
  return list;
}

function pinNode({ state }: App, node: number): void {
  const graph = state.index.peek()?.graph;
  const view = state.views.find((one) => one.kind === 'graph' && state.graphs.peek()[one.index] === graph);
  if (view) {
    state.view.value = view;
  }
  state.pinned.value = { node };
}
