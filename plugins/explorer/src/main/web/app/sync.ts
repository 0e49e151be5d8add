/** Keeps the stage as the state says. */

import { columnsOf, graphOf, gridOf } from './arrange';
import { labelsOf } from './labels';
import { nodeColours, rowColours } from './paint';
import { Computed, effect } from './signals';
import type { App } from './state';

export function sync({ state, stage, data }: App): void {
  const colours = new Computed(() => rowColours(state.scheme.value, data.rows));
  const nodes = new Computed(() => {
    const index = state.index.value;
    return index && nodeColours(state.scheme.value, index);
  });

  effect(() => {
    document.documentElement.dataset['theme'] = state.theme.value;
    stage.theme(state.theme.value);
  });
  effect(() => stage.tool(state.tool.value));
  effect(() => {
    const index = state.view.value.kind === 'graph' ? state.index.value : undefined;
    const inks = index && nodes.value;
    const chosen = state.selection.value?.mask;
    stage.paint({
      rows: colours.value,
      ink: state.ink.value,
      ...(chosen && { dimmed: chosen.map((one) => 1 - one) }),
      ...(inks && { pies: inks.pies }),
      ...(inks?.rings && { rings: inks.rings }),
      ...(index && chosen && { dimmedNodes: Uint8Array.from({ length: index.graph.nodes }, (_, node) => (index.members(node).some((row) => chosen[row] === 1) ? 0 : 1)) }),
    });
  });
  let first = true;
  effect(() => {
    const view = state.view.value;
    const map = view.kind === 'map' ? data.maps[view.index] : undefined;
    if (map && map.xy.length === 0 && !state.ready.value) {
      return;
    }
    const index = view.kind === 'graph' ? state.index.value : undefined;
    if (view.kind === 'graph' && !index) {
      return; // its values are on the way
    }
    const arrangement = map
      ? { positions: map.xy, ...(map.grid && { grid: map.grid }) }
      : index
        ? graphOf(index.graph, index, data.rows)
        : view.kind === 'grid'
          ? gridOf(state.scheme.value, data.rows)
          : columnsOf(state.scheme.value, data.rows);
    state.camera.value = undefined; // the stage tells where it comes to rest
    state.arrangement.value = arrangement;
    stage.arrange(arrangement, first);
    first = false;
  });
  effect(() => stage.labels(labelsOf(state)));
  effect(() => {
    const marks = [state.pinned.value, state.hovered.value?.mark];
    stage.highlight(marks.filter((mark) => mark !== undefined));
  });
}
