/** Keeps a pane's stage as the state says. */

import type { GraphData } from '../data/types';
import type { Arrangement, Mark } from '../scene/contract';
import { columnsOf, gridOf, mapOf } from './views/arrange';
import { graphOf } from './views/arrangegraph';
import { contoursOf } from './views/density';
import { guestsOf } from './state/guests';
import { labelsOf } from './state/labels';
import { nodeColours, rowColours, rowShapes } from './colour/paint';
import type { Pane } from './views/pane';
import { Computed, effect } from './base/signals';
import type { App } from './state/state';
import type { View } from './views/views';

/** Rings about the members of a node that is pointed at beside; more would hide what they are about. */
const MOST_RINGS = 200;

export function sync(app: App, pane: Pane): void {
  const { state, data } = app;
  const { stage, view, arrangement } = pane;
  const colours = new Computed(() => rowColours(state.scheme.value, data.rows));
  const shapes = new Computed(() => (state.shapes.value ? rowShapes(state.scheme.value, data.rows) : undefined));
  const graph = new Computed(() => (view.value.kind === 'graph' ? state.indexOf(view.value.index) : undefined));
  const nodes = new Computed(() => graph.value && nodeColours(state.scheme.value, graph.value));

  effect(() => {
    document.documentElement.dataset['theme'] = state.theme.value;
    stage.theme(state.theme.value);
  });
  effect(() => stage.tool(state.tool.value));
  effect(() => {
    const index = graph.value;
    const inks = nodes.value;
    const chosen = state.selection.value?.mask;
    const none = (node: number): number => (index?.members(node).some((row) => chosen?.[row] === 1) ? 0 : 1);
    stage.paint({
      rows: colours.value,
      ink: state.ink.value,
      ...(shapes.value && { shapes: shapes.value }),
      ...(chosen && { dimmed: chosen.map((one) => 1 - one) }),
      ...(inks && { pies: inks.pies }),
      ...(inks?.rings && { rings: inks.rings }),
      ...(index && chosen && { dimmedNodes: Uint8Array.from({ length: index.graph.nodes }, (_, node) => none(node)) }),
    });
  });
  let before: { readonly view: View; readonly graph: GraphData | undefined } | undefined;
  effect(() => {
    const now = arrangementOf(app, pane);
    if (now) {
      const { kind, index } = view.value;
      const shown = { view: view.value, graph: kind === 'graph' ? state.graphs.value[index] : undefined };
      // Who has come close to a part of a graph stays there while the graph is built anew.
      const close = before?.view === shown.view && before.graph !== shown.graph ? state.camera.peek() : undefined;
      state.camera.value = undefined; // the stage tells where it comes to rest
      state.hovered.value = undefined; // its card would point at where the mark was
      arrangement.value = now;
      stage.arrange(now, before === undefined);
      if (close) {
        stage.look(close);
      }
      before = shown;
    }
  });
  effect(() => stage.over({ labels: labelsOf(state, pane) }));
  effect(() => stage.over({ guests: guestsOf(state, pane) }));
  effect(() => {
    const { kind, index } = view.value;
    const chosen = state.selection.value?.mask;
    const nowhere = new Set(kind === 'map' ? data.maps[index]?.unplaced : []);
    const { positions } = arrangement.value;
    pane.contours.value =
      state.contours.value && kind === 'map'
        ? contoursOf(positions, (row) => chosen?.[row] !== 0 && !nowhere.has(row))
        : [];
  });
  effect(() => stage.over({ contours: pane.contours.value }));
  effect(() => stage.over({ highlighted: highlighted(app, pane) }));
}

/** Where rows lie in the view of a pane; undefined while its values are on the way. */
function arrangementOf({ state, data }: App, { view }: Pane): Arrangement | undefined {
  const { kind, index } = view.value;
  switch (kind) {
    case 'map': {
      const map = data.maps[index];
      if (!map || (map.xy.length === 0 && !state.ready.value)) {
        return undefined;
      }
      return mapOf(map);
    }
    case 'graph': {
      const known = state.indexOf(index);
      return known && graphOf(known.graph, known, data.rows, state.size.value);
    }
    case 'grid':
      return gridOf(state.scheme.value, data.rows);
    default:
      return columnsOf(state.scheme.value, data.rows);
  }
}

/** What is pinned and what is pointed at; a node's rows where the node itself is not drawn. */
function highlighted({ state, panes }: App, { view }: Pane): Mark[] {
  const marks = [state.pinned.value, state.hovered.value?.mark].filter((mark) => mark !== undefined);
  const { kind, index } = view.value;
  if (kind === 'graph' && index === state.graph.value) {
    return marks;
  }
  const beside = panes.value.length > 1;
  return marks.flatMap((mark) => {
    if ('row' in mark) {
      return [mark];
    }
    const members = beside ? state.index.value?.members(mark.node).subarray(0, MOST_RINGS) : undefined;
    return Array.from(members ?? [], (row) => ({ row }));
  });
}
