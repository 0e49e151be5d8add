/**
 * Puts the application together: the state, the stage that draws it, the panels around it.
 *
 * Panels are functions that make their DOM once and bring it up to date in `effect`s that read the signals of the state; what a
 * person does calls actions of the state. Nothing else goes from one panel to another. No framework: see signals.ts.
 */

import type { DataSet } from '../data/types';
import type { Mark, StageEvents } from '../scene/contract';
import { el } from './base/dom';
import { bareFrame, frame } from './frame';
import { History } from './state/history';
import { listenToDrops } from './input/dropping';
import { listenToKeys } from './input/keys';
import { followAddress } from './link';
import { chooseMark, endPath } from './input/marks';
import { narrow } from './base/narrow';
import { sentence } from './panels/review/command';
import { toldOf } from './panels/review/panel';
import { onStage, openPane, type MakeStage, type Pane } from './views/pane';
import { listenToPrinting } from './printing';
import { modeOf } from './state/selection';
import { effect, Signal, untracked } from './base/signals';
import { State, type App } from './state/state';
import { sync } from './sync';

export function start(parent: HTMLElement, data: DataSet, makeStage: MakeStage): App {
  const state = new State(data, matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  const place = el('main', { class: 'stage' });
  if (!narrow()) {
    state.open.value = new Set(['layers', 'inspector']);
  }
  parent.replaceChildren(bareFrame(state, place));
  const first = openPane(place, data, state.view, makeStage, (pane) => events(() => app, pane));
  const app = new Panes(state, data, first);
  place.addEventListener(
    'focusin',
    ({ target }) => (app.pane = app.panes.peek().find(({ canvas }) => canvas === target) ?? app.pane),
  );
  const history = new History(state);
  parent.replaceChildren(frame(app, place, history));
  sync(app, first);
  effect(() => followGraph(state));
  effect(() => splitWhenAsked(app, place, makeStage));
  listenToKeys(app, history);
  listenToPrinting(app);
  listenToDrops(app);
  begin(app);
  followAddress(app);
  return app;
}

/** A graph that comes to be shown is the one that is asked about. */
function followGraph(state: State): void {
  const shown = state.split.value ? [state.view.value, state.beside.value] : [state.view.value];
  const graph = shown.find(({ kind }) => kind === 'graph');
  if (graph) {
    state.useGraph(graph.index);
  }
}

class Panes implements App {
  readonly panes: Signal<readonly Pane[]>;
  pane: Pane;

  constructor(
    readonly state: State,
    readonly data: DataSet,
    first: Pane,
  ) {
    this.panes = new Signal<readonly Pane[]>([first]);
    this.pane = first;
  }

  fit(rows?: Uint32Array): void {
    this.panes.peek().forEach(({ stage }) => stage.fit(rows));
  }
}

/** Opens the second pane, or closes it. Its effects belong to the one that calls this, and end with its next run. */
function splitWhenAsked(app: Panes, place: HTMLElement, makeStage: MakeStage): void {
  const { state, data } = app;
  const split = state.split.value;
  untracked(() => {
    const [first, ...others] = app.panes.peek() as [Pane, ...Pane[]];
    others.forEach(({ stage, element }) => {
      stage.close();
      element.remove();
    });
    app.pane = first;
    place.classList.toggle('split', split);
    if (split) {
      const second = openPane(place, data, state.beside, makeStage, (pane) => events(() => app, pane));
      first.element.after(second.element);
      sync(app, second);
      app.panes.value = [first, second];
    } else {
      app.panes.value = [first];
    }
  });
}

/** Values come first, as the address may ask for rows by them. */
function begin({ state, data }: App): void {
  const tell = (problem: unknown): void => {
    state.message.value = problem instanceof Error ? problem.message : String(problem);
  };
  state.opened.then(() => {
    const { replay, keeping, leftOut } = state.review;
    const told = replay.peek().journals.size > 0 && leftOut.peek().length > 0 ? toldOf(state.review) : '';
    const words = keeping.off.peek() || told;
    state.message.value = words ? sentence(words) : state.message.peek();
  }, tell);
  data.all.catch(tell);
  data.pictures?.listen(() => state.pages.value++);
}

/** What a person does on a pane. */
function events(app: () => Panes, pane: () => Pane): StageEvents {
  return {
    hover: (mark, x, y) => {
      const { element } = use(app(), pane());
      app().state.hovered.value = mark && { mark, at: [x + element.offsetLeft, y + element.offsetTop] };
    },
    click: (mark, keys) => click(app(), pane(), mark, keys),
    edge: (link, keys) => clickEdge(app(), pane(), link, keys),
    doubleClick: (mark) => doubleClick(app(), mark),
    guest: (place) => {
      use(app(), pane());
      const { state } = app();
      state.placedAt.value = state.placed.peek()[place];
      state.toggle('layers', true);
    },
    selected: (rows, nodes, keys) => selected(app(), pane(), rows, nodes, keys),
    moved: (camera) => {
      const [first] = app().panes.peek();
      if (pane() === first) {
        app().state.camera.value = camera;
      }
    },
    message: (text) => (app().state.message.value = text),
  };
}

/** What is asked from now on is asked of this pane. */
function use(app: Panes, pane: Pane): Pane {
  const { kind, index } = pane.view.peek();
  app.pane = pane;
  if (kind === 'graph') {
    app.state.useGraph(index);
  }
  return pane;
}

function click(app: Panes, pane: Pane, mark: Mark | undefined, keys: { shift: boolean; alt: boolean }): void {
  use(app, pane);
  if (endPath(app, mark)) {
    return;
  }
  if (mark && (keys.shift || keys.alt)) {
    chooseMark(app, mark, modeOf(keys));
  } else {
    pin(app, pane, mark);
  }
}

/** An edge stands for the rows that its nodes share. */
function clickEdge(app: App, pane: Pane, link: number, keys: { shift: boolean; alt: boolean }): void {
  use(app, pane);
  const { state } = app;
  const index = state.index.peek();
  const [from = 0, to = 0] = index?.graph.links.subarray(3 * link) ?? [];
  const rows = index?.shared(from, to) ?? new Uint32Array();
  if (rows.length > 0) {
    state.chooseRows(rows, `rows shared by nodes ${from} and ${to}`, modeOf(keys));
  } else {
    state.message.value = `Nodes ${from} and ${to} share no row.`;
  }
}

function pin({ state }: App, pane: Pane, mark: Mark | undefined): void {
  state.pinned.value = mark;
  if (narrow()) {
    // A finger does not hover, and a panel would cover the stage.
    state.open.value = new Set();
    state.hovered.value = mark && { mark, at: onStage(pane, mark) };
  } else if (mark && !state.open.peek().has('review')) {
    state.toggle('inspector', true);
  }
}

/** The stage looks closer by itself. */
function doubleClick(app: App, mark: Mark | undefined): void {
  if (mark && 'node' in mark) {
    chooseMark(app, mark, 'set');
  }
}

/** In a graph the nodes within the outline are meant with all their rows, where there are any; else the rows. */
function selected(
  { state }: App,
  { view }: Pane,
  rows: Uint32Array,
  nodes: Uint32Array,
  keys: { shift: boolean; alt: boolean },
): void {
  const words = { pan: 'drawing', lasso: 'lasso', box: 'box', brush: 'brush' }[state.tool.peek()];
  if (view.peek().kind === 'graph' && nodes.length > 0) {
    state.chooseNodes(
      [...nodes],
      `${words} around ${nodes.length === 1 ? 'a node' : `${nodes.length} nodes`}`,
      modeOf(keys),
    );
  } else {
    state.chooseRows(rows, `${words} on ${view.peek().name}`, modeOf(keys));
  }
}
