/** What pointer and keys alike do to marks. */

import type { Mark } from '../../scene/contract';
import type { Mode } from '../state/selection';
import type { App } from '../state/state';

export function chooseMark({ state, data }: App, mark: Mark, mode: Mode): void {
  if ('row' in mark) {
    const field = data.columns.some(({ name }) => name === 'row') ? 'node.row' : 'row';
    state.chooseRows([mark.row], `row ${data.number(mark.row)}`, mode, `${field} = ${data.number(mark.row)}`);
  } else {
    state.chooseNodes([mark.node], `node ${mark.node}`, mode);
  }
}

/** Chooses the path that was begun at another node, where one was and the mark is a node; tells whether that is so. */
export function endPath({ state }: App, mark: Mark | undefined): boolean {
  const from = state.pathFrom.peek();
  if (from === undefined || !mark || !('node' in mark)) {
    return false;
  }
  const path = state.index.peek()?.path(from, mark.node);
  state.pathFrom.value = undefined;
  state.message.value = path
    ? ''
    : `No path leads from node ${from} to node ${mark.node}: they are in different components.`;
  if (path) {
    state.chooseNodes(path, `shortest path from node ${from} to node ${mark.node}`, 'set');
  }
  return true;
}
