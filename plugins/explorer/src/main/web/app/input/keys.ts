/** All keys, for the help and for who presses them. */

import type { Mark } from '../../scene/contract';
import { spoken } from '../state/describe';
import type { History } from '../state/history';
import { chooseMark, endPath } from './marks';
import { inverted, type Mode } from '../state/selection';
import { onStage, placeOf } from '../views/pane';
import type { App } from '../state/state';

export interface Shortcut {
  /** As the help shows it. */
  readonly keys: string;
  readonly does: string;
  readonly matches: (event: KeyboardEvent) => boolean;
  readonly run: (app: App, history: History, event: KeyboardEvent) => void;
  /** Only while the stage has the focus. */
  readonly onStage?: true;
}

const ARROWS: Readonly<Record<string, 'left' | 'right' | 'up' | 'down'>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const plain = (event: KeyboardEvent): boolean => !event.ctrlKey && !event.metaKey && !event.altKey;
const letter =
  (key: string) =>
  (event: KeyboardEvent): boolean =>
    plain(event) && event.key.toLowerCase() === key;
const control =
  (key: string, shift: boolean) =>
  (event: KeyboardEvent): boolean =>
    (event.ctrlKey || event.metaKey) && event.shiftKey === shift && event.key.toLowerCase() === key;

export const SHORTCUTS: readonly Shortcut[] = [
  {
    keys: '1 … 9',
    does: 'Show another view: map, graph, grid, columns',
    matches: (event) => plain(event) && /^[1-9]$/.test(event.key),
    run: ({ state }, _, { key }) => (state.view.value = state.views[Number(key) - 1] ?? state.view.peek()),
  },
  {
    keys: '← → ↑ ↓',
    does: 'Go to the next mark in this direction',
    onStage: true,
    matches: (event) => plain(event) && event.key in ARROWS,
    run: walk,
  },
  {
    keys: 'Tab',
    does: 'In a graph, once at a node: go to the next smaller node, with Shift to the next larger',
    onStage: true,
    matches: (event) => plain(event) && event.key === 'Tab',
    run: cycle,
  },
  {
    keys: 'Enter',
    does: 'Pin the mark you are at, or end a path there',
    onStage: true,
    matches: (event) => event.key === 'Enter',
    run: pin,
  },
  {
    keys: 'Space',
    does: 'Choose the mark you are at; Shift adds it, Alt takes it away',
    onStage: true,
    matches: (event) => event.key === ' ',
    run: (app, _, event) => choose(app, event),
  },
  {
    keys: 'V L B W',
    does: 'Move the view, choose with lasso, box, or brush',
    matches: (event) => plain(event) && 'vlbw'.includes(event.key.toLowerCase()) && event.key.length === 1,
    run: ({ state }, _, { key }) =>
      (state.tool.value = ({ v: 'pan', l: 'lasso', b: 'box', w: 'brush' } as const)[key.toLowerCase() as 'v']),
  },
  { keys: 'F', does: 'Show all', matches: letter('f'), run: (app) => app.fit() },
  {
    keys: '+ −',
    does: 'Nearer, farther',
    matches: (event) => plain(event) && '+-='.includes(event.key),
    run: ({ pane }, _, { key }) => pane.stage.zoom(key === '-' ? 1 / 1.5 : 1.5),
  },
  {
    keys: 'I',
    does: 'Choose all others instead',
    matches: letter('i'),
    run: ({ state }) => {
      const chosen = state.selection.peek();
      state.choose(chosen && inverted(chosen), 'set');
    },
  },
  {
    keys: 'Esc',
    does: 'End a path, unpin, clear the selection: one after another',
    matches: (event) => event.key === 'Escape',
    run: escape,
  },
  {
    keys: 'Ctrl+Z',
    does: 'Undo: within the review its edits, elsewhere selection and colour',
    matches: control('z', false),
    run: (_, history) => history.undo(),
  },
  {
    keys: 'Ctrl+Shift+Z',
    does: 'Redo',
    matches: (event) => control('z', true)(event) || control('y', false)(event),
    run: (_, history) => history.redo(),
  },
  { keys: '/', does: 'Search, or ask a query', matches: letter('/'), run: () => focus('search') },
  { keys: 'C', does: 'Choose what colours', matches: letter('c'), run: () => focus('colour') },
  {
    keys: 'P',
    does: 'Pictures as photographed, or in the colours of their rows',
    matches: letter('p'),
    run: ({ state }) => (state.ink.value = state.ink.peek() === 'colour' ? 'photograph' : 'colour'),
  },
  {
    keys: 'H',
    does: 'Shapes of dots and hatches of nodes tell categories, as colours do',
    matches: letter('h'),
    run: ({ state }) => (state.shapes.value = !state.shapes.peek()),
  },
  {
    keys: 'O',
    does: 'Lines of equal density on maps, of the rows that are chosen or of all',
    matches: letter('o'),
    run: ({ state }) => (state.contours.value = !state.contours.peek()),
  },
  {
    keys: '[ ]',
    does: 'Fold the left panel, the right panel',
    matches: (event) => plain(event) && '[]'.includes(event.key),
    run: ({ state }, _, { key }) => state.toggle(key === '[' ? 'layers' : 'inspector'),
  },
  {
    keys: 'S',
    does: 'Show a second view beside, or close it',
    matches: letter('s'),
    run: ({ state }) => (state.split.value = !state.split.peek()),
  },
  { keys: 'R', does: 'Review the groups: name, merge, split, move', matches: letter('r'), run: review },
  { keys: 'T', does: 'Fold the table', matches: letter('t'), run: ({ state }) => state.toggle('table') },
  {
    keys: 'D',
    does: 'Dark or light',
    matches: letter('d'),
    run: ({ state }) => (state.theme.value = state.theme.peek() === 'dark' ? 'light' : 'dark'),
  },
  {
    keys: 'Ctrl+P',
    does: 'Print the view',
    matches: control('p', false),
    run: () => window.print(),
  },
  {
    keys: 'E',
    does: 'Save or share',
    matches: letter('e'),
    run: () => document.getElementById('export-button')?.click(),
  },
  {
    keys: '?',
    does: 'This help',
    matches: (event) => event.key === '?',
    run: ({ state }) => (state.help.value = true),
  },
];

/** Listens to keys, but for those typed into fields. */
export function listenToKeys(app: App, history: History): void {
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    // An open menu takes Esc for itself.
    if (
      target.closest('input, select, textarea, dialog') ||
      event.defaultPrevented ||
      document.querySelector(':popover-open')
    ) {
      return;
    }
    const shortcut = SHORTCUTS.find(
      ({ matches, onStage }) => matches(event) && (!onStage || target === app.pane.canvas),
    );
    if (shortcut && !(event.key === 'Tab' && !cycles(app))) {
      event.preventDefault();
      shortcut.run(app, history, event);
    }
  });
}

function focus(id: string): void {
  document.getElementById(id)?.focus();
}

/** Opens the review and goes there, or closes it and goes back. */
function review({ state, pane }: App): void {
  state.toggle('review');
  if (state.open.peek().has('review')) {
    // The panel is shown with the next effects.
    setTimeout(() => focus('review-title'));
  } else {
    pane.canvas.focus();
  }
}

/** In a graph one is at nodes: at a row's first node, where a row is pinned. */
function here({ state, pane }: App): Mark | undefined {
  const mark = state.hovered.peek()?.mark ?? state.pinned.peek();
  const node =
    mark && 'row' in mark && pane.view.peek().kind === 'graph' ? state.index.peek()?.nodesOf(mark.row)[0] : undefined;
  return node === undefined ? mark : { node };
}

function walk(app: App, _: History, event: KeyboardEvent): void {
  const next = app.pane.stage.next(here(app), ARROWS[event.key] ?? 'left');
  if (next) {
    visit(app, next);
  }
}

/** Tab leaves the stage as it leaves any other control, unless one is at a node: then Esc first. */
function cycles(app: App): boolean {
  const mark = here(app);
  return app.pane.view.peek().kind === 'graph' && mark !== undefined && 'node' in mark;
}

function cycle(app: App, _: History, event: KeyboardEvent): void {
  const mark = here(app);
  const order = app.state.index.peek()?.bySize ?? [];
  if (mark && 'node' in mark && order.length > 0) {
    const at = order.indexOf(mark.node) + (event.shiftKey ? -1 : 1);
    visit(app, { node: order[(at + order.length) % order.length] ?? 0 });
  }
}

/** Goes to a mark: brings it into view, shows its card, and says what it is. */
export function visit(app: App, mark: Mark): void {
  const { state, pane } = app;
  const { clientWidth: width, clientHeight: height } = pane.element;
  const [left, top] = pane.stage.screen(mark);
  if (left < 20 || top < 20 || left > width - 20 || top > height - 20) {
    const [x, y] = placeOf(pane, mark);
    pane.stage.look({ ...pane.stage.camera(), x, y }, true);
  }
  state.hovered.value = { mark, at: onStage(pane, mark) };
  state.spoken.value = spoken(state, mark);
}

function pin(app: App): void {
  const mark = here(app);
  if (!endPath(app, mark)) {
    app.state.pinned.value = mark;
  }
}

function choose(app: App, event: KeyboardEvent): void {
  const mark = here(app);
  const mode: Mode = event.altKey ? 'remove' : event.shiftKey ? 'add' : 'set';
  if (mark) {
    chooseMark(app, mark, mode);
  }
}

function escape({ state }: App): void {
  if (state.pathFrom.peek() !== undefined) {
    state.pathFrom.value = undefined;
    state.message.value = '';
  } else if (state.hovered.peek()) {
    state.hovered.value = undefined;
  } else if (state.pinned.peek()) {
    state.pinned.value = undefined;
  } else {
    state.choose(undefined, 'set');
  }
}
