/**
 * Puts the application together: the state, the stage that draws it, the panels around it.
 *
 * Panels are functions that make their DOM once and bring it up to date in `effect`s that read the signals of the state; what a
 * person does calls actions of the state. Nothing else goes from one panel to another.
 */

import type { DataSet } from '../data/types';
import type { Mark, Stage, StageEvents } from '../stage/contract';
import { frame, NARROW } from './frame';
import { History } from './history';
import { chooseMark, listenToKeys } from './keys';
import { el } from './dom';
import { followAddress } from './link';
import { modeOf } from './selection';
import { State, type App } from './state';
import { sync } from './sync';

export type MakeStage = (canvas: HTMLCanvasElement, data: DataSet, events: StageEvents) => Stage;

export function start(parent: HTMLElement, data: DataSet, makeStage: MakeStage): App {
  const state = new State(data, matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  const canvas = el('canvas', { class: 'marks', tabindex: 0, role: 'application', 'aria-label': `${data.manifest.title}: ${data.rows.toLocaleString('en')} rows. Arrow keys go from mark to mark, Enter pins, Space chooses, question mark lists all keys.` });
  const place = el('main', { class: 'stage' }, canvas);
  parent.replaceChildren(place);
  const stage = makeStage(canvas, data, events(() => app));
  const app: App = { state, stage, data };
  if (!matchMedia(NARROW).matches) {
    state.open.value = new Set(['layers', 'inspector']);
  }
  const history = new History(state);
  parent.replaceChildren(frame(app, place, history));
  sync(app);
  listenToKeys(app, history, canvas);
  begin(app);
  followAddress(app);
  return app;
}

/** Values come first, as the address may ask for rows by them; then what the address says. */
function begin(app: App): void {
  const { state, data } = app;
  const tell = (problem: unknown): void => {
    state.message.value = problem instanceof Error ? problem.message : String(problem);
  };
  data.complete.then(() => (state.ready.value = true), tell);
  data.all.catch(tell);
  data.pictures?.listen(() => state.pages.value++);
}

/** What a person does on the stage. Events come after the application stands. */
function events(app: () => App): StageEvents {
  return {
    hover: (mark, x, y) => (app().state.hovered.value = mark && { mark, at: [x, y] }),
    click: (mark, keys) => click(app(), mark, keys),
    doubleClick: (mark) => doubleClick(app(), mark),
    selected: (rows, nodes, keys) => selected(app(), rows, nodes, keys),
    moved: (camera) => (app().state.camera.value = camera),
    message: (text) => (app().state.message.value = text),
  };
}

function click(app: App, mark: Mark | undefined, keys: { shift: boolean; alt: boolean }): void {
  const { state } = app;
  const from = state.pathFrom.peek();
  if (from !== undefined && mark && 'node' in mark) {
    choosePath(app, from, mark.node);
  } else if (mark && (keys.shift || keys.alt)) {
    chooseMark(app, mark, modeOf(keys));
  } else {
    state.pinned.value = mark;
    if (matchMedia(NARROW).matches) {
      // A finger does not hover, and the inspector would cover the stage.
      state.hovered.value = mark && { mark, at: app.stage.screen(mark) };
    } else if (mark) {
      state.toggle('inspector', true);
    }
  }
}

function choosePath({ state }: App, from: number, to: number): void {
  const path = state.index.peek()?.path(from, to);
  state.pathFrom.value = undefined;
  state.message.value = path ? '' : `No path leads from node ${from} to node ${to}: they are in different components.`;
  if (path) {
    state.chooseNodes(path, `shortest path from node ${from} to node ${to}`, 'set');
  }
}

function doubleClick(app: App, mark: Mark | undefined): void {
  const { state, stage } = app;
  if (!mark) {
    stage.fit();
  } else if ('row' in mark) {
    stage.fit(Uint32Array.of(mark.row));
  } else {
    chooseMark(app, mark, 'set');
    stage.fit(state.index.peek()?.members(mark.node));
  }
}

/** In a graph the nodes within the outline are meant with all their rows, where there are any; else the rows. */
function selected({ state }: App, rows: Uint32Array, nodes: Uint32Array, keys: { shift: boolean; alt: boolean }): void {
  const words = { pan: 'drawing', lasso: 'lasso', box: 'box', brush: 'brush' }[state.tool.peek()];
  if (state.view.peek().kind === 'graph' && nodes.length > 0) {
    state.chooseNodes([...nodes], `${words} around ${nodes.length} nodes`, modeOf(keys));
  } else {
    state.chooseRows(rows, `${words} on ${state.view.peek().name}`, modeOf(keys));
  }
}
