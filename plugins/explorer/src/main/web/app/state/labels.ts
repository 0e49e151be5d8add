/** Words on the stage. */

import type { Label } from '../../scene/contract';
import type { LabelledArrangement } from '../views/arrange';
import { islandLabels } from '../views/islands';
import { nodeLabels } from '../colour/paint';
import type { Pane } from '../views/pane';
import type { State } from './state';

/** Names of nodes, of columns, or of categories where they lie, for the view of a pane. */
export function labelsOf(state: State, pane: Pane): readonly Label[] {
  const view = pane.view.value;
  const arrangement = pane.arrangement.value;
  const scheme = state.scheme.value;
  if (arrangement.positions.length !== 2 * state.data.rows) {
    return [];
  }
  const own = 'labels' in arrangement ? (arrangement as LabelledArrangement).labels : [];
  if (view.kind === 'graph') {
    const index = state.indexOf(view.index);
    return index ? [...nodeLabels(scheme, index), ...own] : own;
  }
  return view.kind === 'columns' ? own : [...islandLabels(scheme, arrangement.positions), ...own];
}
