/** Words on the stage. */

import type { Label } from '../stage/contract';
import type { Columns } from './arrange';
import { islandLabels } from './islands';
import { nodeLabels } from './paint';
import type { State } from './state';

/** Names of nodes, of columns, or of categories where they lie, for the view that is shown. */
export function labelsOf(state: State): readonly Label[] {
  const view = state.view.value;
  const arrangement = state.arrangement.value;
  const scheme = state.scheme.value;
  if (arrangement.positions.length !== 2 * state.data.rows) {
    return [];
  }
  if (view.kind === 'graph') {
    return state.index.value ? nodeLabels(scheme, state.index.value) : [];
  }
  return 'labels' in arrangement ? (arrangement as Columns).labels : islandLabels(scheme, arrangement.positions);
}
